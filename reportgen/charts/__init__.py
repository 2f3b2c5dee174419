"""Figures -> panels of a chart. One chart type a file: all that is known of it stands there.

Pictures and Office files draw a panel by its marks and arrangement, not by the type's name; so a
type is complete with its entry in CHARTS.
"""

from __future__ import annotations

from reportgen.charts import (
    bar,
    before_after,
    bullet,
    column,
    column_line,
    distribution,
    doughnut,
    funnel,
    gantt,
    gap,
    history,
    line,
    pareto,
    pie,
    radar,
    small_multiples,
    stacked_bar,
    stacked_column,
    waterfall,
)
from reportgen.charts.base import ChartType

CHARTS: dict[str, ChartType] = {
    "column": column.CHART,
    "bar": bar.CHART,
    "stacked-column": stacked_column.CHART,
    "stacked-bar": stacked_bar.CHART,
    "line": line.CHART,
    "column+line": column_line.CHART,
    "pie": pie.CHART,
    "doughnut": doughnut.CHART,
    "pareto": pareto.CHART,
    "waterfall": waterfall.CHART,
    "bullet": bullet.CHART,
    "gap": gap.CHART,
    "before-after": before_after.CHART,
    "history": history.CHART,
    "small-multiples": small_multiples.CHART,
    "radar": radar.CHART,
    "funnel": funnel.CHART,
    "gantt": gantt.CHART,
    "distribution": distribution.CHART,
}
