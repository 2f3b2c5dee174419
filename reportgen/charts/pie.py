"""The parts of one total as a pie.

For at most three parts of one total; a bar chart is easier to read.

    ::: chart
    type: pie
    metric: headcount
    by: level
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_bars, draw_ring
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def pie(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    if panel.is_lying:
        draw_bars(panel, canvas)
    else:
        draw_ring(panel, canvas, 1.0)


CHART = ChartType("pie", pie, "The parts of one total as a pie.")
