"""Sums spelled out, the same in every language: 15 + 14 = 29."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction

from reportgen.model.figure import Figure

_MOST_SPELLED = 12
_MOST_WRITTEN = 24
_COMPUTED = Context(prec=3)


def spelled_sum(figures: Sequence[Figure]) -> str:
    """Return figures as a sum with its result; a long one names its first and last parts."""
    texts = [figure.text for figure in figures]
    if len(texts) > _MOST_SPELLED:
        texts = [*texts[: _MOST_SPELLED - 2], "…", texts[-1]]
    whole = sum((figure.value for figure in figures), Decimal(0))
    return f"{' + '.join(texts)} = {whole:f}"


def difference(one: Decimal, other: Decimal) -> str:
    """Return how far two values are apart, in plain digits; three, where one was computed."""
    gap = abs(one - other)
    is_computed = len(gap.as_tuple().digits) > _MOST_WRITTEN
    return trimmed(_COMPUTED.plus(gap) if is_computed else gap)


def trimmed(value: Decimal) -> str:
    """Return a value in plain digits without needless zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shortened(value: Fraction, decimals: int) -> str:
    """Return a fraction with a few decimals, for a computed value beside a stated one."""
    scaled = Decimal(value.numerator) / Decimal(value.denominator)
    return trimmed(scaled.quantize(Decimal(1).scaleb(-decimals)))
