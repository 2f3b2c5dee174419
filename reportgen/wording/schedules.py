"""The words along a schedule: months and quarters above it, signs behind its bars."""

from __future__ import annotations

from reportgen.model.document.chart import ScheduleBar
from reportgen.model.figures.period import Period, Span
from reportgen.model.language import Locale
from reportgen.wording.periods import part_label, period_mark
from reportgen.wording.statuses import show_status

MILESTONE = "◇"


def division_name(period: Period, at: int, locale: Locale) -> str:
    """Return the n-th month or quarter of an axis, with its year where the reader needs it."""
    if at == 0 or period.month == 1:
        return period_mark(period)
    return f"Q{period.quarter}" if period.span is Span.QUARTER else part_label(period, locale)


def bar_sign(bar: ScheduleBar, locale: Locale) -> str:
    """Return the status of a piece of work, a diamond for a milestone."""
    return MILESTONE if bar.start is None else show_status(bar.status, locale)
