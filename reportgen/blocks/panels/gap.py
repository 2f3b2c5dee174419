"""Gap bars: how far levels are from their targets, for the better or for the worse."""

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
        rows = [
            (name_of(scene, metric), actual, target)
            for metric in metrics
            if (actual := measured(scene, metric)) and (target := scene.target(metric))
        ]
        if rows:
            yield _panel(scene, joined_names(scene, (row[1].key.metric for row in rows)), rows)


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
