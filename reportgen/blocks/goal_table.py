"""The goals of the period: what was to be reached, the metric, its value, target and status.

::: goal-table
caption: 本季目标与结果
:::
"""

from __future__ import annotations

from reportgen.blocks.base import LINES, BlockData, BlockType, Made
from reportgen.blocks.fields import metric_of
from reportgen.blocks.preset import PresetColumn, goes_by, preset_table
from reportgen.blocks.rows import figures_of
from reportgen.model.document.table import Align, Emphasis
from reportgen.model.report.entries import entries

_COLUMNS = (
    PresetColumn("text", 34, "goal", fixed=False, show=goes_by),
    PresetColumn("metric", 20, fixed=False, optional=True),
    PresetColumn("previous", 14, align=Align.RIGHT),
    PresetColumn("actual", 14, align=Align.RIGHT, emphasis=Emphasis.ACTUAL),
    PresetColumn("target", 16, align=Align.RIGHT),
    PresetColumn("distance", 17, align=Align.RIGHT, optional=True),
    PresetColumn("status", 14),
)


def goal_table(data: BlockData) -> Made:
    """Yield a row for each goal; one without a metric has no value to show."""
    context = data.context
    goals = entries(context.report, "goals")
    metrics = [metric for each in goals if (metric := metric_of(context, each))]
    source = data.source([f for metric in metrics for f in figures_of(context, metric)])
    yield from preset_table(data, goals, "goal", _COLUMNS, source)


BLOCK = BlockType("goal-table", goal_table, LINES)
