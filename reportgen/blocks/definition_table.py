"""What metrics mean: name, definition, target.

The definition is the catalogue's, or the one that the config gives in `metric_overrides`.

    ::: definition-table
    metrics: headline
    caption: 指标口径与目标
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option, plain, strong
from reportgen.blocks.rows import NOTHING
from reportgen.model.document import Align, Column, Row, Table
from reportgen.model.figure import Figure
from reportgen.model.inline import Form, Inlines
from reportgen.model.scene import Scene
from reportgen.wording.definitions import definition


def definition_table(data: BlockData) -> Made:
    """Yield a row for each metric."""
    scene = data.scene
    metrics = data.metrics()
    if not metrics:
        return
    targets = [target for metric in metrics if (target := scene.target(metric))]
    yield Table(
        id=data.id,
        caption=data.caption(data.label("definition")),
        columns=(
            Column(data.label("metric"), weight=22),
            Column(data.label("definition"), weight=56),
            Column(data.label("target"), Align.RIGHT, 16, fixed=True),
        ),
        rows=tuple(Row(_cells(scene, metric, scene.target(metric))) for metric in metrics),
        claim=data.line("claim"),
        note=data.line("note"),
        source=data.source(targets),
        medium=data.medium,
    )


def _cells(scene: Scene, name: str, target: Figure | None) -> tuple[Inlines, ...]:
    metric = scene.metric(name)
    wide = scene.locale.value.startswith("zh")
    short = f"（{metric.short}）" if wide else f" ({metric.short})"
    title = metric.names.in_(scene.locale) + (short if metric.short else "")
    return (
        strong(title),
        plain(definition(metric, scene)),
        (scene.run(target, Form.BOUND),) if target else NOTHING,
    )


BLOCK = BlockType(
    "definition-table",
    definition_table,
    {
        "metrics": Option(Kind.METRICS),
        "caption": Option(Kind.LINE),
        "claim": Option(Kind.LINE),
        "note": Option(Kind.LINE),
    },
)
