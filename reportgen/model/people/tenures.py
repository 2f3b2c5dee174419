"""From when to when each person was there: who was hired in May has no row for April."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportgen.model.figures.figure import Members
from reportgen.model.figures.period import Period
from reportgen.model.people.named_people import PERSON
from reportgen.model.report.report import Report

_FIRST, _LAST = "hire_date", "leave_date"


class Tenures:
    """The days on which people joined and left, by id, as the tables of a report give them."""

    def __init__(self, report: Report) -> None:
        self._hired = dict(_days(report, _FIRST))
        self._left = dict(_days(report, _LAST))

    def __bool__(self) -> bool:
        return bool(self._hired or self._left)

    def has(self, members: Members, period: Period) -> bool:
        """Return whether the people among some members were there on a day of a period, at least.

        Of whom no table gives a day, it is taken for granted.
        """
        return not any(self._is_away(member, period) for name, member in members if name == PERSON)

    def _is_away(self, person: str, period: Period) -> bool:
        hired, left = self._hired.get(person), self._left.get(person)
        return (hired is not None and period.end < hired) or (
            left is not None and left < period.start
        )


def _days(report: Report, column: str) -> Iterator[tuple[str, date]]:
    for table in map(report.tables.get, ("roster", "people")):
        for row in table.rows if table and column in table.columns else ():
            person, cell = row.get("person_id"), row.get(column)
            if person is not None and cell is not None and cell.day is not None:
                yield person.text, cell.day
