"""What may have been meant by a name that nobody knows."""

from __future__ import annotations

from collections.abc import Collection

from reportgen.model.language import LocalText, same
from reportgen.model.nearest import most_alike


def nearest_hint(name: str, known: Collection[str]) -> LocalText:
    """Return the nearest known name as a remedy, nothing where none is near."""
    near = most_alike(name, known, cutoff=0.5)
    if near is None:
        return same("")
    return LocalText(f"nearest: {near}", f"最接近的是：{near}", f"最接近的是：{near}")
