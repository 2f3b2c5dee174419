"""A row of columns on a slide: what cards, key figures, steps and events are.

A column is a stack of zones. A zone is measured and drawn by the same value: it says which height
it needs, and draws its marks into the box that it gets. In a row each zone is as high as the
highest in its place, so that titles, texts and figures stand level across the slide.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportgen.model.document.inline import Inlines
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards.marks import Mark, few_lines, inside, text, texts
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.fit import height_in, lines_in
from reportgen.writers.pptx.measure.geometry import FULL, ROOM, Box, Lane, Type, lanes

_NOISE = 0.001
"""What sums of heights may differ by, in inches, where they are equal."""

Fit = tuple[float, Locale]
"""What texts are measured by: the width of their column in inches, and the language."""


@frozen
class Zone:
    """A part of a column: the height in inches that it needs, and its marks.

    It is too long where its text needs more lines than it may have, too wide where a text that
    cannot be broken is wider than its column.
    """

    height: float = 0.0
    marks: tuple[Mark, ...] = ()
    is_too_long: bool = False
    is_too_wide: bool = False

    def draw(self, deck: Deck, canvas: SlideCanvas, box: Box) -> None:
        """Draw the marks."""
        for mark in self.marks:
            mark(deck, canvas, box)

    def inside(self, above: float, below: float = 0.0) -> Zone:
        """Return the zone with space above and below it, in inches; an empty one stays empty."""
        if not self.height:
            return self
        marks = tuple(inside(mark, above, below) for mark in self.marks)
        return replace(self, height=above + self.height + below, marks=marks)


EMPTY = Zone()


@frozen
class CardColumn:
    """A column of a row: its name, its zones from the top, and the marks around all of them.

    The zones stand `inset` inches inside the column at both sides.
    """

    name: str
    zones: tuple[Zone, ...]
    around: tuple[Mark, ...] = ()
    inset: float = 0.0

    @property
    def is_too_wide(self) -> bool:
        """Return whether a zone is wider than the column."""
        return any(zone.is_too_wide for zone in self.zones)


@frozen
class CardRow:
    """The columns of one slide, the heights that their zones share, and what stands below them.

    `count` is how many columns the lane is divided into; the last may be free. `behind` is drawn
    before the columns, `below` stands under them across the lane.
    """

    columns: tuple[CardColumn, ...]
    count: int
    heights: tuple[float, ...]
    below: tuple[Zone, ...] = ()
    behind: tuple[Mark, ...] = ()
    lane: Lane = FULL

    @property
    def column_height(self) -> float:
        """Return the height of each column in inches."""
        return sum(self.heights)

    @property
    def height(self) -> float:
        """Return the height of columns and what stands below them, in inches."""
        return self.column_height + sum(zone.height for zone in self.below)

    @property
    def has_width(self) -> bool:
        """Return whether nothing is wider than its column."""
        return not any(column.is_too_wide for column in self.columns)

    @property
    def fits(self) -> bool:
        """Return whether the row fits a slide: in width, in height, every text in its lines."""
        is_long = any(zone.is_too_long for column in self.columns for zone in column.zones)
        return self.has_width and not is_long and self.height <= ROOM + _NOISE


def level(columns: Iterable[Sequence[Zone]]) -> tuple[float, ...]:
    """Return the heights that the zones of columns share: in each place that of the highest."""
    return tuple(max(zone.height for zone in zones) for zones in zip(*columns, strict=True))


def row_of(columns: Iterable[CardColumn], count: int, below: Iterable[Zone] = ()) -> CardRow:
    """Return columns as a row, their zones level."""
    shown = tuple(columns)
    return CardRow(shown, count, level(column.zones for column in shown), tuple(below))


def draw_row(deck: Deck, canvas: SlideCanvas, row: CardRow, top: float) -> None:
    """Draw a row whose upper edge is at `top`, in inches; each column is a group."""
    lane, height = row.lane, row.column_height
    Zone(row.height, row.behind).draw(deck, canvas, Box(lane.x, top, lane.w, row.height))
    for (x, w), column in zip(lanes(lane.x, lane.w, (1,) * row.count), row.columns, strict=False):
        box = Box(x, top, w, height)
        with canvas.group(box, column.name):
            _column(deck, canvas, column, row.heights, box)
    below = Box(lane.x, top + height, lane.w, 0.0)
    draw_zones(deck, canvas, below, row.below, [zone.height for zone in row.below])


def _column(
    deck: Deck, canvas: SlideCanvas, column: CardColumn, heights: Sequence[float], box: Box
) -> None:
    if column.is_too_wide:
        deck.too_wide(column.name)
    Zone(box.h, column.around).draw(deck, canvas, box)
    inner = Box(box.x + column.inset, box.y, box.w - 2 * column.inset, box.h)
    draw_zones(deck, canvas, inner, column.zones, heights)


def draw_zones(
    deck: Deck, canvas: SlideCanvas, box: Box, zones: Sequence[Zone], heights: Sequence[float]
) -> None:
    """Draw zones one below the other from the top of a box, each as high as is said."""
    y = box.y
    for zone, height in zip(zones, heights, strict=True):
        zone.draw(deck, canvas, Box(box.x, y, box.w, height))
        y += height


def words(inlines: Inlines, style: Type, fit: Fit, name: str, most: int = 99) -> Zone:
    """Return a text as a zone; it is too long where it takes more than `most` lines."""
    lines = len(lines_in(inlines, fit[1], fit[0], style)) if inlines else 0
    return Zone(lines * style.line / 72, (text(inlines, style, name),), lines > most)


def paragraphs(inlines: Sequence[Inlines], style: Type, fit: Fit, name: str) -> Zone:
    """Return texts below each other as a zone."""
    height = sum(height_in(each, fit[1], fit[0], style) for each in inlines)
    return Zone(height, (texts(inlines, style, name),))


def few_words(inlines: Inlines, style: Type, fit: Fit, name: str, most: int) -> Zone:
    """Return a text as a zone of `most` lines or fewer; what is too long is cut there."""
    zone = words(inlines, style, fit, name, most)
    height = min(zone.height, most * style.line / 72)
    return replace(zone, height=height, marks=(few_lines(inlines, style, most, name),))
