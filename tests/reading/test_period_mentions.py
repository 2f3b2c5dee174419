"""The periods that a text names, and the one that it compares with."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.model.figures.period import Period
from reportgen.model.report.config import PeriodConfig
from reportgen.reading.period_mentions import (
    periods_named,
    periods_told_of,
    reference_named,
    speaks_of_plans,
)

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
        ("2024-Q4", "十一月一览", ["2024-11"]),
        ("2024-Q4", "10月一覽", ["2024-10"]),
        ("2024-Q4", "十月一日放假", []),
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


MONTHS = [f"2023-{number:02}" for number in range(1, 13)]
HAN_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
WORDS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@pytest.mark.parametrize(
    ("spelling", "words"),
    [
        ("2023年{}月", [str(number) for number in range(1, 13)]),
        ("2023年{}月", [f"{number:02}" for number in range(1, 13)]),
        ("2023年{}月", HAN_MONTHS),
        ("2023-{}", [f"{number:02}" for number in range(1, 13)]),
        ("2023.{}", [f"{number:02}" for number in range(1, 13)]),
        ("2023/{}", [f"{number:02}" for number in range(1, 13)]),
        ("{} 2023", WORDS),
        ("{}, 2023", WORDS),
        ("{}. 2023", [word[:3] for word in WORDS]),
    ],
)
def test_every_month_is_read_in_any_spelling(spelling: str, words: list[str]) -> None:
    named = [period.id for word in words for period in periods_named(spelling.format(word), NOW)]

    assert named == MONTHS


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("FY24", ["2024"]),
        ("FY 23", ["2023"]),
        ("Q3 FY 2023", ["2023-Q3"]),
        ("2023-Q3", ["2023-Q3"]),
        ("2023年第三季度", ["2023-Q3"]),
        ("2023 H2", ["2023-H2"]),
        ("2023年上半年", ["2023-H1"]),
        ("2023年下半年", ["2023-H2"]),
        ("1月至3月", ["2024-Q1"]),
        ("1月至6月", ["2024-H1"]),
        ("4月至9月", ["2024-04 – 2024-09"]),
        ("01～02月", ["2024-01 – 2024-02"]),
        ("1月至12月", ["2024"]),
        ("近3月", []),
        ("3月5日", []),
        ("2023年度", ["2023"]),
        ("In March we grew", ["2024-03"]),
        ("they march on", []),
        ("the March report", ["2024-03"]),
        ("May 2023", ["2023-05"]),
        ("5 May", []),
        ("May we go on?", []),
        ("March on!", []),
        ("Mar 2023", ["2023-03"]),
    ],
)
def test_a_stretch_has_its_first_month_and_its_length(text: str, named: list[str]) -> None:
    assert [period.id for period in periods_named(text, NOW)] == named


def test_a_mention_knows_its_days_its_words_and_its_name() -> None:
    [half] = periods_named("完成于2023年上半年。", NOW)

    assert (half.start, half.end) == (date(2023, 1, 1), date(2023, 6, 30))
    assert "完成于2023年上半年。"[half.at : half.end_at] == "2023年上半年"
    assert str(half) == "2023-H1"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("9月上升", ["2024-09"]),
        ("较9月上升", []),
        ("每年9月", []),
        ("9月以来上升", []),
        ("9月底之前", []),
        ("Calls rose in September", ["2024-09"]),
        ("Calls rose since September", []),
        ("From September onwards", []),
        ("September onwards", []),
        ("较9月，10月上升", ["2024-10"]),
    ],
)
def test_what_a_text_only_refers_to_is_not_what_it_tells_of(text: str, told: list[str]) -> None:
    assert [period.id for period in periods_told_of(text, NOW)] == told


@pytest.mark.parametrize(
    ("text", "plans"),
    [("下季重点", True), ("The next steps", True), ("上季结果", False), ("Planet", False)],
)
def test_a_text_speaks_of_plans_or_does_not(text: str, plans: bool) -> None:
    assert speaks_of_plans(text) is plans
