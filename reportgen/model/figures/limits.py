"""The limits that a metric's values never cross: those of the catalogue, and those of the unit."""

from __future__ import annotations

from decimal import Decimal

from reportgen.model.figures.metric import Metric

_ZERO = Decimal(0)
_LIMITS = {
    "s": (_ZERO, None),
    "min": (_ZERO, None),
    "h": (_ZERO, None),
    "day": (_ZERO, None),
    "week": (_ZERO, None),
    "per_hour": (_ZERO, None),
    "per_day": (_ZERO, None),
    "score5": (_ZERO, Decimal(5)),
    "score100": (_ZERO, Decimal(100)),
}


def hard_limits(metric: Metric) -> tuple[Decimal | None, Decimal | None]:
    """Return the least and the greatest value that a metric can have, None where there is none.

    Counts are never below zero, nothing takes less than no time, a score stays on its scale. What
    the catalogue says goes first: its range, then whether values are signed.
    """
    low, high = _LIMITS.get(metric.unit.id, (None if metric.is_signed else _ZERO, None))
    if metric.said_signed:
        low = None
    return (
        low if metric.lowest is None else metric.lowest,
        high if metric.highest is None else metric.highest,
    )
