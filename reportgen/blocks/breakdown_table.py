"""The members of a dimension: value, share, other metrics of the same members, and the total.

`series: previous` puts the earlier value beside each, and the change.

::: breakdown-table
metric: headcount
by: team
with: csat
caption: 团队编制
:::
"""

from __future__ import annotations

from decimal import Decimal

from reportgen.blocks.base import (
    LINES,
    BlockData,
    BlockType,
    Made,
    Option,
    OptionKind,
    plain,
    strong,
)
from reportgen.blocks.preset import captioned
from reportgen.blocks.rows import NOTHING, column_with_unit, number, toned
from reportgen.charts.points import whole_of
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inlines, Text
from reportgen.model.document.table import Align, Column, Emphasis, Row
from reportgen.model.figures.figure import Figure, Members, Role
from reportgen.model.figures.metric import Rollup
from reportgen.model.language import LocalText
from reportgen.wording.numbers import rounded
from reportgen.wording.periods import reference_words, this_words
from reportgen.wording.terms import capitalised
from reportgen.wording.typography import typography

_WHOLE, _EXACT = Decimal(100), Decimal("0.01")
_ROUNDED = LocalText(
    "Shares do not add up to 100 because of rounding.",
    "各项占比因四舍五入，合计不等于100。",
    "各項佔比因四捨五入，合計不等於100。",
)


def breakdown_table(data: BlockData) -> Made:
    """Yield the table, nothing where the metric has no such members."""
    context = data.context
    metric, dimension = data.word("metric"), data.word("by")
    parts = _parts(context, metric, dimension)
    if not parts:
        return
    total = whole_of(context, parts)
    known = [context.share(part, total) for part in parts] if total and _is_whole(data) else []
    shares = known if any(known) else []
    others = [metric for metric in data.metrics("with") if _is_drawn(data, metric)]
    rows = [Row(_cells(data, part, others, shares[at : at + 1])) for at, part in enumerate(parts)]
    if total:
        rows.append(Row(_total_cells(data, total, others, shares), Emphasis.TOTAL))
    yield captioned(
        data,
        context.metric(metric).names.in_(context.locale),
        _columns(data, parts[0], others, shares),
        rows,
        data.source([*parts, *_others(context, parts, others)]),
    )


def _rounding_note(data: BlockData, shares: list[Figure | None]) -> Inlines:
    """Return that shares as printed miss 100 because they are rounded, nothing where they do not.

    Shares that miss it by more than rounding can are no matter of a note.
    """
    context = data.context
    runs = [context.run(share, Form.NUMBER) for share in shares if share is not None]
    if len(runs) < len(shares) or any(run.figure.qualifier for run in runs):
        return ()
    printed = sum(rounded(run.figure.value, run.decimals) for run in runs)
    exact = sum(run.figure.value for run in runs)
    if printed == _WHOLE or abs(exact - _WHOLE) > _EXACT:
        return ()
    gap = typography(context.locale).space if data.line("note") else ""
    return (Text(f"{gap}{_ROUNDED.in_(context.locale)}"),)


def _is_drawn(data: BlockData, other: str) -> bool:
    """Return whether another metric has a figure of some member; else it has no column."""
    parts = _parts(data.context, data.word("metric"), data.word("by"))
    return any(data.context.actual(other, part.key.members) for part in parts)


def _parts(context: DocumentContext, metric: str, dimension: str) -> tuple[Figure, ...]:
    """Return the members that were measured, else those that are planned, as in a budget."""
    book = context.report.book
    measured = book.members(metric, context.period, dimension)
    return measured or book.members(metric, context.period, dimension, Role.TARGET)


def _is_whole(data: BlockData) -> bool:
    """Return whether shares of the total make sense: an exhaustive dimension that sums up."""
    metric = data.context.metric(data.word("metric"))
    exhaustive = data.context.report.catalogue.is_exhaustive((data.word("by"),))
    return exhaustive and metric.rollup is Rollup.SUM


def _columns(
    data: BlockData, first: Figure, others: list[str], shares: list[Figure | None]
) -> list[Column]:
    context = data.context
    names = context.report.catalogue.dimension_names(data.word("by"))
    columns = [Column(names.in_(context.locale), weight=20)]
    if _is_compared(data):
        columns = [Column(column_with_unit(context, first), weight=20), *_compared_columns(data)]
    else:
        title = column_with_unit(context, first)
        columns.append(Column(title, Align.RIGHT, 18, Emphasis.ACTUAL, fixed=True))
    if shares:
        share = data.label("share")
        optional = _is_compared(data)
        note = _rounding_note(data, shares)
        columns.append(Column(share, Align.RIGHT, 18, fixed=True, optional=optional, note=note))
    for metric in others:
        figure = context.actual(metric, first.key.members) or context.actual(metric)
        title = column_with_unit(context, figure) if figure else metric
        columns.append(Column(title, Align.RIGHT, 20, fixed=True))
    return columns


def _is_compared(data: BlockData) -> bool:
    """Return whether earlier values are wanted, and there are any."""
    context = data.context
    earlier = context.report.book.members(
        data.word("metric"), context.previous_period, data.word("by")
    )
    return "previous" in data.words("series") and bool(earlier)


def _compared_columns(data: BlockData) -> list[Column]:
    """Return the columns of the earlier value, the present one and the change."""
    context = data.context
    earlier = reference_words(context.period, context.previous_period, context.locale)
    now = this_words(context.period.span, context.locale)
    return [
        Column(capitalised(earlier), Align.RIGHT, 18, fixed=True),
        Column(capitalised(now), Align.RIGHT, 18, Emphasis.ACTUAL, fixed=True),
        Column(data.label("change"), Align.RIGHT, 18, fixed=True),
    ]


def _cells(
    data: BlockData, part: Figure, others: list[str], share: list[Figure | None]
) -> tuple[Inlines, ...]:
    """Return the cells of a member; `share` is that of its row, if the table has such a column."""
    context = data.context
    names = context.report.catalogue.member_names(part.key.members[-1][1])
    cells: list[Inlines] = [plain(names.in_(context.locale)), *_values(data, part)]
    cells += [number(context, each) for each in share]
    cells += [number(context, context.actual(metric, part.key.members)) for metric in others]
    return tuple(cells)


def _values(data: BlockData, figure: Figure) -> list[Inlines]:
    """Return the cell of a value; with the earlier one before it and the change behind it."""
    context = data.context
    if not _is_compared(data):
        return [number(context, figure)]
    earlier = context.previous(figure.key.metric, figure.key.members)
    step = context.change(figure, earlier)
    moved = toned(context, step, Form.ARROW_NUMBER) or NOTHING
    return [number(context, earlier), (context.bold(figure, Form.NUMBER),), moved]


def _total_cells(
    data: BlockData, total: Figure, others: list[str], shares: list[Figure | None]
) -> tuple[Inlines, ...]:
    context = data.context
    whole = context.share(total, total)
    values = _values(data, total) if _is_compared(data) else [(context.bold(total, Form.NUMBER),)]
    cells: list[Inlines] = [strong(data.label("total")), *values]
    if shares and whole:
        cells.append((context.bold(whole, Form.NUMBER),))
    for metric in others:
        figure = context.actual(metric)
        cells.append((context.bold(figure, Form.NUMBER),) if figure else plain("—"))
    return tuple(cells)


def _others(context: DocumentContext, parts: tuple[Figure, ...], others: list[str]) -> list[Figure]:
    wanted: list[Members] = [part.key.members for part in parts]
    found = [context.actual(metric, members) for metric in others for members in wanted]
    return [figure for figure in found if figure is not None]


BLOCK = BlockType(
    "breakdown-table",
    breakdown_table,
    {
        "metric": Option(OptionKind.METRIC),
        "by": Option(OptionKind.WORD),
        "with": Option(OptionKind.METRICS),
        "series": Option(OptionKind.WORDS, ("previous",)),
        **LINES,
    },
    draws={"with": _is_drawn},
)
