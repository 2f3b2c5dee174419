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

from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.charts.schedule_bars import draw_schedule
from reportgen.model.document.chart import Panel


def gantt(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_schedule(panel, canvas)


CHART = ChartType(
    "gantt",
    gantt,
    "Work along the months: bars from start to end, diamonds for due dates.",
)
