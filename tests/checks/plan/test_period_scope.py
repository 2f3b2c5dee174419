"""A figure's period fits the list and the words that it stands under."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.checks.plan.period_scope import period_scope
from reportgen.kinds.quarter_summary import QuarterSummary, TeamTexts
from reportgen.model.figures.period import Period
from reportgen.model.report.config import PeriodConfig, ReportConfig
from reportgen.model.report.pieces import Highlight
from tests.support.figures import of_october, quarter, report
from tests.support.typed import typed


def highlights(listed: str | None, *entries: Highlight) -> ReportConfig:
    return quarter(
        content=QuarterSummary(team=TeamTexts(highlights=entries, highlights_period=listed))
    )


@pytest.mark.parametrize(
    "config",
    [
        highlights("past-year", Highlight("比一年前快了三成", "first_response_time", "year_ago")),
        highlights("past-year", Highlight("比一年前快了三成", "first_response_time")),
        highlights("past-year", Highlight("快了三成", "first_response_time")),
        highlights(None, Highlight("退货率比上季低", "return_rate", "previous")),
        highlights("last-quarter", Highlight("退货率比上季低", "return_rate", "2024-Q3")),
        # neither the list nor the highlight says with what it compares
        highlights(None, Highlight("退货率比上季低", "return_rate")),
        highlights(None, Highlight("退货率更低", "return_rate", "previous")),
        highlights("some-day", Highlight("退货率比上季低", "return_rate")),
        quarter(title="客服部2024年第四季度工作总结", date=date(2025, 1, 8)),
    ],
)  # fmt: skip
def test_is_silent_where_the_periods_fit(config: ReportConfig) -> None:
    data = report("first_response_time=28 first_response_time@2023-Q4=40 csat@2024-12=90", config)

    assert list(period_scope(data)) == []


@pytest.mark.parametrize(
    "highlight",
    [
        Highlight("退货比例降到百分之三", "return_rate", "previous"),
        Highlight("退货比例降到百分之三", "return_rate", "2024-Q3"),
        Highlight("退货比例降到百分之三", "return_rate"),
    ],
)
def test_a_change_on_last_quarter_does_not_belong_under_the_past_year(highlight: Highlight) -> None:
    data = report("return_rate=3 return_rate@2024-Q3=5", highlights("past-year", highlight))

    [problem] = period_scope(data)

    assert problem.message.en == (
        '"退货比例降到百分之三" compares with Q3 2024, but stands under Q4 2023'
    )
    assert problem.about is not None
    assert (problem.about.metric, problem.about.subject) == ("return_rate", None)


def test_the_words_of_a_highlight_are_those_of_its_reference() -> None:
    config = highlights(None, Highlight("退货率比上季低两个点", "return_rate", "year_ago"))

    [problem] = period_scope(report("", config))

    assert problem.message.en == (
        '"退货率比上季低两个点" compares with Q3 2024, but stands under Q4 2023'
    )


@pytest.mark.parametrize(
    ("text", "figures", "said"),
    [
        # nothing says with what it compares, and there is a level to compare with under this list
        ("快了三成", "csat=85 csat@2023-Q4=80 csat@2024-Q3=83", 0),
        ("快了三成", "csat=85 csat@2024-Q3=83", 1),
        ("快了三成", "csat=85", 0),
    ],
)
def test_a_highlight_compares_with_the_level_that_there_is(
    text: str, figures: str, said: int
) -> None:
    config = highlights("past-year", Highlight(text, "csat"))

    assert len(list(period_scope(report(figures, config)))) == said


@pytest.mark.parametrize(
    ("listed", "named"),
    [
        ("previous", "Q2 2024"),
        ("last-quarter", "Q2 2024"),
        ("year_ago", "Q4 2022"),
        ("past-year", "Q4 2022"),
        ("2022-Q1", "Q1 2022"),
    ],
)
def test_a_list_goes_by_the_periods_of_the_config(listed: str, named: str) -> None:
    config = highlights(listed, Highlight("退货率更低", "return_rate", "2024-Q1"))
    period = replace(
        config.period, previous=Period.parse("2024-Q2"), year_ago=Period.parse("2022-Q4")
    )

    [problem] = period_scope(report("", replace(config, period=period)))

    assert problem.message.en == (f'"退货率更低" compares with Q1 2024, but stands under {named}')


@pytest.mark.parametrize(("listed", "named"), [("previous", "Q3 2024"), ("year_ago", "Q4 2023")])
def test_a_list_goes_by_the_calendar_where_the_config_names_no_period(
    listed: str, named: str
) -> None:
    config = highlights(listed, Highlight("退货率更低", "return_rate", "2024-Q1"))
    period = PeriodConfig(Period.parse("2024-Q4"))

    [problem] = period_scope(report("", replace(config, period=period)))

    assert problem.message.en.endswith(f"stands under {named}")


def test_what_is_written_comes_before_the_words_and_words_before_the_levels() -> None:
    written = highlights("past-year", Highlight("退货率比上季低", "return_rate", "year_ago"))
    worded = highlights("past-year", Highlight("退货率比一年前低", "return_rate"))

    assert list(period_scope(report("return_rate@2024-Q3=5", written))) == []
    assert list(period_scope(report("return_rate@2024-Q3=5", worded))) == []
    [problem] = period_scope(
        report(
            "return_rate@2023-Q4=5", highlights("past-year", Highlight("比上季低", "return_rate"))
        )
    )
    assert problem.message.en.startswith('"比上季低" compares with Q3 2024')


def test_a_highlight_without_a_metric_is_named_by_its_path() -> None:
    [problem] = period_scope(report("", highlights("past-year", Highlight("服务比上季好"))))

    assert problem.about is not None
    assert (problem.about.metric, problem.about.subject) == (None, "team.highlights[0]")


def test_headings_sentences_days_and_what_is_called_last_month_are_looked_at_as_well() -> None:
    texts = (typed("2026年9月满意度为{{ csat }}。"), typed("比上月{{ csat.change.words }}"))
    config = of_october(title="9月质量简报", date=date(2026, 10, 5))
    period = replace(config.period, previous=Period.parse("2026-08"))
    given = report("csat@2026-10=85 csat@2026-11=86", replace(config, period=period))

    found = list(period_scope(replace(given, texts=texts)))

    assert [each.values[0] if each.values else "" for each in found] == [
        "2026-09",
        "2026-09",
        "2026-10-05",
        "2026-08",
        "",
    ]
