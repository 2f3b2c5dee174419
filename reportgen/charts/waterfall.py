"""Steps that build a total, or lead from one total to another.

For savings by item, or for what changed a total since the previous period: then steps for the
better and for the worse have their own colours, by the metric's good direction. Members that do
not make up the total are a finding, and no chart.

    ::: chart
    type: waterfall
    metric: cost_saving
    by: item
    :::

    ::: chart
    type: waterfall
    metric: cost
    by: item
    series: previous actual
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_columns
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.charts.floating_bars import draw_floating
from reportgen.model.document.chart import Arrangement, Panel


def waterfall(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    if panel.arrangement is Arrangement.FLOATING:
        draw_floating(panel, canvas)
    else:
        draw_columns(panel, canvas)


CHART = ChartType(
    "waterfall",
    waterfall,
    "Steps that build a total, or lead from one total to another.",
)
