"""What metrics mean: name, definition, target.

The definition is the catalogue's, or the one that the config gives in `metric_overrides`.

    ::: definition-table
    metrics: headline
    caption: 指标口径与目标
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import LINES, BlockData, BlockType, Made, Option, OptionKind, strong
from reportgen.blocks.preset import PresetColumn, preset_table
from reportgen.model.document.inline import Inlines
from reportgen.model.document.table import Align
from reportgen.model.report.entries import Entry
from reportgen.wording.typography import typography


def definition_table(data: BlockData) -> Made:
    """Yield a row for each metric."""
    things = [Entry("", {"metric": name}) for name in data.metrics()]
    targets = [target for name in data.metrics() if (target := data.context.target(name))]
    yield from preset_table(data, things, "definition", _COLUMNS, data.source(targets))


def _name(data: BlockData, thing: Entry, field: str) -> Inlines:
    """Return the name of a metric with its short one behind it."""
    context = data.context
    metric = context.metric(str(thing.fields[field]))
    short = typography(context.locale).aside(metric.short) if metric.short else ""
    return strong(f"{metric.names.in_(context.locale)}{short}")


_COLUMNS = (
    PresetColumn("metric", 22, fixed=False, show=_name),
    PresetColumn("definition", 56, fixed=False),
    PresetColumn("target", 16, align=Align.RIGHT),
)

BLOCK = BlockType(
    "definition-table", definition_table, {"metrics": Option(OptionKind.METRICS), **LINES}
)
