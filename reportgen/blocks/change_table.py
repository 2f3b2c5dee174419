"""What became different: each entry with its value before, now, and the change.

`team.highlights` says what is compared: `against: previous`, `year_ago` or a period; without it the
nearest earlier value that the data holds, a year ago first. An entry without an earlier value
shows its value only, so that "this year" and "last quarter" are never mixed up.

    ::: change-table
    caption: 本季亮点
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import LINES, BlockData, BlockType, Made
from reportgen.blocks.comparison import comparison
from reportgen.blocks.fields import metric_of
from reportgen.blocks.preset import PresetColumn, goes_by, preset_table
from reportgen.model.document.table import Align, Emphasis
from reportgen.model.report.facets import Facet

_COLUMNS = (
    PresetColumn("text", 40, "highlight", fixed=False, show=goes_by),
    PresetColumn("against", 16),
    PresetColumn("before", 16, align=Align.RIGHT),
    PresetColumn("after", 16, align=Align.RIGHT, emphasis=Emphasis.ACTUAL),
    PresetColumn("difference", 18, align=Align.RIGHT),
)


def change_table(data: BlockData) -> Made:
    """Yield the table of highlights that have a figure."""
    context = data.context
    found = [
        (each, comparison(context, metric_of(context, each), each.fields.get("against")))
        for each in data.things(Facet.HIGHLIGHTS)
    ]
    shown = [each for each, (now, _) in found if now]
    source = data.source([figure for _, pair in found for figure in pair if figure])
    yield from preset_table(data, shown, "highlight", _COLUMNS, source)


BLOCK = BlockType("change-table", change_table, LINES, Facet.HIGHLIGHTS)
