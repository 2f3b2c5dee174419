"""The parts of one total as a ring.

For at most six parts of one total; more are drawn as bars. Parts that do not make up their total
are a finding, and no chart.

    ::: chart
    type: doughnut
    metric: headcount
    by: level
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartType, Needs
from reportgen.charts.levels import levels
from reportgen.model.document.chart import Mark

CHART = ChartType(
    "doughnut",
    __doc__,
    ("环形图：一个合计的各部分", "環圈圖：一個合計的各部分"),
    levels,
    mark=Mark.RING,
    needs=Needs.WHOLE,
    is_ranked=True,
)
