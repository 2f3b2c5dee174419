"""How a table fits slides: which columns it keeps, how wide they are, which rows stand where."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.model.document.inline import Inlines
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.measure.cutting import parts_that_fit
from reportgen.writers.pptx.measure.fit import height_in, height_of, is_strong, shared_out, width_of
from reportgen.writers.pptx.measure.geometry import FULL, LABEL, ROOM, Lane, Type

MOST_ROWS = 7
INSET = 0.14
MOST_NOTE_LINES = 3
HEADER = Type(12, 18, "muted", bold=True)
_SIZES = (16, 14)
_SMALLEST = 12
_HEADER = 0.48
_LINE = 1.375
_ROW = {16: 0.535, 14: 0.48, 12: 0.42}
_FEW_ROWS, _TALL_ROW = 4, 0.7
_LEAST_EMS = 5.0
_SLACK = 0.05
_COMPACT = 0.12
"""The room above and below the text of a row that stands beside other things, in inches."""

_Fit = tuple[int, Lane]
"""The size of the type in points, and the part of the slide that the table may fill."""


@frozen
class TablePage:
    """The rows of a table on one slide; widths and heights in inches, `size` in points."""

    block: Table
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    header: float
    size: int
    note: float
    lane: Lane
    is_compact: bool = False

    @property
    def table_height(self) -> float:
        """Return the height of header and rows in inches."""
        return self.header + sum(self.heights)

    @property
    def height(self) -> float:
        """Return the height of table and note in inches."""
        return self.table_height + self.note

    @property
    def said_below(self) -> Inlines:
        """Return the note on the table and on the columns that it shows."""
        return self.block.note_under(self.columns)

    @property
    def line(self) -> float:
        """Return the height of a line of text in points."""
        return self.size * _LINE

    @property
    def is_too_wide(self) -> bool:
        """Return whether the columns had to be squeezed below what they need."""
        return self.size == _SMALLEST and not self.is_compact


def table_pages(block: Table, locale: Locale, lane: Lane = FULL) -> list[TablePage]:
    """Return the rows shared out: at most seven a slide, one type step down before a further one.

    Columns that are optional go, last first, where the table is too wide.
    """
    if not block.rows or not block.columns:
        return []
    kept = _kept(block, locale, lane)
    columns = tuple(block.columns[at] for at in kept)
    rows = [Row(tuple(row.cells[at] for at in kept), row.emphasis) for row in block.rows]
    sizes = [size for size in _SIZES if _needs(columns, rows, size, locale) <= lane.w]
    for count in range(-(-len(rows) // MOST_ROWS), len(rows) + 1):
        for size in sizes or [_SMALLEST]:
            groups = shared_out(rows, -(-len(rows) // count))
            pages = _pages(block, columns, groups, (size, lane), locale)
            if all(page.height <= ROOM for page in pages):
                return pages
    size = sizes[-1] if sizes else _SMALLEST
    cut = [[part] for row in rows for part in _cut_row(columns, row, rows, (size, lane), locale)]
    return _pages(block, columns, cut, (size, lane), locale)


def compact_table(block: Table, locale: Locale, lane: Lane, room: float) -> TablePage | None:
    """Return a whole table beside other things on a slide, at most `room` inches high.

    No cell of it is on two lines. Optional columns go, last first, where it is too wide, before the
    text is made smaller; where only the note on them takes too much height, after that. None where
    that is not enough.
    """
    sizes = (_SIZES[-1], _SMALLEST)
    widest = (next(_compact_pages(block, (size, lane), locale), None) for size in sizes)
    fewer = (page for size in sizes for page in _compact_pages(block, (size, lane), locale))
    tried = itertools.chain(widest, fewer)
    return next((page for page in tried if page and page.height <= room), None)


def _compact_pages(block: Table, fit: _Fit, locale: Locale) -> Iterator[TablePage]:
    """Yield a table without ever more of its optional columns, as soon as it is not too wide."""
    size, lane = fit
    kept = list(range(len(block.columns)))
    for at in reversed(kept.copy()):
        columns = tuple(block.columns[n] for n in kept)
        rows = tuple(Row(tuple(r.cells[n] for n in kept), r.emphasis) for r in block.rows)
        fixed = [replace(column, fixed=True) for column in columns]
        if rows and _needs(fixed, rows, size, locale) <= lane.w:
            yield _compact(block, (columns, rows), fit, locale)
        if block.columns[at].optional:
            kept.remove(at)


def _compact(
    block: Table, shown: tuple[tuple[Column, ...], tuple[Row, ...]], fit: _Fit, locale: Locale
) -> TablePage:
    (columns, rows), (size, lane) = shown, fit
    return TablePage(
        block,
        columns,
        rows,
        tuple(_widths(columns, rows, fit, locale)),
        tuple(size * _LINE / 72 + _COMPACT for _ in rows),
        HEADER.line / 72 + _COMPACT,
        size,
        _note_height(block.note_under(columns), locale, lane),
        lane,
        is_compact=True,
    )


def _pages(
    block: Table,
    columns: tuple[Column, ...],
    groups: Sequence[Sequence[Row]],
    fit: _Fit,
    locale: Locale,
) -> list[TablePage]:
    size, lane = fit
    rows = [row for group in groups for row in group]
    widths = _widths(columns, rows, fit, locale)
    header = max(
        height_of(c.title, w - 2 * INSET, HEADER) + 0.16
        for c, w in zip(columns, widths, strict=True)
    )
    note = _note_height(block.note_under(columns), locale, lane)
    least = _TALL_ROW if len(rows) < _FEW_ROWS and size == _SIZES[0] else _ROW[size]
    return [
        TablePage(
            block,
            columns,
            tuple(group),
            tuple(widths),
            tuple(max(least, _row_height(row, widths, size, locale)) for row in group),
            max(_HEADER, header),
            size,
            note,
            lane,
        )
        for group in groups
    ]


def _note_height(note: Inlines, locale: Locale, lane: Lane) -> float:
    """Return the height of the note below a table and the gap before it, in inches."""
    height = min(height_in(note, locale, lane.w, LABEL), MOST_NOTE_LINES * LABEL.line / 72)
    return height + 0.1 if height else 0.0


def _kept(block: Table, locale: Locale, lane: Lane) -> list[int]:
    """Return the indices of the columns that fit; optional ones go, last first."""
    kept = list(range(len(block.columns)))
    for at in reversed(kept.copy()):
        columns = [block.columns[n] for n in kept]
        rows = [Row(tuple(row.cells[n] for n in kept)) for row in block.rows]
        if _needs(columns, rows, _SIZES[0], locale) <= lane.w:
            break
        if block.columns[at].optional:
            kept.remove(at)
    return kept


def _needs(columns: Sequence[Column], rows: Sequence[Row], size: int, locale: Locale) -> float:
    return sum(_needed(column, rows, at, size, locale) for at, column in enumerate(columns))


def _needed(column: Column, rows: Sequence[Row], at: int, size: int, locale: Locale) -> float:
    """Return the least width of a column: all of its text where that never wraps, else words."""
    whole = [width_of(plain_line(row.cells[at], locale), _type(row, at, size)) for row in rows]
    title = width_of(column.title, HEADER)
    if column.fixed or column.align is Align.RIGHT:  # numbers never wrap
        return max(title, *whole) + _SLACK + 2 * INSET
    least = max(
        min(max(whole), _LEAST_EMS * size / 72),
        *(_longest_word(row, at, size, locale) for row in rows),
    )
    return max(least, min(title, _LEAST_EMS * HEADER.size / 72)) + 2 * INSET


def _longest_word(row: Row, at: int, size: int, locale: Locale) -> float:
    """Return the width of the longest Latin word of a cell, which must not break."""
    words = (word for word in plain_line(row.cells[at], locale).split() if word.isascii())
    style = _type(row, at, size)
    return max((width_of(word, style) for word in words), default=0.0)


def _type(row: Row, at: int, size: int) -> Type:
    """Return the type in which a cell is measured: bold where any of it is."""
    bold = row.emphasis is Emphasis.TOTAL or any(is_strong(inline) for inline in row.cells[at])
    return Type(size, size * _LINE, bold=bold)


def _widths(
    columns: Sequence[Column], rows: Sequence[Row], fit: _Fit, locale: Locale
) -> list[float]:
    """Return widths that add up: what each column needs, first what its text would like."""
    size, lane = fit
    needed = [_needed(column, rows, at, size, locale) for at, column in enumerate(columns)]
    spare = lane.w - sum(needed)
    if spare < 0:
        return [width * lane.w / sum(needed) for width in needed]
    whole = [
        _needed(replace(column, fixed=True), rows, at, size, locale)
        for at, column in enumerate(columns)
    ]
    wish = [most - least for most, least in zip(whole, needed, strict=True)]
    given = min(1.0, spare / sum(wish)) if sum(wish) else 0.0
    widths = [least + more * given for least, more in zip(needed, wish, strict=True)]
    spare = lane.w - sum(widths)
    weights = sum(column.weight for column in columns)
    return [w + spare * c.weight / weights for w, c in zip(widths, columns, strict=True)]


def _row_height(row: Row, widths: Sequence[float], size: int, locale: Locale) -> float:
    return 0.2 + max(
        height_in(cell, locale, width - 2 * INSET, _type(row, at, size))
        for at, (cell, width) in enumerate(zip(row.cells, widths, strict=True))
    )


def _cut_row(
    columns: Sequence[Column], row: Row, rows: Sequence[Row], fit: _Fit, locale: Locale
) -> list[Row]:
    """Return a row that no slide holds as several, each with a part of its long cells."""
    size, _ = fit
    widths = _widths(columns, rows, fit, locale)
    most = int((ROOM - 2 * _HEADER - 0.4) * 72 / (size * _LINE))
    bold = Type(size, size * _LINE, bold=True)
    cells = [
        parts_that_fit(cell, locale, (width - 2 * INSET, most), bold) or [()]
        for cell, width in zip(row.cells, widths, strict=True)
    ]
    count = max(len(parts) for parts in cells)
    return [
        Row(tuple(parts[at] if at < len(parts) else () for parts in cells), row.emphasis)
        for at in range(count)
    ]
