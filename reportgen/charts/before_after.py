"""The level before and the present one, a panel a metric, with the change.

For achievements. `series: year_ago` compares with the same period a year earlier.

    ::: chart
    type: before-after
    metrics: complaints escalations escalation_rate
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_columns
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def before_after(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_columns(panel, canvas)


CHART = ChartType(
    "before-after",
    before_after,
    "The level before and the present one, a panel a metric, with the change.",
)
