"""What metrics mean: name, definition, target.

The definition is the catalogue's, or the one that the config gives in `metric_overrides`.

    ::: definition-table
    metrics: headline
    caption: 指标口径与目标
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain, strong
from reportgen.blocks.rows import NOTHING
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inlines
from reportgen.model.document.table import Align, Column, Row, Table
from reportgen.model.figures.figure import Figure
from reportgen.wording.definitions import definition
from reportgen.wording.typography import typography


def definition_table(data: BlockData) -> Made:
    """Yield a row for each metric."""
    context = data.context
    metrics = data.metrics()
    if not metrics:
        return
    targets = [target for metric in metrics if (target := context.target(metric))]
    yield Table(
        id=data.id,
        caption=data.caption(data.label("definition")),
        columns=(
            Column(data.label("metric"), weight=22),
            Column(data.label("definition"), weight=56),
            Column(data.label("target"), Align.RIGHT, 16, fixed=True),
        ),
        rows=tuple(Row(_cells(context, metric, context.target(metric))) for metric in metrics),
        claim=data.line("claim"),
        note=data.line("note"),
        source=data.source(targets),
        medium=data.medium,
    )


def _cells(context: DocumentContext, name: str, target: Figure | None) -> tuple[Inlines, ...]:
    metric = context.metric(name)
    short = typography(context.locale).aside(metric.short) if metric.short else ""
    title = f"{metric.names.in_(context.locale)}{short}"
    return (
        strong(title),
        plain(definition(metric, context)),
        (context.run(target, Form.BOUND),) if target else NOTHING,
    )


BLOCK = BlockType(
    "definition-table",
    definition_table,
    {
        "metrics": Option(OptionKind.METRICS),
        "caption": Option(OptionKind.LINE),
        "claim": Option(OptionKind.LINE),
        "note": Option(OptionKind.LINE),
    },
)
