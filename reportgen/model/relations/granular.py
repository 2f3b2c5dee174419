"""Rates over whole items: only some values are possible."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property

from reportgen.model.figures.figure import Figure
from reportgen.model.frozen import frozen
from reportgen.model.relations.intervals import Interval, point
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.sides import Box


@frozen
class Granular(Relation):
    """A rate that has to be a share of whole items: stated = k / computed * `scale`, k whole."""

    scale: Fraction = Fraction(100)

    @property
    def has_gaps(self) -> bool:
        """Return True."""
        return True

    @property
    def is_linear(self) -> bool:
        """Return False: what is possible has gaps."""
        return False

    @cached_property
    def outcome(self) -> Outcome:
        """Return whether some whole number of items gives the rate."""
        return self.outcome_in(())

    @property
    def is_unlikely(self) -> bool:
        """Return False: a rate is possible or not."""
        return False

    def outcome_in(self, box: Box) -> Outcome:
        """Return whether some whole number of items gives the rate, other values tried."""
        rate, base = self._intervals_in(box)
        if not (base.is_point and rate.is_finite) or base.low is None or base.low <= 0:
            return Outcome.UNDECIDABLE
        items = rate * point(base.low / self.scale)
        assert items.low is not None
        first = -(-items.low.numerator // items.low.denominator)
        candidates = (first, first + 1)
        if any(items.holds(candidate) for candidate in candidates):
            return Outcome.HOLDS
        return Outcome.VIOLATED

    def solve(self, figure: Figure, box: Box = ()) -> Interval:
        """Return the values that a share, or a count of items, may have at all.

        What is possible has gaps, and is tried value by value.
        """
        del box
        if figure is self.figures[0]:
            return Interval(Fraction(0), max(self.scale, Fraction(figure.value)))
        return Interval(Fraction(1), None)
