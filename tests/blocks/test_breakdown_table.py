"""The members of a dimension."""

from __future__ import annotations

import pytest

from reportgen.model.document.table import Emphasis, Table
from reportgen.model.language import Locale
from tests.support.figures import quarter, report
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


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        (Locale.EN, "Shares do not add up to 100 because of rounding."),
        (Locale.HANS, "各项占比因四舍五入，合计不等于100。"),
        (Locale.HANT, "各項佔比因四捨五入，合計不等於100。"),
    ],
)
def test_shares_that_miss_100_by_rounding_say_so_below_a_table_that_shows_them(
    locale: Locale, words: str
) -> None:
    figures = "orders=91000 orders[channel=chat]=44100 orders[channel=phone]=30200 "
    data = report(figures + "orders[channel=email]=16700", quarter(locale=locale))

    [block] = expanded("breakdown-table", data, metric="orders", by="channel")

    assert isinstance(block, Table)
    assert [said(row.cells[2]) for row in block.rows] == ["48.5", "33.2", "18.4", "100"]
    assert said(block.note_under(block.columns), locale) == words
    assert block.note_under(block.columns[:2]) == ()


@pytest.mark.parametrize(
    "figures",
    [
        "orders=100 orders[channel=chat]=40 orders[channel=phone]=60",
        # what is amiss is more than rounding
        "orders=100 orders[channel=chat]=40 orders[channel=phone]=50",
    ],
)
def test_shares_that_add_up_or_miss_100_by_more_need_no_note(figures: str) -> None:
    [block] = expanded("breakdown-table", report(figures), metric="orders", by="channel")

    assert isinstance(block, Table)
    assert block.note_under(block.columns) == ()


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


def cells_of(figures: str, **options: str) -> list[list[str]]:
    [block] = expanded("breakdown-table", report(figures), metric="orders", by="channel", **options)
    assert isinstance(block, Table)
    return [
        [column.title for column in block.columns],
        *([said(cell) for cell in row.cells] for row in block.rows),
    ]


ORDERS = "orders=40 orders[channel=chat]=10 orders[channel=phone]=30"


def test_a_metric_that_some_members_have_has_dashes_for_the_others() -> None:
    assert cells_of(f"{ORDERS} csat[channel=chat]=85.0", with_="csat nps") == [
        ["渠道", "订单量", "占比（%）", "客户满意度（%）"],
        ["在线聊天", "10", "25", "85.0"],
        ["电话", "30", "75", "—"],
        ["合计", "40", "100", "—"],
    ]


def test_without_a_total_members_stand_without_shares() -> None:
    assert cells_of("orders[channel=chat]=10 orders[channel=phone]=30") == [
        ["渠道", "订单量"],
        ["在线聊天", "10"],
        ["电话", "30"],
    ]


@pytest.mark.parametrize(
    ("figures", "options", "cells"),
    [
        # a member that is new has no change, and a total of nothing has no shares
        (
            (
                "orders=5 orders[channel=chat]=3 orders[channel=phone]=2 "
                "orders@2024-Q3[channel=chat]=2 orders@2024-Q3=2"
            ),
            {"series": "previous"},
            [
                ["在线聊天", "2", "3", "▲ +1", "60"],
                ["电话", "—", "2", "—", "40"],
                ["合计", "2", "5", "▲ +3", "100"],
            ],
        ),
        (
            "orders=0 orders[channel=chat]=0 orders[channel=phone]=0",
            {},
            [["在线聊天", "0"], ["电话", "0"], ["合计", "0"]],
        ),
        (
            "orders=5 orders[channel=chat]=3 orders[channel=phone]=2 csat[channel=chat]=85",
            {"with_": "csat"},
            [["在线聊天", "3", "60", "85"], ["电话", "2", "40", "—"], ["合计", "5", "100", "—"]],
        ),
    ],
)
def test_what_is_not_there_is_a_dash(
    figures: str, options: dict[str, str], cells: list[list[str]]
) -> None:
    [block] = expanded("breakdown-table", report(figures), metric="orders", by="channel", **options)

    assert isinstance(block, Table)
    assert [[said(cell) for cell in row.cells] for row in block.rows] == cells
