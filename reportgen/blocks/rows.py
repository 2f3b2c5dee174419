"""The cells that metric tables and cards share: one rule for what a value, change or gap shows."""

from __future__ import annotations

from reportgen.blocks.base import plain, strong
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Form, Inlines, StatusMark
from reportgen.model.document.table import Align, Column, Emphasis
from reportgen.model.figures.figure import Figure, Members
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import reference_words, this_words
from reportgen.wording.terms import capitalised
from reportgen.wording.typography import typography

NOTHING = plain("—")


def metric_columns(context: DocumentContext) -> dict[str, Column]:
    """Return the columns that a metric table may have, by name."""
    previous = reference_words(context.period, context.previous_period, context.locale)
    right = Align.RIGHT

    def text(name: str) -> str:
        return label(name, context.locale)

    return {
        "metric": Column(text("metric"), weight=27),
        "unit": Column(text("unit"), weight=10, emphasis=Emphasis.MUTED, optional=True),
        "previous": Column(capitalised(previous), right, weight=12, fixed=True),
        "actual": Column(
            capitalised(this_words(context.period.span, context.locale)),
            right,
            weight=12,
            emphasis=Emphasis.ACTUAL,
            fixed=True,
        ),
        "change": Column(text("change"), right, weight=16, fixed=True),
        "target": Column(text("target"), right, weight=14, fixed=True),
        "gap": Column(text("gap"), right, weight=15, fixed=True, optional=True),
        "status": Column(text("status"), weight=14, fixed=True),
    }


def metric_cells(
    context: DocumentContext, metric: str, members: Members = ()
) -> dict[str, Inlines]:
    """Return the cells of one metric, by column; what is not there prints as a dash."""
    actual = context.actual(metric, members)
    previous = context.previous(metric, members)
    target = context.target(metric, members)
    step, gap = context.change(actual, previous), context.gap(actual, target)
    some = actual or previous or target
    return {
        "metric": strong(context.metric(metric).names.in_(context.locale)),
        "unit": plain(unit_name(some, context.locale)) if some else (),
        "previous": number(context, previous),
        "actual": (context.bold(actual, Form.NUMBER),) if actual else NOTHING,
        "change": toned(context, step, Form.ARROW_NUMBER) or NOTHING,
        "target": (context.run(target, Form.BOUND_NUMBER),) if target else NOTHING,
        "gap": toned(context, gap, Form.SIGNED_NUMBER) or NOTHING,
        "status": (StatusMark(context.status(metric, members)),),
    }


def number(context: DocumentContext, figure: Figure | None) -> Inlines:
    """Return a figure without its unit, a dash where it is not there."""
    return (context.run(figure, Form.NUMBER),) if figure else NOTHING


def full(context: DocumentContext, figure: Figure | None) -> Inlines:
    """Return a figure with its unit, a dash where it is not there."""
    return (context.run(figure),) if figure else NOTHING


def column_with_unit(context: DocumentContext, figure: Figure) -> str:
    """Return the title of a column of a metric: its name and unit."""
    name, unit = figure.metric.names.in_(context.locale), unit_name(figure, context.locale)
    return f"{name}{typography(context.locale).aside(unit)}" if unit else name


def toned(context: DocumentContext, step: Figure | None, form: Form) -> Inlines:
    """Return a change or gap in bold, coloured by the metric's good direction, if it is known."""
    return (context.bold(step, form, context.tone(step)),) if step is not None else ()


def single(run: FigureRun | None) -> Inlines:
    """Return the cell of a figure that is ready for print, a dash where there is none."""
    return (run,) if run is not None else NOTHING


def figures_of(context: DocumentContext, metric: str, members: Members = ()) -> list[Figure]:
    """Return the figures behind one metric's row, for its source line."""
    found = (
        context.actual(metric, members),
        context.previous(metric, members),
        context.target(metric, members),
    )
    return [figure for figure in found if figure is not None]
