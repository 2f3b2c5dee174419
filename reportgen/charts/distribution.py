"""How many people earned each grade.

For a collection of assessments: totals are weighted and rounded to one decimal first.

    ::: chart
    type: distribution
    of: scores
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_columns
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def distribution(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_columns(panel, canvas)


CHART = ChartType("distribution", distribution, "How many people earned each grade.")
