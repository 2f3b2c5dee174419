"""Fenced blocks for template authors -> plain blocks. One per file."""

from __future__ import annotations

from reportgen.blocks import (
    action_table,
    breakdown_table,
    callout,
    change_table,
    chart,
    data_appendix,
    definition_table,
    goal_table,
    kpi_cards,
    metric_table,
    number_cards,
    problem_cards,
    sign_off,
    task_table,
)
from reportgen.blocks.base import BlockType

BLOCKS: dict[str, BlockType] = {
    "kpi-cards": kpi_cards.BLOCK,
    "metric-table": metric_table.BLOCK,
    "goal-table": goal_table.BLOCK,
    "breakdown-table": breakdown_table.BLOCK,
    "change-table": change_table.BLOCK,
    "definition-table": definition_table.BLOCK,
    "task-table": task_table.BLOCK,
    "action-table": action_table.BLOCK,
    "data-appendix": data_appendix.BLOCK,
    "number-cards": number_cards.BLOCK,
    "problem-cards": problem_cards.BLOCK,
    "chart": chart.BLOCK,
    "callout": callout.BLOCK,
    "sign-off": sign_off.BLOCK,
}
