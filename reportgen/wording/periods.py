"""Periods in words: 2024年第四季度, Q4 2024; 上季, the previous quarter."""

from __future__ import annotations

from reportgen.model.figures.period import Period, Span
from reportgen.model.language import Locale, LocalText
from reportgen.wording.dates import month_name
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
_YEAR_AGO = LocalText("a year ago", "去年同期", "去年同期")


def period_label(period: Period, locale: Locale) -> str:
    """Return a period with its year."""
    match period.span, locale:
        case Span.YEAR, Locale.EN:
            return str(period.year)
        case Span.YEAR, _:
            return f"{period.year}年"
        case Span.QUARTER, Locale.EN:
            return f"Q{period.quarter} {period.year}"
        case Span.QUARTER, Locale.HANT:
            return f"{period.year}年第{chinese(period.quarter)}季"
        case Span.QUARTER, _:
            return f"{period.year}年第{chinese(period.quarter)}季度"
        case _, Locale.EN:
            return f"{month_name(period.month, locale)} {period.year}"
        case _:
            return f"{period.year}年{period.month}月"


def period_range(start: Period, end: Period, locale: Locale) -> str:
    """Return a span of periods; the year is not repeated: 2025年1月至6月, January – June 2025."""
    if start == end:
        return period_label(start, locale)
    same_year = start.year == end.year and Span.YEAR not in (start.span, end.span)
    if locale is Locale.EN:
        first = period_label(start, locale)
        if same_year:
            first = first.removesuffix(f" {start.year}")
        return f"{first} – {period_label(end, locale)}"
    last = period_label(end, locale)
    if same_year:
        last = last.removeprefix(f"{end.year}年")
    return f"{period_label(start, locale)}至{last}"


def part_label(period: Period, locale: Locale) -> str:
    """Return a period without its year, for the axis of a chart: 10月, Oct, 第四季度."""
    match period.span, locale:
        case Span.MONTH, Locale.EN:
            return month_name(period.month, locale)[:3]
        case Span.MONTH, _:
            return f"{period.month}月"
        case Span.QUARTER, Locale.EN:
            return f"Q{period.quarter}"
        case Span.QUARTER, Locale.HANT:
            return f"第{chinese(period.quarter)}季"
        case Span.QUARTER, _:
            return f"第{chinese(period.quarter)}季度"
        case _:
            return period_label(period, locale)


def this_words(span: Span, locale: Locale) -> str:
    """Return how the reported period is called in passing: 本季."""
    return _THIS[span].in_(locale)


def reference_words(period: Period, reference: Period, locale: Locale) -> str:
    """Return how an earlier period is called in passing: 上季, 去年同期, else its label."""
    if reference == period.before:
        return _PREVIOUS[period.span].in_(locale)
    if reference == period.year_before:
        return _YEAR_AGO.in_(locale)
    return period_label(reference, locale)


def passing_words(period: Period, reference: Period, locale: Locale) -> str:
    """Return how an earlier period is called inside a sentence: 上季, the previous quarter."""
    words = reference_words(period, reference, locale)
    if locale is Locale.EN and reference == period.before:
        return words.replace("last ", "the previous ")
    return words


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
