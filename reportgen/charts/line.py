"""A line over time, with the target beside it.

For a rate or a mean by month. The value axis may begin above zero.

    ::: chart
    type: line
    metric: csat
    by: month
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_lines
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def line(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_lines(panel, canvas)


CHART = ChartType("line", line, "A line over time, with the target beside it.")
