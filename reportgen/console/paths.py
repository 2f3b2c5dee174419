"""Paths as they are shown: relative to the current folder, with `/` between the parts."""

from __future__ import annotations

from pathlib import Path


def shown(path: Path) -> str:
    """Return a path relative to the current folder, where it lies below it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
