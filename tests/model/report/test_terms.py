"""Where a word of a list stands in a text."""

from __future__ import annotations

import pytest

from reportgen.model.report.terms import occurrences


@pytest.mark.parametrize(
    ("word", "text", "places"),
    [
        ("大概", "大概三成，大概五天", [0, 5]),
        ("大概", "约三成", []),
        ("大概", "", []),
        ("大概", "大概", [0]),
        ("大概", "大概大概", [0, 2]),
    ],
)
def test_a_word_is_found_wherever_it_stands(word: str, text: str, places: list[int]) -> None:
    assert list(occurrences(word, text)) == places
