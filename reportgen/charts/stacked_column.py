"""Columns made of parts: a total over time and what it consists of.

For a total by month and its members; at most four parts can be told apart, so a fifth and
more become one, Other. The totals stand above.

    ::: chart
    type: stacked-column
    metric: human_contacts
    by: month
    stack: channel
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartType, Needs
from reportgen.charts.levels import levels

CHART = ChartType(
    "stacked-column",
    __doc__,
    ("堆积柱形：合计随时间的变化和构成", "堆疊直條：合計隨時間的變化和構成"),
    levels,
    needs=Needs.WHOLE,
)
