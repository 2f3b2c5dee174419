"""How far levels are from their targets: bars to both sides of zero.

For metrics, or for the members of one. Blue is on the good side of the target, orange on the bad
one, whatever the sign.

    ::: chart
    type: gap
    metrics: nlu_accuracy_dialect english_compliance
    :::

    ::: chart
    type: gap
    metric: resolution_time
    by: channel
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_bars
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel


def gap(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_bars(panel, canvas)


CHART = ChartType("gap", gap, "How far levels are from their targets: bars to both sides of zero.")
