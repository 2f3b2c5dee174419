"""A table: columns that say how they stand, rows of cells of inlines."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from reportgen.model.document.inline import Inlines, Medium
from reportgen.model.frozen import frozen


class Align(StrEnum):
    """How a column stands: text left, numbers right."""

    LEFT = "left"
    RIGHT = "right"


class Emphasis(StrEnum):
    """How a column or row stands out: `ACTUAL` is the column that the table is about."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    ACTUAL = "actual"
    TOTAL = "total"


@frozen
class Column:
    """A table column; `weight` is its share of the width, in the unit of the other columns.

    `fixed` columns never wrap (numbers, dates, names, status). Writers drop columns that are
    `optional`, last first, where the table is too wide, and with one the `note` about it.
    """

    title: str
    align: Align = Align.LEFT
    weight: int = 10
    emphasis: Emphasis = Emphasis.PLAIN
    fixed: bool = False
    optional: bool = False
    note: Inlines = ()


@frozen
class Row:
    """A table row: a cell for each column."""

    cells: tuple[Inlines, ...]
    emphasis: Emphasis = Emphasis.PLAIN


@frozen
class Table:
    """A table with a marked header row; caption above, note and source below.

    `claim` is the slide's title in the deck where the section's own claim is used already.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    number: int | None = None
    claim: Inlines = ()
    note: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH
    shares: str = ""

    def note_under(self, columns: Iterable[Column]) -> Inlines:
        """Return what is said below the table where these columns of it are shown."""
        return (*self.note, *(inline for column in columns for inline in column.note))
