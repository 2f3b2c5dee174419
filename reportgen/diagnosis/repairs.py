"""What a figure could be mended to: the values that it may have, and those one slip away."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.limits import hard_limits
from reportgen.model.relations.intervals import ANY, Interval, point

WIDE = 10**6
"""As many values as we care to count."""

_CONTEXT = Context(prec=60, rounding=ROUND_HALF_UP)
_FEW = 2


def domain(figure: Figure) -> Interval:
    """Return the values that a figure may have at all."""
    if figure.role in (Role.STATED_DELTA, Role.TARGET_DELTA):
        return ANY
    low, high = hard_limits(figure.metric)
    return Interval(
        None if low is None else Fraction(low), None if high is None else Fraction(high)
    )


def meant(figure: Figure, value: Decimal) -> Interval:
    """Return the interval that a figure would stand for if it were written as another value.

    A point that is moved takes the precision with it: 0.792 was meant as 79.2.
    """
    if figure.is_exact:
        return point(value)
    half = _step_of(value) / 2
    return Interval(Fraction(value) - half, Fraction(value) + half)


def fits(figure: Figure, value: Decimal, allowed: Interval) -> bool:
    """Return whether a value is one that a figure may be mended to."""
    low, high = whole_ends(allowed)  # most values are far off
    if (low is not None and value < low) or (high is not None and value > high):
        return False
    if is_whole(figure) and value % 1:
        return False
    if places(value) > max(figure.decimals, figure.metric.decimals) + 1:
        return False
    return meant(figure, value).meets(allowed)


def is_whole(figure: Figure) -> bool:
    """Return whether a figure has no decimals: a count, but not its change in per cent."""
    return figure.metric.is_whole and figure.unit is figure.metric.unit


def whole_ends(allowed: Interval) -> tuple[int | None, int | None]:
    """Return whole numbers that no value lies beyond which stands for one that is allowed.

    A value stands for less than one to each side of it. Whole numbers are compared with decimals
    in no time, fractions are not.
    """
    low, high = allowed.low, allowed.high
    return (
        None if low is None else low.numerator // low.denominator - 1,
        None if high is None else high.numerator // high.denominator + 2,
    )


def one_value(figure: Figure, allowed: Interval) -> Decimal | None:
    """Return the value of an exact figure where a single whole one is allowed, else None."""
    low = allowed.low
    if not (figure.is_exact and allowed.is_point) or low is None or low.denominator != 1:
        return None
    return Decimal(low.numerator)


def size(figure: Figure, allowed: Interval) -> int:
    """Return how many values a figure could be mended to, at its own precision; 0 for none."""
    steps = _steps(figure, allowed)
    return WIDE if steps is None else max(0, min(WIDE, steps[1] - steps[0] + 1))


def written(value: Decimal) -> str:
    """Return a repaired value in plain digits, as precise as it is."""
    return f"{value.quantize(Decimal(1).scaleb(-places(value)), context=_CONTEXT):f}"


def places(value: Decimal) -> int:
    """Return how many digits a value has behind the point."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def only_value(figure: Figure, allowed: Interval) -> str | None:
    """Return the value in the middle of a few that are allowed, None where there are many."""
    steps = _steps(figure, allowed)
    if steps is None or not 0 <= steps[1] - steps[0] <= _FEW:
        return None
    number = steps[0] if steps[0] == steps[1] else round(allowed.middle / _unit(figure))
    exact = number * _unit(figure)
    value = Decimal(exact.numerator) / Decimal(exact.denominator)
    step = Decimal(1).scaleb(-figure.decimals)
    return f"{value.quantize(step, context=_CONTEXT):f}"


def _step_of(value: Decimal) -> Fraction:
    return Fraction(1, 10 ** places(value))


def _unit(figure: Figure) -> Fraction:
    """Return the smallest step between two values of a figure as it was written."""
    return Fraction(1) if is_whole(figure) else Fraction(10) ** figure.exponent


def _steps(figure: Figure, allowed: Interval) -> tuple[int, int] | None:
    """Return the first and the last number of steps that are allowed, None where it has no end."""
    if allowed.low is None or allowed.high is None:
        return None
    unit = _unit(figure)
    half = Fraction(0) if figure.is_exact else unit / 2
    low, high = (allowed.low - half) / unit, (allowed.high + half) / unit
    first, last = -(-low.numerator // low.denominator), high.numerator // high.denominator
    if allowed.low_open and first * unit == allowed.low - half:
        first += 1
    if allowed.high_open and last * unit == allowed.high + half:
        last -= 1
    return first, last
