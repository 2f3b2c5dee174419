"""Bars inside the outline of their target, the widest gap first.

For next year's targets: they are used where there are any, else those of the period. Metrics of
one unit share a panel. At most six bars a panel.

    ::: chart
    type: bullet
    metrics: outlook.targets
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_bars
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def bullet(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_bars(panel, canvas)


CHART = ChartType(
    "bullet",
    bullet,
    "Bars inside the outline of their target, the widest gap first.",
)
