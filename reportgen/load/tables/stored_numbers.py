"""Binary numbers, as workbooks and Parquet files store them -> the digits that a person typed."""

from __future__ import annotations

from decimal import Context, Decimal

_STORED = 15
_CALCULATED = 12


def as_typed(number: Decimal, decimals: int = 0) -> str:
    """Return a stored number as it was typed, with at least so many decimals.

    A binary number is stored with 17 digits, of which 15 mean something; where all of those are
    used, the number was calculated, and the last ones are noise.
    """
    found = Context(prec=_STORED).plus(number).normalize()
    if len(found.as_tuple().digits) >= _STORED and found != found.to_integral_value():
        found = Context(prec=_CALCULATED).plus(number).normalize()
    exponent = found.as_tuple().exponent
    assert isinstance(exponent, int)
    wanted = max(decimals, -exponent, 0)
    return f"{found:.{wanted}f}"
