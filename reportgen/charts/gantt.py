"""Work along the months: bars from start to end, diamonds for due dates.

For tasks, next steps, actions or initiatives. Done is solid, under way light, planned an outline;
the dashed rule is the day of the report. `part` chooses among initiatives.

    ::: chart
    type: gantt
    of: initiatives
    part: plan
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts.base import ChartPlan, ChartType
from reportgen.model.document.chart import Panel, Schedule
from reportgen.model.document.context import DocumentContext
from reportgen.wording.labels import label

_TITLES = {"tasks": "task", "initiatives": "initiative"}


def gantt(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield the bars of a list along the months, where it has any."""
    if not plan.bars:
        return
    days = [day for bar in plan.bars for day in (bar.start, bar.end) if day is not None]
    yield Panel(
        title=label(_TITLES.get(plan.of, "action"), context.locale),
        unit="",
        categories=(),
        series=(),
        schedule=Schedule(plan.bars, min(days), max(days), context.report.config.date),
    )


CHART = ChartType(
    "gantt",
    __doc__,
    ("甘特图：从开始到结束的横条", "甘特圖：從開始到結束的橫條"),
    gantt,
    shows_list=True,
)
