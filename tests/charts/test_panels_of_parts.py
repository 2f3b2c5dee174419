"""What charts of wholes and their parts make of figures: steps, stacks, rings."""

from __future__ import annotations

import pytest

from reportgen.charts.wholes import no_whole
from reportgen.model.document.chart import Arrangement, Chart, Mark, Scenario, feet
from reportgen.model.finding import Problem
from tests.support.charts import chart_of, rows
from tests.support.figures import catalogue, report
from tests.support.samples import expanded, said


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


def test_a_ring_of_more_than_six_parts_is_bars() -> None:
    reasons = ("logistics", "quality", "description", "refund", "attitude", "system", "slow")
    parts = " ".join(f"complaints[reason={name}]={n}" for n, name in enumerate(reasons, 1))

    [block] = expanded("chart", report(parts), type="doughnut", metric="complaints", by="reason")

    assert isinstance(block, Chart)
    assert {s.mark for s in block.panels[0].series} == {Mark.BAR}


@pytest.mark.parametrize(
    ("metric", "told"),
    [
        (
            "csat",
            [
                (
                    "the chart chart-1 shows Customer satisfaction as a whole, but its values do "
                    "not add up to a whole"
                )
            ],
        ),
        ("orders", []),
    ],
)
def test_a_ring_of_values_that_make_up_no_whole_is_told_of(metric: str, told: list[str]) -> None:
    data = report(f"{metric}[channel=chat]=85 {metric}[channel=phone]=84")

    found = expanded("chart", data, type="pie", metric=metric, by="channel")

    assert [each.message.en for each in found if isinstance(each, Problem)] == told


def test_a_stack_has_no_column_for_a_month_without_parts_and_a_total_only_where_it_is_given() -> (
    None
):
    figures = (
        "orders@2024-10[channel=chat]=4 orders@2024-10[channel=phone]=3 orders@2024-10=7 "
        "orders@2024-11=9 orders@2024-12[channel=phone]=5"
    )
    options = {"metric": "orders", "by": "month", "stack": "channel"}

    [block] = expanded("chart", report(figures), type="stacked-column", **options)

    assert isinstance(block, Chart)
    [panel] = block.panels
    assert panel.categories == ("10月", "12月")
    assert rows(panel) == {"电话": ["3", "5"], "在线聊天": ["4", ""]}
    assert [said((run,)) if run else "" for run in panel.totals] == ["7", ""]


@pytest.mark.parametrize(
    ("metric", "dimension", "reason"),
    [
        ("orders", "channel", None),
        ("orders", "scene", "the members of scene need not make up the whole"),
        ("csat", "channel", "its values do not add up to a whole"),
    ],
)
def test_only_all_members_of_what_can_be_added_make_up_a_whole(
    metric: str, dimension: str, reason: str | None
) -> None:
    said_of_it = no_whole(catalogue(), metric, dimension)

    assert (said_of_it and said_of_it.en) == reason
