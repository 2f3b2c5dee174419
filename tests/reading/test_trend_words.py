"""Trends that a text claims: so many periods in a row, or a record."""

from __future__ import annotations

import pytest

from reportgen.model.figures.period import Span
from reportgen.reading.trend_words import TrendWords, trend_claimed


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("满意度连续三年上升", TrendWords("rising_years", 3, Span.YEAR, "连续三年上升")),
        ("投訴連續兩季下降", TrendWords("falling_years", 2, Span.QUARTER, "連續兩季下降")),
        ("连续12个月持续减少", TrendWords("falling_years", 12, Span.MONTH, "连续12个月持续减少")),
        ("Complaints fell for two quarters in a row", TrendWords("falling_years", 2, Span.QUARTER, "fell for two quarters in a row")),
        ("CSAT rose 3 years running", TrendWords("rising_years", 3, Span.YEAR, "rose 3 years running")),
        ("CSAT rose for nine months in a row", TrendWords("rising_years", 9, Span.MONTH, "rose for nine months in a row")),
        ("CSAT was up for ten years running", TrendWords("rising_years", 10, Span.YEAR, "up for ten years running")),
        ("投诉率历史最低", TrendWords("record_low", None, Span.YEAR, "历史最低")),
        ("滿意度創歷史新高", TrendWords("record_high", None, Span.YEAR, "歷史新高")),
        ("an all-time low of complaints", TrendWords("record_low", None, Span.YEAR, "all-time low")),
        ("满意度上升", None),
        ("连续三年获奖", None),
    ],
)  # fmt: skip
def test_a_trend_has_a_direction_a_length_and_its_words(
    text: str, trend: TrendWords | None
) -> None:
    assert trend_claimed(text) == trend


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *zip("一二三四五六七八九十", range(1, 11), strict=True),
        ("两", 2),
        ("兩", 2),
        ("7", 7),
        ("11", 11),
    ],
)
def test_a_chinese_count_is_a_numeral_or_a_number(word: str, count: int) -> None:
    trend = trend_claimed(f"投诉连续{word}个月下降")

    assert trend is not None
    assert (trend.count, trend.span) == (count, Span.MONTH)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *zip(
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
            range(1, 11),
            strict=True,
        ),
        ("Four", 4),
        ("7", 7),
        ("11", 11),
    ],
)
def test_an_english_count_is_a_word_or_a_number(word: str, count: int) -> None:
    trend = trend_claimed(f"Complaints fell for {word} Quarters in a row")

    assert trend is not None
    assert (trend.says, trend.count, trend.span) == ("falling_years", count, Span.QUARTER)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("歷史最高", "record_high"),
        ("历史新低", "record_low"),
        ("a Record High", "record_high"),
        ("an all time low", "record_low"),
    ],
)
def test_a_record_is_high_or_low(text: str, says: str) -> None:
    trend = trend_claimed(text)

    assert trend is not None
    assert trend.says == says
