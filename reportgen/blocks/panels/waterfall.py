"""Waterfalls: members that build a total, or changes that lead from one total to another."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.panels.base import (
    Plan,
    figures_by,
    member_name,
    name_of,
    series_name,
    whole_of,
)
from reportgen.blocks.panels.parts import incomplete
from reportgen.model import derived
from reportgen.model.chart import Arrangement, Panel, Scenario, Series, feet
from reportgen.model.figure import Figure
from reportgen.model.finding import Problem
from reportgen.model.inline import FigureRun, Form, Tone
from reportgen.model.scene import Scene
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name

_TONES = {Tone.GOOD: Scenario.GOOD, Tone.BAD: Scenario.BAD}
_Column = tuple[str, Scenario, FigureRun]


def waterfall(scene: Scene, plan: Plan) -> Iterator[Panel | Problem | None]:
    """Yield a panel a metric; a breakdown that does not make up its total is a problem."""
    for metric in plan.metrics:
        parts = figures_by(scene, metric, plan.by)
        if not parts:
            continue
        problem = incomplete(scene, parts)
        if problem is not None:
            yield problem
            continue
        from_ = next((name for name in plan.series if name in ("previous", "year_ago")), "")
        columns = _bridge(scene, parts, from_) if from_ else _composition(scene, parts)
        if columns:
            yield _panel(scene, metric, columns)


def _composition(scene: Scene, parts: tuple[Figure, ...]) -> list[_Column]:
    """Return the members, the largest first, and what they come to."""
    whole = whole_of(scene, parts) or derived.total(parts)
    found = [
        (member_name(scene, part), Scenario.PART, scene.run(part, Form.NUMBER))
        for part in sorted(parts, key=lambda part: -part.value)
    ]
    total = (label("total", scene.locale), Scenario.ACTUAL, scene.run(whole, Form.NUMBER))
    return [*found, total]


def _bridge(scene: Scene, parts: tuple[Figure, ...], from_: str) -> list[_Column]:
    """Return the earlier total, the change of each member, and the present total."""
    period = scene.previous_period if from_ == "previous" else scene.year_ago_period
    pairs = [(part, scene.actual(part.key.metric, part.key.members, period)) for part in parts]
    known = [(part, earlier) for part, earlier in pairs if earlier is not None]
    if len(known) < len(pairs):
        return []
    before = tuple(earlier for _, earlier in known)
    first = whole_of(scene, before) or derived.total(before)
    last = whole_of(scene, parts) or derived.total(parts)
    steps = [(part, scene.change(part, earlier)) for part, earlier in known]
    moved = [
        (
            member_name(scene, part),
            _TONES.get(scene.tone(step), Scenario.PART),
            scene.run(step, Form.SIGNED_NUMBER, scene.tone(step)),
        )
        for part, step in sorted(steps, key=lambda pair: pair[1].value)
        if step.value
    ]
    return [
        (series_name(scene, from_), Scenario.PREVIOUS, scene.run(first, Form.NUMBER)),
        *moved,
        (series_name(scene, "actual"), Scenario.ACTUAL, scene.run(last, Form.NUMBER)),
    ]


def _panel(scene: Scene, metric: str, columns: list[_Column]) -> Panel:
    scenarios = list(dict.fromkeys(scenario for _, scenario, _ in columns))
    series = tuple(
        Series(
            _name(scene, metric, scenario, columns),
            tuple(run if scenario is own else None for _, own, run in columns),
            scenario,
        )
        for scenario in scenarios
    )
    panel = Panel(
        title=name_of(scene, metric),
        unit=unit_name(columns[-1][2].figure, scene.locale),
        categories=tuple(name for name, _, _ in columns),
        series=series,
        arrangement=Arrangement.FLOATING,
    )
    if min(feet(panel)) >= 0:
        return panel
    # below zero no column could stand on an unseen one
    return Panel(panel.title, panel.unit, panel.categories, series, Arrangement.OVERLAID)


def _name(scene: Scene, metric: str, scenario: Scenario, columns: list[_Column]) -> str:
    match scenario:
        case Scenario.GOOD | Scenario.BAD:
            return label("better" if scenario is Scenario.GOOD else "worse", scene.locale)
        case Scenario.PART:
            return name_of(scene, metric)
        case _:
            return next(name for name, own, _ in columns if own is scenario)
