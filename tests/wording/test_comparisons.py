"""Periods one after the other, as a claim names them."""

from __future__ import annotations

import pytest

from reportgen.model.figures.period import Period
from reportgen.wording.comparisons import listed_periods


@pytest.mark.parametrize(
    ("periods", "english", "chinese"),
    [
        ("", "", ""),
        ("2022", "2022", "2022"),
        ("2022 2023", "2022 and 2023", "2022、2023"),
        ("2022 2023 2024-Q1", "2022, 2023 and 2024-Q1", "2022、2023、2024-Q1"),
    ],
)
def test_the_last_of_several_follows_an_and(periods: str, english: str, chinese: str) -> None:
    said = listed_periods(map(Period.parse, periods.split()))

    assert (said.en, said.hans, said.hant) == (english, chinese, chinese)
