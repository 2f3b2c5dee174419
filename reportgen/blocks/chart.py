"""A chart of figures: by month, by member of a dimension, or of several metrics side by side.

The types, each with an example, are in docs/charts.md. Metrics of several units become one panel a
unit. Fewer than two points make no chart, and a chart without any data is left out.

`metric` or `metrics` say what is shown, `by` along what: month, quarter, year, period, or a
dimension. `series` adds previous, year_ago, target or forecast beside actual; `target: true` draws
one target for all. A Gantt chart shows a list instead: `of: tasks`, next_steps, actions,
initiatives, or any other whose things have an end; `part` chooses among them. Scores are
`of: scores`, those of one `person` in a radar. `units: largest` draws of bullets only those of the
unit that most metrics have, beside a table of them all.

    ::: chart id=C4
    type: column
    metric: resolution_time
    by: channel
    target: true
    caption: 各渠道平均解决时长
    :::
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind
from reportgen.blocks.chart_words import alt_text
from reportgen.blocks.schedule_bars import schedule_bars
from reportgen.charts import CHARTS
from reportgen.charts.base import ChartPlan, ChartType, Needs
from reportgen.charts.configured import dimension_of
from reportgen.charts.wholes import AS_BARS, NO_SUM, shown_as_whole
from reportgen.model.document.chart import Chart, Panel
from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Rollup
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.entries import Entry, list_names
from reportgen.wording.periods import period_label, period_range
from reportgen.wording.typography import typography

SERIES = (
    "previous", "actual", "target", "next_target", "forecast", "year_ago", "self_score",
    "reviewer_score",
)  # fmt: skip
_FEWEST = 2


def chart(data: BlockData) -> Made:
    """Yield the chart, a problem where it has too few points, nothing where it has no data."""
    things = _things(data)
    plan = _plan(data, things)
    panels: list[Panel] = []
    for made in plan.type.panels(data.context, plan):
        if isinstance(made, Problem):
            yield replace(made, place=data.place)
        elif made is not None:
            panels.append(made)
    if not panels:
        return
    if sum(_count(panel) for panel in panels) < _FEWEST:
        yield _too_few(data)
        return
    yield from _not_whole(data, plan)
    title = data.caption(_names(data.context, plan, panels))
    yield Chart(
        id=data.id,
        type=plan.type.name,
        caption=title,
        panels=tuple(panels),
        alt=tuple(alt_text(data.context, title, panels)),
        claim=data.line("claim"),
        subtitle=_subtitle(data.context, panels),
        takeaway=data.line("takeaway"),
        source=data.source_of(things, _figures(panels)),
        medium=data.medium,
    )


def _plan(data: BlockData, things: tuple[Entry, ...]) -> ChartPlan:
    single = data.word("metric")
    return ChartPlan(
        type=_type(data),
        metrics=data.metrics() or ((single,) if single else ()),
        columns=data.word("columns"),
        line=data.word("line"),
        by=data.word("by"),
        stack=data.word("stack"),
        series=data.words("series") or ("actual",),
        target=data.is_set("target"),
        of=data.word("of"),
        bars=schedule_bars(data, things),
        units=data.word("units"),
        person=data.word("person"),
    )


def _type(data: BlockData) -> ChartType:
    return CHARTS[data.word("type", "column")]


def _not_whole(data: BlockData, plan: ChartPlan) -> Iterator[Problem]:
    """Yield a warning where a section adds up means or rates; a config's charts are checked."""
    report = data.context.report
    is_own = any(chart.id == data.id for chart in report.config.charts)
    if is_own or not dimension_of(plan) or Needs.WHOLE not in plan.type.needs:
        return
    for metric in plan.all_metrics:
        if report.catalogue.metrics[metric].rollup is Rollup.MEAN:
            yield Problem(
                shown_as_whole(data.id, report.catalogue.metric_names(metric), NO_SUM),
                remedy=AS_BARS,
                place=data.place,
                severity=Severity.WARNING,
            )


def _count(panel: Panel) -> int:
    if panel.schedule is not None:
        return len(panel.schedule.bars)
    return len(panel.figures)


def _things(data: BlockData) -> tuple[Entry, ...]:
    """Return the list that a schedule shows, none where the report does not hold it."""
    is_known = data.word("of") in list_names(data.context.report)
    return data.entries() if _type(data).shows_list and is_known else ()


def _names(context: DocumentContext, plan: ChartPlan, panels: list[Panel]) -> str:
    names = [context.metric(name).names.in_(context.locale) for name in plan.all_metrics]
    names = names or [panel.title for panel in panels]
    return typography(context.locale).list_comma.join(names)


def _subtitle(context: DocumentContext, panels: list[Panel]) -> str:
    """Return who, what with its unit, and when."""
    organisation = context.report.config.organisation
    who = (organisation.department or organisation.name) if organisation else ""
    marks = typography(context.locale)
    what = [f"{p.title}{marks.aside(p.unit)}" if p.unit else p.title for p in panels]
    named = (who, marks.list_comma.join(what), _when(context, panels))
    return marks.dot.join(part for part in named if part)


def _when(context: DocumentContext, panels: list[Panel]) -> str:
    """Return the period of a chart, from first to last where a series goes beyond the report's."""
    usual = context.report.config.period.label or period_label(context.period, context.locale)
    series = [{run.figure.period for run in s.points if run} for p in panels for s in p.series]
    shown = {period for periods in series if len(periods) > 1 for period in periods}
    if all(period == context.period or context.period.holds(period) for period in shown):
        return usual
    ends = (min(shown, key=lambda p: p.first), max(shown, key=lambda p: p.first + p.span))
    return period_range(*ends, context.locale)


def _figures(panels: list[Panel]) -> list[Figure]:
    found = [figure for panel in panels for figure in panel.figures]
    return found + [panel.target.figure for panel in panels if panel.target]


def _too_few(data: BlockData) -> Problem:
    return Problem(
        LocalText(
            f"the chart {data.id} has a single point and was left out",
            f"图 {data.id} 只有一个点，没有画",
            f"圖 {data.id} 只有一個點，沒有畫",
        ),
        remedy=LocalText(
            "give it more members, months or metrics, or print the figure in a sentence",
            "请给它更多成员、月份或指标，或者把数字写进句子",
            "請給它更多成員、月份或指標，或者把數字寫進句子",
        ),
        place=data.place,
        severity=Severity.WARNING,
    )


BLOCK = BlockType(
    "chart",
    chart,
    {
        "type": Option(OptionKind.WORD, tuple(CHARTS)),
        "metric": Option(OptionKind.METRIC),
        "metrics": Option(OptionKind.METRICS),
        "columns": Option(OptionKind.METRIC),
        "line": Option(OptionKind.METRIC),
        "by": Option(OptionKind.WORD),
        "stack": Option(OptionKind.WORD),
        "series": Option(OptionKind.WORDS, SERIES),
        "target": Option(OptionKind.FLAG),
        "of": Option(OptionKind.LIST, ("scores", "actions", "initiatives")),
        "part": Option(OptionKind.WORD),
        "units": Option(OptionKind.WORD, ("largest",)),
        "person": Option(OptionKind.WORD),
        "caption": Option(OptionKind.LINE),
        "claim": Option(OptionKind.LINE),
        "takeaway": Option(OptionKind.LINE),
    },
)
