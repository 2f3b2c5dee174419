"""Metrics in a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.model.document.table import Table
from tests.support.figures import quarter, report
from tests.support.samples import expanded, said


def test_a_row_has_previous_actual_change_target_gap_and_status() -> None:
    [block] = expanded("metric-table", metrics="csat repurchase_rate")

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == [
        "指标", "单位", "上季", "本季", "变化", "目标", "与目标之差", "状态"
    ]  # fmt: skip
    assert [said(cell) for cell in block.rows[1].cells] == [
        "复购率", "%", "83", "87", "▲ +4", "≥ 88", "−1", "◆ 未达标"
    ]  # fmt: skip
    assert block.source == "数据来源：metrics.csv（2024-12-31）"


def test_the_source_tells_the_day_on_which_the_config_ends_the_period() -> None:
    ended = replace(quarter().period, end=date(2024, 12, 27))

    [block] = expanded("metric-table", report("csat=85", quarter(period=ended)), metrics="csat")

    assert isinstance(block, Table)
    assert block.source.endswith("（2024-12-27）")


def test_columns_that_no_row_fills_are_left_out() -> None:
    [block] = expanded("metric-table", metrics="order_error_rate")

    assert isinstance(block, Table)
    assert "目标" not in [column.title for column in block.columns]


def test_metrics_without_figures_make_no_table() -> None:
    assert expanded("metric-table", metrics="fcr aht") == []


@pytest.mark.parametrize(
    ("figures", "cells"),
    [
        ("csat@2024-Q3=83.0", ["客户满意度", "%", "83.0", "—", "—", "—"]),
        ("csat:target=90 orders=3", ["客户满意度", "%", "—", "—", "—", "≥ 90.0"]),
        ("csat=85.0 csat@2024-Q3=83.0", ["客户满意度", "%", "83.0", "85.0", "▲ +2.0", "—"]),
    ],
)
def test_a_unit_is_known_by_whichever_value_there_is(figures: str, cells: list[str]) -> None:
    [block] = expanded(
        "metric-table",
        report(f"{figures} nps=5 nps@2024-Q3=4 nps:target=6"),
        metrics="csat nps",
        columns="metric unit previous actual change target",
    )

    assert isinstance(block, Table)
    assert [said(cell) for cell in block.rows[0].cells] == cells
