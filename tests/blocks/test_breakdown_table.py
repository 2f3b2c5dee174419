"""The members of a dimension."""

from __future__ import annotations

from reportgen.model.document.table import Emphasis, Table
from tests.support.samples import expanded, other_sample, said


def test_members_have_value_share_and_other_metrics_and_a_total() -> None:
    [block] = expanded("breakdown-table", metric="headcount", by="team", with_="csat")

    assert isinstance(block, Table)
    assert [[said(cell) for cell in row.cells] for row in block.rows] == [
        ["售前组", "12", "40", "88.0"],
        ["售后组", "12", "40", "81.0"],
        ["订单组", "6", "20", "89.7"],
        ["合计", "30", "100", "85.0"],
    ]
    assert block.rows[-1].emphasis is Emphasis.TOTAL


def test_rates_have_no_share() -> None:
    [block] = expanded("breakdown-table", metric="csat", by="team")

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == ["小组", "客户满意度（%）"]


def test_a_dimension_without_members_makes_no_table() -> None:
    assert expanded("breakdown-table", metric="headcount", by="channel") == []


def test_the_previous_period_stands_beside_with_the_change_of_each_member() -> None:
    report = other_sample("team-annual")

    [block] = expanded("breakdown-table", report, metric="cost", by="item", series="previous")

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == [
        "費用（萬元）", "上年", "本年", "變化"
    ]  # fmt: skip
    assert [said(cell) for cell in block.rows[0].cells] == [
        "旺季外包", "160.0", "120.0", "▼ −40.0"
    ]  # fmt: skip


def test_without_earlier_values_a_comparison_is_left_out() -> None:
    report = other_sample("team-annual")

    [block] = expanded(
        "breakdown-table", report, metric="complaints", by="reason", series="previous"
    )

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == ["原因", "客訴量", "佔比（%）"]


def test_a_budget_is_shown_by_what_is_planned() -> None:
    [block] = expanded("breakdown-table", other_sample("service-plan"), metric="budget", by="item")

    assert isinstance(block, Table)
    assert [[said(cell) for cell in row.cells] for row in block.rows[-2:]] == [
        ["机动", "2.0", "8.3"],
        ["合计", "24.0", "100"],
    ]
