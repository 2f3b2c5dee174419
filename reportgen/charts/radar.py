"""A profile on five to eight spokes, at most two series.

For skills in two years, or for self-assessment against the reviewer. Fewer or more spokes become
bars. The scale ends where the metric's range does.

    ::: chart
    type: radar
    metric: skill_level
    by: skill
    series: previous actual
    :::

    ::: chart
    type: radar
    of: scores
    person: P01
    :::
"""

from __future__ import annotations

from reportgen.charts.bar_drawing import draw_bars
from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.charts.spokes import draw_spokes
from reportgen.model.document.chart import Mark, Panel


def radar(panel: Panel, canvas: Canvas) -> None:
    """Draw a panel."""
    if panel.series[0].mark is Mark.SPOKE:
        draw_spokes(panel, canvas)
    else:
        draw_bars(panel, canvas)


CHART = ChartType("radar", radar, "A profile on five to eight spokes, at most two series.")
