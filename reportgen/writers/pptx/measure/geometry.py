"""Places and types on a slide: boxes in inches, steps of the type scale, the body's columns."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.document.inline import Inline, Inlines
from reportgen.model.frozen import frozen

EMU = 914400
LEFT, TOP, WIDTH, BOTTOM = 0.667, 1.95, 12.0, 6.75
ROOM = BOTTOM - TOP
_GAP = 0.25


@frozen
class Box:
    """A rectangle on a slide, in inches."""

    x: float
    y: float
    w: float
    h: float

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.h

    def xml(self, tag: str = "a:xfrm", inner: str = "") -> str:
        """Return the transform that places a shape here."""
        return f"<{tag}>{self.extents('a:off', 'a:ext')}{inner}</{tag}>"

    def extents(self, offset: str, extent: str) -> str:
        """Return place and size under the tags given."""
        x, y, w, h = (round(value * EMU) for value in (self.x, self.y, self.w, self.h))
        return f'<{offset} x="{x}" y="{y}"/><{extent} cx="{w}" cy="{h}"/>'


@frozen
class Lane:
    """A part of the slide's width: left edge and width in inches."""

    x: float
    w: float


FULL = Lane(LEFT, WIDTH)
HALVES = (Lane(LEFT, (WIDTH - 0.5) / 2), Lane(LEFT + (WIDTH + 0.5) / 2, (WIDTH - 0.5) / 2))
"""Two blocks beside each other stand further apart than columns of one block."""


@frozen
class Type:
    """A step of the type scale: size and exact line in points, weight, alignment.

    `colour` is a token of the brand, or six hexadecimal digits.
    """

    size: float
    line: float
    colour: str = "ink"
    bold: bool = False
    align: str = "l"


@frozen
class Line:
    """A paragraph of a text box: inlines in a type, with space before it in points.

    A `number` above 0 or a `bullet` stands before it, and its lines hang.
    """

    inlines: Inlines
    type: Type
    before: float = 0
    bullet: bool = False
    number: int = 0


Span = tuple[Inline, Type]
"""A piece of a line with a type of its own, such as the unit behind a large value."""

TITLE = Type(26, 35, bold=True)
LEAD = Type(18, 27)
BODY = Type(16, 24)
SMALL_BODY = Type(14, 21)
LABEL = Type(12, 17, "muted")
LABEL_BOLD = Type(12, 17, "mid", bold=True)
NAME = Type(14, 20, bold=True)
RIGHT = Type(14, 20, bold=True, align="r")
FOOTER = Type(10, 14, "muted")


def columns(count: int) -> list[tuple[float, float]]:
    """Return left edge and width of equal columns across the slide."""
    return lanes(LEFT, WIDTH, (1,) * count)


def column_width(count: int) -> float:
    """Return the width in inches of one of equal columns."""
    return (WIDTH - _GAP * (count - 1)) / count


def lanes(left: float, width: float, weights: Sequence[int]) -> list[tuple[float, float]]:
    """Return left edge and width of columns across `width` inches.

    One of weight 2 is as wide as two of weight 1 with the gap between them.
    """
    one = (width - _GAP * (sum(weights) - 1)) / max(1, sum(weights))
    found: list[tuple[float, float]] = []
    x = left
    for weight in weights:
        found.append((x, one * weight + _GAP * (weight - 1)))
        x += (one + _GAP) * weight
    return found
