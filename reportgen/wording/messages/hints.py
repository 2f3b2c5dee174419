"""What may have been meant by a name that nobody knows."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from reportgen.model.language import LocalText, same


def nearest_hint(name: str, known: Collection[str]) -> LocalText:
    """Return the nearest known name as a remedy, nothing where none is near."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    if not near:
        return same("")
    return LocalText(f"nearest: {near[0]}", f"最接近的是：{near[0]}", f"最接近的是：{near[0]}")
