"""Bullets: what was reached as a bar inside the outline of the target, the widest gap first."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.blocks.panels.base import Plan, by_unit, joined_names, measured, name_of
from reportgen.model.chart import Arrangement, Mark, Panel, Scenario, Series
from reportgen.model.figure import Figure
from reportgen.model.frozen import frozen
from reportgen.model.inline import Form, Inlines, Text
from reportgen.model.language import Locale
from reportgen.model.period import Period
from reportgen.model.scene import Scene
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import period_label

_MOST = 6


@frozen
class Bullet:
    """A metric with what was reached and what is wanted."""

    name: str
    actual: Figure
    target: Figure


def bullets(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield a panel a unit: targets of the next period where there are any, else of this one."""
    period = wanted_period(scene, plan.metrics)
    found = [_bullet(scene, plan.by, metric, period) for metric in plan.metrics]
    known = {bullet.actual.key.metric: bullet for bullet in found if bullet is not None}
    groups = by_unit(scene, known)
    if plan.units == "largest" and groups:
        groups = [max(groups, key=len)]
    for metrics in groups:
        group = sorted((known[metric] for metric in metrics), key=_distance, reverse=True)
        yield _panel(scene, group[:_MOST], period)


def wanted_period(scene: Scene, metrics: tuple[str, ...]) -> Period:
    """Return the next period where a metric has a target in it, else the period itself."""
    coming = scene.report.config.period.next or _after(scene.period)
    has_next = any(scene.target(metric, (), coming) for metric in metrics)
    return coming if has_next else scene.period


def _after(period: Period) -> Period:
    return Period(period.first + period.span, period.span)


def _bullet(scene: Scene, by: str, metric: str, period: Period) -> Bullet | None:
    actual, target = measured(scene, metric), scene.target(metric, (), period)
    if actual is None or target is None or actual.unit is not target.unit:
        return None
    return Bullet(name_of(scene, metric), actual, target)


def _distance(bullet: Bullet) -> Decimal:
    target = bullet.target.value
    return abs(bullet.actual.value - target) / target if target else abs(bullet.actual.value)


def _panel(scene: Scene, group: list[Bullet], period: Period) -> Panel:
    actuals = tuple(scene.run(bullet.actual, Form.NUMBER) for bullet in group)
    targets = tuple(scene.run(bullet.target, Form.NUMBER) for bullet in group)
    reached = group[0].actual.period
    gap = " " if scene.locale is Locale.EN else ""
    names = (
        f"{period_label(reached, scene.locale)}{gap}{label('actual', scene.locale)}",
        f"{period_label(period, scene.locale)}{gap}{label('target', scene.locale)}",
    )
    return Panel(
        title=joined_names(scene, (bullet.actual.key.metric for bullet in group)),
        unit=unit_name(group[0].actual, scene.locale),
        categories=tuple(bullet.name for bullet in group),
        series=(
            Series(names[0], actuals, Scenario.ACTUAL, Mark.BAR),
            Series(names[1], targets, Scenario.TARGET, Mark.BAR),
        ),
        arrangement=Arrangement.OVERLAID,
        remarks=tuple(_remark(scene, bullet) for bullet in group),
    )


def _remark(scene: Scene, bullet: Bullet) -> Inlines:
    """Return the target, and how far it is."""
    gap = scene.gap(bullet.actual, bullet.target)
    wanted = scene.run(bullet.target, Form.BOUND_NUMBER)
    far = scene.run(gap, Form.SIGNED_NUMBER, scene.tone(gap))
    open_, close = (" (", ")") if scene.locale is Locale.EN else ("（", "）")
    return (Text(f"{label('target', scene.locale)} "), wanted, Text(open_), far, Text(close))
