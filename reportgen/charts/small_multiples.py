"""A panel a metric on the same months, with the same layout.

For metrics that should be read together: counts are columns, others lines with their target.

    ::: chart
    type: small-multiples
    metrics: human_contacts csat first_response_time
    by: month
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_columns, draw_lines
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Mark, Panel


def small_multiples(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    if panel.series[0].mark is Mark.LINE:
        draw_lines(panel, canvas)
    else:
        draw_columns(panel, canvas)


CHART = ChartType(
    "small-multiples",
    small_multiples,
    "A panel a metric on the same months, with the same layout.",
)
