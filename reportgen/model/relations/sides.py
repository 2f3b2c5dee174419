"""The two sides of a relation: the figures in them, and what their difference comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from reportgen.model.figures.column_slice import ColumnSlice
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Tree
from reportgen.model.frozen import frozen
from reportgen.model.relations.intervals import ZERO, Interval, interval
from reportgen.model.relations.plain_sum import PlainSum, half_unit, plain_sum
from reportgen.model.relations.polynomial import (
    Polynomial,
    TooManyTerms,
    at,
    plus,
    quotient,
    slope,
    times,
)
from reportgen.model.relations.spread import spread, spread_of_quotient
from reportgen.model.relations.trees import Addends, leaves

Box = Sequence[tuple[Figure, Interval]]
"""Some figures, and what each may stand for."""

_ONE, _MINUS_ONE = Fraction(1), Fraction(-1)


@frozen
class Sides:
    """A stated side and a computed one: headcount, senior + junior.

    Their difference, stated - computed, is a plain sum, else a quotient of polynomials. None equals
    another: their trees may be long.
    """

    stated: Tree
    computed: Tree

    __eq__ = object.__eq__
    __hash__ = object.__hash__

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

    @cached_property
    def is_linear(self) -> bool:
        """Return whether it is a sum of multiples of figures, so that `solve` is exact."""
        if self._plain_sum is not None:
            return True
        return self._denominator == {(): 1} and all(len(m) < 2 for m in self._polynomial)

    @cached_property
    def has_too_many_terms(self) -> bool:
        """Return whether it multiplies sums that are too long to be multiplied out."""
        try:
            return self._plain_sum is None and not self._parts
        except TooManyTerms:
            return True

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

    @cached_property
    def _intervals(self) -> tuple[Interval, ...]:
        return tuple(interval(figure) for figure in self.figures)

    def _intervals_in(self, box: Box) -> Sequence[Interval]:
        intervals = self._intervals
        if not box:
            return intervals
        replaced = {id(figure): found for figure, found in box}
        pairs = zip(self._all_held, intervals, strict=True)
        return [replaced.get(id(figure)) or own for figure, own in pairs]

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
        found = self._polynomial.get((number,))
        return None if found is None else Fraction(found)

    @property
    def _denominator(self) -> Polynomial:
        return self._parts[1]

    @cached_property
    def _plain_sum(self) -> PlainSum | None:
        return plain_sum(self.stated, self.computed, len(self.figures))


def _is_closed(found: Interval) -> bool:
    return found.is_finite and not found.low_open and not found.high_open
