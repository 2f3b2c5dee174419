"""How two sides of a relation have to stand to each other."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from reportgen.model.relations.intervals import Interval


class Sense(StrEnum):
    """How the stated side has to stand to what is computed."""

    EQUAL = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    ABOVE = ">"
    BELOW = "<"


def wanted(sense: Sense, allowed: Fraction) -> Interval:
    """Return what the difference of the two sides may be, a tolerance allowed."""
    zero = Fraction(0)
    match sense:
        case Sense.EQUAL:
            return Interval(-allowed, allowed)
        case Sense.AT_LEAST:
            return Interval(-allowed, None)
        case Sense.AT_MOST:
            return Interval(None, allowed)
        case Sense.ABOVE:
            return Interval(zero, None, low_open=True)
        case Sense.BELOW:
            return Interval(None, zero, high_open=True)
