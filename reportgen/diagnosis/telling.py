"""What a slip, a value or a relation tells of a figure that may be wrong."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from reportgen.diagnosis.repairs import is_whole, only_value, places
from reportgen.diagnosis.slips import Slip, Undone
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.relations.intervals import Interval
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense

_ANY_DIGIT = (Slip.DIGIT, Slip.DROPPED, Slip.OFF_BY_ONE)
_MOST_TELLING = 100.0


def is_limit(relation: Relation) -> bool:
    """Return whether a relation says how far a single figure may go, which tells no value of it."""
    return relation.sense is not Sense.EQUAL and len(relation.figures) == 1


def as_levels_give(figure: Figure, change: Undone, allowed: Interval) -> str | None:
    """Return the change that two levels give, where a slip of any digit led to one beside it."""
    if figure.role is not Role.STATED_DELTA or change.slip not in _ANY_DIGIT:
        return None
    given = only_value(figure, allowed)
    return None if given is None or Decimal(given) == change.value else given


def is_better(change: Undone, best: Undone, allowed: Interval) -> bool:
    """Return whether a slip is likelier than another, or leads nearer to the middle of a range."""
    if change.likelihood != best.likelihood or allowed.width is None:
        return change.likelihood > best.likelihood
    return _off(change, allowed) < _off(best, allowed)


def _off(change: Undone, allowed: Interval) -> Fraction:
    """Return how far a value lies from the middle of those that are allowed."""
    return abs(Fraction(change.value) - allowed.middle)


def as_fine(figure: Figure, change: Undone, count: int) -> int:
    """Return how many values would do, as finely as a number is written once its point is moved."""
    finer = max(0, figure.decimals - places(change.value))
    return max(1, count // int(10**finer))


def meeting(figure: Figure, allowed: Interval) -> float:
    """Return how telling it is that a whole number lies within a narrow interval.

    Were another figure wrong, it would hardly ever: 960 women of 1792 make 0.535714286.
    """
    width = allowed.width
    if not is_whole(figure) or not width or width >= 1:
        return 1.0
    return min(_MOST_TELLING, float(1 / width))
