"""A line over time, with the target beside it.

For a rate or a mean by month. The value axis may begin above zero.

    ::: chart
    type: line
    metric: csat
    by: month
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartPlan, ChartType, Made
from reportgen.charts.history import history
from reportgen.charts.levels import levels
from reportgen.model.document.chart import Mark
from reportgen.model.document.context import DocumentContext


def line(context: DocumentContext, plan: ChartPlan) -> Made:
    """Return the levels over time; long periods with their targets are a history."""
    is_history = plan.by in ("period", "year") and "target" in plan.series
    return history(context, plan) if is_history else levels(context, plan)


CHART = ChartType(
    "line",
    __doc__,
    ("折线：随时间的变化，旁边标出目标", "折線：隨時間的變化，旁邊標出目標"),
    line,
    mark=Mark.LINE,
)
