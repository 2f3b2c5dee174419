"""What must hold among figures, and whether it can: the one statement that data rules make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from reportgen.model.figures.figure import Figure
from reportgen.model.finding import About, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.relations.intervals import ANY, ZERO, Interval, interval, point
from reportgen.model.relations.plain_sum import EXACT
from reportgen.model.relations.senses import Sense, wanted
from reportgen.model.relations.sides import Box, Sides
from reportgen.model.relations.spread import solved, spread

_ONE, _MINUS_ONE = Fraction(1), Fraction(-1)
_UNITS = frozenset({_ONE, _MINUS_ONE})
_DEVIATIONS = 3


class Outcome(StrEnum):
    """Whether a relation can hold, given all that the printed figures may stand for."""

    HOLDS = "holds"
    VIOLATED = "violated"
    UNDECIDABLE = "undecidable"
    NOT_APPLICABLE = "not_applicable"


@frozen
class Relation(Sides):
    """The stated side stands to the computed one as `sense` says: headcount = senior + junior.

    `absent` names what would be needed to decide it; a relation that lacks something can still be
    violated. `name` is what a message calls the stated side; `say` makes a message of its own.
    `tolerance` is in the unit of the stated side.
    """

    sense: Sense = Sense.EQUAL
    about: About | None = None
    name: LocalText | None = None
    absent: tuple[LocalText, ...] = ()
    tolerance: Decimal = Decimal(0)
    say: Callable[[Relation], LocalText] | None = None
    remedy: LocalText | None = None
    severity: Severity | None = None

    @cached_property
    def outcome(self) -> Outcome:
        """Return whether it can hold as printed."""
        if self._adds_up:
            return Outcome.UNDECIDABLE if self.absent else Outcome.HOLDS
        return Outcome.UNDECIDABLE if self.has_too_many_terms else self.outcome_in(())

    @property
    def is_unlikely(self) -> bool:
        """Return whether it can hold, but only if nearly all roundings went the same way."""
        if self.sense is not Sense.EQUAL or self.absent or self.tolerance:
            return False
        plain = self._plain_sum
        if plain is not None and not (plain.slack and plain.residue):
            return False
        if self.outcome is not Outcome.HOLDS:
            return False
        if plain is not None and not any(f.qualifier or f.is_computed for f in self.odd_figures):
            return plain.is_beyond(_DEVIATIONS)
        residue, variance = self._residue, Fraction(0)
        if not residue:
            return False
        for number, (figure, found) in enumerate(zip(self.figures, self._intervals, strict=True)):
            if found.low is None or found.high is None or figure.qualifier is not None:
                return False
            width = (found.high - found.low) * self._steepness(number)
            variance += width * width / 12
            if residue * residue <= _DEVIATIONS**2 * variance:
                return False
        return True

    def outcome_in(self, box: Box) -> Outcome:
        """Return whether it can hold with some figures replaced by what they may stand for."""
        quick = self._sum_in(box)
        if quick is not None:
            found, denominator = quick, point(1)
        else:
            intervals = self._intervals_in(box)
            denominator = self._below(intervals)
            if denominator == ZERO:
                return Outcome.NOT_APPLICABLE
            if denominator.holds(0):
                return Outcome.UNDECIDABLE
            found = spread(self._polynomial, intervals)
        if not found.meets(self._wanted(denominator)):
            return Outcome.VIOLATED
        return Outcome.UNDECIDABLE if self.absent else Outcome.HOLDS

    def solve(self, figure: Figure, box: Box = ()) -> Interval:
        """Return the values of one figure for which it can hold, at least as wide as they are."""
        if not box and self._leaves_no_room:
            return point(self.middle_for(figure))
        number = self._number(figure)
        factor = self._factor(number)
        if not box and factor in _UNITS and (alone := self._alone(figure, int(factor))):
            return alone
        if factor and self.is_linear:
            rest = [(other, found) for other, found in box if other is not figure]
            others = self._sum_in([*rest, (figure, ZERO)])
            if others is not None:
                return (self._plainly_wanted - others).scaled(1 / factor)
        intervals = self._intervals_in(box)
        if (
            any(number in monomial for monomial in self._denominator)
            and self.sense is not Sense.EQUAL
        ):
            return ANY
        wanted = self._wanted(self._below(intervals))
        return solved(self._polynomial, number, intervals, wanted)

    def middle_for(self, figure: Figure) -> Fraction:
        """Return the middle of the values of one figure for which it can hold."""
        if self._plain_sum is None or self.sense is not Sense.EQUAL:
            return self.solve(figure).middle
        residue = self._plain_sum.residue
        mended = EXACT.subtract if figure is self.stated[1] else EXACT.add
        return Fraction(mended(figure.value, residue))

    def _alone(self, figure: Figure, factor: int) -> Interval | None:
        """Return the values of a figure that is added or taken away once, all others as they are.

        None where it is no sum of figures with two closed ends.
        """
        whole = self._sum_ends
        if whole is None or whole.low is None or whole.high is None:
            return None
        own = interval(figure).scaled(Fraction(factor))
        if own.low is None or own.high is None:
            return None
        found = self._plainly_wanted - Interval(whole.low - own.low, whole.high - own.high)
        return found if factor > 0 else -found

    def _below(self, intervals: Sequence[Interval]) -> Interval:
        """Return what the denominator may come to; as the figures were given that is kept."""
        own = intervals is self._intervals
        return self._own_below if own else spread(self._denominator, intervals)

    @cached_property
    def _own_below(self) -> Interval:
        return spread(self._denominator, self._intervals)

    @cached_property
    def _plainly_wanted(self) -> Interval:
        return self._wanted(point(1))

    @cached_property
    def pins(self) -> bool:
        """Return whether it holds, and none of its figures may have another value by itself."""
        return self._leaves_no_room and self._plain_sum is not None and self._plain_sum.is_exact

    @property
    def _leaves_no_room(self) -> bool:
        """Return whether a single value of each figure fits all others: a sum without rounding."""
        exactly = self.sense is Sense.EQUAL and not self.tolerance
        return exactly and self._plain_sum is not None and not self._plain_sum.slack

    @property
    def has_gaps(self) -> bool:
        """Return whether what `solve` returns has to be tried value by value."""
        return False

    @property
    def without_words(self) -> Relation:
        """Return the relation without a message of its own."""
        return replace(self, say=None)

    def _wanted(self, denominator: Interval) -> Interval:
        """Return what stated - computed, times the denominator, has to come to."""
        found = wanted(self.sense, Fraction(self.tolerance))
        if denominator == point(1) or (found.is_point and not self.tolerance):
            return found
        return found * denominator

    @property
    def _adds_up(self) -> bool:
        """Return whether it is a plain sum that holds."""
        return self._plain_sum is not None and self._plain_sum.holds(self.sense)
