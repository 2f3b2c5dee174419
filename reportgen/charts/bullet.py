"""Bars inside the outline of their target, the widest gap first.

For next year's targets: they are used where there are any, else those of the period. Metrics of
one unit share a panel. At most six bars a panel.

    ::: chart
    type: bullet
    metrics: outlook.targets
    :::
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.charts.base import ChartPlan, ChartType
from reportgen.charts.points import by_unit, joined_names, measured, name_of
from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inlines, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import period_label
from reportgen.wording.typography import typography

_MOST = 6


@frozen
class Bullet:
    """A metric with what was reached and what is wanted."""

    name: str
    actual: Figure
    target: Figure


def bullets(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield a panel a unit: targets of the next period where there are any, else of this one."""
    period = wanted_period(context, plan.metrics)
    found = [_bullet(context, metric, period) for metric in plan.metrics]
    known = {bullet.actual.key.metric: bullet for bullet in found if bullet is not None}
    groups = by_unit(context, known)
    if plan.units == "largest" and groups:
        groups = [max(groups, key=len)]
    for metrics in groups:
        group = sorted((known[metric] for metric in metrics), key=_distance, reverse=True)
        yield _panel(context, group[:_MOST], period)


def wanted_period(context: DocumentContext, metrics: tuple[str, ...]) -> Period:
    """Return the next period where a metric has a target in it, else the period itself."""
    coming = context.report.config.period.next or context.period.after
    has_next = any(context.target(metric, (), coming) for metric in metrics)
    return coming if has_next else context.period


def _bullet(context: DocumentContext, metric: str, period: Period) -> Bullet | None:
    actual, target = measured(context, metric), context.target(metric, (), period)
    if actual is None or target is None or actual.unit is not target.unit:
        return None
    return Bullet(name_of(context, metric), actual, target)


def _distance(bullet: Bullet) -> Decimal:
    target = bullet.target.value
    return abs(bullet.actual.value - target) / target if target else abs(bullet.actual.value)


def _panel(context: DocumentContext, group: list[Bullet], period: Period) -> Panel:
    actuals = tuple(context.run(bullet.actual, Form.NUMBER) for bullet in group)
    targets = tuple(context.run(bullet.target, Form.NUMBER) for bullet in group)
    reached = group[0].actual.period
    gap = typography(context.locale).space
    names = (
        f"{period_label(reached, context.locale)}{gap}{label('actual', context.locale)}",
        f"{period_label(period, context.locale)}{gap}{label('target', context.locale)}",
    )
    return Panel(
        title=joined_names(context, (bullet.actual.key.metric for bullet in group)),
        unit=unit_name(group[0].actual, context.locale),
        categories=tuple(bullet.name for bullet in group),
        series=(
            Series(names[0], actuals, Scenario.ACTUAL, Mark.BAR),
            Series(names[1], targets, Scenario.TARGET, Mark.BAR),
        ),
        arrangement=Arrangement.OVERLAID,
        remarks=tuple(_remark(context, bullet) for bullet in group),
    )


def _remark(context: DocumentContext, bullet: Bullet) -> Inlines:
    """Return the target, and how far it is."""
    gap = context.gap(bullet.actual, bullet.target)
    word = Text(f"{label('target', context.locale)} ")
    wanted = (word, context.run(bullet.target, Form.BOUND_NUMBER))
    if gap is None:
        return wanted
    far = context.run(gap, Form.SIGNED_NUMBER, context.tone(gap))
    marks = typography(context.locale)
    return (*wanted, Text(marks.open_aside), far, Text(marks.close))


CHART = ChartType(
    "bullet",
    __doc__,
    ("子弹图：实际值放在目标的轮廓里", "子彈圖：實際值放在目標的輪廓裡"),
    bullets,
    mark=Mark.BAR,
)
