"""Columns of a volume and a line of a rate; two units become two panels.

For a volume with the rate that it drives. There are never two axes in one panel.

    ::: chart
    type: column+line
    columns: human_contacts
    line: csat
    by: month
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_columns, draw_lines
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Mark, Panel


def column_line(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    if all(series.mark is Mark.LINE for series in panel.series):
        draw_lines(panel, canvas)
    else:
        draw_columns(panel, canvas)


CHART = ChartType(
    "column+line",
    column_line,
    "Columns of a volume and a line of a rate; two units become two panels.",
)
