"""Who is on the roster at the end of a period, counted by total and by member."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from reportgen.model.figures.catalogue import Bounds
from reportgen.model.figures.figure import Figure
from reportgen.model.frozen import frozen
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell, Row


@frozen
class RosterRow:
    """A person of the roster, and the days of joining and leaving, where they are given."""

    hired: date | None
    left: date | None

    def is_on_board(self, day: date) -> bool:
        """Return whether the person is there at the end of a day."""
        return (self.hired is None or self.hired <= day) and (self.left is None or self.left > day)


def roster_count(report: Report, figure: Figure) -> int | None:
    """Return how many people of the roster a headcount figure speaks of, None if it cannot tell."""
    rows = rows_of(report, figure)
    return None if rows is None else sum(row.is_on_board(_end(report)) for row in rows)


def rows_of(report: Report, figure: Figure) -> list[RosterRow] | None:
    """Return the people of the roster who belong to a figure's members, None if it cannot tell.

    Members with bounds are counted by number in the column that `labels.yaml` names for their
    dimension, any other by name in that column, else in whichever column holds it.
    """
    table = report.tables.get("roster")
    if table is None:
        return None
    rows = list(table.rows)
    for dimension, member in figure.key.members:
        column = _column(report, dimension, member)
        if column is None:
            return None
        rows = [row for row in rows if column in row and _is_in(report, row[column], member)]
    return [RosterRow(_day(row, "hire_date"), _day(row, "leave_date")) for row in rows]


def lists_leavers(report: Report) -> bool:
    """Return whether the roster lists people who have left by the end of the period."""
    days = (cell.day for cell in report.tables["roster"].column("leave_date"))
    return any(day is not None and day <= _end(report) for day in days)


def _end(report: Report) -> date:
    return report.config.period.end or report.config.period.id.end


def _day(row: Row, column: str) -> date | None:
    cell = row.get(column)
    return cell.day if cell else None


def _column(report: Report, dimension: str, member: str) -> str | None:
    """Return the column that a member is counted by."""
    table = report.tables["roster"]
    known = report.catalogue.dimensions.get(dimension)
    declared = known.roster if known and known.roster in table.columns else None
    if _bounds(report, member) is not None:
        return declared
    others = [name for name in table.columns if name != declared]
    for name in ([declared] if declared else []) + others:
        if any(_is_in(report, cell, member) for cell in table.column(name)):
            return name
    return declared


def _is_in(report: Report, cell: Cell, member: str) -> bool:
    bounds = _bounds(report, member)
    if bounds is not None:
        try:
            return bounds.hold(Decimal(cell.text))
        except InvalidOperation:
            return False
    names = report.catalogue.member_names(member)
    return cell.text in (member, names.hans, names.hant)


def _bounds(report: Report, member: str) -> Bounds | None:
    known = report.catalogue.members.get(member)
    return known.bounds if known else None
