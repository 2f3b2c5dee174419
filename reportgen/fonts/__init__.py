"""The font that pictures of charts are drawn with: a subset of Noto Sans CJK under its own name."""

from __future__ import annotations

from pathlib import Path


def regular_path() -> Path:
    """Return the file of Reportgen Sans Regular."""
    return Path(__file__).with_name("ReportgenSans-Regular.otf")


def bold_path() -> Path:
    """Return the file of Reportgen Sans Bold."""
    return Path(__file__).with_name("ReportgenSans-Bold.otf")
