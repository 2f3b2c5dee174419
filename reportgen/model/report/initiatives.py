"""The initiatives of an annual report, from the table of that name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.model.frozen import frozen
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell

_OPEN = frozenset({"planned", "in_progress"})


@frozen
class Initiative:
    """One row of the table: what, in which part of the document, how far, from when to when."""

    id: str
    name: str
    part: str
    status: str
    start: str
    end: str
    metric: str
    place: Place

    @property
    def is_open(self) -> bool:
        """Return whether it is still to come or under way."""
        return self.status in _OPEN


def all_initiatives(report: Report) -> Iterator[Initiative]:
    """Yield the initiatives in the order of the table, an id as often as it stands there."""
    table = report.tables.get("initiatives")
    for row in table.rows if table else ():
        first = row["initiative_id"]
        yield Initiative(
            first.text,
            _text(row, "name"),
            _text(row, "part"),
            _text(row, "status"),
            _text(row, "start"),
            _text(row, "end"),
            _text(row, "metric"),
            first.place,
        )


def initiatives(report: Report) -> Mapping[str, Initiative]:
    """Return the initiatives by id, of one that stands twice the first."""
    found: dict[str, Initiative] = {}
    for each in all_initiatives(report):
        found.setdefault(each.id, each)
    return found


def _text(row: Mapping[str, Cell], column: str) -> str:
    return row[column].text if column in row else ""
