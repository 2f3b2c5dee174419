"""Numbers in words become numbers."""

from __future__ import annotations

import pytest

from reportgen.reading.number_words import number_in


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("七", 7),
        ("两", 2),
        ("兩", 2),
        ("十一", 11),
        ("三十", 30),
        ("九十九", 99),
        ("Twelve", 12),
        ("twenty-one", 21),
        ("one", 1),
        ("ninety-nine", 99),
        ("one hundred", None),
        ("100", 100),
        ("9999", 9999),
        ("10000", None),
        ("zero", None),
        ("一百", None),
        ("a", 1),
        ("an", 1),
        ("零", 0),
        ("12", 12),
        ("１２", 12),
        ("no", None),
        ("百", None),
        ("many", None),
        ("", None),
    ],
)
def test_up_to_ninety_nine_words_are_numbers(words: str, number: int | None) -> None:
    assert number_in(words) == number
