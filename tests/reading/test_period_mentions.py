"""The periods that a text names, and the one that it compares with."""

from __future__ import annotations

import pytest

from reportgen.model.figures.period import Period
from reportgen.model.report.config import PeriodConfig
from reportgen.reading.period_mentions import periods_named, reference_named

NOW = Period.parse("2024-Q4")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("2024年第四季度", ["2024-Q4"]),
        ("2023年", ["2023"]),
        ("2024年10月和2024年11月", ["2024-10", "2024-11"]),
        ("2024-01", ["2024-01"]),
        ("Q1 2023", ["2023-Q1"]),
        ("2023 Q2", ["2023-Q2"]),
        ("第三季的咨询", ["2024-Q3"]),
        ("二季度", ["2024-Q2"]),
        ("in Q1", ["2024-Q1"]),
        ("２０２３年", ["2023"]),
        ("FAQ4 and 120240 calls", []),
    ],
)
def test_a_period_is_read_in_any_spelling_and_a_quarter_alone_is_of_the_report_s_year(
    text: str, named: list[str]
) -> None:
    assert [period.id for period in periods_named(text, NOW)] == named


@pytest.mark.parametrize(
    ("own", "text", "named"),
    [
        ("2024-Q4", "上半年", ["2024-H1"]),
        ("2024-Q4", "下半年", ["2024-H2"]),
        ("2024", "H2 2023", ["2023-H2"]),
        ("2024", "H1 2023", ["2023-H1"]),
        ("2024-Q4", "10月至12月", ["2024-Q4"]),
        ("2024", "2023年7月至8月", ["2023-07 – 2023-08"]),
        ("2024", "11月至2月", ["2024-11 – 2025-02"]),
        ("2024-Q4", "In May we report", ["2024-05"]),
        ("2024-Q4", "we may report", []),
        ("2024-Q4", "October 2023", ["2023-10"]),
    ],
)
def test_halves_of_a_year_and_stretches_of_months_are_read(
    own: str, text: str, named: list[str]
) -> None:
    assert [period.id for period in periods_named(text, Period.parse(own))] == named


@pytest.mark.parametrize(
    ("own", "text", "named"),
    [
        ("2025-01", "12月", "2024-12"),
        ("2025-Q1", "12月", "2024-12"),
        ("2025-Q1", "第四季度", "2024-Q4"),
        ("2025-02", "12月", "2025-12"),
        ("2024-12", "1月", "2024-01"),
        ("2024-12", "计划1月上线", "2025-01"),
        ("2024", "计划1月上线", "2025-01"),
        ("2024-11", "计划1月上线", "2024-01"),
    ],
)
def test_at_the_turn_of_a_year_a_month_is_the_one_that_the_report_borders_on(
    own: str, text: str, named: str
) -> None:
    assert [period.id for period in periods_named(text, Period.parse(own))] == [named]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("比上季提升", "2024-Q3"),
        ("环比提升", "2024-Q3"),
        ("up on last quarter", "2024-Q3"),
        ("比去年同期提升", "2023-Q4"),
        ("a year ago", "2023-Q4"),
        ("同比、环比都提升", None),
        ("有所提升", None),
    ],
)
def test_a_comparison_is_with_one_earlier_period(text: str, reference: str | None) -> None:
    found = reference_named(text, PeriodConfig(NOW))

    assert (found.id if found else None) == reference


def test_what_the_config_calls_the_earlier_period_is_meant() -> None:
    config = PeriodConfig(NOW, previous=Period.parse("2024-Q2"), year_ago=Period.parse("2022-Q4"))

    assert reference_named("比上季提升", config) == Period.parse("2024-Q2")
    assert reference_named("比去年提升", config) == Period.parse("2022-Q4")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("去年10月", "2025-10"),
        ("去年10月份满意度", "2025-10"),
        ("去年的十月", "2025-10"),
        ("上年第四季度", "2025-Q4"),
        ("上一年10月至12月", "2025-Q4"),
        ("前年3月", "2024-03"),
        ("今年10月", "2026-10"),
        ("明年1月", "2027-01"),
        ("last October", "2025-10"),
        ("last year's October", "2025-10"),
        ("October last year", "2025-10"),
        ("October of last year", "2025-10"),
        ("next year's January", "2027-01"),
        ("at last, October", "2026-10"),
    ],
)
def test_words_for_a_year_beside_a_month_say_of_which_year_it_is(text: str, named: str) -> None:
    [period] = periods_named(text, Period.parse("2026-10"))

    assert period.id == named


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("比去年10月高", "去年10月"),
        ("up on October last year again", "October last year"),
        ("in last October too", "last October"),
    ],
)
def test_the_words_for_a_year_belong_to_the_period_that_is_named(text: str, words: str) -> None:
    [period] = periods_named(text, Period.parse("2026-10"))

    assert text[period.at : period.end_at] == words
