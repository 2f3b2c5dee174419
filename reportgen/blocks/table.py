"""A list of the config or a table, one row a thing, with the columns that an editor names.

A column is a field of the thing (`role`, `does`, `owner`, `due`), the time from its start to its
end (`when`), or a value of the metric that it names (`level`, `previous`, `actual`, `present`,
`target`, `milestones`, `next_target`, `change`, `gap`, `distance` with its unit, `status`, what it
means: `definition`). What an entry is compared with stands in `against`, `before`, `after` and
`difference`. A column that no row fills is left out. `total: budget` adds a row with a metric's
total under its column.

    ::: table id=T-actions
    of: actions
    columns: action owner due metric budget_wan_cny
    total: budget
    caption: 行动计划
    :::
"""

from __future__ import annotations

from dataclasses import replace

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
from reportgen.blocks.fields import TITLES, cell, metric_of
from reportgen.blocks.preset import captioned
from reportgen.blocks.rows import NOTHING, full, metric_columns
from reportgen.model.document.inline import FigureRun, Form, Inlines, in_bold
from reportgen.model.document.table import Align, Column, Emphasis, Row
from reportgen.model.figures.figure import Figure
from reportgen.model.report.config import value_at
from reportgen.model.report.entries import Entry
from reportgen.model.report.pieces import NextStep
from reportgen.wording.labels import column_title
from reportgen.wording.numbers import unit_name
from reportgen.wording.typography import typography

_WIDE = frozenset(
    {"text", "does", "standard", "response", "what", "action", "trigger", "steps", "expected"}
)
_FIXED = frozenset(
    {"owner", "start", "end", "due", "date", "when", "status", "frequency", "milestones"}
)


def table(data: BlockData) -> Made:
    """Yield the table, nothing where the list is empty."""
    things = data.entries()
    rows = [{name: cell(data, each, name) for name in data.words("columns")} for each in things]
    shown = [name for name in data.words("columns") if any(row[name] for row in rows)]
    if not shown:
        return
    rows = [{name: _without_unit(name, text) for name, text in row.items()} for row in rows]
    made = [Row(tuple(_shown(name, row[name]) for name in shown)) for row in rows]
    yield captioned(
        data,
        "",
        [_column(data, name, [row[name] for row in rows]) for name in shown],
        [*made, *_total(data, things, shown)],
        data.source_of(things, _figures(data, things, rows)),
    )


def _shown(name: str, inlines: Inlines) -> Inlines:
    """Return a cell as it is printed: what a row goes by in bold, a dash where nothing is."""
    if name in TITLES[:-1]:
        return in_bold(inlines) or NOTHING
    return inlines or NOTHING


def _column(data: BlockData, name: str, cells: list[Inlines]) -> Column:
    known = metric_columns(data.context)
    if name in ("previous", "actual", "change", "target", "gap"):
        return known[name]
    if name == "status":
        return Column(data.label("status"), weight=14, fixed=True)
    numeric = any(isinstance(run, FigureRun) for inlines in cells for run in inlines)
    title = (
        data.label("response") if _is_step(data, name) else column_title(name, data.context.locale)
    )
    if name.startswith("budget_") and numeric:
        title = _budget_title(data, cells)
    if numeric and all(len(inlines) <= 1 for inlines in cells):
        emphasis = Emphasis.ACTUAL if name == "present" else Emphasis.PLAIN
        return Column(title, Align.RIGHT, 14, emphasis, fixed=True)
    return Column(title, weight=34 if name in _WIDE else 20, fixed=name in _FIXED)


def _is_step(data: BlockData, name: str) -> bool:
    """Return whether a column holds what will be done: the texts of next steps."""
    things = value_at(data.context.report.config.content, data.word("of"))
    is_steps = isinstance(things, tuple) and any(isinstance(each, NextStep) for each in things)
    return name == "text" and is_steps


def _without_unit(name: str, inlines: Inlines) -> Inlines:
    """Return the sums of a budget as numbers: their unit stands in the column's title."""
    if not name.startswith("budget_"):
        return inlines
    return tuple(
        replace(each, form=Form.NUMBER) if isinstance(each, FigureRun) else each for each in inlines
    )


def _budget_title(data: BlockData, cells: list[Inlines]) -> str:
    locale = data.context.locale
    some = next(run for inlines in cells for run in inlines if isinstance(run, FigureRun))
    return data.label("budget") + typography(locale).aside(unit_name(some.figure, locale))


def _total(data: BlockData, things: tuple[Entry, ...], shown: list[str]) -> list[Row]:
    """Return the row of a metric's total, under the column of its parts."""
    metric = data.word("total")
    figure = data.context.actual(metric) or data.context.target(metric) if metric else None
    if figure is None:
        return []
    at = next((n for n, name in enumerate(shown) if _is_part(things, name, metric)), None)
    if at is None:
        return []
    cells: list[Inlines] = [plain("") for _ in shown]
    money = _without_unit(shown[at], full(data.context, figure))
    cells[0], cells[at] = strong(data.label("total")), money
    return [Row(tuple(cells), Emphasis.TOTAL)]


def _is_part(things: tuple[Entry, ...], name: str, metric: str) -> bool:
    values = (entry.fields.get(name) for entry in things)
    return any(isinstance(value, Figure) and value.key.metric == metric for value in values)


def _figures(
    data: BlockData, things: tuple[Entry, ...], rows: list[dict[str, Inlines]]
) -> list[Figure]:
    """Return the figures of metrics that the table shows; those of its own rows say nothing new."""
    own = {id(value) for entry in things for value in entry.fields.values()}
    named = {metric_of(data.context, entry) for entry in things}
    return [
        run.figure
        for row in rows
        for inlines in row.values()
        for run in inlines
        if isinstance(run, FigureRun)
        and id(run.figure) not in own
        and run.figure.key.metric in named
    ]


BLOCK = BlockType(
    "table",
    table,
    {
        "of": Option(OptionKind.LIST),
        "columns": Option(OptionKind.FIELDS),
        "total": Option(OptionKind.METRIC),
        **LINES,
    },
)
