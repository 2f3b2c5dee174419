"""What charts make of figures beside others: targets, years before, milestones."""

from __future__ import annotations

import pytest

from reportgen.model.document.chart import Chart, Scenario
from tests.support.charts import Rows, chart_of, remarks, rows
from tests.support.figures import catalogue, report
from tests.support.samples import expanded


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


def test_a_plan_holds_its_targets_against_the_last_year_and_shows_its_own_budget() -> None:
    shares = {"metric": "first_contact_sla_met", "by": "channel", "series": "actual target"}
    [met] = chart_of("service-plan", "bar", **shares).panels
    [budget] = chart_of("service-plan", "doughnut", metric="budget", by="item").panels

    assert rows(met) == {"2023年": ["93.5", "90.2", "84.0"], "目标": ["97.0", "95.0", "92.0"]}
    assert rows(budget) == {"预算": ["9.5", "6.0", "4.0", "2.5", "2.0"]}


def test_a_plan_sets_its_quarters_beside_those_of_the_year_before() -> None:
    block = chart_of(
        "service-plan", "column", metric="training_sessions", by="quarter", series="year_ago target"
    )

    [panel] = block.panels
    assert panel.categories == ("第一季度", "第二季度", "第三季度", "第四季度")
    assert rows(panel) == {"上年": ["4", "3", "3", "4"], "目标": ["4", "4", "4", "4"]}
    assert [series.scenario for series in panel.series] == [Scenario.PREVIOUS, Scenario.TARGET]


def test_of_bullets_the_six_farthest_from_their_targets_are_drawn() -> None:
    rates = [name for name, each in catalogue().metrics.items() if each.unit.is_percent][:7]
    figures = " ".join(f"{name}={89 - at} {name}:target=90" for at, name in enumerate(rates))

    [block] = expanded("chart", report(figures), type="bullet", metrics=" ".join(rates))

    assert isinstance(block, Chart)
    [panel] = block.panels
    assert len(panel.categories) == 6
    assert next(iter(rows(panel).values())) == ["83", "84", "85", "86", "87", "88"]


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
    ("figures", "target", "expected"),
    [
        ("csat=85 csat:target=90", "90", {"实际": ["83", "85"]}),
        # one to come, and one of each period, are series
        ("csat@2024-Q3:target=84 csat=85", "", {"实际": ["83", "85"], "目标": ["84", ""]}),
        (
            "csat@2024-Q3:target=84 csat=85 csat:target=90",
            "",
            {"实际": ["83", "85"], "目标": ["84", "90"]},
        ),
        (
            "csat=85 csat:target=90 csat:forecast=86",
            "",
            {"实际": ["83", "85"], "目标": ["", "90"], "预测": ["", "86"]},
        ),
    ],
)
def test_the_one_target_that_the_last_level_has_is_a_line_across_a_history(
    figures: str, target: str, expected: Rows
) -> None:
    [block] = expanded("chart", report(f"csat@2024-Q3=83 {figures}"), type="history", metric="csat")

    assert isinstance(block, Chart)
    [panel] = block.panels
    assert f"{panel.target.figure.value:f}" == target if panel.target else not target
    assert panel.target_label == ("目标" if target else "")
    assert rows(panel) == expected


def test_a_bullet_needs_a_target_in_the_unit_of_the_metric() -> None:
    figures = "csat=85 csat:target=2|pp nps=60 nps:target=70 aht=5"

    [block] = expanded("chart", report(figures), type="bullet", metrics="csat nps aht")

    assert isinstance(block, Chart)
    assert [panel.categories for panel in block.panels] == [("净推荐值",)]


def categories_of(figures: str, **options: str) -> list[tuple[str, ...]]:
    """Return the categories of each panel of a chart of figures."""
    [block] = expanded("chart", report(figures), **options)
    assert isinstance(block, Chart)
    return [panel.categories for panel in block.panels]


def test_bullets_are_as_far_from_their_targets_as_the_difference_is_a_part_of_these() -> None:
    figures = (
        "human_contacts=30 human_contacts:target=28 contacts=5 contacts:target=4 "
        "returns=6 returns:target=7 orders=3 orders:target=0"
    )
    options = {"type": "bullet", "metrics": "human_contacts contacts returns orders"}

    # 3 of nothing, a quarter, a seventh, a fourteenth
    assert categories_of(figures, **options) == [("订单量", "咨询量", "无理由退货量", "人工接待量")]


@pytest.mark.parametrize(
    ("figures", "categories"),
    [
        # a period that has a value of its own is not shown by its parts
        ("csat=85 csat@2024-11:target=84", ("2024年第三季度", "2024年第四季度")),
        ("csat:target=86 csat@2024-11:target=84", ("2024年第三季度", "11月")),
        (
            "csat:target=86 csat@2024-11:target=84 csat@2024-10:forecast=82",
            ("2024年第三季度", "10月", "11月"),
        ),
        ("csat:target=86 csat@2024-09:target=84", ("2024年第三季度", "2024年第四季度")),
    ],
)
def test_a_history_shows_a_period_by_the_parts_that_have_targets_where_it_has_no_value(
    figures: str, categories: tuple[str, ...]
) -> None:
    found = categories_of(f"csat@2024-Q3=83 {figures}", type="history", metric="csat")

    assert found == [categories]


def test_a_gap_of_nothing_is_on_the_good_side_whichever_side_that_is() -> None:
    figures = (
        "csat=90 csat:target=90 fcr=71 fcr:target=70 escalation_rate=9 escalation_rate:target=8"
    )

    [block] = expanded("chart", report(figures), type="gap", metrics="csat fcr escalation_rate")

    assert isinstance(block, Chart)
    [panel] = block.panels
    assert rows(panel) == {"已达目标": ["0", "+1", ""], "未达目标": ["", "", "+1"]}


@pytest.mark.parametrize(
    ("coming", "wanted"),
    [("fcr@2025-Q1:target=72", "2025年第一季度目标"), ("", "2024年第四季度目标")],
)
def test_bullets_are_held_against_the_next_targets_where_any_metric_has_one(
    coming: str, wanted: str
) -> None:
    figures = f"csat=85 csat:target=90 fcr=71 fcr:target=70 {coming}"

    [block] = expanded("chart", report(figures), type="bullet", metrics="csat fcr", units="largest")

    assert isinstance(block, Chart)
    assert [series.name for series in block.panels[0].series] == ["2024年第四季度实际", wanted]


def test_a_bar_of_which_nobody_says_what_is_good_is_called_neither_met_nor_missed() -> None:
    figures = (
        "human_contacts=5 human_contacts:target=9 orders=8 orders:target=6 "
        "complaints=7 complaints:target=4"
    )

    [block] = expanded(
        "chart", report(figures), type="gap", metrics="human_contacts orders complaints"
    )

    [panel] = block.panels
    assert [
        (series.name, [run.figure.text if run else None for run in series.points])
        for series in panel.series
    ] == [
        ("已达目标", [None, "2", None]),
        ("未达目标", [None, None, "3"]),
        ("差距", ["-4", None, None]),
    ]
