"""Expressions over figures as polynomials, and what they may come to when the figures are rounded.

A figure that stands in an expression twice is one unknown: `(a - b) / (a + b)` is not computed as
if its two `a` could differ. An expression is brought to the form numerator / denominator, both sums
of products of figures. Such a sum is monotone in each figure, so its extremes lie in the corners of
the box of intervals; only the figures that occur more than once have to be tried corner by corner,
the others contribute the ends of their terms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Operand, Tree
from reportgen.model.frozen import frozen
from reportgen.model.relations.intervals import ANY, ZERO, End, Interval, made, point

Monomial = tuple[int, ...]
"""The indices of the figures that are multiplied, in order; empty for a constant."""

Polynomial = Mapping[Monomial, Fraction]

_MOST_CORNERS = 10
_MOST_TERMS = 100_000
_ONE: Polynomial = {(): Fraction(1)}


class TooManyTerms(Exception):  # noqa: N818 - what is told, not what went wrong
    """An expression multiplies long sums by each other."""


@frozen
class Quotient:
    """numerator / denominator over figures, which the monomials name by index."""

    numerator: Polynomial
    denominator: Polynomial


def quotient(tree: Tree, index: Mapping[Any, int]) -> Quotient:
    """Return a tree as a quotient.

    `index` gives the number of each figure by its `id()`, of each operand of a formula by itself.
    """
    match tree:
        case ("operand", Operand() as operand):
            return Quotient({(index[operand],): Fraction(1)}, _ONE)
        case ("figure", Figure() as figure):
            return Quotient({(index[id(figure)],): Fraction(1)}, _ONE)
        case ("number", Decimal() as number):
            return Quotient({(): Fraction(number)}, _ONE)
        case ("neg", operand):
            return _minus(Quotient({}, _ONE), quotient(operand, index))
        case ("sum", operands):
            return _sum_of([quotient(operand, index) for operand in operands])
        case ("+", left, right):
            return _sum_of([quotient(left, index), quotient(right, index)])
        case ("-", left, right):
            return _minus(quotient(left, index), quotient(right, index))
        case ("*", left, right):
            one, other = quotient(left, index), quotient(right, index)
            return Quotient(
                times(one.numerator, other.numerator), times(one.denominator, other.denominator)
            )
        case ("/", left, right):
            one, other = quotient(left, index), quotient(right, index)
            return Quotient(
                times(one.numerator, other.denominator), times(one.denominator, other.numerator)
            )
        case _:
            raise ValueError(tree)


def plus(one: Polynomial, other: Polynomial, factor: Fraction | int = 1) -> Polynomial:
    """Return one + factor * other."""
    result = dict(one)
    for monomial, coefficient in other.items():
        result[monomial] = result.get(monomial, Fraction(0)) + factor * coefficient
    return {monomial: value for monomial, value in result.items() if value}


def times(one: Polynomial, other: Polynomial) -> Polynomial:
    """Return the product of two polynomials; raises TooManyTerms rather than fill the machine."""
    if other == _ONE:
        return one
    if len(one) * len(other) > _MOST_TERMS:
        raise TooManyTerms
    result: dict[Monomial, Fraction] = {}
    for left, a in one.items():
        for right, b in other.items():
            monomial = tuple(sorted(left + right))
            result[monomial] = result.get(monomial, Fraction(0)) + a * b
    return {monomial: value for monomial, value in result.items() if value}


def spread(polynomial: Polynomial, box: Sequence[Interval]) -> Interval:
    """Return all values of a polynomial over a box of intervals."""
    shared = _shared(polynomial, box)
    whole: Interval | None = None
    for corner, is_open in _corners(shared, box):
        found = _sum_over(polynomial, corner)
        if is_open:
            found = Interval(found.low, found.high, found.low is not None, found.high is not None)
        whole = found if whole is None else whole | found
    return whole or ZERO


def spread_of_quotient(found: Quotient, box: Sequence[Interval]) -> Interval:
    """Return at least all values of a quotient over a box; any where it may divide by zero."""
    below = spread(found.denominator, box)
    if below.holds(0) or (below.low is None and below.high is None):
        return ANY
    free = {f for part in (found.numerator, found.denominator) for m in part for f in m}
    rounded = [f for f in sorted(free) if not box[f].is_point]
    if found.denominator == _ONE:
        return spread(found.numerator, box)
    has_no_end = 0 in (below.low, below.high) or not all(box[f].is_finite for f in rounded)
    if has_no_end or len(rounded) > _MOST_CORNERS:
        return spread(found.numerator, box) * _reciprocal(below)
    whole: Interval | None = None
    for corner, is_open in _corners(rounded, box):
        values = [each.middle for each in corner]
        value = at(found.numerator, values) / at(found.denominator, values)
        one = Interval(value, value, is_open, is_open)
        whole = one if whole is None else whole | one
    return whole or ZERO


def _reciprocal(below: Interval) -> Interval:
    """Return one by each value of an interval without zero: by more than 50 is less than 1/50."""
    return Interval(
        _one_by(below.high),
        _one_by(below.low),
        below.high is None or below.high_open,
        below.low is None or below.low_open,
    )


def _one_by(end: Fraction | None) -> Fraction | None:
    """Return one by an end: zero by one that is not there, none by zero."""
    if end is None:
        return Fraction(0)
    return 1 / end if end else None


def at(polynomial: Polynomial, values: Sequence[Fraction]) -> Fraction:
    """Return the value of a polynomial at one point."""
    total = Fraction(0)
    for monomial, coefficient in polynomial.items():
        for figure in monomial:
            coefficient *= values[figure]
        total += coefficient
    return total


def slope(polynomial: Polynomial, figure: int) -> Polynomial:
    """Return the derivative by one figure."""
    result: dict[Monomial, Fraction] = {}
    for monomial, coefficient in polynomial.items():
        power = monomial.count(figure)
        if power:
            rest = list(monomial)
            rest.remove(figure)
            key = tuple(rest)
            result[key] = result.get(key, Fraction(0)) + power * coefficient
    return result


def solved(
    polynomial: Polynomial, figure: int, box: Sequence[Interval], wanted: Interval
) -> Interval:
    """Return the values of one figure for which a polynomial may come to a `wanted` value.

    It is linear in the figure, slope * figure + rest; where the slope may be zero, or the figure is
    squared, any value may do.
    """
    factor = slope(polynomial, figure)
    if any(figure in monomial for monomial in factor):
        return ANY
    rest = {key: value for key, value in polynomial.items() if figure not in key}
    shared = _shared_of(factor, rest, box)
    whole: Interval | None = None
    signs = set()
    for corner, is_open in _corners(shared, box):
        steep = _sum_over(factor, corner)
        if not steep.is_point or steep.low is None or not steep.low:
            return ANY
        signs.add(steep.low > 0)
        found = (wanted - _sum_over(rest, corner)) * point(1 / steep.low)
        if is_open:
            found = Interval(found.low, found.high, found.low is not None, found.high is not None)
        whole = found if whole is None else whole | found
    return ANY if whole is None or len(signs) > 1 else whole


def _sum_of(parts: Sequence[Quotient]) -> Quotient:
    if all(part.denominator == _ONE for part in parts):
        numerator: dict[Monomial, Fraction] = {}
        for part in parts:
            for monomial, value in part.numerator.items():
                numerator[monomial] = numerator.get(monomial, Fraction(0)) + value
        return Quotient({key: value for key, value in numerator.items() if value}, _ONE)
    whole, *others = parts
    for other in others:
        whole = Quotient(
            plus(
                times(whole.numerator, other.denominator),
                times(other.numerator, whole.denominator),
            ),
            times(whole.denominator, other.denominator),
        )
    return whole


def _minus(one: Quotient, other: Quotient) -> Quotient:
    turned = {monomial: -value for monomial, value in other.numerator.items()}
    return _sum_of([one, Quotient(turned, other.denominator)])


def _sum_over(polynomial: Polynomial, box: Sequence[Interval] | Mapping[int, Interval]) -> Interval:
    """Return the sum of the terms' own intervals: exact where no figure is in two of them."""
    constant, whole = Fraction(0), ZERO
    for monomial, coefficient in polynomial.items():
        rounded: Interval | None = None
        for figure in monomial:
            each = box[figure]
            if each.low is not None and each.low == each.high:
                coefficient *= each.low
            else:
                rounded = each if rounded is None else rounded * each
        if rounded is None:
            constant += coefficient
        elif coefficient:
            whole = whole + rounded.scaled(coefficient)
    return whole + point(constant)


def _shared(polynomial: Polynomial, box: Sequence[Interval]) -> list[int]:
    """Return the rounded figures that several terms have in common, as many as can be tried."""
    counts = Counter(figure for monomial in polynomial for figure in set(monomial))
    squared = {f for monomial in polynomial for f in monomial if monomial.count(f) > 1}
    several = [f for f, count in counts.items() if count > 1 and f not in squared]
    return [f for f in several if box[f].is_finite and not box[f].is_point][:_MOST_CORNERS]


def _shared_of(factor: Polynomial, rest: Polynomial, box: Sequence[Interval]) -> list[int]:
    """Return the rounded figures of a slope, and those that the rest has in several terms."""
    of_slope = {f for monomial in factor for f in monomial}
    counts = Counter(figure for monomial in rest for figure in set(monomial))
    several = of_slope | {figure for figure, count in counts.items() if count > 1}
    found = [f for f in sorted(several) if not box[f].is_point and box[f].is_finite]
    return found[:_MOST_CORNERS]


def _corners(
    shared: Sequence[int], box: Sequence[Interval]
) -> Iterator[tuple[Sequence[Interval], bool]]:
    """Yield the box with the shared figures at each of their ends, and whether an end is open."""
    if not shared:
        yield box, False
        return
    choices: list[list[tuple[End, bool]]] = [
        [(box[f].ends[0], box[f].low_open), (box[f].ends[1], box[f].high_open)] for f in shared
    ]
    for ends in product(*choices):
        corner = list(box)
        for figure, (end, _) in zip(shared, ends, strict=True):
            corner[figure] = made(end, end)
        yield corner, any(is_open for _, is_open in ends)
