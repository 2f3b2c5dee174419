"""Changes that somebody wrote down: the levels that they are between, and their units."""

from __future__ import annotations

from decimal import Decimal

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.metric import Tree
from reportgen.model.figures.period import Period
from reportgen.model.report.report import Report


def changes(book: FigureBook, metric: str, period: Period, role: Role) -> tuple[Figure, ...]:
    """Return the stated or wanted changes of a total, whatever they are against."""
    return tuple(f for f in book.of(metric, role) if f.period == period and not f.key.members)


def levels(report: Report, stated: Figure) -> tuple[Figure | None, Figure | None]:
    """Return the level that a stated change leads to, and the one that it starts from.

    A change of a period to come leads to a forecast.
    """
    key = stated.key
    against = key.against or key.period.before
    find = report.book.find
    actual = find(key.metric, key.period, key.members)
    forecast = find(key.metric, key.period, key.members, Role.FORECAST)
    return actual or forecast, find(key.metric, against, key.members)


def has_fitting_unit(stated: Figure) -> bool:
    """Return whether a change is in a unit that changes of its metric may have."""
    unit, own = stated.unit.id, stated.metric.unit
    if unit == "rel%":
        return True
    return unit == "pp" if own.is_percent else unit == own.id


def change_tree(stated: Figure, actual: Figure, reference: Figure) -> Tree | None:
    """Return the change between two levels in the unit of a stated one.

    None where it is relative to what is not above zero.
    """
    difference = ("-", ("figure", actual), ("figure", reference))
    if stated.unit.id != "rel%":
        return difference
    if reference.value <= 0:
        return None
    return "*", ("/", difference, ("figure", reference)), ("number", Decimal(100))
