"""The tasks of the period: owner, partners, start, end, status.

::: task-table
caption: 本季重点工作
:::
"""

from __future__ import annotations

from datetime import date

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain
from reportgen.blocks.rows import NOTHING
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Inlines, Status, StatusMark
from reportgen.model.document.table import Align, Column, Row, Table
from reportgen.model.report.quarter_summary import QuarterSummary, Task
from reportgen.wording.dates import long_date, short_date
from reportgen.wording.labels import listed


def task_table(data: BlockData) -> Made:
    """Yield a row for each task."""
    context = data.context
    content = context.report.config.content
    tasks = content.tasks if isinstance(content, QuarterSummary) else ()
    if not tasks:
        return
    yield Table(
        id=data.id,
        caption=data.caption(data.label("task")),
        columns=(
            Column(data.label("task"), weight=34),
            Column(data.label("owner"), weight=14, fixed=True),
            Column(data.label("partners"), weight=22, optional=True),
            Column(data.label("start"), Align.RIGHT, 15, fixed=True),
            Column(data.label("end"), Align.RIGHT, 15, fixed=True),
            Column(data.label("status"), weight=18, fixed=True),
        ),
        rows=tuple(Row(_cells(data, task, f"tasks[{at}]")) for at, task in enumerate(tasks)),
        claim=data.line("claim"),
        note=data.line("note"),
        source=data.own_source(),
        medium=data.medium,
    )


def _cells(data: BlockData, task: Task, path: str) -> tuple[Inlines, ...]:
    context = data.context
    partners = listed(list(task.partners), context.locale)
    return (
        data.says_strongly(task.name, f"{path}.name"),
        plain(task.owner) or NOTHING,
        plain(partners) or NOTHING,
        plain(day(context, task.start)) or NOTHING,
        plain(day(context, task.end)) or NOTHING,
        (StatusMark(Status(task.status.value)),),
    )


def day(context: DocumentContext, when: date | None) -> str:
    """Return a day, without the year where it is the period's own."""
    if when is None:
        return ""
    same_year = when.year == context.period.year
    return short_date(when, context.locale) if same_year else long_date(when, context.locale)


BLOCK = BlockType(
    "task-table",
    task_table,
    {
        "caption": Option(OptionKind.LINE),
        "claim": Option(OptionKind.LINE),
        "note": Option(OptionKind.LINE),
    },
)
