"""Periods in words: with their year, without it, and in passing."""

from __future__ import annotations

import pytest

from reportgen.model.figures.period import Period
from reportgen.model.language import Locale
from reportgen.wording.periods import (
    part_label,
    passing_words,
    period_label,
    period_mark,
    period_range,
    reference_words,
    year_segments,
)

YEAR, QUARTER, MONTH = Period.parse("2024"), Period.parse("2024-Q4"), Period.parse("2024-09")


@pytest.mark.parametrize(
    ("period", "hans", "hant", "english", "mark"),
    [
        (YEAR, "2024年", "2024年", "2024", "2024"),
        (QUARTER, "2024年第四季度", "2024年第四季", "Q4 2024", "2024 Q4"),
        (MONTH, "2024年9月", "2024年9月", "September 2024", "2024.09"),
    ],
)
def test_a_period_is_called_by_the_words_of_its_language(
    period: Period, hans: str, hant: str, english: str, mark: str
) -> None:
    assert period_label(period, Locale.HANS) == hans
    assert period_label(period, Locale.HANT) == hant
    assert period_label(period, Locale.EN) == english
    assert period_mark(period) == mark


@pytest.mark.parametrize(
    ("period", "hans", "hant", "english"),
    [
        (QUARTER, "第四季度", "第四季", "Q4"),
        (MONTH, "9月", "9月", "Sep"),
        (YEAR, "2024年", "2024年", "2024"),
    ],
)
def test_on_an_axis_the_year_is_left_out(
    period: Period, hans: str, hant: str, english: str
) -> None:
    assert part_label(period, Locale.HANS) == hans
    assert part_label(period, Locale.HANT) == hant
    assert part_label(period, Locale.EN) == english


@pytest.mark.parametrize(
    ("first", "last", "hans", "english"),
    [
        ("2025-01", "2025-06", "2025年1月至6月", "January – June 2025"),
        ("2024-12", "2025-01", "2024年12月至2025年1月", "December 2024 – January 2025"),
        ("2025-Q1", "2025-Q2", "2025年第一季度至第二季度", "Q1 – Q2 2025"),
        ("2024", "2025", "2024年至2025年", "2024 – 2025"),
        ("2024", "2024-Q2", "2024年至2024年第二季度", "2024 – Q2 2024"),
        ("2024-Q3", "2024", "2024年第三季度至2024年", "Q3 2024 – 2024"),
        ("2025-01", "2025-01", "2025年1月", "January 2025"),
    ],
)
def test_a_span_of_periods_says_its_year_once(
    first: str, last: str, hans: str, english: str
) -> None:
    start, end = Period.parse(first), Period.parse(last)

    assert period_range(start, end, Locale.HANS) == hans
    assert period_range(start, end, Locale.EN) == english


@pytest.mark.parametrize(
    ("period", "reference", "hans", "hant", "english"),
    [
        ("2024-Q4", "2024-Q3", "上季", "上季", "last quarter"),
        ("2024-09", "2024-08", "上月", "上月", "last month"),
        ("2024", "2023", "上年", "上年", "last year"),
        ("2024-Q4", "2023-Q4", "去年同期", "去年同期", "a year ago"),
        ("2024-Q4", "2024-Q1", "2024年第一季度", "2024年第一季", "Q1 2024"),
    ],
)
def test_an_earlier_period_is_called_by_its_distance(
    period: str, reference: str, hans: str, hant: str, english: str
) -> None:
    now, then = Period.parse(period), Period.parse(reference)

    assert reference_words(now, then, Locale.HANS) == hans
    assert reference_words(now, then, Locale.HANT) == hant
    assert reference_words(now, then, Locale.EN) == english


@pytest.mark.parametrize(
    ("period", "reference", "english", "hans"),
    [
        ("2024-Q4", "2024-Q3", "the previous quarter", "上季"),
        ("2024", "2023", "the previous year", "上年"),
        ("2024-Q4", "2023-Q4", "a year ago", "去年同期"),
        ("2024-Q4", "2024-Q1", "Q1 2024", "2024年第一季度"),
    ],
)
def test_inside_a_sentence_english_says_the_previous_one(
    period: str, reference: str, english: str, hans: str
) -> None:
    now, then = Period.parse(period), Period.parse(reference)

    assert passing_words(now, then, Locale.EN) == english
    assert passing_words(now, then, Locale.HANS) == hans


@pytest.mark.parametrize(
    ("period", "labels", "present"),
    [
        ("2024-Q4", ("Q1", "Q2", "Q3", "Q4"), (3,)),
        ("2024", ("Q1", "Q2", "Q3", "Q4"), (0, 1, 2, 3)),
        ("2024-09", (), ()),
    ],
)
def test_the_bar_of_the_cover_marks_the_part_of_the_year_that_is_reported_on(
    period: str, labels: tuple[str, ...], present: tuple[int, ...]
) -> None:
    assert year_segments(Period.parse(period), Locale.EN) == (labels, present)
