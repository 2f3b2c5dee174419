"""Pies and doughnuts: the parts of one total."""

from __future__ import annotations

from reportgen.model.document.chart import Scenario
from reportgen.model.document.chart_labels import LabelSpot
from reportgen.writers.office.charts.caches import (
    categories,
    enter,
    number_format,
    series_head,
    value_texts,
    values,
)
from reportgen.writers.office.charts.labels import value_labels
from reportgen.writers.office.charts.look import Drawing, shape
from reportgen.writers.office.charts.plot import Plot, WorkbookColumn


def pie_plot(drawing: Drawing) -> Plot:
    """Return a pie with its values outside."""
    return _plot(drawing, "pieChart", LabelSpot.BEYOND, "")


def doughnut_plot(drawing: Drawing) -> Plot:
    """Return a ring with its values inside it; Office has no labels outside a ring."""
    return _plot(drawing, "doughnutChart", None, '<c:holeSize val="60"/>')


def _plot(drawing: Drawing, element: str, spot: LabelSpot | None, hole: str) -> Plot:
    [series, *_] = drawing.panel.series
    names = drawing.categories
    enter(drawing, series)
    points = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:bubble3D val="0"/>'
        f"{shape(drawing.look, Scenario.CATEGORY, at)}</c:dPt>"
        for at in range(len(names))
    )
    first = next((run for run in series.points if run), None)
    xml = (
        f'<c:{element}><c:varyColors val="1"/><c:ser>{series_head(0, series.name)}{points}'
        f"{value_labels(drawing.look, series.points, spot)}{categories(names)}"
        f"{values(0, value_texts(series.points), number_format(first))}</c:ser>"
        f'<c:firstSliceAng val="0"/>{hole}</c:{element}>'
    )
    column = WorkbookColumn(series.name, tuple(value_texts(series.points)))
    return Plot(xml, names, (column,), has_legend=True, legend_side="r")
