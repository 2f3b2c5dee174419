"""Tables whose columns are given: what blocks such as `task-table` are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportgen.blocks.base import BlockData
from reportgen.blocks.fields import cell, title_of
from reportgen.blocks.rows import NOTHING, metric_columns
from reportgen.model.document.inline import Inlines, in_bold
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.frozen import frozen
from reportgen.model.report.entries import Entry


@frozen
class PresetColumn:
    """A column: the field of a thing, the label over it, how it looks, how a cell is made.

    An optional one that no thing fills is left out; so is one for which a page has no room.
    `title` is the name of a label, the field where it is left out.
    """

    field: str
    weight: int
    title: str = ""
    align: Align = Align.LEFT
    emphasis: Emphasis = Emphasis.PLAIN
    fixed: bool = True
    optional: bool = False
    show: Callable[[BlockData, Entry, str], Inlines] = cell


def goes_by(data: BlockData, thing: Entry, field: str) -> Inlines:
    """Return what a thing goes by, in bold: the cells of a column of names."""
    return in_bold(title_of(data, thing))


def preset_table(
    data: BlockData,
    things: Sequence[Entry],
    caption: str,
    columns: tuple[PresetColumn, ...],
    source: str,
) -> Iterator[Table]:
    """Yield the table with a row for each thing, nothing where there is none."""
    cells = [[c.show(data, each, c.field) for c in columns] for each in things]
    filled = [at for at, c in enumerate(columns) if not c.optional or any(row[at] for row in cells)]
    if things:
        yield captioned(
            data,
            data.label(caption),
            [_column(data, columns[at]) for at in filled],
            [Row(tuple(row[at] or NOTHING for at in filled)) for row in cells],
            source,
        )


def captioned(
    data: BlockData, caption: str, columns: Sequence[Column], rows: Sequence[Row], source: str
) -> Table:
    """Return a table with what its block says over and under it."""
    return Table(
        id=data.id,
        caption=data.caption(caption),
        columns=tuple(columns),
        rows=tuple(rows),
        claim=data.line("claim"),
        note=data.line("note"),
        source=source,
        medium=data.medium,
    )


def _column(data: BlockData, column: PresetColumn) -> Column:
    name = column.title or column.field
    in_time = metric_columns(data.context) if name in ("previous", "actual") else {}
    return Column(
        in_time[name].title if in_time else data.label(name),
        column.align,
        column.weight,
        column.emphasis,
        column.fixed,
        column.optional,
    )
