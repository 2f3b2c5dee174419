"""A table of metrics: unit, previous, actual, change, target, difference, status.

A metric that has neither a value nor a target is left out; a column that no row fills as well.

    ::: metric-table
    metrics: resolution_time csat nps
    columns: metric unit previous actual change
    caption: 服务指标
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import LINES, BlockData, BlockType, Made, Option, OptionKind
from reportgen.blocks.preset import captioned
from reportgen.blocks.rows import NOTHING, figures_of, metric_cells, metric_columns
from reportgen.model.document.table import Row

_ALL = ("metric", "unit", "previous", "actual", "change", "target", "gap", "status")


def metric_table(data: BlockData) -> Made:
    """Yield the table, nothing where no metric has a figure."""
    context = data.context
    metrics = [name for name in data.metrics() if figures_of(context, name)]
    if not metrics:
        return
    columns = metric_columns(context)
    rows = [metric_cells(context, metric) for metric in metrics]
    wanted = data.words("columns") or _ALL
    names = [name for name in wanted if any(row[name] not in ((), NOTHING) for row in rows)]
    yield captioned(
        data,
        "",
        [columns[name] for name in names],
        [Row(tuple(row[name] for name in names)) for row in rows],
        data.source([f for name in metrics for f in figures_of(context, name)]),
    )


BLOCK = BlockType(
    "metric-table",
    metric_table,
    {
        "metrics": Option(OptionKind.METRICS),
        "columns": Option(OptionKind.WORDS, _ALL),
        **LINES,
    },
    draws={"metrics": lambda data, metric: figures_of(data.context, metric)},
)
