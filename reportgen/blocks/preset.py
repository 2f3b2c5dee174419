"""Tables of one facet of a report, each column given: what blocks such as `task-table` are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportgen.blocks.base import BlockData, Made, Option, OptionKind
from reportgen.blocks.fields import cell, title_of
from reportgen.blocks.rows import NOTHING
from reportgen.model.document.inline import Inlines, in_bold
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.frozen import frozen
from reportgen.model.report.entries import Entry
from reportgen.model.report.facets import Facet

LINES: Mapping[str, Option] = {
    "caption": Option(OptionKind.LINE),
    "claim": Option(OptionKind.LINE),
    "note": Option(OptionKind.LINE),
}
"""The options of a table that says by itself what it shows."""


@frozen
class PresetColumn:
    """A column: the field of a thing, the label over it, how it looks, how a cell is made.

    `title` is the name of a label, the field where it is left out. A column of names shows
    what a thing goes by, in bold.
    """

    field: str
    weight: int
    title: str = ""
    align: Align = Align.LEFT
    emphasis: Emphasis = Emphasis.PLAIN
    fixed: bool = True
    optional: bool = False
    is_name: bool = False
    show: Callable[[BlockData, Entry, str], Inlines] = cell


def preset_table(
    data: BlockData, facet: Facet, caption: str, columns: tuple[PresetColumn, ...]
) -> Made:
    """Yield the table with a row for each thing of a facet, nothing where there is none."""
    things = data.things(facet)
    if things:
        yield Table(
            id=data.id,
            caption=data.caption(data.label(caption)),
            columns=tuple(_column(data, each) for each in columns),
            rows=tuple(Row(tuple(_cell(data, thing, c) for c in columns)) for thing in things),
            claim=data.line("claim"),
            note=data.line("note"),
            source=data.own_source(),
            medium=data.medium,
        )


def _column(data: BlockData, column: PresetColumn) -> Column:
    return Column(
        data.label(column.title or column.field),
        column.align,
        column.weight,
        column.emphasis,
        column.fixed,
        column.optional,
    )


def _cell(data: BlockData, thing: Entry, column: PresetColumn) -> Inlines:
    if column.is_name:
        return in_bold(title_of(data, thing)) or NOTHING
    return column.show(data, thing, column.field) or NOTHING
