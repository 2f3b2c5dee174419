"""Gap bars: how far levels are from their targets, for the better or for the worse.

With `next_target` among the series, the target of the next period has a bar of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.panels.base import (
    Plan,
    by_unit,
    figures_by,
    joined_names,
    measured,
    member_name,
    name_of,
)
from reportgen.model.chart import Arrangement, Mark, Panel, Scenario, Series
from reportgen.model.figure import Figure
from reportgen.model.inline import FigureRun, Form, Inlines, Text, Tone
from reportgen.model.language import Locale
from reportgen.model.scene import Scene
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import period_label

_Row = tuple[str, Figure, Figure]


def gaps(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield a panel a unit of metrics, or a panel a metric of its members."""
    if plan.by:
        for metric in plan.metrics:
            rows = [
                (member_name(scene, figure), figure, target)
                for figure in figures_by(scene, metric, plan.by)
                if (target := scene.target(metric, figure.key.members) or scene.target(metric))
            ]
            if rows:
                yield _panel(scene, name_of(scene, metric), rows)
        return
    for metrics in by_unit(scene, plan.metrics):
        rows = [row for metric in metrics for row in _rows(scene, plan, metric)]
        if rows:
            yield _panel(
                scene, joined_names(scene, dict.fromkeys(row[1].key.metric for row in rows)), rows
            )


def _rows(scene: Scene, plan: Plan, metric: str) -> Iterator[_Row]:
    """Yield a metric's bar, or one for the target of each period."""
    actual, target = measured(scene, metric), scene.target(metric)
    coming = scene.target(metric, (), scene.next_period)
    if actual is None:
        return
    if "next_target" not in plan.series or coming is None:
        if target is not None:
            yield name_of(scene, metric), actual, target
        return
    several = len(plan.metrics) > 1
    for wanted in (target, coming):
        if wanted is not None:
            yield _against(scene, wanted, name_of(scene, metric) if several else ""), actual, wanted


def _against(scene: Scene, target: Figure, name: str) -> str:
    """Return what a bar is called that stands for one of several targets."""
    space = " " if scene.locale is Locale.EN else ""
    period = f"{period_label(target.period, scene.locale)}{space}"
    words = f"{period}{label('target', scene.locale).lower()}"
    return f"{name} {words}" if name else words


def _panel(scene: Scene, title: str, rows: list[_Row]) -> Panel:
    steps = [scene.gap(actual, target) for _, actual, target in rows]
    runs = [scene.run(step, Form.SIGNED_NUMBER, scene.tone(step)) for step in steps]
    kinds = [(Scenario.GOOD, "met_words"), (Scenario.BAD, "missed_words")]
    return Panel(
        title=title,
        unit=unit_name(steps[0], scene.locale),
        categories=tuple(name for name, _, _ in rows),
        series=tuple(
            Series(label(word, scene.locale), points, scenario, Mark.BAR)
            for scenario, word in kinds
            if any(points := tuple(run if _is(run, scenario) else None for run in runs))
        ),
        arrangement=Arrangement.OVERLAID,
        remarks=tuple(_remark(scene, actual, target) for _, actual, target in rows),
    )


def _is(run: FigureRun, scenario: Scenario) -> bool:
    return (run.tone is Tone.BAD) == (scenario is Scenario.BAD)


def _remark(scene: Scene, actual: Figure, target: Figure) -> Inlines:
    """Return what was reached and what was wanted."""
    comma = ", " if scene.locale is Locale.EN else "，"
    return (
        scene.run(actual, Form.NUMBER),
        Text(f"{comma}{label('target', scene.locale)} "),
        scene.run(target, Form.BOUND_NUMBER),
    )
