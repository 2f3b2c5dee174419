"""Titles are broken between phrases."""

from __future__ import annotations

import pytest

from reportgen.writers.title_lines import broken


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("云雀家居售后客服2024年度工作计划", ["云雀家居售后客服", "2024年度工作计划"]),
        ("雲雀家居售後客服2024年度工作計畫", ["雲雀家居售後客服", "2024年度工作計畫"]),
    ],
)
def test_a_year_begins_a_line_and_is_never_torn(text: str, lines: list[str]) -> None:
    assert broken(text, 14) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("云雀家居客服部季度工作总结", ["云雀家居客服部", "季度工作总结"]),
        ("满意度达八成半比上季高两个百分点", ["满意度达八成半", "比上季高两个百分点"]),
        ("各个渠道的平均解决时长持续改善", ["各个渠道的", "平均解决时长持续改善"]),
        ("指标全部改善，平均解决时长达标", ["指标全部改善，", "平均解决时长达标"]),
    ],
    ids=["after an organisation", "before a word", "after a particle", "after a comma"],
)
def test_a_title_breaks_where_a_phrase_ends_and_not_in_its_middle(
    text: str, lines: list[str]
) -> None:
    assert broken(text, 10) == lines


def test_a_number_is_never_torn_from_its_digits_or_its_unit() -> None:
    assert broken("首次解决率提高到192.5%仍低于目标", 9.5) == [
        "首次解决率提高",
        "到192.5%仍低于目标",
    ]


def test_a_title_that_fits_stays_on_one_line() -> None:
    assert broken("云雀家居客服部", 7) == ["云雀家居客服部"]


def test_a_comma_is_a_better_place_to_break_than_a_lighter_pause() -> None:
    assert broken("来件、去件，留言与电话、邮件", 8) == ["来件、去件，", "留言与电话、邮件"]


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        ("云雀家居客服部", 7, 1),  # just fits
        ("云雀家居客服部的", 7, 2),
        ("云雀家居客服部的季度工作总结", 7, 2),
        ("云雀家居客服部的季度工作总结报", 7, 3),
    ],
)
def test_a_title_has_as_few_lines_as_fit(text: str, most: int, lines: int) -> None:
    found = broken(text, most)

    assert len(found) == lines
    assert "".join(found) == text
    assert all(len(line) <= most for line in found)
