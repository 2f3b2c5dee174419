"""Intervals as they are written: [84.5, 85.5], (-inf, 4)."""

from __future__ import annotations

from fractions import Fraction

from reportgen.model.relations.intervals import Interval


def shown(found: Interval) -> str:
    """Return an interval as it is written: [84.5, 85.5], (-inf, 4)."""
    low = "(-inf" if found.low is None else f"{'(' if found.low_open else '['}{float(found.low):g}"
    high = (
        "inf)" if found.high is None else f"{float(found.high):g}{')' if found.high_open else ']'}"
    )
    return f"{low}, {high}"


def parsed(text: str) -> Interval:
    """Return the interval that is written so."""
    low, high = text[1:-1].split(", ")
    return Interval(
        None if low == "-inf" else Fraction(low),
        None if high == "inf" else Fraction(high),
        text[0] == "(" and low != "-inf",
        text[-1] == ")" and high != "inf",
    )
