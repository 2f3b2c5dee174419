"""Periods in words: 2024年第四季度, Q4 2024; 上季, the previous quarter."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.figures.period import Period, Span
from reportgen.model.language import Locale, LocalText
from reportgen.wording.dates import month_name, short_month, span_words
from reportgen.wording.numerals import chinese

_THIS = {
    Span.MONTH: LocalText("this month", "本月", "本月"),
    Span.QUARTER: LocalText("this quarter", "本季", "本季"),
    Span.YEAR: LocalText("this year", "本年", "本年"),
}
_PREVIOUS = {
    Span.MONTH: LocalText("last month", "上月", "上月"),
    Span.QUARTER: LocalText("last quarter", "上季", "上季"),
    Span.YEAR: LocalText("last year", "上年", "上年"),
}
_PREVIOUS_IN_SENTENCE = {
    Span.MONTH: LocalText("the previous month", "上月", "上月"),
    Span.QUARTER: LocalText("the previous quarter", "上季", "上季"),
    Span.YEAR: LocalText("the previous year", "上年", "上年"),
}
_YEAR_AGO = LocalText("a year ago", "去年同期", "去年同期")


def period_label(period: Period, locale: Locale) -> str:
    """Return a period with its year: Q4 2024, 2024年第四季度."""
    part = _part(period, locale)
    match locale:
        case Locale.EN:
            return f"{part} {period.year}".lstrip()
        case Locale.HANS | Locale.HANT:
            return f"{period.year}年{part}"
        case _:
            assert_never(locale)


def _part(period: Period, locale: Locale) -> str:
    """Return a month or a quarter without its year; nothing for a year."""
    match period.span:
        case Span.YEAR:
            return ""
        case Span.QUARTER:
            return _quarter(period.quarter, locale)
        case Span.MONTH:
            return month_name(period.month, locale)


def _quarter(number: int, locale: Locale) -> str:
    match locale:
        case Locale.EN:
            return f"Q{number}"
        case Locale.HANS:
            return f"第{chinese(number)}季度"
        case Locale.HANT:
            return f"第{chinese(number)}季"
        case _:
            assert_never(locale)


def period_range(start: Period, end: Period, locale: Locale) -> str:
    """Return a span of periods; the year is not repeated: 2025年1月至6月, January – June 2025."""
    if start == end:
        return period_label(start, locale)
    same_year = start.year == end.year and Span.YEAR not in (start.span, end.span)
    first, last = period_label(start, locale), period_label(end, locale)
    return span_words(first, last, locale, start.year if same_year else None)


def part_label(period: Period, locale: Locale) -> str:
    """Return a period without its year, for the axis of a chart: 10月, Oct, 第四季度."""
    match period.span:
        case Span.MONTH:
            return short_month(period.month, locale)
        case Span.QUARTER:
            return _quarter(period.quarter, locale)
        case Span.YEAR:
            return period_label(period, locale)


def this_words(span: Span, locale: Locale) -> str:
    """Return the words for the reported period where it is not named: 本季, this quarter."""
    return _THIS[span].in_(locale)


def reference_words(period: Period, reference: Period, locale: Locale) -> str:
    """Return the words for an earlier period: 上季, last quarter, 去年同期, else its label."""
    if reference == period.before:
        return _PREVIOUS[period.span].in_(locale)
    if reference == period.year_before:
        return _YEAR_AGO.in_(locale)
    return period_label(reference, locale)


def passing_words(period: Period, reference: Period, locale: Locale) -> str:
    """Return the words for an earlier period inside a sentence: 上季, the previous quarter."""
    if reference == period.before:
        return _PREVIOUS_IN_SENTENCE[period.span].in_(locale)
    return reference_words(period, reference, locale)


def period_mark(period: Period) -> str:
    """Return the period as the cover prints it large: 2024 Q4, 2024, 2024.10."""
    match period.span:
        case Span.QUARTER:
            return f"{period.year} Q{period.quarter}"
        case Span.MONTH:
            return f"{period.year}.{period.month:02d}"
        case Span.YEAR:
            return str(period.year)


def year_segments(period: Period, locale: Locale) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the parts of the year for the cover's bar, and the indices of those reported on."""
    if period.span is Span.MONTH:
        return (), ()
    year = Period(period.first - period.first % 12, Span.YEAR)
    quarters = year.parts(Span.QUARTER)
    labels = tuple(part_label(quarter, locale) for quarter in quarters)
    present = tuple(
        at for at, quarter in enumerate(quarters) if quarter == period or period.holds(quarter)
    )
    return labels, present
