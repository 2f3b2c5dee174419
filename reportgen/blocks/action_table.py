"""What is done next: action, owner, due date, metric and its present value.

::: action-table
caption: 下季措施
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain
from reportgen.blocks.rows import NOTHING, full
from reportgen.model.document.inline import Inlines
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.report.quarter_summary import NextStep, QuarterSummary
from reportgen.wording.dates import long_date


def action_table(data: BlockData) -> Made:
    """Yield a row for each next step."""
    context = data.context
    content = context.report.config.content
    steps = content.next_steps if isinstance(content, QuarterSummary) else ()
    if not steps:
        return
    yield Table(
        id=data.id,
        caption=data.caption(data.label("action")),
        columns=(
            Column(data.label("action"), weight=32),
            Column(data.label("owner"), weight=14, fixed=True),
            Column(data.label("due"), weight=22, fixed=True),
            Column(data.label("related"), weight=22),
            Column(data.label("present"), Align.RIGHT, 14, fixed=True, emphasis=Emphasis.ACTUAL),
        ),
        rows=tuple(Row(_cells(data, s, f"next_steps[{at}]")) for at, s in enumerate(steps)),
        claim=data.line("claim"),
        note=data.line("note"),
        source=data.own_source(),
        medium=data.medium,
    )


def _cells(data: BlockData, step: NextStep, path: str) -> tuple[Inlines, ...]:
    context = data.context
    metric = context.metric(step.metric).names.in_(context.locale) if step.metric else ""
    return (
        data.says_strongly(step.text, f"{path}.text"),
        plain(step.owner) or NOTHING,
        plain(long_date(step.due, context.locale)) if step.due else NOTHING,
        plain(metric) or NOTHING,
        full(context, context.actual(step.metric)) if step.metric else NOTHING,
    )


BLOCK = BlockType(
    "action-table",
    action_table,
    {
        "caption": Option(OptionKind.LINE),
        "claim": Option(OptionKind.LINE),
        "note": Option(OptionKind.LINE),
    },
)
