"""Did you mean: the known name nearest to a wrong one."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

_SHORT = 3


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the known name most like `word`, or None where none is near.

    Case and width do not count; Chinese words of up to three characters need only half a match.
    """
    folded = {_fold(name): name for name in reversed(list(known))}
    wanted = _fold(word)
    if len(wanted) <= _SHORT and any(ord(char) > 0x2E7F for char in wanted):
        cutoff = min(cutoff, 0.5)
    close = difflib.get_close_matches(wanted, folded, n=1, cutoff=cutoff)
    return folded[close[0]] if close else None


def _fold(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
