"""A table of metrics: unit, previous, actual, change, target, difference, status.

A metric that has neither a value nor a target is left out; a column that no row fills as well.

    ::: metric-table
    metrics: resolution_time csat nps
    columns: metric unit previous actual change
    caption: 服务指标
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option
from reportgen.blocks.rows import NOTHING, figures_of, metric_cells, metric_columns
from reportgen.model.document import Row, Table

_ALL = ("metric", "unit", "previous", "actual", "change", "target", "gap", "status")


def metric_table(data: BlockData) -> Made:
    """Yield the table, nothing where no metric has a figure."""
    scene = data.scene
    metrics = [name for name in data.metrics() if figures_of(scene, name)]
    if not metrics:
        return
    columns = metric_columns(scene)
    rows = [metric_cells(scene, metric) for metric in metrics]
    wanted = data.words("columns") or _ALL
    names = [name for name in wanted if any(row[name] not in ((), NOTHING) for row in rows)]
    yield Table(
        id=data.id,
        caption=data.caption(),
        columns=tuple(columns[name] for name in names),
        rows=tuple(Row(tuple(row[name] for name in names)) for row in rows),
        claim=data.line("claim"),
        note=data.line("note"),
        source=data.source([f for name in metrics for f in figures_of(scene, name)]),
        medium=data.medium,
    )


BLOCK = BlockType(
    "metric-table",
    metric_table,
    {
        "metrics": Option(Kind.METRICS),
        "columns": Option(Kind.WORDS, _ALL),
        "caption": Option(Kind.LINE),
        "claim": Option(Kind.LINE),
        "note": Option(Kind.LINE),
    },
)
