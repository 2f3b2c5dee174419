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
