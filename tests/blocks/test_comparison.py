"""What a thing's metric is compared with, and what changed."""

from __future__ import annotations

import pytest

from reportgen.model.document.table import Table
from reportgen.model.report.report import Report
from tests.support.figures import quarter, report, table
from tests.support.samples import expanded, said

FIGURES = (
    "csat=85.0 csat@2024-Q3=83.0 csat@2023-Q4=80.0 csat@2024-Q1=70.0 "
    "aht=6.0 aht@2024-Q3=8.0 fcr=70.0 escalation_rate@2024=9.0 orders@2024-Q3=7 "
    "complaints=3 complaints@2024-Q3=0"
)


def compared(metric: str, against: str, data: str = FIGURES) -> list[str]:
    """Return against, before, after and difference of a metric that a row compares."""
    rows: Report = report(
        data, quarter(), tables={"rows": table("name metric against", f"甲 {metric} {against}")}
    )
    [block] = expanded("table", rows, of="rows", columns="name against before after difference")
    assert isinstance(block, Table)
    cells = dict(zip([c.title for c in block.columns], block.rows[0].cells, strict=True))
    return [said(cells.get(name, ())) for name in ("对比期", "之前", "现在", "变化")]


@pytest.mark.parametrize(
    ("metric", "against", "cells"),
    [
        # a percentage differs in points, all else relatively
        ("csat", "previous", ["上季", "83.0%", "85.0%", "▲ +2.0个百分点"]),
        ("csat", "year_ago", ["去年同期", "80.0%", "85.0%", "▲ +5.0个百分点"]),
        ("csat", "2024-Q1", ["2024年第一季度", "70.0%", "85.0%", "▲ +15.0个百分点"]),
        ("aht", "previous", ["上季", "8.0分钟", "6.0分钟", "▼ −25%"]),
        # of nothing there is no part: then the difference itself
        ("complaints", "previous", ["上季", "0", "3", "▲ +3"]),
        # what cannot be compared stands alone, with its period
        ("aht", "year_ago", ["2024年第四季度", "", "6.0分钟", ""]),
        ("fcr", "previous", ["2024年第四季度", "", "70.0%", ""]),
        ("csat", "someday", ["2024年第四季度", "", "85.0%", ""]),
        # a value of the year where the quarter has none
        ("escalation_rate", "previous", ["2024年", "", "9.0%", ""]),
        # without a value now there is nothing to say
        ("orders", "previous", ["", "", "", ""]),
    ],
)
def test_a_metric_is_compared_with_the_period_that_the_row_names(
    metric: str, against: str, cells: list[str]
) -> None:
    assert compared(metric, against) == cells
