"""Whether the colours of a brand can be read: contrast as WCAG 2 defines it."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.document.theme import Colours
from reportgen.model.frozen import frozen

_WHITE = "FFFFFF"
_TEXT, _MARK = 4.5, 3.0
_TEXTS = ("ink", "brand", "mid", "muted", "good_text", "bad_text")
_MARKS = ("prev", "good_mark", "bad_mark")


@frozen
class Ratio:
    """The contrast of a colour with what it stands on, and the least that it needs."""

    name: str
    colour: str
    on: str
    found: float
    least: float


def faint(colours: Colours) -> Iterator[Ratio]:
    """Yield what is too faint: text under 4.5 : 1, marks under 3 : 1."""
    for name in _TEXTS:
        yield from _under(name, getattr(colours, name), ("white", _WHITE), _TEXT)
        yield from _under(name, getattr(colours, name), ("panel", colours.panel), _TEXT)
    yield from _under("on_dark", colours.on_dark, ("brand", colours.brand), _TEXT)
    for name in _MARKS:
        yield from _under(name, getattr(colours, name), ("white", _WHITE), _MARK)
    for colour in colours.categories:
        yield from _under("categories", colour, ("white", _WHITE), _MARK)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _under(name: str, colour: str, on: tuple[str, str], least: float) -> Iterator[Ratio]:
    found = contrast(colour, on[1])
    if found < least:
        yield Ratio(name, colour, on[0], found, least)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16)) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
