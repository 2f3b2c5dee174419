"""The arithmetic of rounded numbers: a figure is the set of values that it may stand for."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from functools import cache

from reportgen.model.figures.figure import Derivation, Figure, Qualifier, Role
from reportgen.model.figures.limits import hard_limits
from reportgen.model.figures.metric import Metric, Rounding
from reportgen.model.frozen import frozen

End = Fraction | float
"""An end of an interval in a computation: a fraction, or plus or minus infinity."""

_DELTAS = frozenset({Role.STATED_DELTA, Role.TARGET_DELTA})


@frozen
class Interval:
    """Values from `low` to `high`; None is without end. An open end does not belong to it."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_point(self) -> bool:
        """Return whether there is a single value."""
        return self.low is not None and self.low == self.high

    @property
    def is_finite(self) -> bool:
        """Return whether it has two ends."""
        return self.low is not None and self.high is not None

    @property
    def width(self) -> Fraction | None:
        """Return the distance of the ends, None where one is missing."""
        return None if self.low is None or self.high is None else self.high - self.low

    @property
    def is_empty(self) -> bool:
        """Return whether no value lies in it."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    @property
    def middle(self) -> Fraction:
        """Return the value between the ends, the one end there is, or zero."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends, Fraction(0)) / max(1, len(ends))

    @property
    def ends(self) -> tuple[End, End]:
        """Return both ends, infinity for an end that is not there."""
        return (
            -math.inf if self.low is None else self.low,
            math.inf if self.high is None else self.high,
        )

    def meets(self, other: Interval) -> bool:
        """Return whether one value could be both."""
        return not self.is_above(other) and not other.is_above(self)

    def is_above(self, other: Interval) -> bool:
        """Return whether every value is above every value of the other."""
        if self.low is None or other.high is None:
            return False
        if self.low == other.high:
            return self.low_open or other.high_open
        return self.low > other.high

    def distance(self, other: Interval) -> Fraction:
        """Return how far the nearest values are apart, 0 where both have a value in common."""
        gaps = [
            above.low - below.high
            for above, below in ((self, other), (other, self))
            if above.low is not None and below.high is not None
        ]
        return max([Fraction(0), *gaps])

    def is_within(self, other: Interval) -> bool:
        """Return whether every value is one of the other."""
        return (self & other) == self

    def holds(self, value: Fraction | int) -> bool:
        """Return whether a value lies in it."""
        return self.meets(Interval(Fraction(value), Fraction(value)))

    def __and__(self, other: Interval) -> Interval:
        """Return the values that lie in both."""
        begins = self if self._begins_after(other) else other
        ends = self if self._ends_before(other) else other
        return Interval(begins.low, ends.high, begins.low_open, ends.high_open)

    def _begins_after(self, other: Interval) -> bool:
        if self.low is None or other.low is None:
            return other.low is None
        return self.low > other.low or (self.low == other.low and self.low_open)

    def _ends_before(self, other: Interval) -> bool:
        if self.high is None or other.high is None:
            return other.high is None
        return self.high < other.high or (self.high == other.high and self.high_open)

    def __or__(self, other: Interval) -> Interval:
        """Return the smallest interval that covers both."""
        low, low_open = min(
            (self.ends[0], self.low_open), (other.ends[0], other.low_open), key=_inner_low
        )
        high, high_open = max(
            (self.ends[1], self.high_open), (other.ends[1], other.high_open), key=_inner_high
        )
        return made(low, high, low_open=low_open, high_open=high_open)

    def __add__(self, other: Interval) -> Interval:
        """Return all sums of a value of each."""
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> Interval:
        """Return the values with their signs turned."""
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        """Return all differences of a value of each."""
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        """Return all products of a value of each."""
        if other.is_point and other.low is not None and not (other.low_open or other.high_open):
            return self.scaled(other.low)
        corners = [_corner(one, another) for one in self._open_ends for another in other._open_ends]
        low, low_open = min(corners, key=_inner_low)
        high, high_open = max(corners, key=_inner_high)
        return made(low, high, low_open=low_open, high_open=high_open)

    def scaled(self, factor: Fraction) -> Interval:
        """Return the values times a factor: a point without the search for corners."""
        if factor == 1:
            return self
        if not factor:
            return ZERO
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        if factor > 0:
            return Interval(low, high, self.low_open, self.high_open)
        return Interval(high, low, self.high_open, self.low_open)

    @property
    def _open_ends(self) -> tuple[tuple[End, bool], tuple[End, bool]]:
        low, high = self.ends
        return (low, self.low_open), (high, self.high_open)


def made(low: End, high: End, *, low_open: bool = False, high_open: bool = False) -> Interval:
    """Return the interval between two ends, which may be infinite."""
    return Interval(
        low if isinstance(low, Fraction) else None,
        high if isinstance(high, Fraction) else None,
        low_open and isinstance(low, Fraction),
        high_open and isinstance(high, Fraction),
    )


def _inner_low(end: tuple[End, bool]) -> tuple[End, bool]:
    return end


def _inner_high(end: tuple[End, bool]) -> tuple[End, bool]:
    return end[0], not end[1]


def _corner(one: tuple[End, bool], other: tuple[End, bool]) -> tuple[End, bool]:
    """Return the product of two ends, and whether it is open: a closed zero closes it."""
    (end, is_open), (other_end, other_open) = one, other
    closed_zero = (not end and not is_open) or (not other_end and not other_open)
    return _times(end, other_end), (is_open or other_open) and not closed_zero


def _times(one: End, other: End) -> End:
    return one * other if one and other else Fraction(0)


ANY = Interval(None, None)
ZERO = Interval(Fraction(0), Fraction(0))
NOTHING = Interval(Fraction(1), Fraction(0))


def point(value: Decimal | Fraction | int) -> Interval:
    """Return the interval of one exact value."""
    exact = value if isinstance(value, Fraction) else Fraction(value)
    return Interval(exact, exact)


def interval(figure: Figure) -> Interval:
    """Return what a figure may stand for: exact for counts and targets, else what rounds to it.

    The unit is that of the last digit as written; a qualifier widens or bounds it: 约300 is 250 to
    350, 近300 no more than 300, 300余 between 300 and 400. A bound goes to the least of the
    metric: <5 is 0 to 4 of a count, 0 to below 5 of what is measured; a count with 超 in a column
    of its own is that count. The qualifier of a change widens its size, not its sign. `until` is
    the upper end of a range.
    """
    source = figure.source
    if isinstance(source, Derivation) and source.is_bounded:
        return Interval(source.low, source.high)
    if figure.until is not None:
        low, high = _of(figure, figure.value), _of(figure, figure.until)
        return Interval(low.low, high.high, low.low_open, high.high_open)
    return _of(figure, figure.value)


def as_written(figure: Figure) -> Interval:
    """Return the number that a figure is written with, and all that it may be where that is loose.

    Whether a target is met and which figure is the highest is read off the numbers as they stand.
    """
    return interval(figure) if figure.is_loose else point(figure.value)


def common_interval(figures: tuple[Figure, ...]) -> Interval | None:
    """Return what several roundings of one value may stand for, None where they are no roundings.

    87 and 87.4 may be one value; 87 and 88, or 87.4 and 87.5, are two.
    """
    common = interval(figures[0])
    for figure in figures[1:]:
        common &= interval(figure)
    values, precisions = ({f.value for f in figures}, {f.exponent for f in figures})
    return None if common.is_empty or len(precisions) < len(values) else common


def _of(figure: Figure, value: Decimal) -> Interval:
    if figure.is_exact:
        return point(value)
    if figure.bound is not None:
        return _from_least(figure, _bounded(figure.bound, value, figure.metric))
    if figure.role in _DELTAS and value < 0:
        return -_around(figure, -value)
    return _around(figure, value)


def _bounded(bound: Qualifier, value: Decimal, metric: Metric) -> Interval:
    """Return the values on one side of a number; of whole ones those next to it are the ends."""
    exact, is_whole = Fraction(value), metric.is_whole
    match bound:
        case Qualifier.AT_LEAST:
            return Interval(exact, None)
        case Qualifier.AT_MOST:
            return Interval(None, exact)
        case Qualifier.OVER if is_whole:
            return Interval(Fraction(math.floor(exact) + 1), None)
        case Qualifier.UNDER if is_whole:
            return Interval(None, Fraction(math.ceil(exact) - 1))
        case Qualifier.OVER:
            return Interval(exact, None, low_open=True)
        case _:
            return Interval(None, exact, high_open=True)


def _from_least(figure: Figure, bounded: Interval) -> Interval:
    """Return the values that are not below the least of the metric, if there are any."""
    least, _ = hard_limits(figure.metric)
    inside = bounded & Interval(None if least is None else Fraction(least), None)
    return bounded if inside.is_empty else inside


def _around(figure: Figure, value: Decimal) -> Interval:
    if figure.qualifier is None:
        return _rounded(figure.metric.rounding, value, figure.exponent)
    exact, unit = Fraction(value), 2 * _half_unit(figure.exponent)
    match figure.qualifier:
        case Qualifier.AT_LEAST:
            return Interval(exact, None)
        case Qualifier.AT_MOST:
            return Interval(None, exact)
        case Qualifier.OVER:
            return Interval(exact, None, low_open=True)
        case Qualifier.UNDER:
            return Interval(None, exact, high_open=True)
        case Qualifier.ABOUT:
            coarse = max(_last_digit(value), unit)
            return Interval(exact - coarse / 2, exact + coarse / 2)
        case Qualifier.NEARLY:
            coarse = max(_last_digit(value), unit)
            return Interval(exact - coarse / 2, exact + unit / 2)
        case Qualifier.AND_SOME:
            coarse = max(_last_digit(value), unit)
            return Interval(exact, exact + coarse, low_open=True, high_open=True)


def _rounded(rounding: Rounding, value: Decimal, exponent: int) -> Interval:
    """Return what is written as `value`: rounded to the nearest, half up or half even, or cut off.

    The ends of the nearest are closed, so that both ways with halves are accepted. What was cut
    off lies away from zero and short of the next unit; around zero on either side of it.
    """
    exact, half = Fraction(value), _half_unit(exponent)
    if rounding is Rounding.NEAREST:
        return Interval(exact - half, exact + half)
    unit = 2 * half
    if exact > 0:
        return Interval(exact, exact + unit, high_open=True)
    if exact < 0:
        return Interval(exact - unit, exact, low_open=True)
    return Interval(-unit, unit, low_open=True, high_open=True)


@cache
def _half_unit(exponent: int) -> Fraction:
    """Return half of the last digit that is known: 1/20 for -1, 500 for 3."""
    return Fraction(10) ** exponent / 2


def _last_digit(value: Decimal) -> Fraction:
    """Return the unit of the last digit that is not zero: 100 for 300, 0.1 for 2.5, 1 for 0."""
    exponent = value.normalize().as_tuple().exponent
    return Fraction(10) ** (exponent if isinstance(exponent, int) else 0)
