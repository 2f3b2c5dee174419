"""Sums and differences in plain digits."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.model.figures.derived import plain
from reportgen.wording.sums import difference


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("85", "90", "5"),
        ("2.80", "3", "0.2"),
        ("12481", "12480", "1"),
        ("81.666666666666666666666666666666666666666666666667", "85", "3.33"),
    ],
)
def test_a_difference_has_the_digits_that_were_written(one: str, other: str, said: str) -> None:
    assert difference(Decimal(one), Decimal(other)) == said


@pytest.mark.parametrize(
    ("value", "said"), [("100", "100"), ("2.50", "2.5"), ("3.00", "3"), ("1E+2", "100")]
)
def test_needless_zeros_are_those_behind_the_point(value: str, said: str) -> None:
    assert plain(Decimal(value)) == said
