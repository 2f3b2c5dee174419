"""What to say about an unknown name: the nearest known one, else all that there are."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.model.language import LocalText, same
from reportgen.model.nearest import nearest

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
        return LocalText(
            f'did you mean "{close}"?', f"是不是想写“{close}”？", f"是不是想寫「{close}」？"
        )
    if not names:
        return same("")
    some = ", ".join(names[:most]) + (" …" if most and len(names) > most else "")
    return LocalText(f"known: {some}", f"可以写：{some}", f"可以寫：{some}")
