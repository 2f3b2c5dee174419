"""Levels along an axis: of members, of months, of several metrics side by side, or stacked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.blocks.panels.base import (
    TIMES,
    Plan,
    Slot,
    figures_by,
    mark_of,
    named,
    point_of,
    series_name,
    slots_of,
    stack_members,
    time_label,
    times_of,
)
from reportgen.blocks.panels.parts import incomplete
from reportgen.model import derived
from reportgen.model.chart import Arrangement, Mark, Panel, Scenario, Series
from reportgen.model.figure import Figure, Role
from reportgen.model.finding import Problem
from reportgen.model.inline import FigureRun, Form, Inlines, Text
from reportgen.model.scene import Scene
from reportgen.wording.labels import in_a_row, label
from reportgen.wording.numbers import unit_name

_SORTED = frozenset({"pareto", "pie", "doughnut"})
_MOST_SLICES = 6
_MOST_PARTS = 4


def levels(scene: Scene, plan: Plan) -> Iterator[Panel | Problem | None]:
    """Yield the panels of columns, bars, lines and rings; parts that are no whole are a problem."""
    if not plan.by:
        yield from _side_by_side(scene, plan)
    elif plan.stack:
        yield from _stacked(scene, plan)
    elif plan.columns and plan.line:
        yield from _column_line(scene, plan)
    else:
        for metric in plan.metrics:
            problem = _no_whole(scene, plan, metric)
            yield problem or _by_category(scene, plan, metric)


def _no_whole(scene: Scene, plan: Plan, metric: str) -> Problem | None:
    """Return a problem where a ring or a cumulative share would show a part as the whole."""
    if plan.type not in _SORTED or plan.by in TIMES:
        return None
    parts = figures_by(scene, metric, plan.by)
    return incomplete(scene, parts) if parts else None


def _by_category(scene: Scene, plan: Plan, metric: str, mark: Mark | None = None) -> Panel | None:
    """Return a panel of one metric along its members or months."""
    slots = slots_of(scene, plan.by, metric, plan.series)
    kept = _levels_over(scene, plan, metric, slots)
    if not kept:
        return None
    if plan.type in _SORTED:
        kept.sort(key=lambda pair: -pair[1].value)
    marks = mark or mark_of(plan.type)
    if marks is Mark.SLICE and len(kept) > _MOST_SLICES:
        marks = Mark.BAR
    is_planned = kept[0][1].role is Role.TARGET
    scenario = Scenario.TARGET if is_planned else Scenario.ACTUAL
    scenario = Scenario.CATEGORY if marks is Mark.SLICE else scenario
    reached = kept[0][0].period if plan.by not in TIMES else None
    own = "target" if is_planned and plan.by in TIMES else "actual"
    names = [name for name in plan.series if name not in ("actual", own)]
    series = [
        Series(
            scene.metric(metric).names.in_(scene.locale)
            if not names
            else series_name(scene, own, reached),
            tuple(scene.run(figure, Form.NUMBER) for _, figure in kept),
            scenario,
            marks,
        )
    ]
    for name in names:
        points = tuple(point_of(scene, metric, name, slot) for slot, _ in kept)
        if any(points):
            series.insert(0 if name != "target" else len(series), named(scene, name, points, marks))
    target = scene.target(metric) if plan.target else None
    return Panel(
        title=scene.metric(metric).names.in_(scene.locale),
        unit=unit_name(kept[0][1], scene.locale),
        categories=tuple(slot.label for slot, _ in kept),
        series=tuple(series),
        target=scene.run(target, Form.NUMBER) if target else None,
        target_label=label("target", scene.locale) if target else "",
        remarks=_remarks(scene, plan, [figure for _, figure in kept], target),
    )


def _levels_over(
    scene: Scene, plan: Plan, metric: str, slots: list[Slot]
) -> list[tuple[Slot, Figure]]:
    """Return what was measured over each category, for a plan what is planned."""
    measured = [scene.actual(metric, slot.members, slot.period) for slot in slots]
    is_plan = plan.by not in TIMES or ("target" in plan.series and not any(measured))
    figures = [
        figure or (scene.target(metric, slot.members, slot.period) if is_plan else None)
        for figure, slot in zip(measured, slots, strict=True)
    ]
    return [(slot, f) for slot, f in zip(slots, figures, strict=True) if f is not None]


def multiples(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield a panel a metric along the same months: counts as columns, rates as lines."""
    months = replace(plan, by=plan.by or "month", target=False)
    for metric in plan.metrics:
        is_count = scene.metric(metric).unit.exact
        panel = _by_category(scene, months, metric, Mark.COLUMN if is_count else Mark.LINE)
        yield panel if panel is None or is_count else _with_target(scene, metric, panel)


def _remarks(
    scene: Scene, plan: Plan, figures: list[Figure], target: Figure | None
) -> tuple[Inlines, ...]:
    """Return the words beside each category: cumulative shares, or the distance to the target."""
    if plan.type == "pareto":
        shares = derived.cumulative_share(tuple(figures), scene.report.catalogue.units)
        word = label("cumulative_short", scene.locale)
        return tuple((Text(word), FigureRun(share, 0, Form.FULL)) for share in shares)
    if target is None or plan.by in TIMES:
        return ()
    gaps = [scene.gap(figure, target) for figure in figures]
    return tuple((scene.run(gap, Form.SIGNED_NUMBER, scene.tone(gap)),) for gap in gaps)


def _column_line(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield columns and line: in one panel where they share a unit, else side by side."""
    one = _by_category(scene, plan, plan.columns, Mark.COLUMN)
    other = _by_category(scene, plan, plan.line, Mark.LINE)
    if one and other and one.unit == other.unit and one.categories == other.categories:
        yield Panel(one.title, one.unit, one.categories, (*one.series, *other.series))
        return
    yield one
    yield _with_target(scene, plan.line, other) if other else None


def _with_target(scene: Scene, metric: str, panel: Panel) -> Panel:
    """Return a line with the period's target as a constant beside it."""
    target = scene.target(metric)
    if target is None or target.unit != scene.metric(metric).unit:
        return panel
    return Panel(
        panel.title,
        panel.unit,
        panel.categories,
        panel.series,
        target=scene.run(target, Form.NUMBER),
        target_label=label("target", scene.locale),
    )


def _stacked(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield a panel a metric, its members as series stacked over the categories."""
    for metric in plan.metrics:
        slots = [Slot(time_label(scene, p), (), p) for p in times_of(scene, plan.by)]
        members = stack_members(scene, metric, plan.stack, slots)
        shown = members if len(members) <= _MOST_PARTS else members[: _MOST_PARTS - 1]
        mark = mark_of(plan.type)
        series = [
            Series(
                scene.report.catalogue.member_names(member).in_(scene.locale),
                tuple(_part(scene, (metric, plan.stack), (member,), slot) for slot in slots),
                Scenario.CATEGORY,
                mark,
            )
            for member in shown
        ]
        rest = tuple(members[len(shown) :])
        if rest:
            points = tuple(_part(scene, (metric, plan.stack), rest, slot) for slot in slots)
            series.append(Series(label("rest", scene.locale), points, Scenario.CATEGORY, mark))
        some = next((run for s in series for run in s.points if run), None)
        if some is None:
            continue
        kept = [at for at, _ in enumerate(slots) if any(s.points[at] is not None for s in series)]
        yield Panel(
            title=scene.metric(metric).names.in_(scene.locale),
            unit=unit_name(some.figure, scene.locale),
            categories=tuple(slots[at].label for at in kept),
            series=tuple(
                Series(s.name, tuple(s.points[at] for at in kept), s.scenario, s.mark)
                for s in series
            ),
            arrangement=Arrangement.STACKED,
            totals=tuple(_total(scene, metric, slots[at]) for at in kept),
        )


def _part(
    scene: Scene, along: tuple[str, str], members: tuple[str, ...], slot: Slot
) -> FigureRun | None:
    """Return what members of a metric's dimension come to in a period; the rest is their sum."""
    metric, dimension = along
    found = (scene.actual(metric, ((dimension, member),), slot.period) for member in members)
    figures = tuple(figure for figure in found if figure is not None)
    if not figures:
        return None
    figure = figures[0]
    if len(members) > 1:
        figure = derived.total(figures, ((dimension, "+".join(members)),))
    return scene.run(figure, Form.NUMBER)


def _side_by_side(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield a panel a unit, the metrics of that unit along the axis, scenarios as series."""
    by_unit: dict[str, list[str]] = {}
    for metric in plan.metrics:
        if scene.actual(metric):
            by_unit.setdefault(scene.metric(metric).unit.id, []).append(metric)
    here = Slot("", (), scene.period)
    for metrics in by_unit.values():
        series = []
        for name in plan.series:
            points = tuple(point_of(scene, metric, name, here) for metric in metrics)
            if any(points):
                series.append(named(scene, name, points, mark_of(plan.type)))
        names = [scene.metric(metric).names.in_(scene.locale) for metric in metrics]
        some = scene.actual(metrics[0])
        if series and some:
            yield Panel(
                title=names[0] if len(names) == 1 else in_a_row(names, scene.locale),
                unit=unit_name(some, scene.locale),
                categories=tuple(names),
                series=tuple(series),
            )


def _total(scene: Scene, metric: str, slot: Slot) -> FigureRun | None:
    """Return the total that is printed above a stack, where the report has it."""
    figure = scene.actual(metric, slot.members, slot.period)
    return scene.run(figure, Form.NUMBER) if figure else None
