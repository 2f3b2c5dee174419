"""Bars from the largest down, with the cumulative share beside each name.

For reasons: the few that make up most come first. Reasons that do not make up their total are a
finding, and no chart.

    ::: chart
    type: pareto
    metric: complaints
    by: reason
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_bars
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def pareto(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_bars(panel, canvas)


CHART = ChartType(
    "pareto", pareto, "Bars from the largest down, with the cumulative share beside each name."
)
