"""Lying bars, one for each category: long names, or metrics side by side.

For names that would not fit under columns, and for previous, actual and target of metrics.

    ::: chart
    type: bar
    metrics: headline
    series: previous actual target
    :::

Total scores of an assessment, the highest first:

    ::: chart
    type: bar
    of: scores
    by: person
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_bars
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def bar(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_bars(panel, canvas)


CHART = ChartType(
    "bar", bar, "Lying bars, one for each category: long names, or metrics side by side."
)
