"""Days in words: 2025年1月8日, 8 January 2025."""

from __future__ import annotations

from datetime import date

from reportgen.model.language import Locale
from reportgen.model.report.service import Service

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def long_date(day: date, locale: Locale) -> str:
    """Return a day with its year."""
    if locale is Locale.EN:
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日"


def short_date(day: date, locale: Locale) -> str:
    """Return a day without its year, for tables whose period is known."""
    if locale is Locale.EN:
        return f"{day.day} {_MONTHS[day.month - 1][:3]}"
    return f"{day.month}月{day.day}日"


def date_range(start: date, end: date, locale: Locale, known_year: int = 0) -> str:
    """Return a span of days; the year is not repeated, and left out where it is known."""
    if start.year == end.year == known_year:
        between = " – " if locale is Locale.EN else "至"
        return f"{short_date(start, locale)}{between}{short_date(end, locale)}"
    if locale is Locale.EN:
        first = long_date(start, locale)
        if start.year == end.year:
            first = first.removesuffix(f" {start.year}")
        return f"{first} – {long_date(end, locale)}"
    last = short_date(end, locale) if start.year == end.year else long_date(end, locale)
    return f"{long_date(start, locale)}至{last}"


def month_name(month: int, locale: Locale) -> str:
    """Return a month: 10月, October."""
    return _MONTHS[month - 1] if locale is Locale.EN else f"{month}月"


def service_words(served: Service, locale: Locale) -> str:
    """Return a length of service: 3年5个月, 3 years 5 months."""
    if locale is Locale.EN:
        parts = [(served.years, "year"), (served.months, "month")]
        named = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count]
        return " ".join(named) or "less than a month"
    month = "个月" if locale is Locale.HANS else "個月"
    years = f"{served.years}年" if served.years else ""
    months = f"{served.months}{month}" if served.months else ""
    return years + months or ("不满一个月" if locale is Locale.HANS else "不滿一個月")
