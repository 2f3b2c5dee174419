"""The points of panels: figures along the categories of an axis, and what each is called."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from reportgen.model.document.chart import Mark, Scenario, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Form
from reportgen.model.figures.figure import Figure, Members, Role
from reportgen.model.figures.period import Period, Span
from reportgen.model.frozen import frozen
from reportgen.wording.labels import in_a_row, label
from reportgen.wording.periods import (
    part_label,
    passing_words,
    period_label,
    reference_words,
    this_words,
)
from reportgen.wording.terms import capitalised

TIMES = frozenset({"month", "quarter", "year", "period"})
_MOST_NAMES = 2


@frozen
class Slot:
    """A category: its label, and the key of the figures that stand over it."""

    label: str
    members: Members
    period: Period


def measured(context: DocumentContext, metric: str, members: Members = ()) -> Figure | None:
    """Return the level that the document can speak of: its own, for a plan the last one."""
    return context.actual(metric, members) or context.previous(metric, members)


def figures_by(context: DocumentContext, metric: str, dimension: str) -> tuple[Figure, ...]:
    """Return a metric's members: of the period, planned where none was measured, else the last."""
    book = context.report.book
    return (
        book.members(metric, context.period, dimension)
        or book.members(metric, context.period, dimension, Role.TARGET)
        or book.members(metric, context.previous_period, dimension)
    )


def whole_of(context: DocumentContext, parts: tuple[Figure, ...]) -> Figure | None:
    """Return the total that members are parts of, as given."""
    key = parts[0].key
    return context.report.book.find(key.metric, key.period, (), key.role)


def name_of(context: DocumentContext, metric: str) -> str:
    """Return the display name of a metric."""
    return context.metric(metric).names.in_(context.locale)


def member_name(context: DocumentContext, figure: Figure) -> str:
    """Return the display name of a figure's member."""
    names = context.report.catalogue.member_names(figure.key.members[-1][1])
    return names.in_(context.locale)


def by_unit(context: DocumentContext, metrics: Iterable[str]) -> list[list[str]]:
    """Return metrics in groups of one unit, so that each fits one axis."""
    groups: dict[str, list[str]] = {}
    for metric in metrics:
        groups.setdefault(context.metric(metric).unit.id, []).append(metric)
    return list(groups.values())


def joined_names(context: DocumentContext, metrics: Iterable[str]) -> str:
    """Return the names of metrics one after the other, what they are where they are many."""
    names = [name_of(context, metric) for metric in metrics]
    if len(names) > _MOST_NAMES:
        return label("metrics", context.locale)
    return in_a_row(names, context.locale)


def named(
    context: DocumentContext, name: str, points: tuple[FigureRun | None, ...], mark: Mark
) -> Series:
    """Return a series under the name and with the fill of its scenario."""
    scenarios = {
        "actual": Scenario.ACTUAL,
        "target": Scenario.TARGET,
        "forecast": Scenario.FORECAST,
    }
    scenario = scenarios.get(name, Scenario.PREVIOUS)
    return Series(_name_over(context, name, points), points, scenario, mark)


def _name_over(context: DocumentContext, name: str, points: tuple[FigureRun | None, ...]) -> str:
    """Return what a series is called: over months the earlier points are each month's own."""
    earlier = next((run.figure.period for run in points if run), context.previous_period)
    if name != "previous" or earlier.span is context.period.span:
        return series_name(context, name)
    return capitalised(passing_words(earlier.after, earlier, context.locale))


def series_name(context: DocumentContext, name: str, period: Period | None = None) -> str:
    """Return what a series is called in a legend; `period` is that of its figures."""
    match name:
        case "actual" if period not in (None, context.period):
            return period_label(period or context.period, context.locale)
        case "actual":
            return capitalised(this_words(context.period.span, context.locale))
        case "previous":
            return capitalised(
                reference_words(context.period, context.previous_period, context.locale)
            )
        case "year_ago":
            return capitalised(
                reference_words(context.period, context.year_ago_period, context.locale)
            )
        case _:
            return label(name, context.locale)


def point_of(context: DocumentContext, metric: str, name: str, slot: Slot) -> FigureRun | None:
    """Return the point of a scenario over a category."""
    match name:
        case "actual":
            figure = context.actual(metric, slot.members, slot.period)
        case "previous":
            earlier = (
                context.previous_period if slot.period == context.period else slot.period.before
            )
            figure = context.actual(metric, slot.members, earlier)
        case "year_ago":
            figure = context.actual(metric, slot.members, slot.period.year_before)
        case "target":
            figure = context.target(metric, slot.members, slot.period)
            if figure is None and slot.members:
                figure = context.target(metric, slot.members)
        case _:
            figure = context.report.book.find(metric, slot.period, slot.members, Role.FORECAST)
    return context.run(figure, Form.NUMBER) if figure else None


def slots_of(
    context: DocumentContext, by: str, metric: str, series: tuple[str, ...] = ()
) -> list[Slot]:
    """Return the categories along an axis: periods, or members of a dimension."""
    if by in TIMES:
        return [Slot(time_label(context, period), (), period) for period in times_of(context, by)]
    book = context.report.book
    found = book.members(metric, context.period, by)
    if "target" in series:  # a plan holds its targets against what was measured last
        found = found or book.members(metric, context.previous_period, by)
    return [
        Slot(member_name(context, figure), figure.key.members, figure.period)
        for figure in found or figures_by(context, metric, by)
    ]


def times_of(context: DocumentContext, by: str) -> tuple[Period, ...]:
    """Return the periods along the axis."""
    period = context.report.config.period
    match by:
        case "month":
            return context.period.parts(Span.MONTH)
        case "quarter":
            return context.period.parts(Span.QUARTER)
        case _:
            return tuple(dict.fromkeys((*period.history, context.previous_period, context.period)))


def time_label(context: DocumentContext, period: Period) -> str:
    """Return a period as an axis names it."""
    if context.period.holds(period):
        return part_label(period, context.locale)
    return period_label(period, context.locale)


def stack_members(
    context: DocumentContext, metric: str, dimension: str, slots: list[Slot]
) -> list[str]:
    """Return the members of a stack, the largest first, so that the base is steady."""
    sums: dict[str, Decimal] = {}
    for slot in slots:
        for figure in context.report.book.members(metric, slot.period, dimension):
            member = figure.key.members[-1][1]
            sums[member] = sums.get(member, Decimal(0)) + figure.value
    return sorted(sums, key=lambda member: -sums[member])
