"""The fields of the metric that a thing names: its value, level, target, milestones, meaning."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportgen.blocks.base import plain
from reportgen.blocks.rows import NOTHING, metric_cells, toned
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inline, Inlines
from reportgen.model.figures.figure import Figure, Role
from reportgen.wording.definitions import definition
from reportgen.wording.labels import label
from reportgen.wording.typography import typography


def metric_field(context: DocumentContext, metric: str, field: str) -> Inlines:
    """Return a field of a metric; nothing where it has none of that name."""
    show = METRIC_FIELDS.get(field)
    return show(context, metric) if show else ()


def _distance(context: DocumentContext, metric: str) -> Inlines:
    """Return how far a metric is from its target, with its unit."""
    return toned(context, context.gap(context.actual(metric), context.target(metric)), Form.SIGNED)


def _milestones(context: DocumentContext, metric: str) -> Inlines:
    """Return the targets of the parts of the period, one after the other: 93.5→94.5→95.5."""
    inlines: list[Inline] = []
    for target in context.milestones(metric):
        inlines += plain("→") if inlines else ()
        inlines.append(context.run(target, Form.NUMBER))
    return tuple(inlines)


def _level(context: DocumentContext, metric: str) -> Inlines:
    """Return the level that a plan starts from; a forecast is marked as one."""
    figure = context.level(metric)
    if figure is None:
        return ()
    if figure.role is not Role.FORECAST:
        return (context.run(figure),)
    aside = typography(context.locale).aside(label("forecast", context.locale))
    return (context.run(figure), *plain(aside))


def _run(context: DocumentContext, figure: Figure | None, form: Form = Form.FULL) -> Inlines:
    return (context.run(figure, form),) if figure else ()


def _actual(context: DocumentContext, metric: str) -> Inlines:
    figure = context.actual(metric)
    return (context.bold(figure),) if figure else ()


def _as_in_tables(field: str) -> Callable[[DocumentContext, str], Inlines]:
    """Return what shows a field as metric tables do, but nothing in place of a dash."""

    def show(context: DocumentContext, metric: str) -> Inlines:
        made = metric_cells(context, metric)[field]
        return made if made != NOTHING else ()

    return show


METRIC_FIELDS: Mapping[str, Callable[[DocumentContext, str], Inlines]] = {
    "actual": _actual,
    "present": lambda context, metric: _run(context, context.actual(metric)),
    "previous": lambda context, metric: _run(context, context.previous(metric)),
    "target": lambda context, metric: _run(context, context.target(metric), Form.BOUND),
    "next_target": lambda context, metric: _run(
        context, context.target(metric, (), context.next_period), Form.BOUND
    ),
    "limit": lambda context, metric: _run(context, context.given(Role.THRESHOLD, metric)),
    "definition": lambda context, metric: plain(definition(context.metric(metric), context)),
    "level": _level,
    "milestones": _milestones,
    "distance": _distance,
    **{name: _as_in_tables(name) for name in ("change", "gap", "status")},
}
"""What shows each field."""
