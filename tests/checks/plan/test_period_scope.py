"""A figure's period fits its heading; nothing comes after the cut-off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.checks.plan.period_scope import period_scope
from reportgen.kinds.quarter_summary import QuarterSummary, TeamTexts
from reportgen.kinds.service_plan import ServicePlan
from reportgen.model.figures.period import Period
from reportgen.model.finding import Severity
from reportgen.model.place import Place
from reportgen.model.report.config import ChartConfig, PeriodConfig, ReportConfig
from reportgen.model.report.pieces import Highlight
from reportgen.model.report.texts import TextKind, TypedText
from tests.support.figures import quarter, report
from tests.support.typed import typed


def highlights(listed: str | None, *entries: Highlight) -> ReportConfig:
    return quarter(content=QuarterSummary(team=TeamTexts(None, None, entries, listed)))


@pytest.mark.parametrize(
    "config",
    [
        highlights("past-year", Highlight("比一年前快了三成", "first_response_time", "year_ago")),
        highlights("past-year", Highlight("比一年前快了三成", "first_response_time")),
        highlights("past-year", Highlight("快了三成", "first_response_time")),
        highlights(None, Highlight("退货率比上季低", "return_rate", "previous")),
        highlights("last-quarter", Highlight("退货率比上季低", "return_rate", "2024-Q3")),
        quarter(title="客服部2024年第四季度工作总结"),
        quarter(title="客服部2024年工作总结", headings={"1.1": "第四季度背景", "5.1": "2025年一季度安排"}),
        quarter(charts=(ChartConfig("C1", "line", "2021至2024年差评率"),)),
        quarter(title="Service summary, Q4 2024", date=date(2025, 1, 8)),
        quarter(date=date(2024, 12, 20)),
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
    ("config", "subject", "named"),
    [
        (quarter(title="客服部2024年第三季度工作总结"), "title", "2024-Q3"),
        (quarter(headings={"4.2": "三季度表现"}), "4.2", "2024-Q3"),
        (quarter(headings={"4.2": "Results, Q2 2024"}), "4.2", "2024-Q2"),
        (quarter(charts=(ChartConfig("C1", "line", "2023年各月满意度"),)), "charts[0].title", "2023"),
        (quarter(charts=(ChartConfig("C1", "line", "2024年9月各渠道"),)), "charts[0].title", "2024-09"),
    ],
)  # fmt: skip
def test_a_heading_names_the_period_of_its_figures(
    config: ReportConfig, subject: str, named: str
) -> None:
    [problem] = period_scope(report("", config))

    assert problem.about is not None
    assert (problem.about.subject, problem.about.period) == (subject, named)


def test_an_actual_value_after_the_end_of_the_period_is_named_once_a_metric() -> None:
    [problem] = period_scope(report("csat=85 csat@2025-01=86 csat@2025-02=87"))

    assert problem.message.en == (
        "Customer satisfaction, January 2025 is an actual value after the cut-off of 2024-12-31"
    )


def test_an_actual_value_of_a_time_after_the_date_cannot_be_known() -> None:
    [problem] = period_scope(report("csat@2024-12=86", quarter(date=date(2024, 11, 20))))

    assert problem.message.en == (
        "Customer satisfaction, December 2024 is an actual value after the cut-off of 2024-11-20"
    )


def test_days_and_parts_lie_inside_the_period() -> None:
    config = quarter()
    parts = (*config.period.parts, Period.parse("2025-01"))
    period = replace(config.period, start=date(2024, 7, 1), end=date(2024, 12, 31), parts=parts)

    problems = list(period_scope(report("", replace(config, period=period))))

    assert [problem.message.en for problem in problems] == [
        "the first day of the period, 2024-07-01, does not lie in Q4 2024",
        "a part of the period, 2025-01, does not lie in Q4 2024",
    ]


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
    ("title", "fits"),
    [
        ("2024年第四季度", True),
        ("2025年第一季度安排", True),
        ("2025年第一季度", False),
        ("2025年第二季度", False),
        ("2024年12月", True),
        ("2024年9月", False),
        ("2024年", True),
        ("2023年", False),
    ],
)
def test_a_heading_may_name_a_part_what_is_around_and_what_comes_next(
    title: str, fits: bool
) -> None:
    assert (list(period_scope(report("", quarter(title=title)))) == []) is fits


@pytest.mark.parametrize(("title", "fits"), [("2024年第三季度", True), ("2025年第二季度", False)])
def test_a_plan_may_name_what_was_before(title: str, fits: bool) -> None:
    config = quarter(title=title, content=ServicePlan())

    assert (list(period_scope(report("", config))) == []) is fits


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        ("2023年回顾", TextKind.HEADING, ["2023"]),
        ("2024年第四季度回顾", TextKind.HEADING, []),
        ("与{{ period.year_ago }}比较", TextKind.HEADING, []),
        ("2023年开始使用新系统", TextKind.PROSE, []),
    ],
)
def test_titles_of_chapters_and_sections_name_the_period_of_the_report(
    text: str, kind: TextKind, named: list[str]
) -> None:
    shown = text.replace("{{ period.year_ago }}", "2023年第四季度")
    place = Place("results.md", 2, 8)
    title = TypedText("sections.s.title", text, shown, place, "sections", "sections.s", kind=kind)

    problems = list(period_scope(replace(report("", quarter()), texts=(title,))))

    assert [(p.values[0], p.place) for p in problems if p.values] == [(n, place) for n in named]


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("心内科三病区9月质量简报", "2026-09"),
        ("九月质量简报", "2026-09"),
        ("2026年九月质量简报", "2026-09"),
        ("11月质量简报", "2026-11"),
        ("上半年质量简报", "2026-H1"),
        ("一季度质量简报", "2026-Q1"),
        ("1—9月累计", "2026-01 – 2026-09"),
        ("September brief", "2026-09"),
        ("Ward quality, Sep 2026", "2026-09"),
        ("May brief", "2026-05"),
        ("FY25 quality review", "2025"),
        ("H1 2026 review", "2026-H1"),
    ],
)
def test_a_title_of_another_month_quarter_or_half_is_an_error(title: str, named: str) -> None:
    [problem] = period_scope(report("", of_october(title=title)))

    assert problem.values == (named, "2026-10")
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(
    "title",
    [
        "10月质量简报",
        "十月质量简报",
        "10月总结与11月安排",
        "四季度质量简报",
        "下半年质量简报",
        "1—10月累计",
        "10月与9月对比",
        "较9月的变化",
        "近3月走势",
        "三个月随访",
        "6月龄随访",
        "五月花病区质量简报",
        "每年3月开展的演练",
        "9月以来的改进",
        "October brief",
        "FY2026 review",
        "Changes since September",
        "What we may do better",
    ],
)
def test_a_title_of_the_month_of_what_is_around_it_or_of_a_comparison_is_right(title: str) -> None:
    assert list(period_scope(report("", of_october(title=title)))) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("2026年9月满意度为{{ csat }}。", ["2026-09"]),
        ("九月病区新增一间病房，满意度为{{ csat }}。", ["2026-09"]),
        ("培训照常。9月满意度为{{ csat }}。", ["2026-09"]),
        ("September ended with {{ csat }} of satisfaction.", ["2026-09"]),
        ("9月有{{ count(met(goal_metrics)) }}项目标达到。", ["2026-09"]),
        ("去年10月满意度为{{ csat }}。", ["2025-10"]),
        ("Last October satisfaction was {{ csat }}.", ["2025-10"]),
        ("10月满意度为{{ csat }}。", []),
        ("比去年10月高，满意度为{{ csat }}。", []),
        ("9月新增一间病房，本月满意度为{{ csat }}。", []),
        ("9月为{{ csat.previous }}，10月为{{ csat }}。", []),
        ("9月病区新增一间病房。", []),
        ("较9月上升，满意度为{{ csat }}。", []),
        ("9月培训后满意度升到{{ csat }}。", []),
        ("9月起全员培训，满意度为{{ csat }}。", []),
    ],
)
def test_a_sentence_of_another_month_prints_no_figure_of_this_one(
    text: str, named: list[str]
) -> None:
    data = replace(report("", of_october()), texts=(typed(text),))

    assert [p.values[0] for p in period_scope(data) if p.values] == named


def of_october(**changes: object) -> ReportConfig:
    """Return the config of a report of October 2026."""
    plain = quarter()
    period = PeriodConfig(Period.parse("2026-10"))
    return replace(plain, period=period, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("date_", "said"),
    [
        (date(2026, 10, 5), ["2026-10-05"]),
        (date(2026, 9, 20), ["2026-09-20"]),
        (date(2026, 10, 27), ["2026-10-27"]),
        (date(2026, 10, 29), []),
        (date(2026, 11, 5), []),
        (None, []),
    ],
)
def test_a_report_is_dated_when_its_period_is_over(date_: date | None, said: list[str]) -> None:
    data = report("csat@2026-10=85 contacts@2026-10=9", of_october(date=date_))

    problems = list(period_scope(data))

    assert [p.values[0] for p in problems if p.values] == said


def test_an_early_date_is_told_at_the_date_in_all_languages() -> None:
    data = report("csat@2026-10=85", of_october(date=date(2026, 10, 5)))

    [problem] = period_scope(data)

    assert problem.message.en == "the report is dated 2026-10-05, but its period ends on 2026-10-31"
    assert problem.message.hans == "报告日期是 2026-10-05，期间却到 2026-10-31 才结束"
    assert problem.message.hant == "報告日期是 2026-10-05，期間卻到 2026-10-31 才結束"
    assert problem.about is not None
    assert problem.about.subject == "date"


@pytest.mark.parametrize("figures", ["csat@2026-09=85", "csat@2026-10:target=85"])
def test_a_plan_is_dated_before_its_period(figures: str) -> None:
    assert list(period_scope(report(figures, of_october(date=date(2026, 9, 20))))) == []


@pytest.mark.parametrize(
    ("text", "previous", "history", "said"),
    [
        ("比上月{{ csat.change.words }}", "2026-08", (), 1),
        ("比上个月的{{ csat.previous }}高", "2026-08", (), 1),
        ("{{ csat.change.words }} from the previous month", "2026-08", (), 1),
        ("比上月{{ csat.change.words }}", "2026-09", (), 0),
        ("比上月{{ csat.change.words }}", "2026-08", ("2026-06", "2026-08"), 0),
        ("比{{ period.last }}{{ csat.change.words }}", "2026-08", (), 0),
        ("上月完成的培训，满意度为{{ csat }}", "2026-08", (), 0),
        ("比去年{{ csat.change.words }}", "2026-08", (), 0),
    ],
)
def test_what_a_text_calls_last_month_is_the_month_before(
    text: str, previous: str, history: tuple[str, ...], said: int
) -> None:
    config = of_october()
    earlier = tuple(map(Period.parse, history))
    period = replace(config.period, previous=Period.parse(previous), history=earlier)
    data = replace(report("", replace(config, period=period)), texts=(typed(text),))

    problems = list(period_scope(data))

    assert len(problems) == said
    for problem in problems:
        assert problem.values == ("2026-08", "2026-09")
        assert problem.remedy.en == ("write `previous: 2026-09`, or {{ period.last }} in the text")
