"""Figures -> panels of a chart. One chart type a file: all that is known of it stands there.

Pictures and Office files draw a panel by its marks and arrangement, not by the type's name; so a
type is complete with its entry in CHARTS.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.model.registry import Registry

if TYPE_CHECKING:
    from reportgen.charts.base import ChartType

CHARTS: Registry[ChartType] = Registry(
    {
        "column": "reportgen.charts.column:CHART",
        "bar": "reportgen.charts.bar:CHART",
        "stacked-column": "reportgen.charts.stacked_column:CHART",
        "stacked-bar": "reportgen.charts.stacked_bar:CHART",
        "line": "reportgen.charts.line:CHART",
        "column+line": "reportgen.charts.column_line:CHART",
        "pie": "reportgen.charts.pie:CHART",
        "doughnut": "reportgen.charts.doughnut:CHART",
        "pareto": "reportgen.charts.pareto:CHART",
        "waterfall": "reportgen.charts.waterfall:CHART",
        "bullet": "reportgen.charts.bullet:CHART",
        "gap": "reportgen.charts.gap:CHART",
        "before-after": "reportgen.charts.before_after:CHART",
        "history": "reportgen.charts.history:CHART",
        "small-multiples": "reportgen.charts.small_multiples:CHART",
        "radar": "reportgen.charts.radar:CHART",
        "funnel": "reportgen.charts.funnel:CHART",
        "gantt": "reportgen.charts.gantt:CHART",
        "distribution": "reportgen.charts.distribution:CHART",
    }
)
