"""Where a word of a list stands in a text."""

from __future__ import annotations

import pytest

from reportgen.model.language import Locale
from reportgen.model.report.terms import DirectionSlip, occurrences, terms_of


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


@pytest.mark.parametrize(
    ("word", "text", "places"),
    [
        ("复用", "恢复用户", [1]),
        ("復用", "恢復用戶", []),
        ("復用", "可以復用", [2]),
        ("復用", "復用", [0]),
        ("周期", "周期間", []),
        ("周期", "周期", [0]),
        ("周期", "周期長", [0]),
        ("如上表", "如上表达", []),
        ("如上表", "如上表所示", [0]),
        ("如上表", "见如上表", [1]),
        ("信息", "信息息信息", [3]),
    ],
)
def test_a_word_is_none_inside_other_words(word: str, text: str, places: list[int]) -> None:
    assert list(occurrences(word, text)) == places


def test_the_words_of_a_catalogue_follow_our_own_each_once() -> None:
    own = terms_of({})
    found = terms_of(
        {
            "placeholders": ("???", "TODO", "", 5),
            "vague_words": ("nicely",),
            "vague_verbs": "boost",
            "other_words": ("never",),
            "swapped_words": {"due": "do", "odd": 5},
            "hant_mainland_words": {"视频": "影片"},
            "direction_slips": ({"noun": "cost", "wrong": ("rose",), "use": "fell"}, "odd"),
        }
    )

    assert found.placeholders == (*own.placeholders, "???")
    assert found.vague == (*own.vague, "nicely", "boost")
    assert found.swapped == {"due": "do"}
    assert found.slips == (*own.slips, DirectionSlip(("cost",), ("rose",), "fell"))
    assert found.mainland == {**own.mainland, "视频": "影片"}
    assert terms_of({"direction_slips": "odd", "swapped_words": "odd"}) == own


@pytest.mark.parametrize(
    ("locale", "any_"), [(Locale.HANT, True), (Locale.HANS, False), (Locale.EN, False)]
)
def test_words_of_the_mainland_are_wrong_in_taiwan_only(locale: Locale, any_: bool) -> None:
    terms = terms_of({})

    assert bool(terms.mainland_in(locale)) is any_
    assert bool(terms.misconversions_in(locale)) is any_
