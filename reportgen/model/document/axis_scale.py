"""Where an axis with printed steps begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from reportgen.model.figures.figure import Figure

_STEPS = (1, 2, 5, 10)
_MOST_STEPS = 5


def scale_of(figures: Sequence[Figure]) -> tuple[Decimal, Decimal, Decimal]:
    """Return low end, high end and step of a scale of at most five steps around the figures.

    It ends at the metric's highest value where there is one. It begins at zero, or above it where
    all values lie in the upper half and would not be told apart.
    """
    values = [figure.value for figure in figures]
    highest = figures[0].metric.highest
    high = highest if highest is not None and highest >= max(values) else max(values)
    low = Decimal(0)
    if min(values) * 2 > high:
        tick = _step(high / 2)
        low = max(low, ((min(values) - tick / 2) / tick).to_integral_value(ROUND_FLOOR) * tick)
    low = min(low, min(values))
    step = _step(high - low)
    while low + step * _MOST_STEPS < high:
        step *= 2
    if highest is None:
        steps = ((high - low) / step).to_integral_value(ROUND_CEILING)
        high = low + step * max(Decimal(1), steps)
    return low, high, step


def _step(span: Decimal) -> Decimal:
    """Return a round step of which about five fill a span."""
    if span <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb((span / _MOST_STEPS).adjusted())
    return next(step * power for step in _STEPS if step * power * _MOST_STEPS >= span)
