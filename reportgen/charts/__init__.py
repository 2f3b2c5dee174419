"""Chart -> picture. One chart type per file; matplotlib is imported when a picture is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from reportgen.model.document.chart import Chart
from reportgen.model.document.theme import Theme
from reportgen.model.language import Locale

if TYPE_CHECKING:
    from reportgen.charts.picture import Drawn

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


def draw_chart(chart: Chart, theme: Theme, locale: Locale) -> Drawn:
    """Return a chart as PNG, in the look of a brand."""
    from reportgen.charts.picture import draw

    return draw(chart, CHARTS[chart.type], theme, locale)
