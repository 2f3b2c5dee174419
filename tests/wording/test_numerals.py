"""Small whole numbers in words."""

from __future__ import annotations

import pytest

from reportgen.model.language import Locale
from reportgen.wording.numerals import counting, in_words, part_mark


@pytest.mark.parametrize(
    ("number", "chinese", "english"),
    [
        (0, "零", "no"),
        (2, "二", "two"),
        (10, "十", "ten"),
        (12, "十二", "twelve"),
        (19, "十九", "nineteen"),
        (20, "二十", "twenty"),
        (21, "二十一", "twenty-one"),
        (99, "九十九", "ninety-nine"),
        (100, "100", "100"),
        (1200, "1,200", "1,200"),
    ],
)
def test_up_to_ninety_nine_a_number_is_a_word(number: int, chinese: str, english: str) -> None:
    assert in_words(number, Locale.HANS) == chinese
    assert in_words(number, Locale.EN) == english


@pytest.mark.parametrize(
    ("number", "hans", "hant", "english"),
    [(2, "两", "兩", "two"), (3, "三", "三", "three"), (12, "十二", "十二", "twelve")],
)
def test_before_a_counted_thing_chinese_has_its_own_two(
    number: int, hans: str, hant: str, english: str
) -> None:
    assert [counting(number, locale) for locale in (Locale.HANS, Locale.HANT, Locale.EN)] == [
        hans,
        hant,
        english,
    ]


@pytest.mark.parametrize(
    ("locale", "mark"),
    [(Locale.EN, "PART"), (Locale.HANS, "第十二部分"), (Locale.HANT, "第十二部分")],
)
def test_a_part_is_marked_in_the_language_of_its_deck(locale: Locale, mark: str) -> None:
    assert part_mark(12, locale) == mark
