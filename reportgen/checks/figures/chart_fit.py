"""A chart shows its data truly: enough points, one unit an axis, a whole only where there is one.

Each panel of a chart under `charts` has at least two points. Metrics of several units get a panel
each, which a stack, a ring, a radar or a Pareto cannot have. What is drawn as parts of a whole is a
sum over all members of an exhaustive dimension, in a section as well as under `charts`.

Passes: a doughnut of headcount by level. Fails: one of csat by channel; a line of one month.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from reportgen.checks.base import Check
from reportgen.model.document.chart import Panel
from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.breakdowns import breakdowns
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.metric import Metric
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_words, named_member, period_words

if TYPE_CHECKING:
    from reportgen.charts.base import ChartPlan

_FEWEST = 2


_NO_UNIT = LocalText("no unit", "无单位", "無單位")


def chart_fit(report: Report) -> Iterator[Problem]:
    """Yield a problem for each chart of the config that its data do not support."""
    if report.config.charts:
        yield from _of_charts(report)


def _of_charts(report: Report) -> Iterator[Problem]:
    from reportgen.charts.configured import plan_of  # most reports draw none

    context = DocumentContext(report, report.config.locale)
    for at, chart in enumerate(report.config.charts):
        plan = plan_of(report, chart)
        if plan is not None:
            yield from _unfit(context, at, plan)


def _unfit(context: DocumentContext, at: int, plan: ChartPlan) -> Iterator[Problem]:
    """Yield why a chart misleads, from what it would draw."""
    from reportgen.charts.base import Needs
    from reportgen.charts.configured import dimension_of
    from reportgen.charts.points import by_unit

    report = context.report
    if Needs.ONE_UNIT in plan.type.needs and len(by_unit(context, plan.all_metrics)) > 1:
        yield _mixed(report, at, plan)
        return
    made = list(plan.type.panels(context, plan))
    few = [] if any(isinstance(each, Problem) for each in made) else _too_few(context, plan, made)
    for metrics, found in few:
        yield _few(report, at, metrics, found)
    dimension = dimension_of(plan)
    if not few and dimension and Needs.WHOLE in plan.type.needs:
        periods = {report.config.period.id, *(figure.period for figure in _drawn(made))}
        for name in plan.all_metrics:
            yield from _not_whole(report, at, (name, dimension), periods)


def _too_few(
    context: DocumentContext, plan: ChartPlan, made: list[Panel | Problem | None]
) -> list[tuple[list[str], list[Figure]]]:
    """Return the metrics of each panel of fewer than two points, and the figures of these."""
    from reportgen.charts.points import by_unit

    is_apart = plan.by or plan.columns
    metrics = plan.all_metrics
    groups = [[name] for name in metrics] if is_apart else by_unit(context, metrics)
    shown = _drawn(made)
    by_group = [(group, [f for f in shown if f.key.metric in group]) for group in groups]
    readable = [pair for pair in by_group if context.report.unread.isdisjoint(pair[0])]
    return [(group, found) for group, found in readable if len(found) < _FEWEST]


def _drawn(made: Iterable[Panel | Problem | None]) -> list[Figure]:
    """Return the figures that panels draw."""
    return [figure for panel in made if isinstance(panel, Panel) for figure in panel.figures]


def _not_whole(
    report: Report, at: int, of: tuple[str, str], periods: Collection[Period]
) -> Iterator[Problem]:
    """Yield why the members of a metric make up no whole in what is drawn, one reason at most."""
    from reportgen.charts.wholes import no_whole

    reason = no_whole(report.catalogue, *of) or next(_incomplete(report, of, periods), None)
    if reason is not None:
        yield _partial(report, at, of, reason)


def _incomplete(
    report: Report, of: tuple[str, str], periods: Collection[Period]
) -> Iterator[LocalText]:
    """Yield what is missing in each breakdown that the chart draws."""
    from reportgen.charts.wholes import falls_short

    metric, dimension = of
    for breakdown in breakdowns(report.book, metric):
        key = breakdown.column
        if (breakdown.dimension, breakdown.within) != (dimension, ()):
            continue
        if key.period not in periods or key.role not in (Role.ACTUAL, Role.TARGET):
            continue
        absent = report.absent_members(breakdown)
        when = period_words(key.period)
        if absent:
            lacking = listed_words([named_member(key.metric, each) for each in absent])
            yield LocalText(
                f"{when.en} has no value for {lacking.en}",
                f"{when.hans}缺少{lacking.hans}的数值",
                f"{when.hant}缺少{lacking.hant}的數值",
            )
        elif (total := breakdown.total) and falls_short(breakdown.members, total):
            yield LocalText(
                f"the members of {when.en} come to less than the total of {total.written}",
                f"{when.hans}各成员之和不到合计 {total.written}",
                f"{when.hant}各成員之和不到合計 {total.written}",
            )


def _mixed(report: Report, at: int, plan: ChartPlan) -> Problem:
    catalogue, chart = report.catalogue.metrics, report.config.charts[at]
    several = [_in_unit(catalogue[name]) for name in plan.all_metrics]
    units = listed_words(several)
    return Problem(
        LocalText(
            f"the chart {chart.id} puts several units on one axis: {units.en}",
            f"图 {chart.id} 把几种单位画在同一根轴上：{units.hans}",
            f"圖 {chart.id} 把幾種單位畫在同一條軸上：{units.hant}",
        ),
        remedy=LocalText(
            "draw a chart for each unit, or take the type `column` or `bar`",
            "请按单位分开画，或改用 `column`、`bar`",
            "請按單位分開畫，或改用 `column`、`bar`",
        ),
        about=About(subject=chart.id),
        place=report.config.place(f"charts[{at}]"),
    )


def _in_unit(metric: Metric) -> LocalText:
    names, unit = metric.names, metric.unit.names if metric.unit.names.en else _NO_UNIT
    return LocalText(
        f"{names.en} ({unit.en})", f"{names.hans}（{unit.hans}）", f"{names.hant}（{unit.hant}）"
    )


def _few(report: Report, at: int, metrics: list[str], found: list[Figure]) -> Problem:
    chart = report.config.charts[at]
    names = listed_words([report.catalogue.metrics[name].names for name in metrics])
    amount = LocalText("a single point", "只有一个点", "只有一個點")
    if not found:
        amount = LocalText("no data", "没有数据", "沒有資料")
    return Problem(
        LocalText(
            f"the chart {chart.id} has {amount.en} of {names.en}",
            f"图 {chart.id} 的{names.hans}{amount.hans}",
            f"圖 {chart.id} 的{names.hant}{amount.hant}",
        ),
        tuple(found),
        remedy=LocalText(
            "give it more members, months or metrics, or print the figure in a sentence",
            "请给它更多成员、月份或指标，或者把数字写进句子",
            "請給它更多成員、月份或指標，或者把數字寫進句子",
        ),
        about=About(metrics[0] if len(metrics) == 1 else None, subject=chart.id),
        place=report.config.place(f"charts[{at}]"),
    )


def _partial(report: Report, at: int, of: tuple[str, str], reason: LocalText) -> Problem:
    from reportgen.charts.wholes import AS_BARS, shown_as_whole

    metric, dimension = of
    chart = report.config.charts[at]
    return Problem(
        shown_as_whole(chart.id, report.catalogue.metric_names(metric), reason),
        remedy=AS_BARS,
        about=About(metric, dimension, subject=chart.id),
        place=report.config.place(f"charts[{at}]"),
    )


CHECK = Check("chart-fit", chart_fit, severity=Severity.WARNING)
