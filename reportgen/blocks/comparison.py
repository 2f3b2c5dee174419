"""A metric now and at the time that an entry compares it with, as figures and as cells."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.blocks.base import plain
from reportgen.blocks.rows import toned
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inlines
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period, Span
from reportgen.wording.periods import period_label, reference_words
from reportgen.wording.terms import capitalised

COMPARED = ("against", "before", "after", "difference")
"""The fields of an entry that compares its metric."""


def comparison(
    context: DocumentContext, metric: str, against: object
) -> tuple[Figure | None, Figure | None]:
    """Return the figure now and the earlier one: of this period, else of the year it lies in."""
    year = Period(context.period.first - context.period.first % 12, Span.YEAR)
    now = context.actual(metric) or context.actual(metric, (), year) if metric else None
    return now, _earlier(context, metric, against) if now else None


def compared(context: DocumentContext, metric: str, against: object) -> Mapping[str, Inlines]:
    """Return what is compared, by field; without an earlier value the period that is shown."""
    now, earlier = comparison(context, metric, against)
    if now is None:
        return {}
    after: Inlines = (context.bold(now),)
    if earlier is None:
        return {"against": plain(period_label(now.period, context.locale)), "after": after}
    reference = reference_words(context.period, earlier.period, context.locale)
    return {
        "against": plain(capitalised(reference)),
        "before": (context.run(earlier),),
        "after": after,
        "difference": difference(context, now, earlier),
    }


def difference(context: DocumentContext, now: Figure, earlier: Figure) -> Inlines:
    """Return what changed: in points for percentages, relative for everything else."""
    rate = None if now.unit.is_percent else context.change_rate(now, earlier)
    return toned(context, rate or context.change(now, earlier), Form.ARROW)


def _earlier(context: DocumentContext, metric: str, against: object) -> Figure | None:
    match against:
        case None:
            return context.year_ago(metric) or context.previous(metric)
        case "previous":
            return context.previous(metric)
        case "year_ago":
            return context.year_ago(metric)
        case text:
            try:
                return context.actual(metric, (), Period.parse(str(text)))
            except ValueError:
                return None
