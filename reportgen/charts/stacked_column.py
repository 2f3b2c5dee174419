"""Columns made of parts: a total over time and what it consists of.

For a total by month and its members; at most four parts can be told apart, so a fifth and
more become one, Other. The totals stand above.

    ::: chart
    type: stacked-column
    metric: human_contacts
    by: month
    stack: channel
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_columns
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def stacked_column(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_columns(panel, canvas)


CHART = ChartType(
    "stacked-column",
    stacked_column,
    "Columns made of parts: a total over time and what it consists of.",
)
