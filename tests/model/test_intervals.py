"""A printed number stands for all that rounds to it: no correct report is ever accused."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.intervals import interval
from tests.support.figures import figure

ROUNDINGS = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])


@given(
    exact=st.decimals(min_value=0, max_value=1000, places=6),
    places=st.integers(min_value=0, max_value=3),
    rounding=ROUNDINGS,
)
def test_the_number_before_rounding_is_always_inside(
    exact: Decimal, places: int, rounding: str
) -> None:
    rounded = exact.quantize(Decimal(1).scaleb(-places), rounding=rounding)

    found = interval(figure(f"csat={rounded:f}"))

    assert found.low is not None
    assert found.high is not None
    assert found.low <= exact <= found.high


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("csat=85", "84.5", "85.5"), ("csat=85.0", "84.95", "85.05"), ("headcount=30", "30", "30")],
)
def test_counts_are_exact_and_the_rest_are_intervals(written: str, low: str, high: str) -> None:
    found = interval(figure(written))

    assert (found.low, found.high) == (Decimal(low), Decimal(high))
