"""Stages, each narrower than the one before, with the share that is kept.

For what becomes what: submitted to adopted, eligible to promoted. All stages have one unit.

    ::: chart
    type: funnel
    metrics: kb_submitted kb_adopted
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.charts.floating_bars import draw_centred
from reportgen.model.document.chart import Panel


def funnel(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    draw_centred(panel, canvas)


CHART = ChartType(
    "funnel",
    funnel,
    "Stages, each narrower than the one before, with the share that is kept.",
)
