"""Past levels as a line, targets and forecasts to come as broken lines.

For goals: `history:` of the period says how far back. Quarterly targets of the period are its
milestones. Actual solid, target dashed and hollow, forecast dotted.

    ::: chart
    type: history
    metric: csat
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts.base import ChartPlan, ChartType
from reportgen.charts.points import Slot, name_of, point_of, time_label
from reportgen.model.document.chart import Mark, Panel, Scenario, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.metric import Rollup
from reportgen.model.figures.period import Period
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name

_SCENARIOS = {
    "actual": Scenario.ACTUAL,
    "target": Scenario.TARGET,
    "forecast": Scenario.FORECAST,
}
_LEVEL_AND_TARGET = 2
_ROLES = {"actual": Role.ACTUAL, "target": Role.TARGET, "forecast": Role.FORECAST}


def history(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield a panel a metric; a period whose parts have targets is shown by its parts."""
    wanted = plan.series if plan.series != ("actual",) else tuple(_ROLES)
    for metric in plan.metrics:
        slots = [Slot(time_label(context, p), (), p) for p in _periods(context, metric)]
        series = [
            Series(label(name, context.locale), points, _SCENARIOS[name], Mark.LINE)
            for name in wanted
            if name in _ROLES
            and any(points := tuple(point_of(context, metric, name, slot) for slot in slots))
        ]
        target = _lone_target(series)
        series = [each for each in series if target is None or each.scenario is not Scenario.TARGET]
        some = next((run.figure for s in series for run in s.points if run), None)
        if some is not None:
            yield Panel(
                title=name_of(context, metric),
                unit=unit_name(some, context.locale),
                categories=tuple(slot.label for slot in slots),
                series=tuple(series),
                target=target,
                target_label=label("target", context.locale) if target else "",
            )


def _lone_target(series: list[Series]) -> FigureRun | None:
    """Return the target of the last level where it is the only one, so that no line joins any."""
    by_scenario = {each.scenario: each.points for each in series}
    targets = [run for run in by_scenario.get(Scenario.TARGET, ()) if run]
    levels = by_scenario.get(Scenario.ACTUAL, (None,))
    is_held = len(targets) == 1 and levels[-1] is not None and len(series) == _LEVEL_AND_TARGET
    return targets[0] if is_held and by_scenario[Scenario.TARGET][-1] is not None else None


def _periods(context: DocumentContext, metric: str) -> list[Period]:
    """Return the periods that have a level, oldest first."""
    given = context.report.config.period
    long = {*given.history, context.previous_period, context.period}
    if given.next is not None:
        long.add(given.next)
    known = [p for p in sorted(long, key=lambda p: p.first) if _levels(context, metric, p)]
    found: list[Period] = []
    for period in known:
        milestones = [p for p in _parts(context, metric, period) if _levels(context, metric, p)]
        found += (
            milestones if context.actual(metric, (), period) is None and milestones else [period]
        )
    return found


def _parts(context: DocumentContext, metric: str, period: Period) -> list[Period]:
    if context.metric(metric).rollup_over_time is Rollup.SUM:
        return []  # a quarter's count beside a year's would look like a fall
    roles = (Role.TARGET, Role.FORECAST)
    parts = {f.period for role in roles for f in context.report.book.of(metric, role)}
    return sorted((part for part in parts if period.holds(part)), key=lambda part: part.first)


def _levels(context: DocumentContext, metric: str, period: Period) -> list[Figure]:
    book = context.report.book
    found = (book.find(metric, period, (), role) for role in _ROLES.values())
    return [figure for figure in found if figure is not None]


CHART = ChartType(
    "history",
    __doc__,
    ("历史：过往的折线，目标与预测用虚线", "歷史：過往的折線，目標與預測用虛線"),
    history,
    mark=Mark.LINE,
)
