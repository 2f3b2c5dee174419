"""What is done next: action, owner, due date, metric and its present value.

::: action-table
caption: 下季措施
:::
"""

from __future__ import annotations

from reportgen.blocks.base import LINES, BlockData, BlockType, Made
from reportgen.blocks.preset import PresetColumn, goes_by, preset_table
from reportgen.model.document.table import Align, Emphasis
from reportgen.model.report.facets import Facet

_COLUMNS = (
    PresetColumn("text", 32, "action", fixed=False, show=goes_by),
    PresetColumn("owner", 14),
    PresetColumn("due", 22),
    PresetColumn("metric", 22, "related", fixed=False),
    PresetColumn("present", 14, align=Align.RIGHT, emphasis=Emphasis.ACTUAL),
)


def action_table(data: BlockData) -> Made:
    """Yield a row for each next step."""
    yield from preset_table(
        data, data.things(Facet.NEXT_STEPS), "action", _COLUMNS, data.own_source()
    )


BLOCK = BlockType("action-table", action_table, LINES, Facet.NEXT_STEPS)
