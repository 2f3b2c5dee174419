"""Columns of a volume and a line of a rate; two units become two panels.

For a volume with the rate that it drives. There are never two axes in one panel.

    ::: chart
    type: column+line
    columns: human_contacts
    line: csat
    by: month
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartType
from reportgen.charts.levels import levels

CHART = ChartType(
    "column+line",
    __doc__,
    ("柱形加折线：数量与比率；单位不同分成两栏", "直條加折線：數量與比率；單位不同分成兩格"),
    levels,
)
