"""Shares that were made to add up to 100: one of them may be a unit off its own rounding."""

from __future__ import annotations

from fractions import Fraction

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Figure
from reportgen.model.relations.intervals import Interval, interval
from reportgen.model.relations.relation import Outcome, Relation

_WHOLE = 100


def is_forced(relation: Relation, book: FigureBook) -> bool:
    """Return whether a broken share would hold if its table had not been made to add up to 100.

    The largest-remainder method moves a share by less than one unit of its last digit.
    """
    if relation.stated[0] != "figure" or relation.outcome is not Outcome.VIOLATED:
        return False
    share: Figure = relation.stated[1]
    if not share.unit.is_percent or not share.key.members or not _adds_up(share, book):
        return False
    unit = Fraction(10) ** share.exponent
    widened = interval(share) + Interval(-unit / 2, unit / 2)
    return relation.outcome_in([(share, widened)]) is Outcome.HOLDS


def _adds_up(share: Figure, book: FigureBook) -> bool:
    """Return whether the shares beside it make exactly 100 with it."""
    if len(share.key.members) != 1:
        return False
    [(dimension, _)] = share.key.members
    members = book.members(share.key.metric, share.period, dimension, share.role)
    return len(members) > 1 and sum(member.value for member in members) == _WHOLE
