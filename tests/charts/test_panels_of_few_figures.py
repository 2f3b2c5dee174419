"""Panels of a few figures: which steps, series, spokes and stages there are, and which are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.document.chart import Chart, Mark, Panel, Scenario
from reportgen.model.figures.period import Period
from reportgen.model.report.table import DataTable
from tests.support.assessments import assessment, scored
from tests.support.charts import Rows, chart_of, remarks, rows
from tests.support.figures import quarter, report, table
from tests.support.samples import expanded, said


def panel_of(figures: str, **options: str) -> Panel:
    [block] = expanded("chart", report(figures), **options)
    assert isinstance(block, Chart)
    [panel] = block.panels
    return panel


def complaints(reasons: int) -> str:
    """Return so many reasons of complaints, each with one more than the one before."""
    return " ".join(f"complaints[reason=r{at}]={at}" for at in range(1, reasons + 1))


def nothing_of(figures: str, **options: str) -> bool:
    return not any(isinstance(b, Chart) for b in expanded("chart", report(figures), **options))


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        ("year_ago", {"去年同期": ["80.0", ""], "本季": ["", "85.0"]}),
        ("previous", {"上季": ["83.0", ""], "本季": ["", "85.0"]}),
    ],
)
def test_before_is_the_period_that_is_wanted(series: str, expected: Rows) -> None:
    figures = "csat=85.0 csat@2024-Q3=83.0 csat@2023-Q4=80.0"

    assert rows(panel_of(figures, type="before-after", metrics="csat", series=series)) == expected


@pytest.mark.parametrize(
    ("kind", "mark"), [("column", Mark.COLUMN), ("bar", Mark.BAR), ("line", Mark.BAR)]
)
def test_total_scores_are_columns_or_bars(kind: str, mark: Mark) -> None:
    [panel] = chart_of("assessments", kind, of="scores", by="person").panels

    assert {series.mark for series in panel.series} == {mark}


@pytest.mark.parametrize(
    ("spokes", "mark"), [(4, Mark.BAR), (5, Mark.SPOKE), (8, Mark.SPOKE), (9, Mark.BAR)]
)
def test_a_radar_has_five_to_eight_spokes(spokes: int, mark: Mark) -> None:
    figures = complaints(spokes)

    panel = panel_of(figures, type="radar", metric="complaints", by="reason")

    assert len(panel.categories) == spokes
    assert {series.mark for series in panel.series} == {mark}
    assert bool(panel.remarks) == (mark is Mark.SPOKE)


COST = (
    "cost=100 cost[item=labour]=60 cost[item=ops]=40 "
    "cost@2024-Q3=90 cost@2024-Q3[item=labour]=70 cost@2024-Q3[item=ops]=20 "
    "cost@2023-Q4=95 cost@2023-Q4[item=labour]=55 cost@2023-Q4[item=ops]=40"
)


def test_steps_for_the_better_and_for_the_worse_are_two_series() -> None:
    panel = panel_of(COST, type="waterfall", metric="cost", by="item", series="previous")

    assert [(each.name, each.scenario) for each in panel.series] == [
        ("上季", Scenario.PREVIOUS),
        ("向好", Scenario.GOOD),
        ("变差", Scenario.BAD),
        ("本季", Scenario.ACTUAL),
    ]
    assert rows(panel)["向好"] == ["", "−10", "", ""]
    assert rows(panel)["变差"] == ["", "", "+20", ""]


def test_a_waterfall_may_lead_from_a_year_ago() -> None:
    panel = panel_of(COST, type="waterfall", metric="cost", by="item", series="year_ago")

    assert rows(panel)["去年同期"] == ["95", "", ""]
    assert rows(panel)["变差"] == ["", "+5", ""]


def test_a_waterfall_needs_the_earlier_value_of_every_member() -> None:
    lacking = COST.replace("cost@2024-Q3[item=ops]=20 ", "")

    assert nothing_of(lacking, type="waterfall", metric="cost", by="item", series="previous")


def test_a_waterfall_without_totals_adds_its_members_up() -> None:
    panel = panel_of(
        "cost[item=labour]=60 cost[item=ops]=40", type="waterfall", metric="cost", by="item"
    )

    assert rows(panel)["合计"] == ["", "", "100"]


def test_a_stage_that_nobody_reached_is_no_stage() -> None:
    panel = panel_of(
        "complaints=40 escalations=0 orders=10",
        type="funnel",
        metrics="complaints escalations orders",
    )

    assert rows(panel) == {"本季": ["40", "10"]}
    assert remarks(panel) == ["", "转化率25%"]


def test_one_stage_alone_is_no_funnel() -> None:
    reached = "complaints=40 escalations=0"

    assert nothing_of(reached, type="funnel", metrics="complaints escalations")


MONTHS = "csat@2024-10=84.0 csat@2024-11=82.0 csat@2024-12=88.0"


def test_a_series_without_points_is_not_drawn() -> None:
    options = {"type": "line", "metric": "csat", "by": "month", "series": "year_ago actual target"}

    assert list(rows(panel_of(MONTHS, **options))) == ["本季"]
    with_target = panel_of(f"{MONTHS} csat@2024-10:target=86.0", **options)
    assert rows(with_target)["目标"] == ["86.0", "", ""]


def test_small_multiples_have_the_target_of_a_rate_and_never_that_of_a_count() -> None:
    options = {"type": "small-multiples", "by": "month"}
    orders = "orders@2024-10=1 orders@2024-11=2 orders:target=5"

    rate = panel_of(f"{MONTHS} csat:target=90.0", metrics="csat", **options)
    count = panel_of(orders, metrics="orders", **options)
    bare = panel_of(MONTHS, metrics="csat", **options)

    assert rate.target is not None and said((rate.target,)) == "90.0"
    assert (count.target, bare.target, bare.target_label) == (None, None, "")


def test_metrics_side_by_side_show_the_scenarios_that_they_have() -> None:
    figures = "csat=85.0 repurchase_rate=87 csat:target=90.0"
    options = {
        "type": "bar",
        "metrics": "csat repurchase_rate nps",
        "series": "previous actual target",
    }

    panel = panel_of(figures, **options)

    assert panel.categories == ("客户满意度", "复购率")
    assert rows(panel) == {"本季": ["85.0", "87"], "目标": ["90.0", ""]}
    assert nothing_of(figures, **{**options, "series": "previous"})


def test_a_ring_of_six_parts_is_a_ring_and_its_parts_are_of_the_whole() -> None:
    panel = panel_of(complaints(6), type="doughnut", metric="complaints", by="reason")

    assert [(s.mark, s.scenario) for s in panel.series] == [(Mark.RING, Scenario.CATEGORY)]
    assert list(rows(panel).values()) == [["6", "5", "4", "3", "2", "1"]]


def test_a_bullet_without_a_value_or_a_target_or_of_other_units_is_left_out() -> None:
    figures = "csat=85.0 csat:target=90.0 nps=52 repurchase_rate:target=88"

    panel = panel_of(figures, type="bullet", metrics="csat nps repurchase_rate")

    assert panel.categories == ("客户满意度",)
    assert list(rows(panel)) == ["2024年第四季度实际", "2024年第四季度目标"]


@pytest.mark.parametrize("figures", ["csat=85.0", "csat@2024-Q3=83.0"])
def test_before_and_after_need_both(figures: str) -> None:
    assert nothing_of(figures, type="before-after", metrics="csat", series="previous")


def test_the_change_stands_under_the_later_of_two_levels() -> None:
    options = {"type": "before-after", "metrics": "csat", "series": "previous"}

    assert remarks(panel_of("csat=85.0 csat@2024-Q3=83.0", **options)) == ["", "+2.0个百分点"]


def test_a_bullet_aims_at_the_next_period_that_the_config_names() -> None:
    figures = "csat=85.0 csat:target=90.0 csat@2025-Q1:target=91.0 csat@2025:target=93.0"

    def targets(following: str | None) -> list[str]:
        coming = Period.parse(following) if following else None
        config = quarter()
        given = report(figures, replace(config, period=replace(config.period, next=coming)))
        [block] = expanded("chart", given, type="bullet", metrics="csat")
        assert isinstance(block, Chart)
        return [each for shown in list(rows(block.panels[0]).values())[1:] for each in shown]

    assert targets(None) == ["91.0"]
    assert targets("2025") == ["93.0"]
    assert targets("2026") == ["90.0"]  # nobody aims so far


@pytest.mark.parametrize(
    ("people", "categories"),
    [
        (table("person_id name", "P01 苏念", "P02 ''"), ("苏念", "P02")),
        (table("person_id", "P01", "P02"), ("P01", "P02")),
        (None, ("P01", "P02")),
    ],
)
def test_who_has_no_name_goes_by_their_id(
    people: DataTable | None, categories: tuple[str, ...]
) -> None:
    given = assessment(people, scored("P01 a 100 90", "P02 a 100 80"))

    [block] = expanded("chart", given, type="bar", of="scores", by="person")

    assert isinstance(block, Chart)
    assert block.panels[0].categories == categories


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        ("orders[channel=chat]=5 orders[channel=phone]=4", ["5", "4"]),
        # what is only planned, and what was before, stand in for what was not measured
        ("orders[channel=chat]:target=7 orders[channel=phone]:target=6", ["7", "6"]),
        ("orders@2024-Q3[channel=chat]=3 orders@2024-Q3[channel=phone]=2", ["3", "2"]),
        (
            (
                "orders[channel=chat]:target=7 orders[channel=phone]:target=6 "
                "orders@2024-Q3[channel=chat]=3 orders@2024-Q3[channel=phone]=2"
            ),
            ["7", "6"],
        ),
    ],
)
def test_parts_are_those_of_the_period_else_the_planned_else_the_last(
    figures: str, shown: list[str]
) -> None:
    panel = panel_of(figures, type="doughnut", metric="orders", by="channel")

    assert list(rows(panel).values()) == [shown]
