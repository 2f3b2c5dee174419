from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.writers.office.widths import text_width
from reportgen.writers.pptx.measure.fit import (
    NEVER_FIRST,
    ems,
    height_of,
    lines_of,
    shared_out,
    width_of,
)
from reportgen.writers.pptx.measure.geometry import Type

BODY = Type(16, 24)
BOLD = Type(16, 24, bold=True)
WORDS = st.text(alphabet="客服满意度，。（）abc XYZ019%.−▲“”", max_size=120)
WIDTHS = st.floats(min_value=0.5, max_value=12)


@given(WORDS, WIDTHS)
def test_no_text_is_lost_or_added_between_lines(text: str, width: float) -> None:
    lines = lines_of(text, width, BODY)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(WORDS, WIDTHS)
def test_no_line_is_wider_than_its_box_leaves_room_for(text: str, width: float) -> None:
    for line in lines_of(text, width, BODY):
        assert len(line.strip()) <= 1 or text_width(line.strip()) <= ems(width, 16) + 1e-9


@given(WORDS, WIDTHS)
def test_a_wider_box_never_needs_more_than_one_line_more(text: str, width: float) -> None:
    assert len(lines_of(text, width * 1.5, BODY)) <= len(lines_of(text, width, BODY))


@given(st.lists(st.integers(), max_size=40), st.integers(min_value=1, max_value=9))
def test_shares_keep_order_and_differ_by_one_at_most(things: list[int], most: int) -> None:
    groups = shared_out(things, most)

    sizes = [len(group) for group in groups]
    assert [thing for group in groups for thing in group] == things
    assert all(0 < size <= most for size in sizes)
    assert not sizes or max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize(
    ("count", "most", "expected"),
    [(10, 7, [5, 5]), (7, 7, [7]), (8, 7, [4, 4]), (5, 4, [3, 2]), (15, 7, [5, 5, 5])],
)
def test_ten_rows_become_five_and_five(count: int, most: int, expected: list[int]) -> None:
    groups = shared_out(range(count), most)

    assert [len(group) for group in groups] == expected


def test_a_line_does_not_begin_with_a_closing_mark() -> None:
    lines = lines_of("满意度升到新高，投诉降到新低。", 16 * 7.3 / 72, BODY)

    assert lines == ["满意度升到新", "高，投诉降到新", "低。"]
    assert not any(line[0] in NEVER_FIRST for line in lines)


def test_numbers_and_latin_words_stay_whole() -> None:
    lines = lines_of("接待159,000次", 16 * 5 / 72, BODY)

    assert lines == ["接待", "159,000", "次"]


def test_a_word_longer_than_the_line_is_cut_rather_than_lost() -> None:
    lines = lines_of("a" * 40, 16 * 10 / 72, BODY)

    assert len(lines) > 1
    assert "".join(lines) == "a" * 40


def test_bold_latin_is_wider_and_bold_chinese_is_not() -> None:
    assert width_of("满意度", BOLD) == pytest.approx(width_of("满意度", BODY))
    assert width_of("Satisfaction", BOLD) > width_of("Satisfaction", BODY)


def test_between_chinese_and_latin_stands_a_quarter_of_an_em() -> None:
    assert text_width("达到85") == pytest.approx(2 + 0.25 + 2 * 0.6)
    assert text_width("达到 85") == pytest.approx(2 + 0.25 + 0.3 + 2 * 0.6)


def test_heights_are_whole_lines() -> None:
    text = "满意度" * 30

    assert height_of(text, 5.0, BODY) == pytest.approx(5 * 24 / 72)
    assert height_of("", 5.0, BODY) == 0


@pytest.mark.parametrize("sign", ["▲", "▼", "≥", "≤"])
def test_a_sign_stands_on_the_line_of_its_number(sign: str) -> None:
    widths = (at / 10 for at in range(8, 40))
    lines = [line for w in widths for line in lines_of(f"接待量 {sign} +12,000", w, BODY)]

    assert [line for line in lines if line.endswith(sign)] == []
