"""Past levels as a line, targets and forecasts to come as broken lines.

For goals: `history:` of the period says how far back. Quarterly targets of the period are its
milestones. Actual solid, target dashed and hollow, forecast dotted.

    ::: chart
    type: history
    metric: csat
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_lines
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def history(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_lines(panel, canvas)


CHART = ChartType(
    "history",
    history,
    "Past levels as a line, targets and forecasts to come as broken lines.",
)
