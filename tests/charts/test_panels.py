"""What each chart type makes of the figures of the samples: categories, series, words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.document.chart import Arrangement, Chart, Mark, Panel, Scenario, feet
from reportgen.model.document.inline import Status
from reportgen.model.finding import Problem
from reportgen.model.people.staff import Staff
from reportgen.model.report.pieces import Task
from tests.support.figures import catalogue, quarter, report
from tests.support.samples import expanded, other_sample, said

Rows = dict[str, list[str]]


def chart_of(folder: str, kind: str, **options: str) -> Chart:
    [block] = expanded("chart", other_sample(folder), type=kind, **options)
    assert isinstance(block, Chart)
    return block


def rows(panel: Panel) -> Rows:
    return {s.name: [said((run,)) if run else "" for run in s.points] for s in panel.series}


def remarks(panel: Panel) -> list[str]:
    return [said(remark) for remark in panel.remarks]


def test_a_waterfall_builds_a_total_from_its_members_the_largest_first() -> None:
    [panel] = chart_of("team-annual", "waterfall", metric="cost_saving", by="item").panels

    assert panel.categories == ("人力", "賠付", "硬體採購", "系統維運", "合計")
    assert rows(panel) == {
        "節省額": ["122.5", "79.8", "21.0", "18.0", ""],
        "合計": ["", "", "", "", "241.3"],
    }
    assert [str(foot) for foot in feet(panel)] == ["0", "122.5", "202.3", "223.3", "0"]


def test_a_waterfall_leads_from_the_previous_total_by_steps_coloured_by_direction() -> None:
    chart = chart_of("team-annual", "waterfall", metric="cost", by="item", series="previous actual")

    [panel] = chart.panels
    assert panel.arrangement is Arrangement.FLOATING
    assert [series.scenario for series in panel.series] == [
        Scenario.PREVIOUS, Scenario.GOOD, Scenario.ACTUAL
    ]  # fmt: skip
    assert rows(panel)["向好"] == ["", "−79.8", "−40.0", "−21.0", "−18.0", ""]
    assert said(chart.alt).startswith("費用：上年 510.0，向好 爭議訂單賠付 −79.8")


@pytest.mark.parametrize("kind", ["waterfall", "doughnut", "pie", "pareto"])
def test_members_that_do_not_make_up_the_total_are_told_of_and_not_drawn(kind: str) -> None:
    data = report(
        "headcount=30 headcount[level=senior]=15 headcount[level=junior]=10",
    )

    [problem] = expanded("chart", data, type=kind, metric="headcount", by="level")

    assert isinstance(problem, Problem)
    assert problem.message.hans == (
        "在岗人数：资深客服、初级客服之和小于合计 30，画成整体会误导读者"
    )


def test_parts_of_a_stack_beyond_the_third_become_one_where_there_are_more_than_four() -> None:
    options = {"metric": "headcount", "by": "period", "stack": "role"}
    [panel] = chart_of("team-annual", "stacked-column", **options).panels

    assert rows(panel) == {
        "第一線客服": ["70", "58"],
        "多語客服": ["0", "10"],
        "品管與培訓": ["4", "5"],
        "其他": ["4", "13"],
    }
    assert [said((run,)) for run in panel.totals if run] == ["78", "86"]


def test_four_parts_of_a_stack_all_keep_their_names() -> None:
    parts = {"chat": 4, "phone": 3, "live": 2, "email": 1}
    figures = " ".join(f"orders@2024-10[channel={name}]={n}" for name, n in parts.items())
    options = {"metric": "orders", "by": "month", "stack": "channel"}

    [block] = expanded("chart", report(figures), type="stacked-column", **options)

    assert isinstance(block, Chart)
    assert rows(block.panels[0]) == {
        "在线聊天": ["4"],
        "电话": ["3"],
        "直播间": ["2"],
        "邮件": ["1"],
    }


def test_a_waterfall_has_no_step_for_what_stayed_the_same() -> None:
    data = report(
        "orders=10 orders[channel=chat]=4 orders[channel=phone]=6 "
        "orders@2024-Q3=9 orders@2024-Q3[channel=chat]=4 orders@2024-Q3[channel=phone]=5"
    )
    options = {"metric": "orders", "by": "channel", "series": "previous actual"}

    [block] = expanded("chart", data, type="waterfall", **options)

    assert isinstance(block, Chart)
    [panel] = block.panels
    assert panel.categories == ("上季", "电话", "本季")
    assert panel.arrangement is Arrangement.FLOATING


def test_a_waterfall_that_falls_below_zero_stands_on_zero_throughout() -> None:
    data = report("cost_saving=-4 cost_saving[item=labour]=4 cost_saving[item=ops]=-8")

    [block] = expanded("chart", data, type="waterfall", metric="cost_saving", by="item")

    assert isinstance(block, Chart)
    [panel] = block.panels
    assert panel.arrangement is Arrangement.OVERLAID
    assert rows(panel) == {"节省额": ["4", "−8", ""], "合计": ["", "", "−4"]}


@pytest.mark.parametrize(
    ("line", "panels"),
    [
        ("contacts", [{"订单量": ["10", "12"], "咨询量": ["5", "6"]}]),
        ("csat", [{"订单量": ["10", "12"]}, {"客户满意度": ["80", "81"]}]),
    ],
)
def test_columns_and_a_line_share_a_panel_only_where_they_share_a_unit(
    line: str, panels: list[Rows]
) -> None:
    months = {"orders": (10, 12), "contacts": (5, 6), "csat": (80, 81)}
    figures = " ".join(f"{m}@2024-10={a} {m}@2024-11={b}" for m, (a, b) in months.items())
    options = {"columns": "orders", "line": line, "by": "month"}

    [block] = expanded("chart", report(figures), type="column+line", **options)

    assert isinstance(block, Chart)
    assert [rows(panel) for panel in block.panels] == panels


def test_a_ring_of_more_than_six_parts_is_bars() -> None:
    reasons = ("logistics", "quality", "description", "refund", "attitude", "system", "slow")
    parts = " ".join(f"complaints[reason={name}]={n}" for n, name in enumerate(reasons, 1))

    [block] = expanded("chart", report(parts), type="doughnut", metric="complaints", by="reason")

    assert isinstance(block, Chart)
    assert {s.mark for s in block.panels[0].series} == {Mark.BAR}


def test_a_bullet_holds_this_year_against_the_targets_of_the_next() -> None:
    chart = chart_of("personal-annual", "bullet", metrics="plan")

    rates, score, time = chart.panels
    assert [panel.unit for panel in chart.panels] == ["%", "分", "分钟"]
    assert rows(rates) == {
        "2024年实际": ["8.8", "12", "92.0"],
        "2025年目标": ["6.0", "15", "94.0"],
    }
    assert remarks(rates) == ["目标 ≤ 6.0（+2.8）", "目标 ≥ 15（−3）", "目标 ≥ 94.0（−2.0）"]
    assert remarks(score) == ["目标 ≥ 4.85（−0.03）"]
    assert [s.scenario for s in time.series] == [Scenario.ACTUAL, Scenario.TARGET]


def test_a_gap_may_be_measured_against_the_next_target_as_well() -> None:
    [panel] = chart_of(
        "team-annual", "gap", metrics="english_compliance", series="target next_target"
    ).panels

    assert panel.title == "英語服務達標率"
    assert panel.categories == ("2024年目標", "2025年目標")
    assert rows(panel) == {"未達目標": ["−22", "−27"]}


def test_bullets_may_be_drawn_of_the_commonest_unit_alone() -> None:
    chart = chart_of("team-annual", "bullet", metrics="outlook.targets", units="largest")

    assert [panel.unit for panel in chart.panels] == ["%"]


def test_gaps_are_good_or_bad_by_the_direction_of_the_metric_not_by_their_sign() -> None:
    [panel] = chart_of("quarter-summary", "gap", metric="resolution_time", by="channel").panels

    assert rows(panel) == {"已达目标": ["−0.6", "", ""], "未达目标": ["", "+0.2", "+1.9"]}
    assert [s.scenario for s in panel.series] == [Scenario.GOOD, Scenario.BAD]
    assert remarks(panel)[0] == "2.4，目标 ≤ 3.0"


def test_before_and_after_are_a_panel_a_metric_with_the_change() -> None:
    first, second = chart_of(
        "personal-annual", "before-after", metrics="complaints escalations"
    ).panels

    assert rows(first) == {"上年": ["61", ""], "本年": ["", "34"]}
    assert remarks(first) == ["", "−27"]
    assert rows(second) == {"上年": ["12", ""], "本年": ["", "3"]}


def test_a_history_ends_in_the_milestones_of_the_plan() -> None:
    [panel] = chart_of("service-plan", "history", metric="csat").panels

    assert panel.categories == (
        "2021年", "2022年", "2023年", "第一季度", "第二季度", "第三季度", "第四季度"
    )  # fmt: skip
    assert rows(panel) == {
        "实际": ["78.0", "86.0", "91.0", "", "", "", ""],
        "目标": ["", "", "", "93.5", "94.5", "95.5", "96.5"],
    }


def test_a_history_of_counts_never_sets_quarters_beside_years() -> None:
    [panel] = chart_of("service-plan", "history", metric="training_sessions").panels

    assert rows(panel) == {"实际": ["14", ""], "目标": ["", "16"]}


def test_a_line_over_periods_with_targets_is_a_history() -> None:
    options = {"metric": "csat", "by": "period", "series": "actual target"}
    [panel] = chart_of("service-plan", "line", **options).panels

    assert rows(panel)["目标"] == ["", "", "", "93.5", "94.5", "95.5", "96.5"]


def test_small_multiples_draw_counts_as_columns_and_rates_as_lines_over_the_same_months() -> None:
    chart = chart_of("quarter-summary", "small-multiples", metrics="human_contacts csat")

    contacts, csat = chart.panels
    assert contacts.categories == csat.categories == ("10月", "11月", "12月")
    assert (contacts.series[0].mark, csat.series[0].mark) == (Mark.COLUMN, Mark.LINE)
    assert csat.target is not None and said((csat.target,)) == "90.0"
    assert "客户满意度 10月 85.0" in said(chart.alt)


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


def test_a_funnel_tells_what_each_stage_keeps() -> None:
    [panel] = chart_of("service-plan", "funnel", metrics="star_eligible star_promoted").panels

    assert rows(panel) == {"2023年": ["24", "19"]}
    assert remarks(panel) == ["", "转化率79.2%"]
    assert [str(foot) for foot in feet(panel)] == ["0", "2.5"]


def test_each_stage_of_a_funnel_is_held_against_the_one_before_it() -> None:
    data = report("complaints=40 escalations=20 orders=5")

    [block] = expanded("chart", data, type="funnel", metrics="complaints escalations orders")

    assert isinstance(block, Chart)
    assert remarks(block.panels[0]) == ["", "转化率50%", "转化率25%"]


def test_stages_of_several_units_are_told_of_and_not_drawn() -> None:
    [problem] = expanded("chart", type="funnel", metrics="human_contacts csat")

    assert isinstance(problem, Problem)
    assert problem.message.en == (
        "the stages of a funnel are counted in count, %, which share no axis"
    )


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


def test_a_plan_holds_its_targets_against_the_last_year_and_shows_its_own_budget() -> None:
    shares = {"metric": "first_contact_sla_met", "by": "channel", "series": "actual target"}
    [met] = chart_of("service-plan", "bar", **shares).panels
    [budget] = chart_of("service-plan", "doughnut", metric="budget", by="item").panels

    assert rows(met) == {"2023年": ["93.5", "90.2", "84.0"], "目标": ["97.0", "95.0", "92.0"]}
    assert rows(budget) == {"预算": ["9.5", "6.0", "4.0", "2.5", "2.0"]}


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("waterfall", {"metric": "fcr", "by": "channel"}),
        ("bullet", {"metrics": "fcr"}),
        ("gap", {"metrics": "fcr"}),
        ("before-after", {"metrics": "fcr"}),
        ("history", {"metric": "fcr"}),
        ("small-multiples", {"metrics": "fcr"}),
        ("radar", {"metric": "fcr", "by": "channel"}),
        ("funnel", {"metrics": "fcr"}),
        ("gantt", {"of": "actions"}),
        ("distribution", {"of": "scores"}),
    ],
)
def test_a_chart_without_data_is_left_out_in_silence(kind: str, options: dict[str, Any]) -> None:
    assert expanded("chart", type=kind, **options) == []


def test_a_plan_sets_its_quarters_beside_those_of_the_year_before() -> None:
    block = chart_of(
        "service-plan", "column", metric="training_sessions", by="quarter", series="year_ago target"
    )

    [panel] = block.panels
    assert panel.categories == ("第一季度", "第二季度", "第三季度", "第四季度")
    assert rows(panel) == {"上年": ["4", "3", "3", "4"], "目标": ["4", "4", "4", "4"]}
    assert [series.scenario for series in panel.series] == [Scenario.PREVIOUS, Scenario.TARGET]


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


def test_of_bullets_the_six_farthest_from_their_targets_are_drawn() -> None:
    rates = [name for name, each in catalogue().metrics.items() if each.unit.is_percent][:7]
    figures = " ".join(f"{name}={89 - at} {name}:target=90" for at, name in enumerate(rates))

    [block] = expanded("chart", report(figures), type="bullet", metrics=" ".join(rates))

    assert isinstance(block, Chart)
    [panel] = block.panels
    assert len(panel.categories) == 6
    assert next(iter(rows(panel).values())) == ["83", "84", "85", "86", "87", "88"]


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


def test_gaps_of_members_without_targets_are_not_drawn() -> None:
    figures = "csat[channel=chat]=85 csat[channel=phone]=84"

    found = expanded("chart", report(figures), type="gap", metric="csat", by="channel")

    assert not any(isinstance(block, Chart) for block in found)


@pytest.mark.parametrize(
    ("figures", "series", "expected"),
    [
        ("csat:forecast=86 csat=85", "", {"实际": ["83", "85"], "预测": ["", "86"]}),
        ("csat:forecast=86 csat=85", "actual target", {"实际": ["83", "85"]}),
        (
            "csat:forecast=86 csat:target=90",
            "target actual",
            {"目标": ["", "90"], "实际": ["83", ""]},
        ),
    ],
)
def test_a_history_shows_what_is_wanted_of_it_or_all_that_there_is(
    figures: str, series: str, expected: Rows
) -> None:
    options = {"type": "history", "metric": "csat", **({"series": series} if series else {})}

    [block] = expanded("chart", report(f"csat@2024-Q3=83 {figures}"), **options)

    assert isinstance(block, Chart)
    assert [rows(panel) for panel in block.panels] == [expected]


@pytest.mark.parametrize(
    ("metric", "told"),
    [
        (
            "csat",
            [
                "the chart chart-1 shows csat as a whole, but values of csat do not add up to a whole"
            ],
        ),
        ("orders", []),
    ],
)
def test_a_ring_of_values_that_make_up_no_whole_is_told_of(metric: str, told: list[str]) -> None:
    data = report(f"{metric}[channel=chat]=85 {metric}[channel=phone]=84")

    found = expanded("chart", data, type="pie", metric=metric, by="channel")

    assert [each.message.en for each in found if isinstance(each, Problem)] == told
