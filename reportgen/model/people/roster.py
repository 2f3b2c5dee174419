"""Who is on the roster at the end of a period, counted by total and by member."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from reportgen.model.figures.catalogue import Bounds
from reportgen.model.figures.figure import Figure
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell

_Row = Mapping[str, Cell]


def roster_count(report: Report, figure: Figure) -> int | None:
    """Return how many people of the roster a headcount figure speaks of, None if it cannot tell.

    Members with bounds are counted by number in the column that `labels.yaml` names for their
    dimension, any other by name in that column, else in whichever column holds it.
    """
    table = report.tables.get("roster")
    if table is None:
        return None
    end = report.config.period.end or report.config.period.id.end
    rows = [row for row in table.rows if _is_on_board(row, end)]
    for dimension, member in figure.key.members:
        column = _column(report, dimension, member)
        if column is None:
            return None
        rows = [row for row in rows if column in row and _is_in(report, row[column], member)]
    return len(rows)


def _is_on_board(row: _Row, end: date) -> bool:
    hired = _day(row.get("hire_date"))
    left = _day(row.get("leave_date"))
    return (hired is None or hired <= end) and (left is None or left > end)


def _day(cell: Cell | None) -> date | None:
    try:
        return date.fromisoformat(cell.text) if cell else None
    except ValueError:
        return None


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
