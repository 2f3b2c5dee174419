"""Lying bars made of parts.

Like stacked columns, for long names.

    ::: chart
    type: stacked-bar
    metric: human_contacts
    by: month
    stack: channel
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartType, Needs
from reportgen.charts.levels import levels
from reportgen.model.document.chart import Mark

CHART = ChartType(
    "stacked-bar",
    __doc__,
    ("堆积条形：由几部分构成", "堆疊橫條：由幾部分構成"),
    levels,
    mark=Mark.BAR,
    needs=Needs.WHOLE,
)
