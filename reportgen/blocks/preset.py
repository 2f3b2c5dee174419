"""Tables of one facet of a report, each column given: what blocks such as `task-table` are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from reportgen.blocks.base import BlockData, Made, Option, OptionKind
from reportgen.blocks.fields import cell, title_of
from reportgen.blocks.rows import NOTHING
from reportgen.model.document.inline import Inlines, in_bold
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.report.entries import Entry
from reportgen.model.report.facets import Facet, declares

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
    """Yield a row for each thing of a facet; a problem where the kind has no such texts."""
    yield from without_facet(data, facet)
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


def without_facet(data: BlockData, *facets: Facet) -> Iterator[Problem]:
    """Yield a problem where the kind asks for no text of some facets, so that nothing can show."""
    if declares(data.context.report.config.content, *facets):
        return
    what = " / ".join(facets)
    kind = data.context.report.kind.name
    yield Problem(
        LocalText(
            f"there is nothing to show: {kind} has no texts about {what}",
            f"没有可显示的内容：{kind} 没有 {what} 这类文字",
            f"沒有可顯示的內容：{kind} 沒有 {what} 這類文字",
        ),
        remedy=LocalText(
            "show another list with `table` or `cards`, or take the block out",
            "请用 `table` 或 `cards` 显示别的列表，或去掉这一块",
            "請用 `table` 或 `cards` 顯示別的清單，或去掉這一塊",
        ),
        place=data.place,
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
