"""The parts of one total as a ring.

For at most six parts of one total.

    ::: chart
    type: doughnut
    metric: headcount
    by: level
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.charts.strokes import draw_ring
from reportgen.model.chart import Panel


def doughnut(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_ring(panel, canvas, 0.4)


CHART = ChartType("doughnut", doughnut, "The parts of one total as a ring.")
