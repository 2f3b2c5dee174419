"""Days in words: 2025年1月8日, 8 January 2025."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from reportgen.model.language import Locale, LocalText
from reportgen.model.people.service import Service
from reportgen.wording.typography import typography

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTHS_LONG = LocalText("months", "个月", "個月")
_UNDER_A_MONTH = LocalText("less than a month", "不满一个月", "不滿一個月")


def long_date(day: date, locale: Locale) -> str:
    """Return a day with its year: 8 January 2025, 2025年1月8日."""
    match locale:
        case Locale.EN:
            return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
        case Locale.HANS | Locale.HANT:
            return f"{day.year}年{day.month}月{day.day}日"
        case _:
            assert_never(locale)


def short_date(day: date, locale: Locale) -> str:
    """Return a day without its year, for tables whose period is known: 8 Jan, 1月8日."""
    match locale:
        case Locale.EN:
            return f"{day.day} {short_month(day.month, locale)}"
        case Locale.HANS | Locale.HANT:
            return f"{day.month}月{day.day}日"
        case _:
            assert_never(locale)


def date_range(start: date, end: date, locale: Locale, known_year: int = 0) -> str:
    """Return a span of days in words; a year in both ends is said once, `known_year` not at all."""
    if start.year == end.year == known_year:
        return span_words(short_date(start, locale), short_date(end, locale), locale)
    year = start.year if start.year == end.year else None
    return span_words(long_date(start, locale), long_date(end, locale), locale, year)


def span_words(first: str, last: str, locale: Locale, year: int | None = None) -> str:
    """Return a span from its two ends in words; a year that both of them have is said once."""
    if year is not None:
        match locale:
            case Locale.EN:
                first = first.removesuffix(f" {year}")
            case Locale.HANS | Locale.HANT:
                last = last.removeprefix(f"{year}年")
            case _:
                assert_never(locale)
    return f"{first}{typography(locale).until}{last}"


def month_name(month: int, locale: Locale) -> str:
    """Return a month: 10月, October."""
    match locale:
        case Locale.EN:
            return _MONTHS[month - 1]
        case Locale.HANS | Locale.HANT:
            return f"{month}月"
        case _:
            assert_never(locale)


def short_month(month: int, locale: Locale) -> str:
    """Return a month in short, for the axis of a chart: 10月, Oct."""
    match locale:
        case Locale.EN:
            return _MONTHS[month - 1][:3]
        case Locale.HANS | Locale.HANT:
            return f"{month}月"
        case _:
            assert_never(locale)


def service_words(served: Service, locale: Locale) -> str:
    """Return a length of service: 3年5个月, 3 years 5 months."""
    match locale:
        case Locale.EN:
            return _english_service(served)
        case Locale.HANS | Locale.HANT:
            years = f"{served.years}年" if served.years else ""
            months = f"{served.months}{_MONTHS_LONG.in_(locale)}" if served.months else ""
            return years + months or _UNDER_A_MONTH.in_(locale)
        case _:
            assert_never(locale)


def _english_service(served: Service) -> str:
    parts = [(served.years, "year"), (served.months, "month")]
    named = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count]
    return " ".join(named) or _UNDER_A_MONTH.en
