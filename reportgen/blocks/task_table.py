"""The tasks of the period: owner, partners, start, end, status.

::: task-table
caption: 本季重点工作
:::
"""

from __future__ import annotations

from datetime import date

from reportgen.blocks.base import LINES, BlockData, BlockType, Made, plain
from reportgen.blocks.preset import PresetColumn, goes_by, preset_table
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Inlines
from reportgen.model.document.table import Align
from reportgen.model.report.entries import Entry
from reportgen.model.report.facets import Facet
from reportgen.wording.dates import long_date, short_date


def task_table(data: BlockData) -> Made:
    """Yield a row for each task."""
    yield from preset_table(data, data.things(Facet.TASKS), "task", _COLUMNS, data.own_source())


def day(context: DocumentContext, when: object) -> str:
    """Return a day, without the year where it is the period's own; of no day, nothing."""
    if not isinstance(when, date):
        return ""
    same_year = when.year == context.period.year
    return short_date(when, context.locale) if same_year else long_date(when, context.locale)


def _day(data: BlockData, task: Entry, field: str) -> Inlines:
    return plain(day(data.context, task.fields.get(field)))


_COLUMNS = (
    PresetColumn("name", 34, "task", fixed=False, show=goes_by),
    PresetColumn("owner", 14),
    PresetColumn("partners", 22, fixed=False, optional=True),
    PresetColumn("start", 15, align=Align.RIGHT, show=_day),
    PresetColumn("end", 15, align=Align.RIGHT, show=_day),
    PresetColumn("status", 18),
)

BLOCK = BlockType("task-table", task_table, LINES, Facet.TASKS)
