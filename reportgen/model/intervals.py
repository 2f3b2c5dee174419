"""The arithmetic of rounded numbers: a figure is the set of values that it may stand for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import product

from reportgen.model.figure import Figure, Qualifier, Role
from reportgen.model.frozen import frozen
from reportgen.model.metric import Formula

_MOST_ROUNDED = 12
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
    def middle(self) -> Fraction:
        """Return the value between the ends, the one end there is, or zero."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends, Fraction(0)) / max(1, len(ends))

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


ZERO = Interval(Fraction(0), Fraction(0))


def point(value: Decimal | Fraction | int) -> Interval:
    """Return the interval of one exact value."""
    return Interval(Fraction(value), Fraction(value))


def interval(figure: Figure) -> Interval:
    """Return what a figure may stand for: exact for counts and targets, else half a unit around.

    The unit is that of the last digit as written; a qualifier widens or bounds it. The qualifier of
    a change widens its size, not its sign.
    """
    if figure.is_exact:
        return point(figure.value)
    if figure.role in _DELTAS and figure.value < 0:
        return -_around(-figure.value, figure.decimals, figure.qualifier)
    return _around(figure.value, figure.decimals, figure.qualifier)


def total_of(figures: Iterable[Figure]) -> Interval:
    """Return the sum of figures."""
    whole = ZERO
    for figure in figures:
        whole += interval(figure)
    return whole


def relative_change(current: Interval, reference: Interval) -> Interval | None:
    """Return the change in per cent, None where the reference may be zero or less."""
    if reference.low is None or reference.low <= 0 or None in (current.low, current.high):
        return None
    assert current.low is not None
    assert current.high is not None
    highs = [Fraction(100)] if reference.high is None else []
    references = [reference.low, *([reference.high] if reference.high is not None else [])]
    corners = [(c - r) / r * 100 for c in (current.low, current.high) for r in references]
    return Interval(None if highs else min(corners), max(corners))


def evaluate(formula: Formula, values: Mapping[str, Figure]) -> Interval | None:
    """Return the values that a formula may have, None where it may divide by zero.

    A figure that stands in it twice is one unknown, so corners are tried, not intervals chained.
    """
    ends = []
    for name in formula.metrics:
        found = interval(values[name])
        if found.low is None or found.high is None:
            return None
        ends.append((found.low,) if found.is_point else (found.low, found.high))
    if sum(len(end) > 1 for end in ends) > _MOST_ROUNDED:
        return None
    try:
        results = [
            _value(formula.tree, dict(zip(formula.metrics, corner, strict=True)))
            for corner in product(*ends)
        ]
    except ZeroDivisionError:
        return None
    return Interval(min(results), max(results))


def weighted_mean(parts: Iterable[tuple[Figure, Figure]]) -> Interval | None:
    """Return the mean of (value, weight) pairs, None where the weights add up to nothing."""
    low, high, whole = Fraction(0), Fraction(0), Fraction(0)
    for value, weight in parts:
        found, share = interval(value), Fraction(weight.value)
        if found.low is None or found.high is None:
            return None
        low, high, whole = low + found.low * share, high + found.high * share, whole + share
    return Interval(low / whole, high / whole) if whole else None


def _around(value: Decimal, decimals: int, qualifier: Qualifier | None) -> Interval:
    exact = Fraction(value)
    half = Fraction(1, 2 * 10**decimals)
    match qualifier:
        case Qualifier.AT_LEAST:
            return Interval(exact, None)
        case Qualifier.AT_MOST:
            return Interval(None, exact)
        case Qualifier.OVER:
            return Interval(exact, None, low_open=True)
        case Qualifier.UNDER:
            return Interval(None, exact, high_open=True)
        case Qualifier.ABOUT:
            unit = max(_last_digit(value), 2 * half)
            return Interval(exact - unit / 2, exact + unit / 2)
        case Qualifier.NEARLY:
            unit = max(_last_digit(value), 2 * half)
            return Interval(exact - unit, exact + half)
        case None:
            return Interval(exact - half, exact + half)


def _last_digit(value: Decimal) -> Fraction:
    """Return the unit of the last digit that is not zero: 100 for 300, 0.1 for 2.5."""
    exponent = value.normalize().as_tuple().exponent
    return Fraction(10) ** (exponent if isinstance(exponent, int) else 0)


def _value(tree: tuple[object, ...], values: Mapping[str, Fraction]) -> Fraction:
    match tree:
        case ("metric", str(name)):
            return values[name]
        case ("number", Decimal() as number):
            return Fraction(number)
        case ("neg", tuple(operand)):
            return -_value(operand, values)
        case ("+", tuple(left), tuple(right)):
            return _value(left, values) + _value(right, values)
        case ("-", tuple(left), tuple(right)):
            return _value(left, values) - _value(right, values)
        case ("*", tuple(left), tuple(right)):
            return _value(left, values) * _value(right, values)
        case ("/", tuple(left), tuple(right)):
            return _value(left, values) / _value(right, values)
        case _:
            raise ValueError(tree)
