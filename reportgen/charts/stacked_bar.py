"""Lying bars made of parts.

Like stacked columns, for long names.

    ::: chart
    type: stacked-bar
    metric: human_contacts
    by: month
    stack: channel
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_bars
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def stacked_bar(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_bars(panel, canvas)


CHART = ChartType("stacked-bar", stacked_bar, "Lying bars made of parts.")
