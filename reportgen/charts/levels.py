"""Levels along an axis: of members, of months, or of several metrics side by side."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts.base import ChartPlan, Made
from reportgen.charts.points import (
    TIMES,
    Slot,
    by_unit,
    figures_by,
    named,
    point_of,
    series_name,
    slots_of,
)
from reportgen.charts.stacks import stacks
from reportgen.charts.totals import totals_by_person
from reportgen.charts.wholes import incomplete
from reportgen.model.document.chart import Mark, Panel, Scenario, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inlines
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.finding import Problem
from reportgen.wording.labels import in_a_row, label
from reportgen.wording.numbers import unit_name

_ROUND = (Mark.SLICE, Mark.RING)
_MOST_SLICES = 6


def levels(context: DocumentContext, plan: ChartPlan) -> Made:
    """Yield the panels of columns, bars, lines and rings; parts that are no whole are a problem."""
    if plan.of == "scores":
        yield from totals_by_person(context, plan)
    elif not plan.by:
        yield from _side_by_side(context, plan)
    elif plan.stack:
        yield from stacks(context, plan)
    elif plan.columns and plan.line:
        yield from _column_line(context, plan)
    else:
        for metric in plan.metrics:
            problem = _no_whole(context, plan, metric)
            yield problem or by_category(context, plan, metric)


def _no_whole(context: DocumentContext, plan: ChartPlan, metric: str) -> Problem | None:
    """Return a problem where a ring or a cumulative share would show a part as the whole."""
    if not plan.type.is_ranked or plan.by in TIMES:
        return None
    parts = figures_by(context, metric, plan.by)
    return incomplete(context, parts) if parts else None


def by_category(
    context: DocumentContext, plan: ChartPlan, metric: str, mark: Mark | None = None
) -> Panel | None:
    """Return a panel of one metric along its members or months."""
    slots = slots_of(context, plan.by, metric, plan.series)
    kept = _levels_over(context, plan, metric, slots)
    if not kept:
        return None
    if plan.type.is_ranked:
        kept.sort(key=lambda pair: -pair[1].value)
    marks = mark or plan.type.mark
    if marks in _ROUND and len(kept) > _MOST_SLICES:
        marks = Mark.BAR
    is_planned = kept[0][1].role is Role.TARGET
    scenario = Scenario.TARGET if is_planned else Scenario.ACTUAL
    scenario = Scenario.CATEGORY if marks in _ROUND else scenario
    reached = kept[0][0].period if plan.by not in TIMES else None
    own = "target" if is_planned and plan.by in TIMES else "actual"
    names = [name for name in plan.series if name not in ("actual", own)]
    series = [
        Series(
            context.metric(metric).names.in_(context.locale)
            if not names
            else series_name(context, own, reached),
            tuple(context.run(figure, Form.NUMBER) for _, figure in kept),
            scenario,
            marks,
        )
    ]
    for name in names:
        points = tuple(point_of(context, metric, name, slot) for slot, _ in kept)
        if any(points):
            series.insert(
                0 if name != "target" else len(series), named(context, name, points, marks)
            )
    target = context.target(metric) if plan.target else None
    return Panel(
        title=context.metric(metric).names.in_(context.locale),
        unit=unit_name(kept[0][1], context.locale),
        categories=tuple(slot.label for slot, _ in kept),
        series=tuple(series),
        target=context.run(target, Form.NUMBER) if target else None,
        target_label=label("target", context.locale) if target else "",
        remarks=_remarks(context, plan, [figure for _, figure in kept], target),
    )


def _levels_over(
    context: DocumentContext, plan: ChartPlan, metric: str, slots: list[Slot]
) -> list[tuple[Slot, Figure]]:
    """Return what was measured over each category, for a plan what is planned."""
    measured = [context.actual(metric, slot.members, slot.period) for slot in slots]
    is_plan = plan.by not in TIMES or ("target" in plan.series and not any(measured))
    figures = [
        figure or (context.target(metric, slot.members, slot.period) if is_plan else None)
        for figure, slot in zip(measured, slots, strict=True)
    ]
    return [(slot, f) for slot, f in zip(slots, figures, strict=True) if f is not None]


def _remarks(
    context: DocumentContext, plan: ChartPlan, figures: list[Figure], target: Figure | None
) -> tuple[Inlines, ...]:
    """Return the words beside each category: those of the type, or the distance to the target."""
    if plan.type.beside is not None:
        return plan.type.beside(context, tuple(figures))
    if target is None or plan.by in TIMES:
        return ()
    gaps = [context.gap(figure, target) for figure in figures]
    return tuple(
        (context.run(gap, Form.SIGNED_NUMBER, context.tone(gap)),) if gap else () for gap in gaps
    )


def _column_line(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield columns and line: in one panel where they share a unit, else side by side."""
    one = by_category(context, plan, plan.columns, Mark.COLUMN)
    other = by_category(context, plan, plan.line, Mark.LINE)
    if one and other and one.unit == other.unit and one.categories == other.categories:
        yield Panel(one.title, one.unit, one.categories, (*one.series, *other.series))
        return
    yield one
    yield with_target(context, plan.line, other) if other else None


def with_target(context: DocumentContext, metric: str, panel: Panel) -> Panel:
    """Return a line with the period's target as a constant beside it."""
    target = context.target(metric)
    if target is None or target.unit != context.metric(metric).unit:
        return panel
    return Panel(
        panel.title,
        panel.unit,
        panel.categories,
        panel.series,
        target=context.run(target, Form.NUMBER),
        target_label=label("target", context.locale),
    )


def _side_by_side(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield a panel a unit, the metrics of that unit along the axis, scenarios as series."""
    known = [metric for metric in plan.metrics if context.actual(metric)]
    here = Slot("", (), context.period)
    for metrics in by_unit(context, known):
        series = []
        for name in plan.series:
            points = tuple(point_of(context, metric, name, here) for metric in metrics)
            if any(points):
                series.append(named(context, name, points, plan.type.mark))
        names = [context.metric(metric).names.in_(context.locale) for metric in metrics]
        some = context.actual(metrics[0])
        if series and some:
            yield Panel(
                title=names[0] if len(names) == 1 else in_a_row(names, context.locale),
                unit=unit_name(some, context.locale),
                categories=tuple(names),
                series=tuple(series),
            )
