"""Bars from the largest down, with the cumulative share beside each name.

For reasons: the few that make up most come first. Reasons that do not make up their total are a
finding, and no chart.

    ::: chart
    type: pareto
    metric: complaints
    by: reason
    :::
"""

from __future__ import annotations

from reportgen.charts.base import ChartType, Needs
from reportgen.charts.levels import levels
from reportgen.model.document.chart import Mark
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Form, Inlines, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.relations import derived
from reportgen.wording.labels import label


def cumulative_shares(context: DocumentContext, figures: tuple[Figure, ...]) -> tuple[Inlines, ...]:
    """Return the share that each bar and those above it make up together."""
    shares = derived.cumulative_share(figures, context.report.catalogue.units)
    word = label("cumulative_short", context.locale)
    return tuple((Text(word), FigureRun(each, 0, Form.FULL)) if each else () for each in shares)


CHART = ChartType(
    "pareto",
    __doc__,
    ("帕累托：从大到小，附累计占比", "柏拉圖：由大到小，附累計占比"),
    levels,
    mark=Mark.BAR,
    needs=Needs.WHOLE,
    is_ranked=True,
    beside=cumulative_shares,
)
