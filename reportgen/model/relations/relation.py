"""What must hold among figures, and whether it can: the one statement that data rules make."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Rounding, Tree
from reportgen.model.finding import About, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.intervals import ANY, ZERO, Interval, interval, point
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

Box = Mapping[int, Interval]
"""What each figure may stand for, by its `id()`."""

_ONE, _MINUS_ONE = Fraction(1), Fraction(-1)
_UNITS = frozenset({_ONE, _MINUS_ONE})
_DEVIATIONS = 3
_NOUGHT = Decimal(0)
_EXACT = Context(prec=100)


class Sense(StrEnum):
    """How the stated side has to stand to what is computed."""

    EQUAL = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    ABOVE = ">"
    BELOW = "<"


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
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures, each once, those of the stated side first."""
        found = {
            id(figure): figure for tree in (self.stated, self.computed) for figure in leaves(tree)
        }
        return tuple(found.values())

    @cached_property
    def outcome(self) -> Outcome:
        """Return whether it can hold as printed."""
        if self._adds_up:
            return Outcome.UNDECIDABLE if self.absent else Outcome.HOLDS
        return Outcome.UNDECIDABLE if self.has_too_many_terms else self.outcome_in({})

    @cached_property
    def has_too_many_terms(self) -> bool:
        """Return whether it multiplies sums that are too long to be multiplied out."""
        try:
            return not self._parts
        except TooManyTerms:
            return True

    @property
    def is_unlikely(self) -> bool:
        """Return whether it can hold, but only if nearly all roundings went the same way."""
        if self.sense is not Sense.EQUAL or self.absent or self.tolerance:
            return False
        if self._adds_up and all(figure.is_exact for figure in self.figures):
            return False
        if self.outcome is not Outcome.HOLDS or (self._plain_sum and not self._plain_sum[0]):
            return False
        residue, variance = self._residue, Fraction(0)
        if not residue:
            return False
        values = [interval(figure).middle for figure in self.figures]
        for number, figure in enumerate(self.figures):
            found = interval(figure)
            if found.low is None or found.high is None or figure.qualifier is not None:
                return False
            width = (found.high - found.low) * at(slope(self._polynomial, number), values)
            variance += width * width / 12
        return residue * residue > _DEVIATIONS**2 * variance

    def outcome_in(self, box: Box) -> Outcome:
        """Return whether it can hold with some figures replaced by what they may stand for."""
        quick = self._sum_in(box)
        if quick is not None:
            found, denominator = quick, point(1)
        else:
            intervals = [box.get(id(f)) or interval(f) for f in self.figures]
            denominator = spread(self._denominator, intervals)
            if denominator == ZERO:
                return Outcome.NOT_APPLICABLE
            if denominator.holds(0):
                return Outcome.UNDECIDABLE
            found = spread(self._polynomial, intervals)
        if not found.meets(self._wanted(denominator)):
            return Outcome.VIOLATED
        return Outcome.UNDECIDABLE if self.absent else Outcome.HOLDS

    def solve(self, figure: Figure, box: Box | None = None) -> Interval:
        """Return the values of one figure for which it can hold, at least as wide as they are."""
        number = self._index[id(figure)]
        factor = self._polynomial.get((number,))
        if not box and factor in _UNITS and (alone := self._alone(number, int(factor))):
            return alone
        box = box or {}
        if factor and self.is_linear:
            others = self._sum_in({**box, id(figure): ZERO})
            if others is not None:
                return (self._plainly_wanted - others).scaled(1 / factor)
        intervals = [box.get(id(f)) or interval(f) for f in self.figures]
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
        residue = self._plain_sum[0]
        mended = _EXACT.subtract if figure is self.figures[0] else _EXACT.add
        return Fraction(mended(figure.value, residue))

    def _alone(self, number: int, factor: int) -> Interval | None:
        """Return the values of a figure that is added or taken away once, all others as they are.

        None where it is no sum of figures with two closed ends.
        """
        whole = self._sum_ends
        if whole is None or whole.low is None or whole.high is None:
            return None
        own = interval(self.figures[number]).scaled(Fraction(factor))
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
        return self._denominator == {(): 1} and all(len(m) < 2 for m in self._polynomial)

    def speaks_of(self, figure: Figure) -> bool:
        """Return whether a figure stands in it."""
        return id(figure) in self._index

    def is_alone(self, figure: Figure, box: Box) -> bool:
        """Return whether no other figure of a box stands in it."""
        return not any(other != id(figure) and other in self._index for other in box)

    def is_blind_to_exchange(self, one: Figure, other: Figure) -> bool:
        """Return whether it stays what it is when two of its figures are exchanged: a plain sum."""
        weights = self._polynomial
        return self.is_linear and weights.get((self._index[id(one)],)) == weights.get(
            (self._index[id(other)],)
        )

    @cached_property
    def pins(self) -> bool:
        """Return whether it holds, and none of its figures may have another value by itself."""
        exactly = self.sense is Sense.EQUAL and not self.tolerance
        return exactly and self._plain_sum == (_NOUGHT, _NOUGHT)

    @cached_property
    def _sum_ends(self) -> Interval | None:
        """Return stated - computed where it is linear and every figure has two closed ends."""
        if self._plain_sum is not None:
            residue, slack = (Fraction(each) for each in self._plain_sum)
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
        for figure, replaced in box.items():
            number = self._index.get(figure)
            factor = self._polynomial.get((number,)) if number is not None else None
            if number is None or factor is None:
                continue
            own = interval(self.figures[number]).scaled(factor)
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
            return Fraction(self.figures[0].value) - Fraction(self._plain_sum[0])
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
            return self._parts_of_plain_sum(*map(Fraction, self._plain_sum))
        intervals = [interval(figure) for figure in self.figures]
        return spread_of_quotient(quotient(self.computed, self._index), intervals)

    def _parts_of_plain_sum(self, residue: Fraction, slack: Fraction) -> Interval:
        stated = Fraction(self.figures[0].value)
        mine = Fraction(_half(self.figures[0]) or 0)
        return Interval(stated - residue - (slack - mine), stated - residue + (slack - mine))

    @property
    def _residue(self) -> Fraction:
        return at(self._polynomial, [interval(figure).middle for figure in self.figures])

    @cached_property
    def _index(self) -> Mapping[int, int]:
        return {id(figure): number for number, figure in enumerate(self.figures)}

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

    @property
    def _denominator(self) -> Polynomial:
        return self._parts[1]

    def _wanted(self, denominator: Interval) -> Interval:
        """Return what stated - computed, times the denominator, has to come to."""
        allowed = Fraction(self.tolerance)
        zero = Fraction(0)
        match self.sense:
            case Sense.EQUAL:
                wanted = Interval(-allowed, allowed)
            case Sense.AT_LEAST:
                wanted = Interval(-allowed, None)
            case Sense.AT_MOST:
                wanted = Interval(None, allowed)
            case Sense.ABOVE:
                wanted = Interval(zero, None, low_open=True)
            case Sense.BELOW:
                wanted = Interval(None, zero, high_open=True)
        if denominator == point(1) or (wanted.is_point and not allowed):
            return wanted
        return wanted * denominator

    @cached_property
    def _plain_sum(self) -> tuple[Decimal, Decimal] | None:
        """Return stated - computed and what rounding may add to either side, of a plain sum.

        A plain sum is one figure against others that are added up, each once, with a simple
        rounding: most relations are, and are settled without fractions. None for any other.
        """
        if self.stated[0] != "figure" or self.computed[0] != "sum":
            return None
        parts = self.computed[1]
        if any(kind != "figure" for kind, _ in parts) or len(self.figures) != len(parts) + 1:
            return None
        total: Figure = self.stated[1]
        residue, slack = total.value, _half(total)
        for _, part in parts:
            half = _half(part)
            if half is None or slack is None:
                return None
            residue, slack = _EXACT.subtract(residue, part.value), _EXACT.add(slack, half)
        return None if slack is None else (residue, slack)

    @cached_property
    def _adds_up(self) -> bool:
        """Return whether it is a plain sum that holds."""
        if self._plain_sum is None or self.sense in (Sense.ABOVE, Sense.BELOW):
            return False
        residue, slack = self._plain_sum
        match self.sense:
            case Sense.AT_LEAST:
                return residue >= -slack
            case Sense.AT_MOST:
                return residue <= slack
            case _:
                return abs(residue) <= slack


def _is_closed(found: Interval) -> bool:
    return found.is_finite and not found.low_open and not found.high_open


def _half(figure: Figure) -> Decimal | None:
    """Return half a unit of the last digit, 0 where exact, None where it is not that simple."""
    if figure.is_exact and figure.until is None:
        return Decimal(0)
    rounding = figure.metric.rounding
    if figure.qualifier is not None or figure.until is not None or rounding is Rounding.TRUNCATE:
        return None
    return Decimal(5).scaleb(-figure.decimals - 1)


@dataclass(frozen=True, eq=False)
class Granular(Relation):
    """A rate that has to be a share of whole items: stated = k / computed * `scale`, k whole."""

    scale: int = 100

    @property
    def is_linear(self) -> bool:
        """Return False: what is possible has gaps."""
        return False

    @cached_property
    def outcome(self) -> Outcome:
        """Return whether some whole number of items gives the rate."""
        return self.outcome_in({})

    @property
    def is_unlikely(self) -> bool:
        """Return False: a rate is possible or not."""
        return False

    def outcome_in(self, box: Box) -> Outcome:
        """Return whether some whole number of items gives the rate, other values tried."""
        rate, base = (box.get(id(figure)) or interval(figure) for figure in self.figures)
        if not (base.is_point and rate.is_finite) or base.low is None or base.low <= 0:
            return Outcome.UNDECIDABLE
        items = rate * point(base.low / self.scale)
        assert items.low is not None
        first = -(-items.low.numerator // items.low.denominator)
        candidates = (first, first + 1)
        if any(items.holds(candidate) for candidate in candidates):
            return Outcome.HOLDS
        return Outcome.VIOLATED

    def solve(self, figure: Figure, box: Box | None = None) -> Interval:
        """Return any value: what is possible has gaps, and is tried value by value."""
        return ANY


def leaves(tree: Tree) -> Iterator[Figure]:
    """Yield the figures of a tree from left to right."""
    match tree:
        case ("figure", Figure() as figure):
            yield figure
        case ("sum", operands):
            for operand in operands:
                yield from leaves(operand)
        case (_, *operands):
            for operand in operands:
                if isinstance(operand, tuple):
                    yield from leaves(operand)


def figure_tree(figure: Figure) -> Tree:
    """Return a figure as a tree."""
    return "figure", figure


def number_tree(value: Decimal | int) -> Tree:
    """Return a number as a tree."""
    return "number", Decimal(value)


def sum_tree(figures: Sequence[Figure]) -> Tree:
    """Return a sum of figures as a tree."""
    return "sum", tuple(("figure", figure) for figure in figures)


def bound(tree: Tree, operands: Mapping[str, Figure]) -> Tree:
    """Return a formula with its metrics replaced by figures."""
    match tree:
        case ("metric", str(name)):
            return "figure", operands[name]
        case ("number", _):
            return tree
        case (kind, *parts):
            return (kind, *(bound(part, operands) for part in parts))
        case _:
            raise ValueError(tree)
