"""Did you mean: the known name nearest to a wrong one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_SHORT = 3
_ALSO_CALLED = {
    **dict.fromkeys(("zh", "zh-cn", "zh_cn", "zh-sg", "cn", "chs", "简体", "简体中文"), "zh-hans"),
    **dict.fromkeys(
        ("zh-tw", "zh_tw", "zh-hk", "zh-mo", "tw", "cht", "繁体", "繁體", "繁體中文"), "zh-hant"
    ),
    **dict.fromkeys(("en-us", "en_us", "en-gb", "english"), "en"),
}
"""Languages by the names that other programs have for them, which no spelling would lead to."""


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the known name most like `word`, or None where none is near.

    Case and width do not count; Chinese words of up to three characters need only half a match.
    """
    folded = {_fold(name): name for name in reversed(list(known))}
    wanted = _fold(word)
    if _ALSO_CALLED.get(wanted) in folded:
        return folded[_ALSO_CALLED[wanted]]
    if len(wanted) <= _SHORT and any(ord(char) > 0x2E7F for char in wanted):
        cutoff = min(cutoff, 0.5)
    close = most_alike(wanted, folded, cutoff)
    return folded[close] if close else None


def most_alike(word: str, names: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Return the name that shares most letters with a word, or None where none is near."""
    import difflib  # a run without mistakes needs none of it

    return next(iter(difflib.get_close_matches(word, list(names), 1, cutoff)), None)


def _fold(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
