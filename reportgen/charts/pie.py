"""The parts of one total as a pie.

For at most three parts of one total; a bar chart is easier to read.

    ::: chart
    type: pie
    metric: headcount
    by: level
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartType, Needs
from reportgen.charts.levels import levels
from reportgen.model.document.chart import Mark

CHART = ChartType(
    "pie",
    __doc__,
    ("饼图：一个合计的各部分", "圓餅圖：一個合計的各部分"),
    levels,
    mark=Mark.SLICE,
    needs=Needs.WHOLE,
    is_ranked=True,
)
