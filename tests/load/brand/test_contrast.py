"""How well two colours can be told apart."""

from __future__ import annotations

import pytest

from reportgen.load.brand.contrast import contrast


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("000000", "FFFFFF", "21.00"),
        ("FFFFFF", "FFFFFF", "1.00"),
        ("777777", "FFFFFF", "4.48"),
        ("0A0A0A", "FFFFFF", "19.80"),  # dark colours are linear
        ("0B0B0B", "FFFFFF", "19.68"),
        ("FF0000", "FFFFFF", "4.00"),
        ("00FF00", "FFFFFF", "1.37"),
        ("0000FF", "FFFFFF", "8.59"),
        ("FF0000", "0000FF", "2.15"),
    ],
)
def test_it_is_that_of_the_guidelines_whichever_colour_comes_first(
    one: str, other: str, found: str
) -> None:
    assert f"{contrast(one, other):.2f}" == f"{contrast(other, one):.2f}" == found
