"""Periods: a year, a quarter or a month, written 2024, 2024-Q4, 2024-10."""

from __future__ import annotations

import calendar
import re
from datetime import date
from enum import IntEnum
from functools import cache

from reportgen.model.frozen import frozen

_FORM = re.compile(r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?")


class Span(IntEnum):
    """How long a period is, in months."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12


@frozen
class Period:
    """A span of whole months: `first` is the number of its first month, year * 12 + month - 1."""

    first: int
    span: Span

    def __lt__(self, other: Period) -> bool:
        """Return whether it begins before another, or with it and is shorter."""
        return (self.first, self.span) < (other.first, other.span)

    def __le__(self, other: Period) -> bool:
        """Return whether it comes before another or is the same."""
        return (self.first, self.span) <= (other.first, other.span)

    @classmethod
    def parse(cls, text: str) -> Period:
        """Return the period that `text` names; raises ValueError where it names none."""
        match = _FORM.fullmatch(text)
        if match is None or int(match["year"]) == 0:
            raise ValueError(text)
        year = int(match["year"]) * 12
        if match["quarter"]:
            return cls(year + (int(match["quarter"]) - 1) * 3, Span.QUARTER)
        if match["month"]:
            return cls(year + int(match["month"]) - 1, Span.MONTH)
        return cls(year, Span.YEAR)

    @property
    def id(self) -> str:
        """Return the period as the input writes it: 2024, 2024-Q4 or 2024-10."""
        match self.span:
            case Span.YEAR:
                return f"{self.year:04d}"
            case Span.QUARTER:
                return f"{self.year:04d}-Q{self.quarter}"
            case Span.MONTH:
                return f"{self.year:04d}-{self.month:02d}"

    @property
    def year(self) -> int:
        """Return the calendar year in which the period begins."""
        return self.first // 12

    @property
    def quarter(self) -> int:
        """Return the quarter, 1 to 4, in which the period begins."""
        return self.first % 12 // 3 + 1

    @property
    def month(self) -> int:
        """Return the month, 1 to 12, in which the period begins."""
        return self.first % 12 + 1

    @property
    def start(self) -> date:
        """Return the first day."""
        return date(self.year, self.month, 1)

    @property
    def end(self) -> date:
        """Return the last day."""
        return _last_day(self.first + self.span - 1)

    @property
    def before(self) -> Period:
        """Return the period of the same length just before."""
        return Period(self.first - self.span, self.span)

    @property
    def after(self) -> Period:
        """Return the period of the same length that follows."""
        return Period(self.first + self.span, self.span)

    @property
    def year_before(self) -> Period:
        """Return the same period a year earlier."""
        return Period(self.first - 12, self.span)

    def holds(self, other: Period) -> bool:
        """Return whether `other` lies inside this period and is shorter."""
        starts_inside = self.first <= other.first
        return other.span < self.span and starts_inside and other.first < self.first + self.span

    def parts(self, span: Span) -> tuple[Period, ...]:
        """Return the periods of length `span` that make up this one, none where it is no longer."""
        if span >= self.span:
            return ()
        return tuple(Period(self.first + at, span) for at in range(0, self.span, span))

    @property
    def divisions(self) -> tuple[tuple[Period, ...], ...]:
        """Return its quarters, then its months; neither where it is no longer than they are."""
        found = (self.parts(span) for span in (Span.QUARTER, Span.MONTH))
        return tuple(parts for parts in found if parts)

    def __str__(self) -> str:
        return self.id


@cache
def _last_day(month: int) -> date:
    """Return the last day of a month that is counted from the year 0."""
    year, number = divmod(month, 12)
    return date(year, number + 1, calendar.monthrange(year, number + 1)[1])
