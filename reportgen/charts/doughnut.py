"""The parts of one total as a ring.

For at most six parts of one total; more are drawn as bars. Parts that do not make up their total
are a finding, and no chart.

    ::: chart
    type: doughnut
    metric: headcount
    by: level
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_bars, draw_ring
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def doughnut(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    if panel.is_lying:
        draw_bars(panel, canvas)
    else:
        draw_ring(panel, canvas, 0.4)


CHART = ChartType("doughnut", doughnut, "The parts of one total as a ring.")
