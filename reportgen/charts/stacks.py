"""Stacks: the members of a metric on each other over time, and their total above."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts.base import ChartPlan
from reportgen.charts.points import Slot, stack_members, time_label, times_of
from reportgen.model.document.chart import Arrangement, Panel, Scenario, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Form
from reportgen.model.figures.figure import Figure
from reportgen.model.relations import derived
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name

_MOST_PARTS = 4


def stacks(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield a panel a metric, its members as series stacked over the categories."""
    for metric in plan.metrics:
        slots = [Slot(time_label(context, p), (), p) for p in times_of(context, plan.by)]
        members = stack_members(context, metric, plan.stack, slots)
        shown = members if len(members) <= _MOST_PARTS else members[: _MOST_PARTS - 1]
        mark = plan.type.mark
        series = [
            Series(
                context.report.catalogue.member_names(member).in_(context.locale),
                tuple(_part(context, (metric, plan.stack), (member,), slot) for slot in slots),
                Scenario.CATEGORY,
                mark,
            )
            for member in shown
        ]
        rest = tuple(members[len(shown) :])
        if rest:
            points = tuple(_part(context, (metric, plan.stack), rest, slot) for slot in slots)
            series.append(Series(label("rest", context.locale), points, Scenario.CATEGORY, mark))
        some = next((run for s in series for run in s.points if run), None)
        if some is None:
            continue
        kept = [at for at, _ in enumerate(slots) if any(s.points[at] is not None for s in series)]
        yield Panel(
            title=context.metric(metric).names.in_(context.locale),
            unit=unit_name(some.figure, context.locale),
            categories=tuple(slots[at].label for at in kept),
            series=tuple(
                Series(s.name, tuple(s.points[at] for at in kept), s.scenario, s.mark)
                for s in series
            ),
            arrangement=Arrangement.STACKED,
            totals=tuple(_total(context, metric, slots[at]) for at in kept),
        )


def _part(
    context: DocumentContext, along: tuple[str, str], members: tuple[str, ...], slot: Slot
) -> FigureRun | None:
    """Return what members of a metric's dimension come to in a period; the rest is their sum."""
    metric, dimension = along
    found = (context.actual(metric, ((dimension, member),), slot.period) for member in members)
    figures = tuple(figure for figure in found if figure is not None)
    if not figures:
        return None
    figure: Figure | None = figures[0]
    if len(members) > 1:
        figure = derived.total(figures, ((dimension, "+".join(members)),))
    return context.run(figure, Form.NUMBER) if figure else None


def _total(context: DocumentContext, metric: str, slot: Slot) -> FigureRun | None:
    """Return the total that is printed above a stack, where the report has it."""
    figure = context.actual(metric, slot.members, slot.period)
    return context.run(figure, Form.NUMBER) if figure else None
