"""What to say about an unknown name: the nearest known one, else all that there are."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from reportgen.model.language import LocalText, same
from reportgen.model.nearest import most_alike, nearest

_MOST_LISTED = 12


def did_you_mean(word: str, known: Iterable[str]) -> LocalText:
    """Return the remedy for an unknown name: the nearest known one, else all of them."""
    names = list(known)
    return nearest_or_all(word, names, _MOST_LISTED)


def nearest_or_all(word: str, known: Iterable[str], most: int | None = None) -> LocalText:
    """Return the nearest known name, else all of them, be they many, or the first `most`."""
    names = list(known)
    close = nearest(word, names)
    if close:
        return _meant(close)
    if not names:
        return same("")
    more = " …" if most and len(names) > most else ""
    some, listed = ", ".join(names[:most]) + more, "、".join(names[:most]) + more
    return LocalText(f"known: {some}", f"可以写：{listed}", f"可以寫：{listed}")


def perhaps(name: str, known: Collection[str]) -> LocalText:
    """Return the name that is most alike as a remedy, nothing where none is."""
    near = most_alike(name, known, cutoff=0.5)
    return same("") if near is None else _meant(near)


def _meant(name: str) -> LocalText:
    return LocalText(f'did you mean "{name}"?', f"是不是想写“{name}”？", f"是不是想寫「{name}」？")
