"""What charts make of work and scores: schedules, skills, grades."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.document.chart import Chart, Mark
from reportgen.model.document.inline import Status
from reportgen.model.figures.figure import Derivation
from reportgen.model.people.staff import Staff
from reportgen.model.report.pieces import Task
from tests.support.assessments import assessment, scored
from tests.support.charts import chart_of, remarks, rows
from tests.support.figures import quarter, report
from tests.support.samples import expanded, other_sample


def test_a_radar_shows_two_years_with_the_values_at_its_spokes() -> None:
    [panel] = chart_of("personal-annual", "radar", metric="skill_level", by="skill").panels

    assert rows(panel)["本年"] == ["4.5", "4.4", "4.6", "3.8", "4.2", "4.0"]
    assert remarks(panel)[0] == "3.6 → 4.5"
    assert {s.mark for s in panel.series} == {Mark.SPOKE}


def test_a_radar_shows_a_persons_own_scores_against_the_reviewers() -> None:
    [panel] = chart_of("assessments", "radar", of="scores", person="P01").panels

    assert panel.categories == ("业务量", "质量", "流程规范", "团队协作", "学习成长")
    assert rows(panel) == {
        "自评": ["80", "86", "82", "88", "94"],
        "上级评分": ["82", "88", "80", "86", "92"],
    }
    assert remarks(panel)[0] == "80 / 82"


def test_a_radar_of_few_spokes_is_bars() -> None:
    [panel] = chart_of("quarter-summary", "radar", metric="human_contacts", by="channel").panels

    assert {s.mark for s in panel.series} == {Mark.BAR}


def test_a_gantt_chart_spans_whole_quarters_where_the_work_is_long() -> None:
    chart = chart_of("team-annual", "gantt", of="initiatives", part="plan")

    schedule = chart.panels[0].schedule
    assert schedule is not None
    assert (schedule.start, schedule.end) == (date(2024, 10, 1), date(2025, 12, 31))
    assert [str(period) for period in schedule.divisions] == [
        "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"
    ]  # fmt: skip
    assert schedule.today == date(2025, 1, 15)
    first = schedule.bars[0]
    assert (first.start, first.end) == (date(2025, 1, 1), date(2025, 4, 30))
    assert chart.source == "資料來源：initiatives.csv（2025-01-15）"


def test_what_has_an_end_alone_is_a_milestone() -> None:
    [panel] = chart_of("quarter-summary", "gantt", of="next_steps").panels

    assert panel.schedule is not None
    assert [(s.start, s.end, s.status) for s in panel.schedule.bars] == [
        (None, date(2025, 1, 31), Status.PLANNED),
        (None, date(2025, 2, 14), Status.PLANNED),
        (None, date(2025, 2, 28), Status.PLANNED),
    ]


def test_total_scores_are_weighted_and_sorted() -> None:
    [panel] = chart_of("assessments", "bar", of="scores", by="person").panels

    assert panel.categories == ("贺知舟", "顾南乔", "白书雅", "苏念", "方亦可", "江行简")
    assert rows(panel) == {"总分": ["92.7", "92.0", "86.3", "85.6", "81.9", "75.4"]}


def test_grades_are_counted_by_their_lower_bound() -> None:
    [panel] = chart_of("assessments", "distribution", of="scores").panels

    assert panel.categories == ("A 优秀", "B 良好", "C 合格", "D 待改进")
    assert rows(panel) == {"人数": ["2", "3", "1", "0"]}


def test_a_grade_is_counted_from_its_people_and_one_that_nobody_earned_from_all() -> None:
    [panel] = chart_of("assessments", "distribution", of="scores").panels

    counted = [point.figure.source for point in panel.series[0].points if point is not None]
    people = [
        [operand.key.members[0][1] for operand in source.operands]
        for source in counted
        if isinstance(source, Derivation)
    ]
    assert people == [
        ["P02", "P03"],
        ["P01", "P04", "P05"],
        ["P06"],
        ["P01", "P02", "P03", "P04", "P05", "P06"],
    ]


@pytest.mark.parametrize(
    ("start", "end", "bars"),
    [
        (date(2024, 11, 5), date(2024, 11, 5), ["换用新系统", "培训", "上线"]),
        (None, date(2024, 11, 5), ["换用新系统", "培训", "上线"]),
        (date(2024, 11, 6), date(2024, 11, 5), ["培训", "上线"]),
        (date(2024, 11, 6), None, ["培训", "上线"]),
    ],
)
def test_work_may_last_a_day_and_never_ends_before_it_starts(
    start: date | None, end: date | None, bars: list[str]
) -> None:
    others = (Task(name, end=date(2024, 12, 2)) for name in ("培训", "上线"))
    content = QuarterSummary(tasks=(Task("换用新系统", start=start, end=end), *others))

    [block] = expanded("chart", report("", quarter(content=content)), type="gantt", of="tasks")

    assert isinstance(block, Chart)
    [schedule] = [panel.schedule for panel in block.panels]
    assert schedule is not None
    assert [bar.name for bar in schedule.bars] == bars


def test_a_radar_shows_two_series_at_most() -> None:
    skills = ("chat", "phone", "live", "email", "message")
    figures = " ".join(
        f"csat[channel={name}]=8{at} csat@2024-Q3[channel={name}]=7{at} csat[channel={name}]:target=90"
        for at, name in enumerate(skills)
    )
    options = {"metric": "csat", "by": "channel", "series": "previous actual target"}

    [block] = expanded("chart", report(figures), type="radar", **options)

    assert isinstance(block, Chart)
    assert [len(panel.series) for panel in block.panels] == [2]


def test_a_radar_in_a_persons_own_document_shows_their_scores() -> None:
    own = Staff(other_sample("assessments")).report_of("P02")

    [named] = expanded(
        "chart", other_sample("assessments"), type="radar", of="scores", person="P02"
    )
    [block] = expanded("chart", own, type="radar", of="scores")

    assert isinstance(block, Chart)
    assert isinstance(named, Chart)
    assert rows(block.panels[0]) == rows(named.panels[0])
    assert len(rows(block.panels[0])) == 2


def test_a_radar_of_scores_leaves_out_the_series_that_nobody_gave_and_needs_a_score() -> None:
    given = assessment(scores=scored("P01 a 60 90", "P01 b 40 80", "P02 a 60 70", "P02 b 40 60"))

    [block] = expanded("chart", given, type="radar", of="scores", person="P02")

    assert isinstance(block, Chart)
    assert rows(block.panels[0]) == {"上级评分": ["70", "60"]}
    assert expanded("chart", given, type="radar", of="scores", person="P09") == []
