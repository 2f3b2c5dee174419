"""What stands over figures names their period."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.plan.period_headings import misnamed_headings
from reportgen.kinds.service_plan import ServicePlan
from reportgen.model.figures.period import Period
from reportgen.model.finding import Severity
from reportgen.model.place import Place
from reportgen.model.report.config import ChartConfig, PeriodConfig, ReportConfig
from reportgen.model.report.texts import TextKind, TypedText
from tests.support.figures import of_october, quarter, report


@pytest.mark.parametrize(
    ("config", "subject", "named"),
    [
        (quarter(title="客服部2024年第三季度工作总结"), "title", "2024-Q3"),
        (quarter(headings={"4.2": "三季度表现"}), "4.2", "2024-Q3"),
        (quarter(period=PeriodConfig(Period.parse("2024-Q4"), label="2023年")), "period.label", "2023"),
        (quarter(headings={"4.2": "Results, Q2 2024"}), "4.2", "2024-Q2"),
        (quarter(charts=(ChartConfig("C1", "line", "2023年各月满意度"),)), "charts[0].title", "2023"),
        (quarter(charts=(ChartConfig("C1", "line", "2024年9月各渠道"),)), "charts[0].title", "2024-09"),
    ],
)  # fmt: skip
def test_a_heading_names_the_period_of_its_figures(
    config: ReportConfig, subject: str, named: str
) -> None:
    [problem] = misnamed_headings(report("", config))

    assert problem.about is not None
    assert (problem.about.subject, problem.about.period) == (subject, named)


@pytest.mark.parametrize(
    ("title", "fits"),
    [
        ("2024年第四季度", True),
        ("2025年第一季度安排", True),
        ("2025年第一季度", False),
        ("2025年上半年安排", False),
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
    assert (list(misnamed_headings(report("", quarter(title=title)))) == []) is fits


@pytest.mark.parametrize(("title", "fits"), [("2024年第三季度", True), ("2025年第二季度", False)])
def test_a_plan_may_name_what_was_before(title: str, fits: bool) -> None:
    config = quarter(title=title, content=ServicePlan())

    assert (list(misnamed_headings(report("", config))) == []) is fits


@pytest.mark.parametrize(
    ("text", "kind", "named"),
    [
        ("2023年回顾", TextKind.HEADING, ["2023"]),
        ("2024年第四季度回顾", TextKind.HEADING, []),
        ("与{{ period.year_ago }}比较", TextKind.HEADING, []),
        ("2023年满意度更低", TextKind.PROSE, []),
    ],
)
def test_titles_of_chapters_and_sections_name_the_period_of_the_report(
    text: str, kind: TextKind, named: list[str]
) -> None:
    shown = text.replace("{{ period.year_ago }}", "2023年第四季度")
    place = Place("results.md", 2, 8)
    title = TypedText("sections.s.title", text, shown, place, "sections", "sections.s", kind=kind)

    problems = list(misnamed_headings(replace(report("", quarter()), texts=(title,))))

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
    [problem] = misnamed_headings(report("", of_october(title=title)))

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
        "8月、10月质量简报",
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
    assert list(misnamed_headings(report("", of_october(title=title)))) == []


def test_only_a_wrong_title_is_more_than_the_rule_s_own_severity() -> None:
    [title] = misnamed_headings(report("", quarter(title="2023年总结")))
    [heading] = misnamed_headings(report("", quarter(headings={"4.2": "2023年表现"})))

    assert (title.severity, heading.severity) == (Severity.ERROR, None)


def test_a_heading_may_name_what_comes_next_and_a_title_in_a_plan_only() -> None:
    untitled = ChartConfig("C1", "line")
    heading = quarter(headings={"5.1": "2025年第一季度"}, charts=(untitled,))
    later = quarter(headings={"5.1": "2025年第二季度"})
    year = replace(heading, period=replace(heading.period, next=Period.parse("2025")))
    of_year = replace(later, period=year.period)

    assert list(misnamed_headings(report("", heading))) == []
    assert len(list(misnamed_headings(report("", later)))) == 1
    assert list(misnamed_headings(report("", of_year))) == []


def test_headings_that_the_config_replaces_are_looked_at_once() -> None:
    place = Place("period.yaml", 2)
    shown = TypedText(
        "headings.4.2", "2023年表现", "2023年表现", place, "headings", "h", kind=TextKind.HEADING
    )
    given = report("", quarter(headings={"4.2": "2023年表现"}))

    assert len(list(misnamed_headings(replace(given, texts=(shown,))))) == 1
