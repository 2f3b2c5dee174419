"""How far levels are from their targets: bars to both sides of zero.

For metrics, or for the members of one. Blue is on the good side of the target, orange on the bad
one, whatever the sign; where nobody says which side is good, the bar is of a third colour.

    ::: chart
    type: gap
    metrics: nlu_accuracy_dialect english_compliance
    :::

    ::: chart
    type: gap
    metric: resolution_time
    by: channel
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts.base import ChartPlan, ChartType
from reportgen.charts.points import (
    by_unit,
    figures_by,
    joined_names,
    measured,
    member_name,
    name_of,
)
from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Form, Inlines, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.relations.verdict import Verdict, judge
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import period_label
from reportgen.wording.typography import typography

_Row = tuple[str, Figure, Figure, Figure]
"""The name of a bar, a level, its target and the distance."""


def gaps(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield a panel a unit of metrics, or a panel a metric of its members."""
    if plan.by:
        for metric in plan.metrics:
            rows = [
                (member_name(context, figure), figure, target, step)
                for figure in figures_by(context, metric, plan.by)
                if (target := context.target(metric, figure.key.members) or context.target(metric))
                and (step := context.gap(figure, target))
            ]
            if rows:
                yield _panel(context, name_of(context, metric), rows)
        return
    for metrics in by_unit(context, plan.metrics):
        rows = [row for metric in metrics for row in _rows(context, plan, metric)]
        if rows:
            yield _panel(
                context,
                joined_names(context, dict.fromkeys(row[1].key.metric for row in rows)),
                rows,
            )


def _rows(context: DocumentContext, plan: ChartPlan, metric: str) -> Iterator[_Row]:
    """Yield a metric's bar, or one for the target of each period."""
    actual, target = measured(context, metric), context.target(metric)
    coming = context.target(metric, (), context.next_period)
    several = len(plan.metrics) > 1
    is_one_of_two = "next_target" in plan.series and coming is not None
    for wanted in (target, coming) if is_one_of_two else (target,):
        step = context.gap(actual, wanted)
        if actual is None or wanted is None or step is None:
            continue
        name = name_of(context, metric)
        told = _against(context, wanted, name if several else "") if is_one_of_two else name
        yield told, actual, wanted, step


def _against(context: DocumentContext, target: Figure, name: str) -> str:
    """Return what a bar is called that stands for one of several targets."""
    space = typography(context.locale).space
    period = f"{period_label(target.period, context.locale)}{space}"
    words = f"{period}{label('target', context.locale).lower()}"
    return f"{name} {words}" if name else words


def _panel(context: DocumentContext, title: str, rows: list[_Row]) -> Panel:
    steps = [step for *_, step in rows]
    runs = [context.run(step, Form.SIGNED_NUMBER, context.tone(step)) for step in steps]
    stands = [_STANDS[judge(actual, target)] for _, actual, target, _ in rows]
    return Panel(
        title=title,
        unit=unit_name(steps[0], context.locale),
        categories=tuple(name for name, *_ in rows),
        series=tuple(
            Series(label(word, context.locale), _only(runs, stands, scenario), scenario, Mark.BAR)
            for scenario, word in _WORDS.items()
            if scenario in stands
        ),
        arrangement=Arrangement.OVERLAID,
        remarks=tuple(_remark(context, actual, target) for _, actual, target, _ in rows),
    )


_STANDS = {
    Verdict.MET: Scenario.GOOD,
    Verdict.MISSED: Scenario.BAD,
    Verdict.UNDECIDED: Scenario.PART,
}
_WORDS = {Scenario.GOOD: "met_words", Scenario.BAD: "missed_words", Scenario.PART: "distance"}


def _only(
    runs: list[FigureRun], stands: list[Scenario], scenario: Scenario
) -> tuple[FigureRun | None, ...]:
    """Return the bars that stand so, the others left out."""
    return tuple(run if own is scenario else None for run, own in zip(runs, stands, strict=True))


def _remark(context: DocumentContext, actual: Figure, target: Figure) -> Inlines:
    """Return what was reached and what was wanted."""
    comma = typography(context.locale).comma
    return (
        context.run(actual, Form.NUMBER),
        Text(f"{comma}{label('target', context.locale)} "),
        context.run(target, Form.BOUND_NUMBER),
    )


CHART = ChartType(
    "gap",
    __doc__,
    ("差距图：离目标多远，零的两侧", "差距圖：離目標多遠，零的兩側"),
    gaps,
    mark=Mark.BAR,
)
