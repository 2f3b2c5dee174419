"""Columns, one for each category: values of members or months.

For a few members of a dimension, or months. A target is drawn as a line across.

    ::: chart
    type: column
    metric: resolution_time
    by: channel
    target: true
    :::

Two periods beside each other, and a plan against its targets:

    ::: chart
    type: column
    metric: csat_score100
    by: service
    series: previous actual
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_columns
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def column(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_columns(panel, canvas)


CHART = ChartType("column", column, "Columns, one for each category: values of members or months.")
