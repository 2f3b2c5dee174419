"""What must hold among figures, and whether it can: the one statement that data rules make."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from reportgen.model.figures.column_slice import ColumnSlice
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Tree
from reportgen.model.finding import About, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.intervals import ANY, ZERO, Interval, interval, point
from reportgen.model.relations.plain_sum import EXACT, PlainSum, half_unit, plain_sum
from reportgen.model.relations.polynomial import (
    Polynomial,
    TooManyTerms,
    at,
    plus,
    quotient,
    slope,
    solved,
    spread,
    spread_of_quotient,
    times,
)
from reportgen.model.relations.senses import Sense, wanted
from reportgen.model.relations.trees import Addends, leaves

Box = Sequence[tuple[Figure, Interval]]
"""Some figures, and what each may stand for."""

_ONE, _MINUS_ONE = Fraction(1), Fraction(-1)
_UNITS = frozenset({_ONE, _MINUS_ONE})
_DEVIATIONS = 3


class Outcome(StrEnum):
    """Whether a relation can hold, given all that the printed figures may stand for."""

    HOLDS = "holds"
    VIOLATED = "violated"
    UNDECIDABLE = "undecidable"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, eq=False)
class Relation:
    """The stated side stands to the computed one as `sense` says: headcount = senior + junior.

    `absent` names what would be needed to decide it; a relation that lacks something can still be
    violated. `name` is what a message calls the stated side; `say` makes a message of its own.
    `tolerance` is in the unit of the stated side.
    """

    stated: Tree
    computed: Tree
    sense: Sense = Sense.EQUAL
    about: About | None = None
    name: LocalText | None = None
    absent: tuple[str, ...] = ()
    tolerance: Decimal = Decimal(0)
    say: Callable[[Relation], LocalText] | None = None
    remedy: LocalText | None = None
    severity: Severity | None = None

    @cached_property
    def figures(self) -> Sequence[Figure]:
        """Return the figures, each once, those of the stated side first."""
        return self.held if self.rows is None else self.rows.led_by(self.held)

    @cached_property
    def rows(self) -> ColumnSlice | None:
        """Return the figures of a column that one other figure, or number, is the sum of.

        None where they are no such: then it holds all its figures.
        """
        if self.computed[0] != "sum" or not isinstance(self.computed[1], Addends):
            return None
        found, stated = self.computed[1].figures, self.stated
        if not isinstance(found, ColumnSlice) or stated[0] not in ("figure", "number"):
            return None
        return found if stated[0] == "number" or found.number(stated[1]) is None else None

    @cached_property
    def held(self) -> tuple[Figure, ...]:
        """Return the figures but those of a column: they are the same ones as long as it is."""
        trees = (self.stated, self.computed) if self.rows is None else (self.stated,)
        found = {id(figure): figure for tree in trees for figure in leaves(tree)}
        return tuple(found.values())

    @property
    def odd_figures(self) -> Sequence[Figure]:
        """Return the figures of which a number may not say all: a word, a second value."""
        return self.held if self.rows is None else (*self.held, *self.rows.odd)

    @cached_property
    def outcome(self) -> Outcome:
        """Return whether it can hold as printed."""
        if self._adds_up:
            return Outcome.UNDECIDABLE if self.absent else Outcome.HOLDS
        return Outcome.UNDECIDABLE if self.has_too_many_terms else self.outcome_in(())

    @cached_property
    def has_too_many_terms(self) -> bool:
        """Return whether it multiplies sums that are too long to be multiplied out."""
        try:
            return self._plain_sum is None and not self._parts
        except TooManyTerms:
            return True

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
        for number, figure in enumerate(self.figures):
            found = interval(figure)
            if found.low is None or found.high is None or figure.qualifier is not None:
                return False
            width = (found.high - found.low) * self._steepness(number)
            variance += width * width / 12
        return residue * residue > _DEVIATIONS**2 * variance

    @property
    def slack(self) -> Decimal | None:
        """Return how much roundings explain in a plain sum, None where it is no plain sum."""
        return None if self._plain_sum is None else self._plain_sum.slack

    @property
    def is_exact(self) -> bool:
        """Return whether none of its figures carries a rounding."""
        if self._plain_sum is not None:
            return not self._plain_sum.slack
        return all(figure.is_exact for figure in self.figures)

    def outcome_in(self, box: Box) -> Outcome:
        """Return whether it can hold with some figures replaced by what they may stand for."""
        quick = self._sum_in(box)
        if quick is not None:
            found, denominator = quick, point(1)
        else:
            intervals = self._intervals_in(box)
            denominator = spread(self._denominator, intervals)
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
        wanted = self._wanted(spread(self._denominator, intervals))
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

    @cached_property
    def _intervals(self) -> tuple[Interval, ...]:
        return tuple(interval(figure) for figure in self.figures)

    @cached_property
    def _plainly_wanted(self) -> Interval:
        return self._wanted(point(1))

    @cached_property
    def is_linear(self) -> bool:
        """Return whether it is a sum of multiples of figures, so that `solve` is exact."""
        if self._plain_sum is not None:
            return True
        return self._denominator == {(): 1} and all(len(m) < 2 for m in self._polynomial)

    def speaks_of(self, figure: Figure) -> bool:
        """Return whether a figure stands in it."""
        return self._found(figure) is not None

    def adds(self, figure: Figure) -> bool:
        """Return whether it is a plain sum, and a figure one of its parts."""
        return self._plain_sum is not None and bool(self._found(figure))

    def is_alone(self, figure: Figure, box: Box) -> bool:
        """Return whether no other figure of a box stands in it."""
        return not any(other is not figure and self.speaks_of(other) for other, _ in box)

    def is_blind_to_exchange(self, one: Figure, other: Figure) -> bool:
        """Return whether it stays what it is when two of its figures are exchanged: a plain sum."""
        if self._plain_sum is not None:
            return self.stated[1] is not one and self.stated[1] is not other
        weights = self._polynomial
        return self.is_linear and weights.get((self._number(one),)) == weights.get(
            (self._number(other),)
        )

    @cached_property
    def pins(self) -> bool:
        """Return whether it holds, and none of its figures may have another value by itself."""
        exactly = self.sense is Sense.EQUAL and not self.tolerance
        return exactly and self._plain_sum is not None and self._plain_sum.is_exact

    @cached_property
    def _sum_ends(self) -> Interval | None:
        """Return stated - computed where it is linear and every figure has two closed ends."""
        if self._plain_sum is not None:
            residue, slack = Fraction(self._plain_sum.residue), Fraction(self._plain_sum.slack)
            return Interval(residue - slack, residue + slack)
        if not self.is_linear or not all(_is_closed(each) for each in self._intervals):
            return None
        return spread(self._polynomial, self._intervals)

    def _sum_in(self, box: Box) -> Interval | None:
        """Return stated - computed in a box, without adding up again what is not in the box."""
        whole = self._sum_ends
        if whole is None or whole.low is None or whole.high is None:
            return None
        low, high, changed = whole.low, whole.high, ZERO
        for figure, replaced in box:
            number = self._found(figure)
            factor = self._factor(number) if number is not None else None
            if factor is None:
                continue
            own = interval(figure).scaled(factor)
            if own.low is None or own.high is None:
                return None
            low, high = low - own.low, high - own.high
            changed = changed + replaced.scaled(factor)
        return Interval(low, high) + changed

    @property
    def without_words(self) -> Relation:
        """Return the relation without a message of its own."""
        return replace(self, say=None)

    @property
    def decimals(self) -> int:
        """Return how precisely the stated side is written, or the computed one where it is not."""
        written = [figure.decimals for figure in leaves(self.stated)]
        return max(written or [figure.decimals for figure in self.figures], default=0)

    @cached_property
    def result(self) -> Fraction | None:
        """Return the computed side at the printed values, None where it divides by zero."""
        if self.computed[0] == "figure":
            return Fraction(self.computed[1].value)
        if self._plain_sum is not None:
            return Fraction(self.stated[1].value) - Fraction(self._plain_sum.residue)
        values = [Fraction(figure.value) for figure in self.figures]
        found = quotient(self.computed, self._index)
        below = at(found.denominator, values)
        return at(found.numerator, values) / below if below else None

    @cached_property
    def computed_interval(self) -> Interval:
        """Return what the computed side may come to; any value where it may divide by zero."""
        if self.computed[0] == "figure":
            return interval(self.computed[1])
        if self._plain_sum is not None:
            return self._parts_of_plain_sum(self._plain_sum)
        intervals = [interval(figure) for figure in self.figures]
        return spread_of_quotient(quotient(self.computed, self._index), intervals)

    def _parts_of_plain_sum(self, found: PlainSum) -> Interval:
        total = self.stated[1]
        parts = Fraction(total.value) - Fraction(found.residue)
        slack = Fraction(found.slack) - Fraction(half_unit(total) or 0)
        return Interval(parts - slack, parts + slack)

    @property
    def _residue(self) -> Fraction:
        if self._plain_sum is not None:
            return Fraction(self._plain_sum.residue)
        return at(self._polynomial, self._middles)

    def _steepness(self, number: int) -> Fraction:
        """Return how far the residue goes with a figure, at the printed values."""
        if self._plain_sum is not None:
            return _MINUS_ONE if number else _ONE
        return at(slope(self._polynomial, number), self._middles)

    @cached_property
    def _middles(self) -> Sequence[Fraction]:
        return [found.middle for found in self._intervals]

    def _intervals_in(self, box: Box) -> Sequence[Interval]:
        replaced = {id(figure): found for figure, found in box}
        return [replaced.get(id(figure)) or interval(figure) for figure in self._all_held]

    def _number(self, figure: Figure) -> int:
        found = self._found(figure)
        assert found is not None
        return found

    def _found(self, figure: Figure) -> int | None:
        """Return where a figure stands among all, None where it does not."""
        figures = self.figures
        return (
            figures.number(figure)
            if isinstance(figures, ColumnSlice)
            else self._index.get(id(figure))
        )

    @cached_property
    def _index(self) -> Mapping[int, int]:
        return {id(figure): number for number, figure in enumerate(self._all_held)}

    @cached_property
    def _all_held(self) -> tuple[Figure, ...]:
        """Return all figures, held from now on: for what knows them by their `id()`."""
        return tuple(self.figures)

    @cached_property
    def _parts(self) -> tuple[Polynomial, Polynomial]:
        """Return stated - computed as a quotient: (numerator, denominator)."""
        if self._plain_sum is not None:
            weights: Polynomial = {
                (number,): _MINUS_ONE if number else _ONE for number in range(len(self.figures))
            }
            return weights, {(): _ONE}
        one, other = quotient(self.stated, self._index), quotient(self.computed, self._index)
        numerator = plus(
            times(one.numerator, other.denominator), times(other.numerator, one.denominator), -1
        )
        return numerator, times(one.denominator, other.denominator)

    @property
    def _polynomial(self) -> Polynomial:
        return self._parts[0]

    def _factor(self, number: int) -> Fraction | None:
        """Return what a figure is multiplied with where it stands alone in a term."""
        if self._plain_sum is not None:
            return _MINUS_ONE if number else _ONE
        return self._polynomial.get((number,))

    @property
    def _denominator(self) -> Polynomial:
        return self._parts[1]

    def _wanted(self, denominator: Interval) -> Interval:
        """Return what stated - computed, times the denominator, has to come to."""
        found = wanted(self.sense, Fraction(self.tolerance))
        if denominator == point(1) or (found.is_point and not self.tolerance):
            return found
        return found * denominator

    @cached_property
    def _plain_sum(self) -> PlainSum | None:
        return plain_sum(self.stated, self.computed, len(self.figures))

    @property
    def _adds_up(self) -> bool:
        """Return whether it is a plain sum that holds."""
        return self._plain_sum is not None and self._plain_sum.holds(self.sense)


def _is_closed(found: Interval) -> bool:
    return found.is_finite and not found.low_open and not found.high_open
