"""The figures behind the document, by month and by member of a dimension.

A few columns stand side by side; more than seven, such as the months of a year, run down the page
with the metrics across. `held: true` adds whether the figures of a row are checked: yes where any
slip would show, roughly where only a large one would, no where nothing holds one of them.

::: data-appendix
by: month
metrics: human_contacts csat nps
caption: 各月指标
:::
"""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain, strong
from reportgen.blocks.rows import NOTHING, column_with_unit, number
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inlines
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.figures.figure import Figure, Members
from reportgen.model.figures.holds import Hold
from reportgen.model.figures.period import Period
from reportgen.wording.labels import label
from reportgen.wording.lines import plain_line
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import part_label, this_words
from reportgen.wording.terms import capitalised

_Slot = tuple[str, Members, Period]
_MOST_ACROSS = 7


def data_appendix(data: BlockData) -> Made:
    """Yield a table with a row for each metric that has figures, a column for each part."""
    context = data.context
    slots = _slots(context, data.word("by", "month"), data.metrics())
    rows = [
        (metric, [context.actual(metric, members, period) for _, members, period in slots])
        for metric in data.metrics()
    ]
    rows = [(metric, figures) for metric, figures in rows if any(figures)]
    if not slots or not rows:
        return
    if len(slots) > _MOST_ACROSS:
        yield _down(data, slots, tuple(metric for metric, _ in rows))
        return
    columns = [Column(data.label("metric"), weight=26), Column(data.label("unit"), weight=12)]
    columns += [Column(title, Align.RIGHT, 16, fixed=True) for title, _, _ in slots]
    total = [context.actual(metric) for metric, _ in rows]
    columns.append(
        Column(
            capitalised(this_words(context.period.span, context.locale)),
            Align.RIGHT,
            16,
            fixed=True,
        )
    )
    yield Table(
        id=data.id,
        caption=data.caption(),
        columns=(*columns, *_held_title(data)),
        rows=tuple(
            Row((*_cells(context, metric, figures, whole), *_held(data, [*figures, whole])))
            for (metric, figures), whole in zip(rows, total, strict=True)
        ),
        claim=data.line("claim"),
        source=data.source([f for _, figures in rows for f in figures if f]),
        medium=data.medium,
    )


def _down(data: BlockData, slots: list[_Slot], metrics: tuple[str, ...]) -> Table:
    """Return a table with a row for each part and a column for each metric, the whole below."""
    context = data.context
    cells = [
        [context.actual(metric, members, period) for metric in metrics]
        for _, members, period in slots
    ]
    whole = [context.actual(metric) for metric in metrics]
    known = [next(f for f in column if f) for column in zip(*cells, strict=True)]
    by = data.word("by", "month")
    dimension = context.report.catalogue.dimension_names(by).in_(context.locale)
    name = label("month", context.locale) if by == "month" else dimension
    titles = [column_with_unit(context, figure) for figure in known]
    rows = [
        Row((strong(title), *(number(context, figure) for figure in line), *_held(data, line)))
        for (title, _, _), line in zip(slots, cells, strict=True)
    ]
    last = capitalised(this_words(context.period.span, context.locale))
    sums = (strong(last), *(number(context, figure) for figure in whole), *_held(data, whole))
    total = Row(sums, Emphasis.TOTAL)
    return Table(
        id=data.id,
        caption=data.caption(),
        columns=(Column(name, weight=12), *_wide(context, titles, whole), *_held_title(data)),
        rows=(*rows, total) if any(whole) else tuple(rows),
        claim=data.line("claim"),
        source=data.source([figure for line in cells for figure in line if figure]),
        medium=data.medium,
    )


def _wide(context: DocumentContext, titles: list[str], whole: list[Figure | None]) -> list[Column]:
    """Return columns as wide as the number at their foot, which is the longest."""
    found = []
    for title, figure in zip(titles, whole, strict=True):
        said = plain_line((context.run(figure, Form.NUMBER),), context.locale) if figure else ""
        found.append(Column(title, Align.RIGHT, 10 + len(said)))
    return found


def _held_title(data: BlockData) -> tuple[Column, ...]:
    """Return the column of how figures are held, where it is wanted."""
    return (Column(data.label("held"), weight=14),) if data.is_set("held") else ()


def _held(data: BlockData, figures: Sequence[Figure | None]) -> tuple[Inlines, ...]:
    """Return how the figures of a row are held, by the one that is held least."""
    hold_of = data.context.report.hold_of
    if not data.is_set("held"):
        return ()
    if hold_of is None:
        return (NOTHING,)
    least = min((hold_of(figure) for figure in figures if figure), default=Hold.NONE)
    return (plain(data.label(f"held_{least.name.lower()}")),)


def _slots(context: DocumentContext, by: str, metrics: tuple[str, ...]) -> list[_Slot]:
    """Return title, members and period of each column."""
    if by == "month":
        return [(part_label(part, context.locale), (), part) for part in context.parts()]
    found: dict[Members, None] = {}
    for metric in metrics:
        for figure in context.report.book.members(metric, context.period, by):
            found[figure.key.members] = None
    names = context.report.catalogue
    return [
        (names.member_names(members[-1][1]).in_(context.locale), members, context.period)
        for members in found
    ]


def _cells(
    context: DocumentContext, metric: str, figures: list[Figure | None], whole: Figure | None
) -> tuple[Inlines, ...]:
    some = next(figure for figure in figures if figure)
    unit = unit_name(some, context.locale)
    cells: list[Inlines] = [strong(context.metric(metric).names.in_(context.locale))]
    cells.append(plain(unit) or NOTHING)
    cells += [number(context, figure) for figure in figures]
    cells.append(number(context, whole))
    return tuple(cells)


BLOCK = BlockType(
    "data-appendix",
    data_appendix,
    {
        "by": Option(OptionKind.WORD),
        "metrics": Option(OptionKind.METRICS),
        "caption": Option(OptionKind.LINE),
        "claim": Option(OptionKind.LINE),
        "held": Option(OptionKind.FLAG),
    },
)
