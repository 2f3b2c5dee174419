"""Fenced blocks for template authors -> plain blocks. One per file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.model.registry import Registry

if TYPE_CHECKING:
    from reportgen.blocks.base import BlockType

BLOCKS: Registry[BlockType] = Registry(
    {
        "kpi-cards": "reportgen.blocks.kpi_cards:BLOCK",
        "metric-table": "reportgen.blocks.metric_table:BLOCK",
        "goal-table": "reportgen.blocks.goal_table:BLOCK",
        "breakdown-table": "reportgen.blocks.breakdown_table:BLOCK",
        "change-table": "reportgen.blocks.change_table:BLOCK",
        "definition-table": "reportgen.blocks.definition_table:BLOCK",
        "task-table": "reportgen.blocks.task_table:BLOCK",
        "action-table": "reportgen.blocks.action_table:BLOCK",
        "data-appendix": "reportgen.blocks.data_appendix:BLOCK",
        "table": "reportgen.blocks.table:BLOCK",
        "cards": "reportgen.blocks.cards:BLOCK",
        "lead-ins": "reportgen.blocks.lead_ins:BLOCK",
        "points": "reportgen.blocks.points:BLOCK",
        "process": "reportgen.blocks.process:BLOCK",
        "cycle": "reportgen.blocks.cycle:BLOCK",
        "timeline": "reportgen.blocks.timeline:BLOCK",
        "number-cards": "reportgen.blocks.number_cards:BLOCK",
        "problem-cards": "reportgen.blocks.problem_cards:BLOCK",
        "chart": "reportgen.blocks.chart:BLOCK",
        "callout": "reportgen.blocks.callout:BLOCK",
        "head-block": "reportgen.blocks.head_block:BLOCK",
        "score-table": "reportgen.blocks.score_table:BLOCK",
        "score-summary": "reportgen.blocks.score_summary:BLOCK",
        "sign-off": "reportgen.blocks.sign_off:BLOCK",
    }
)
