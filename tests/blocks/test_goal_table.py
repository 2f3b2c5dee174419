"""The goals of the period."""

from __future__ import annotations

from reportgen.model.document.table import Table
from tests.support.samples import expanded, said


def test_each_goal_stands_with_its_metric_and_verdict() -> None:
    [block] = expanded("goal-table")

    assert isinstance(block, Table)
    assert len(block.rows) == 5
    assert [said(cell) for cell in block.rows[0].cells] == [
        "把平均解决时长守在三分钟以内", "平均解决时长", "3.1分钟", "2.8分钟", "≤ 3.0分钟",
        "−0.2分钟", "● 达标",
    ]  # fmt: skip
