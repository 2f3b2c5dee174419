"""Fenced blocks for template authors -> plain blocks. One per file."""

from __future__ import annotations

from reportgen.blocks import (
    action_table,
    breakdown_table,
    callout,
    cards,
    change_table,
    chart,
    cycle,
    data_appendix,
    definition_table,
    goal_table,
    kpi_cards,
    lead_ins,
    metric_table,
    number_cards,
    points,
    problem_cards,
    process,
    sign_off,
    table,
    task_table,
    timeline,
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
    "table": table.BLOCK,
    "cards": cards.BLOCK,
    "lead-ins": lead_ins.BLOCK,
    "points": points.BLOCK,
    "process": process.BLOCK,
    "cycle": cycle.BLOCK,
    "timeline": timeline.BLOCK,
    "number-cards": number_cards.BLOCK,
    "problem-cards": problem_cards.BLOCK,
    "chart": chart.BLOCK,
    "callout": callout.BLOCK,
    "sign-off": sign_off.BLOCK,
}
