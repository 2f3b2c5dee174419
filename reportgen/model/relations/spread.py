"""What a polynomial may come to when its figures are rounded.

A sum of products is monotone in each figure, so its extremes lie in the corners of the box of
intervals; only the figures that occur more than once have to be tried corner by corner, the others
contribute the ends of their terms. All ends are brought to whole numbers first: a sum or product
of fractions takes ten times as long.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from reportgen.model.frozen import frozen
from reportgen.model.relations.intervals import ANY, Interval
from reportgen.model.relations.polynomial import ONE, Monomial, Polynomial, Quotient, slope

_MOST_CORNERS = 10

_End = int | float
"""A whole number, or plus or minus infinity."""

_Span = tuple[_End, _End, bool, bool]
"""Both ends of an interval in some unit, and whether each is open."""


@frozen
class _Terms:
    """A polynomial over figures in whole units: the sum of its terms is so many 1 / `parts`."""

    terms: Sequence[tuple[Monomial, int]]
    parts: int

    def over(self, spans: Sequence[_Span]) -> _Span:
        """Return the sum of the terms' own spans: exact where no figure is in two of them."""
        low: _End = 0
        high: _End = 0
        low_open = high_open = False
        for monomial, weight in self.terms:
            rounded: _Span | None = None
            for figure in monomial:
                span = spans[figure]
                if span[0] == span[1]:
                    weight *= span[0]  # type: ignore[assignment]  # a single value is finite
                else:
                    rounded = span if rounded is None else _product(rounded, span)
            if rounded is None:
                low, high = _added(low, weight), _added(high, weight)
            elif weight:
                begin, end, begin_open, end_open = rounded if weight > 0 else _turned(rounded)
                low, high = _added(low, _times(begin, weight)), _added(high, _times(end, weight))
                low_open, high_open = low_open or begin_open, high_open or end_open
        return low, high, low_open, high_open


def spread(polynomial: Polynomial, box: Sequence[Interval]) -> Interval:
    """Return all values of a polynomial over a box of intervals."""
    spans, units = _in_units(box)
    terms, found = _terms(polynomial, units), []
    for corner, is_open in _corners(_shared(polynomial, box), spans):
        span = terms.over(corner)
        found.append(_opened(span) if is_open else span)
    return _interval(found[0] if len(found) == 1 else _cover(found), terms.parts)


def spread_of_quotient(found: Quotient, box: Sequence[Interval]) -> Interval:
    """Return at least all values of a quotient over a box; any where it may divide by zero."""
    below = spread(found.denominator, box)
    if below.holds(0) or (below.low is None and below.high is None):
        return ANY
    free = {f for part in (found.numerator, found.denominator) for m in part for f in m}
    rounded = [f for f in sorted(free) if not box[f].is_point]
    if found.denominator == ONE:
        return spread(found.numerator, box)
    has_no_end = 0 in (below.low, below.high) or not all(box[f].is_finite for f in rounded)
    if has_no_end or len(rounded) > _MOST_CORNERS:
        return spread(found.numerator, box) * _reciprocal(below)
    spans, units = _in_units(box)
    numerator, denominator = _terms(found.numerator, units), _terms(found.denominator, units)
    whole: Interval | None = None
    for corner, is_open in _corners(rounded, spans):
        (above, *_), (under, *_) = numerator.over(corner), denominator.over(corner)
        value = _fraction(above, numerator.parts) / _fraction(under, denominator.parts)
        one = Interval(value, value, is_open, is_open)
        whole = one if whole is None else whole | one
    return ANY if whole is None else whole


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
    spans, units = _in_units(box)
    steepness, others = _terms(factor, units), _terms(rest, units)
    whole: Interval | None = None
    signs = set()
    for corner, is_open in _corners(_shared_of(factor, rest, box), spans):
        steep, end, *_ = steepness.over(corner)
        if steep != end or not steep:
            return ANY
        signs.add(steep > 0)
        left = wanted - _interval(others.over(corner), others.parts)
        found = left.scaled(1 / _fraction(steep, steepness.parts))
        if is_open:
            found = Interval(found.low, found.high, found.low is not None, found.high is not None)
        whole = found if whole is None else whole | found
    return ANY if whole is None or len(signs) > 1 else whole


def _in_units(box: Sequence[Interval]) -> tuple[list[_Span], list[int]]:
    """Return intervals in whole units, and how many units of each make one."""
    spans: list[_Span] = []
    units: list[int] = []
    for each in box:
        low, high = each.low, each.high
        unit = math.lcm(*(end.denominator for end in (low, high) if end is not None))
        spans.append(
            (
                -math.inf if low is None else low.numerator * (unit // low.denominator),
                math.inf if high is None else high.numerator * (unit // high.denominator),
                each.low_open,
                each.high_open,
            )
        )
        units.append(unit)
    return spans, units


def _terms(polynomial: Polynomial, units: Sequence[int]) -> _Terms:
    """Return the terms of a polynomial over figures that are given in units."""
    parts = [
        coefficient.denominator * math.prod(units[figure] for figure in monomial)
        for monomial, coefficient in polynomial.items()
    ]
    whole = math.lcm(*parts)
    pairs = zip(polynomial.items(), parts, strict=True)
    return _Terms([(key, value.numerator * (whole // part)) for (key, value), part in pairs], whole)


def _interval(span: _Span, parts: int) -> Interval:
    low, high, low_open, high_open = span
    return Interval(
        None if isinstance(low, float) else Fraction(low, parts),
        None if isinstance(high, float) else Fraction(high, parts),
        low_open,
        high_open,
    )


def _fraction(value: _End, parts: int) -> Fraction:
    assert isinstance(value, int)
    return Fraction(value, parts)


def _opened(span: _Span) -> _Span:
    low, high, *_ = span
    return low, high, isinstance(low, int), isinstance(high, int)


def _turned(span: _Span) -> _Span:
    low, high, low_open, high_open = span
    return high, low, high_open, low_open


def _cover(spans: Sequence[_Span]) -> _Span:
    """Return the smallest span that covers all."""
    return _between([(s[0], s[2]) for s in spans], [(s[1], s[3]) for s in spans])


def _product(one: _Span, other: _Span) -> _Span:
    """Return all products of a value of each: a closed zero closes an end."""
    corners = []
    for end, is_open in ((one[0], one[2]), (one[1], one[3])):
        for other_end, other_open in ((other[0], other[2]), (other[1], other[3])):
            closed_zero = (not end and not is_open) or (not other_end and not other_open)
            both_open = (is_open or other_open) and not closed_zero
            corners.append((_times(end, other_end), both_open))
    return _between(corners, corners)


def _between(lows: Sequence[tuple[_End, bool]], highs: Sequence[tuple[_End, bool]]) -> _Span:
    low, low_open = min(lows)
    high, high_open = max(highs, key=lambda end: (end[0], not end[1]))
    return low, high, low_open and isinstance(low, int), high_open and isinstance(high, int)


def _times(one: _End, other: _End) -> _End:
    """Return a product; a float would not do for a number of more than 308 digits."""
    if not one or not other:
        return 0
    if isinstance(one, int) and isinstance(other, int):
        return one * other
    return math.inf if (one > 0) == (other > 0) else -math.inf


def _added(one: _End, other: _End) -> _End:
    if isinstance(one, float):
        return one
    return other if isinstance(other, float) else one + other


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
    shared: Sequence[int], spans: Sequence[_Span]
) -> Iterator[tuple[Sequence[_Span], bool]]:
    """Yield spans with the shared figures at each of their ends, and whether an end is open."""
    if not shared:
        yield spans, False
        return
    choices = [[(spans[f][0], spans[f][2]), (spans[f][1], spans[f][3])] for f in shared]
    for ends in product(*choices):
        corner = list(spans)
        for figure, (end, _) in zip(shared, ends, strict=True):
            corner[figure] = end, end, False, False
        yield corner, any(is_open for _, is_open in ends)
