"""Days lie where they can; nothing comes after the cut-off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.checks.plan.period_dates import after_cut_off, first_after, wrong_dates
from reportgen.kinds.service_plan import ServicePlan
from reportgen.model.figures.period import Period
from reportgen.model.report.config import PeriodConfig
from tests.support.figures import of_october, quarter, report


def test_an_actual_value_after_the_end_of_the_period_is_named_once_a_metric() -> None:
    [problem] = after_cut_off(report("csat=85 csat@2025-01=86 csat@2025-02=87"))

    assert problem.message.en == (
        "Customer satisfaction, January 2025 is an actual value after the cut-off of 2024-12-31"
    )


def test_an_actual_value_of_a_time_after_the_date_cannot_be_known() -> None:
    [problem] = after_cut_off(report("csat@2024-12=86", quarter(date=date(2024, 11, 20))))

    assert problem.message.en == (
        "Customer satisfaction, December 2024 is an actual value after the cut-off of 2024-11-20"
    )


def test_days_and_parts_lie_inside_the_period() -> None:
    config = quarter()
    parts = (*config.period.parts, Period.parse("2025-01"))
    period = replace(config.period, start=date(2024, 7, 1), end=date(2024, 12, 31), parts=parts)

    problems = list(wrong_dates(report("", replace(config, period=period))))

    assert [problem.message.en for problem in problems] == [
        "the first day of the period, 2024-07-01, does not lie in Q4 2024",
        "a part of the period, 2025-01, does not lie in Q4 2024",
    ]


@pytest.mark.parametrize(
    ("date_", "said"),
    [
        (date(2026, 10, 5), ["2026-10-05"]),
        (date(2026, 9, 20), ["2026-09-20"]),
        (date(2026, 10, 27), ["2026-10-27"]),
        (date(2026, 10, 28), []),
        (date(2026, 11, 5), []),
        (None, []),
    ],
)
def test_a_report_is_dated_when_its_period_is_over(date_: date | None, said: list[str]) -> None:
    data = report("csat@2026-10=85 contacts@2026-10=9", of_october(date=date_))

    problems = list(wrong_dates(data))

    assert [p.values[0] for p in problems if p.values] == said


def test_an_early_date_is_told_at_the_date_in_all_languages() -> None:
    data = report("csat@2026-10=85", of_october(date=date(2026, 10, 5)))

    [problem] = wrong_dates(data)

    assert problem.message.en == "the report is dated 2026-10-05, but its period ends on 2026-10-31"
    assert problem.message.hans == "报告日期是 2026-10-05，期间却到 2026-10-31 才结束"
    assert problem.message.hant == "報告日期是 2026-10-05，期間卻到 2026-10-31 才結束"
    assert problem.about is not None
    assert problem.about.subject == "date"


@pytest.mark.parametrize("figures", ["csat@2026-09=85", "csat@2026-10:target=85"])
def test_a_plan_is_dated_before_its_period(figures: str) -> None:
    assert list(wrong_dates(report(figures, of_october(date=date(2026, 9, 20))))) == []


def test_a_plan_may_be_dated_before_its_period_whatever_its_values() -> None:
    config = quarter(content=ServicePlan(), date=date(2024, 9, 20))

    assert list(wrong_dates(report("csat=85", config))) == []


@pytest.mark.parametrize(
    ("made", "said"), [(date(2024, 11, 15), ["2024-11-15"]), (date(2024, 11, 16), [])]
)
def test_an_eighth_of_the_period_are_its_last_days(made: date, said: list[str]) -> None:
    config = quarter(date=made)
    year = replace(config, period=PeriodConfig(Period.parse("2024")))

    found = list(wrong_dates(report("csat@2024=85", year)))

    assert [each.values[0] for each in found if each.values] == said


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (date(2024, 11, 18), ["the report is dated 2024-11-18, but its period ends on 2024-11-30"]),
        (date(2024, 11, 19), []),
    ],
)
def test_a_period_that_ends_early_is_over_early(made: date, said: list[str]) -> None:
    config = quarter(date=made)
    short = replace(config, period=replace(config.period, end=date(2024, 11, 30)))

    assert [each.message.en for each in wrong_dates(report("csat=85", short))] == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2024, 10, 1), date(2024, 12, 31), []),
        (date(2024, 9, 30), date(2025, 1, 1), ["2024-09-30", "2025-01-01"]),
        (None, None, []),
    ],
)
def test_the_first_and_the_last_day_of_a_period_lie_in_it(
    start: date | None, end: date | None, said: list[str]
) -> None:
    config = quarter()
    period = replace(config.period, start=start, end=end)

    found = list(wrong_dates(report("", replace(config, period=period))))

    assert [each.values[0] for each in found if each.values] == said


@pytest.mark.parametrize(
    ("figures", "made", "end", "cut_off"),
    [
        ("csat@2024-12=86", None, None, None),
        ("csat@2025-01=86", None, None, "2024-12-31"),
        ("csat@2025-01:target=86", None, None, None),
        # the period ends early
        ("csat@2024-11=86", None, date(2024, 11, 30), None),
        ("csat@2024-12=86", None, date(2024, 11, 30), "2024-11-30"),
        # on the first day of a time its values may be known
        ("csat@2024-12=86", date(2024, 12, 1), None, None),
        ("csat@2024-12=86", date(2024, 11, 30), None, "2024-11-30"),
        ("csat@2025-01=86", date(2025, 1, 1), None, "2024-12-31"),
        ("csat@2025-01=86", date(2024, 12, 31), None, "2024-12-31"),
        ("csat@2025-01=86", date(2024, 12, 20), None, "2024-12-20"),
        # a date before the values of the period is told of by itself
        ("csat=85 csat@2024-12=86", date(2024, 11, 20), None, None),
    ],
)
def test_the_cut_off_is_the_end_of_the_period_or_the_date_if_that_is_earlier(
    figures: str, made: date | None, end: date | None, cut_off: str | None
) -> None:
    config = quarter(date=made)
    given = report(figures, replace(config, period=replace(config.period, end=end)))

    said = [each.message.en.partition("cut-off of ")[2] for each in after_cut_off(given)]

    assert said == ([cut_off] if cut_off else [])


def test_in_large_files_the_first_value_of_each_time_after_the_cut_off_is_looked_at() -> None:
    given = report("csat=85 csat@2025-01=86 csat@2025-01[channel=chat]=87 nps@2025-02=40")

    assert [(column.period.id, list(at)) for column, at in first_after(given).items()] == [
        ("2025-01", [0]),
        ("2025-02", [0]),
    ]
