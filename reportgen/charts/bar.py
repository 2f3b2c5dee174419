"""Lying bars, one for each category: long names, or metrics side by side.

For names that would not fit under columns, and for previous, actual and target of metrics.

    ::: chart
    type: bar
    metrics: headline
    series: previous actual target
    :::

Total scores of an assessment, the highest first:

    ::: chart
    type: bar
    of: scores
    by: person
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartType
from reportgen.charts.levels import levels
from reportgen.model.document.chart import Mark

CHART = ChartType(
    "bar",
    __doc__,
    ("条形：名称较长，或几个指标并列", "橫條：名稱較長，或幾個指標並列"),
    levels,
    mark=Mark.BAR,
)
