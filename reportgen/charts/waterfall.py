"""Steps that build a total, or lead from one total to another.

For savings by item, or for what changed a total since the previous period: then steps for the
better and for the worse have their own colours, by the metric's good direction. Members that do
not make up the total are a finding, and no chart.

    ::: chart
    type: waterfall
    metric: cost_saving
    by: item
    :::

    ::: chart
    type: waterfall
    metric: cost
    by: item
    series: previous actual
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts.base import ChartPlan, ChartType, Needs
from reportgen.charts.points import figures_by, member_name, name_of, series_name, whole_of
from reportgen.charts.wholes import incomplete
from reportgen.model.document.chart import Arrangement, Panel, Scenario, Series, feet
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Form, Tone
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem
from reportgen.model.relations import derived
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name

_TONES = {Tone.GOOD: Scenario.GOOD, Tone.BAD: Scenario.BAD}
_Column = tuple[str, Scenario, FigureRun]


def waterfall(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | Problem | None]:
    """Yield a panel a metric; a breakdown that does not make up its total is a problem."""
    for metric in plan.metrics:
        parts = figures_by(context, metric, plan.by)
        if not parts:
            continue
        problem = incomplete(context, parts)
        if problem is not None:
            yield problem
            continue
        from_ = next((name for name in plan.series if name in ("previous", "year_ago")), "")
        columns = _bridge(context, parts, from_) if from_ else _composition(context, parts)
        if columns:
            yield _panel(context, metric, columns)


def _composition(context: DocumentContext, parts: tuple[Figure, ...]) -> list[_Column]:
    """Return the members, the largest first, and what they come to, nothing if nobody can tell."""
    whole = whole_of(context, parts) or derived.total(parts)
    if whole is None:
        return []
    found = [
        (member_name(context, part), Scenario.PART, context.run(part, Form.NUMBER))
        for part in sorted(parts, key=lambda part: -part.value)
    ]
    total = (label("total", context.locale), Scenario.ACTUAL, context.run(whole, Form.NUMBER))
    return [*found, total]


def _bridge(context: DocumentContext, parts: tuple[Figure, ...], from_: str) -> list[_Column]:
    """Return the earlier total, the change of each member, and the present total.

    Nothing where a step is not known, as from 3 to less than 5.
    """
    period = context.previous_period if from_ == "previous" else context.year_ago_period
    pairs = [(part, context.actual(part.key.metric, part.key.members, period)) for part in parts]
    known = [(part, earlier) for part, earlier in pairs if earlier is not None]
    if len(known) < len(pairs):
        return []
    before = tuple(earlier for _, earlier in known)
    first = whole_of(context, before) or derived.total(before)
    last = whole_of(context, parts) or derived.total(parts)
    changes = [(part, context.change(part, earlier)) for part, earlier in known]
    steps = [(part, step) for part, step in changes if step is not None]
    if first is None or last is None or len(steps) < len(changes):
        return []
    moved = [
        (
            member_name(context, part),
            _TONES.get(context.tone(step), Scenario.PART),
            context.run(step, Form.SIGNED_NUMBER, context.tone(step)),
        )
        for part, step in sorted(steps, key=lambda pair: pair[1].value)
        if step.value
    ]
    return [
        (series_name(context, from_), Scenario.PREVIOUS, context.run(first, Form.NUMBER)),
        *moved,
        (series_name(context, "actual"), Scenario.ACTUAL, context.run(last, Form.NUMBER)),
    ]


def _panel(context: DocumentContext, metric: str, columns: list[_Column]) -> Panel:
    scenarios = list(dict.fromkeys(scenario for _, scenario, _ in columns))
    series = tuple(
        Series(
            _name(context, metric, scenario, columns),
            tuple(run if scenario is own else None for _, own, run in columns),
            scenario,
        )
        for scenario in scenarios
    )
    panel = Panel(
        title=name_of(context, metric),
        unit=unit_name(columns[-1][2].figure, context.locale),
        categories=tuple(name for name, _, _ in columns),
        series=series,
        arrangement=Arrangement.FLOATING,
    )
    if min(feet(panel)) >= 0:
        return panel
    # below zero no column could stand on an unseen one
    return Panel(panel.title, panel.unit, panel.categories, series, Arrangement.OVERLAID)


def _name(context: DocumentContext, metric: str, scenario: Scenario, columns: list[_Column]) -> str:
    match scenario:
        case Scenario.GOOD | Scenario.BAD:
            return label("better" if scenario is Scenario.GOOD else "worse", context.locale)
        case Scenario.PART:
            return name_of(context, metric)
        case _:
            return next(name for name, own, _ in columns if own is scenario)


CHART = ChartType(
    "waterfall",
    __doc__,
    ("瀑布图：一步步加到合计", "瀑布圖：一步步加到合計"),
    waterfall,
    needs=Needs.WHOLE,
)
