"""Length of service: whole years and months from the day of hiring to the end of a period."""

from __future__ import annotations

from datetime import date, timedelta

from reportgen.model.frozen import frozen

_MONTHS = 12


@frozen
class Service:
    """Whole years and months served."""

    years: int
    months: int

    @property
    def in_months(self) -> int:
        """Return the length in whole months."""
        return self.years * _MONTHS + self.months


def service(hired: date, until: date) -> Service | None:
    """Return the length of service on a day, that day included; None before the hire date."""
    if until < hired:
        return None
    end = until + timedelta(days=1)
    months = (end.year - hired.year) * _MONTHS + end.month - hired.month
    if end.day < hired.day:
        months -= 1
    return Service(months // _MONTHS, months % _MONTHS)
