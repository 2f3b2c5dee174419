"""The goals of the period."""

from __future__ import annotations

import pytest

from reportgen.model.document.table import Align, Emphasis, Table
from reportgen.model.report.config import Goal
from tests.support.figures import quarter, report
from tests.support.samples import expanded, said


def test_each_goal_stands_with_its_metric_and_verdict() -> None:
    [block] = expanded("goal-table")

    assert isinstance(block, Table)
    assert len(block.rows) == 5
    assert [said(cell) for cell in block.rows[0].cells] == [
        "把平均解决时长守在三分钟以内", "平均解决时长", "3.1分钟", "2.8分钟", "≤ 3.0分钟",
        "−0.2分钟", "● 达标",
    ]  # fmt: skip


GOALS = (Goal("更快", metric="aht"), Goal("更好", metric="csat"), Goal("只是话"))


@pytest.mark.parametrize(
    ("goals", "titles"),
    [
        (GOALS, ["目标内容", "指标", "上季", "本季", "目标", "差距", "状态"]),
        (GOALS[2:], ["目标内容", "上季", "本季", "目标", "状态"]),
        (GOALS[:1], ["目标内容", "指标", "上季", "本季", "目标", "状态"]),
    ],
)
def test_a_column_that_no_goal_fills_is_left_out_and_one_of_values_stays(
    goals: tuple[Goal, ...], titles: list[str]
) -> None:
    data = report("aht=6.0 csat=85.0 csat:target=90", quarter(goals=goals))

    [block] = expanded("goal-table", data)

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == titles
    assert [len(row.cells) for row in block.rows] == [len(titles)] * len(goals)


def test_values_stand_at_the_right_and_the_present_ones_stand_out() -> None:
    [block] = expanded("goal-table")

    assert isinstance(block, Table)
    right = [column.title for column in block.columns if column.align is Align.RIGHT]
    assert right == ["上季", "本季", "目标", "差距"]
    assert [c.title for c in block.columns if c.emphasis is Emphasis.ACTUAL] == ["本季"]
