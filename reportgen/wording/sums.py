"""Sums spelled out, the same in every language: 15 + 14 = 29."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from reportgen.model.relations.derived import plain

_MOST_WRITTEN = 24
_COMPUTED = Context(prec=3)


def difference(one: Decimal, other: Decimal) -> str:
    """Return the distance of two values in plain digits; three digits where one was computed."""
    gap = abs(one - other)
    is_computed = len(gap.as_tuple().digits) > _MOST_WRITTEN
    return plain(_COMPUTED.plus(gap) if is_computed else gap)


def shortened(value: Fraction, decimals: int) -> str:
    """Return a fraction with a few decimals, for a computed value beside a stated one."""
    scaled = Decimal(value.numerator) / Decimal(value.denominator)
    return plain(scaled.quantize(Decimal(1).scaleb(-decimals)))
