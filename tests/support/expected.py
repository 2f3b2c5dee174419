"""Texts that stand written out beside their test. `make golden` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

HINT = "if this is what you want, run `make golden`, read the diff, and look at the pages"


def assert_expected(path: Path, text: str) -> None:
    """Assert that a text is the one in a file."""
    if os.environ.get("REPORTGEN_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, HINT
