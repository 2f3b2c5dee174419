"""Chinese scripts told apart, traces of broken encoding, half-width marks in Chinese."""

from __future__ import annotations

import pytest

from reportgen.model.language import Locale
from reportgen.reading.scripts import (
    english_clause,
    half_width_marks,
    half_width_places,
    is_broken,
    is_chinese,
    is_english,
    is_english_title,
    wrong_characters,
)


@pytest.mark.parametrize(
    ("text", "locale", "found"),
    [
        ("客户满意度", Locale.HANT, [(1, "户", ("戶",)), (2, "满", ("滿",))]),
        ("顧客滿意度", Locale.HANS, [(0, "顧", ("顾",)), (2, "滿", ("满",))]),
        ("客户满意度", Locale.HANS, []),
        ("顧客滿意度", Locale.HANT, []),
        ("顧客滿意度", Locale.EN, []),
        ("# 項目", Locale.HANT, []),
        ("手头拮据", Locale.HANT, [(1, "头", ("頭",))]),
        ("拮据", Locale.HANT, []),
        ("很拮据的", Locale.HANT, []),
        ("拮实据", Locale.HANT, [(1, "实", ("實",)), (2, "据", ("據",))]),
        ("据实", Locale.HANT, [(0, "据", ("據",)), (1, "实", ("實",))]),
    ],
)
def test_a_character_of_the_other_script_is_named_with_what_to_write(
    text: str, locale: Locale, found: list[tuple[int, str, tuple[str, ...]]]
) -> None:
    assert [(each.at, each.found, each.wanted) for each in wrong_characters(text, locale)] == found


@pytest.mark.parametrize(
    ("char", "broken"),
    [("\ufffd", True), ("\ue000", True), ("\uf8ff", True), ("\uf900", False), ("客", False)],
)
def test_replacement_and_private_characters_are_traces_of_broken_encoding(
    char: str, broken: bool
) -> None:
    assert is_broken(char) is broken


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("客服中心", True),
        ("客服AI", False),
        ("客服QA部", True),
        ("客服Ü", True),
        ("㐀", True),
        ("鿿", True),
        ("\ua000", False),
        ("Wen Ruhai (温如海)", False),
        ("客服AI中心", True),
        ("2024", False),
    ],
)
def test_a_text_is_chinese_where_most_of_its_letters_are(text: str, chinese: bool) -> None:
    assert is_chinese(text) is chinese


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Results of the month", True),
        ("results of month", False),
        ("Net Promoter Score", False),
        ("Net Promoter Score of the year", True),
        ("all of the month 客", False),
    ],
)
def test_a_text_is_english_where_three_of_more_words_are_plain_ones(
    text: str, english: bool
) -> None:
    assert is_english(text, 3) is english


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("先培训,再上线", [","]),
        ("完成率85%,其余顺延", [","]),
        ("效果好.", ["."]),
        ("完成率85%.", []),
        ("（人工）,复核", [","]),
        ("质检(人工)", ["("]),
        ("质检(QA)", []),
        ("先培训,（人工）复核", [","]),
        ("先培训,“人工”复核", [","]),
        ("效果“好”.", []),
        ("做完(", []),
        ("做完(QA)复核", []),
        (",先培训", []),
        ("(人工)", []),
        ("10:30开始", []),
        ("1,200件", []),
        ("先培训，再上线。", []),
        ("版本 v2.1", []),
        ("Excel,Word都可以", []),
        ("1.培训新人", []),
        ("用Excel,客服都会", []),
    ],
)
def test_half_width_marks_are_wrong_between_chinese_only(text: str, marks: list[str]) -> None:
    assert half_width_marks(text) == marks


def test_half_width_marks_are_told_by_their_place() -> None:
    assert list(half_width_places("先培训,再上线.")) == [3, 7]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("服务提升，all of the month was good", "all of the month was good"),
        ("all of the month", "all of the month"),
        ("all of it", None),
        ("see `all of the month` 说明", None),
        ("服务提升", None),
    ],
)
def test_of_a_text_the_first_english_clause_is_named(text: str, clause: str | None) -> None:
    assert english_clause(text) == clause


@pytest.mark.parametrize(
    ("title", "english"),
    [
        ("Ward Quality October 2026", True),
        ("Plan", True),
        ("Ward Plan", True),
        ("A B C D", False),
        ("a b c d", False),
        ("we do i t", False),
        ("How we do it", True),
        ("Net Promoter Score", True),
        ("Net Promoter", False),
        ("AHT CSAT NPS", False),
        ("服务质量 Plan", False),
        ("服务 Net Promoter Score", False),
    ],
)
def test_a_title_is_english_with_three_words_or_a_word_of_reports_and_no_chinese(
    title: str, english: bool
) -> None:
    assert is_english_title(title, 3) is english
