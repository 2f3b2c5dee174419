"""Sums and differences in plain digits."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reportgen.model.relations.derived import plain
from reportgen.wording.sums import difference, shortened


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("85", "90", "5"),
        ("2.80", "3", "0.2"),
        ("12481", "12480", "1"),
        ("81.666666666666666666666666666666666666666666666667", "85", "3.33"),
        ("1.000000000000000000000001", "2.000000000000000000000000", "0.999999999999999999999999"),
        ("1.0000000000000000000000001", "2.0000000000000000000000000", "1"),
    ],
)
def test_a_difference_has_the_digits_that_were_written(one: str, other: str, said: str) -> None:
    assert difference(Decimal(one), Decimal(other)) == said


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [
        (Fraction(2, 3), 0, "1"),
        (Fraction(2, 3), 2, "0.67"),
        (Fraction(-2, 3), 2, "-0.67"),
        (Fraction(5, 2), 3, "2.5"),
    ],
)
def test_a_computed_value_has_as_many_decimals_as_are_wanted(
    value: Fraction, decimals: int, said: str
) -> None:
    assert shortened(value, decimals) == said


@pytest.mark.parametrize(
    ("value", "said"), [("100", "100"), ("2.50", "2.5"), ("3.00", "3"), ("1E+2", "100")]
)
def test_needless_zeros_are_those_behind_the_point(value: str, said: str) -> None:
    assert plain(Decimal(value)) == said
