"""Columns, one for each category: values of members or months.

For a few members of a dimension, or months. A target is drawn as a line across.

    ::: chart
    type: column
    metric: resolution_time
    by: channel
    target: true
    :::

Two periods beside each other, and a plan against its targets:

    ::: chart
    type: column
    metric: csat_score100
    by: service
    series: previous actual
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartType
from reportgen.charts.levels import levels

CHART = ChartType("column", __doc__, ("柱形：每个月或成员一根", "直條：每個月或成員一根"), levels)
