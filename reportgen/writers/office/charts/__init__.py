"""Native charts: DrawingML that Word and PowerPoint can edit, with the workbook underneath.

PLOTS says which function makes the plot of a panel's shape.
"""

from __future__ import annotations

from collections.abc import Callable

from reportgen.model.document.chart import Chart, Panel, PanelShape
from reportgen.writers.office.charts.columns import bars_plot, columns_plot
from reportgen.writers.office.charts.floating import floating_plot
from reportgen.writers.office.charts.gantt import gantt_plot
from reportgen.writers.office.charts.lines import lines_plot
from reportgen.writers.office.charts.look import ChartLook, Drawing, text_properties
from reportgen.writers.office.charts.marker_lines import add_marker_lines
from reportgen.writers.office.charts.plot import Plot
from reportgen.writers.office.charts.radar import radar_plot
from reportgen.writers.office.charts.rings import doughnut_plot, pie_plot
from reportgen.writers.office.package import Package
from reportgen.writers.office.workbook import workbook
from reportgen.writers.office.xml import DECLARATION
from reportgen.writers.printing import Printing

__all__ = ["ChartLook", "add_chart", "chart_graphic", "is_native"]

PLOTS: dict[PanelShape, Callable[[Drawing], Plot] | None] = {
    PanelShape.COLUMNS: columns_plot,
    PanelShape.BARS: bars_plot,
    PanelShape.LINES: lines_plot,
    PanelShape.PIE: pie_plot,
    PanelShape.RING: doughnut_plot,
    PanelShape.FLOATING: floating_plot,
    PanelShape.CENTRED: floating_plot,
    PanelShape.SPOKES: radar_plot,
    PanelShape.SCHEDULE: gantt_plot,
}
"""The plot of every shape; None where Office lacks it, so that it becomes a picture."""

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def is_native(chart: Chart) -> bool:
    """Return whether Office can hold all panels of a chart."""
    return all(PLOTS[panel.shape] is not None for panel in chart.panels)


def add_chart(  # noqa: PLR0913, PLR0917 - where it goes, what it shows, how it looks
    package: Package,
    owner: str,
    panel: Panel,
    look: ChartLook,
    printing: Printing,
    where: str,
) -> str:
    """Add a panel as a chart part with its workbook; return its relationship id from `owner`.

    Every point is entered in the ledger as standing at `where`/series/category.
    """
    drawing = Drawing(panel, look, printing, where)
    make = PLOTS[panel.shape]
    if make is None:
        raise ValueError(panel.shape)
    plot = make(drawing)
    root = owner.partition("/")[0]
    number = 1 + sum(name.startswith(f"{root}/charts/chart") for name in package.parts)
    name = f"{root}/charts/chart{number}.xml"
    package.add_default("xlsx", _BOOK_TYPE)
    package.add(f"{root}/embeddings/chart{number}.xlsx", _workbook(plot), _BOOK_TYPE)
    book = package.relations(name).add("package", f"../embeddings/chart{number}.xlsx")
    drawn_over = add_marker_lines(package, name, plot.marker_lines) if plot.marker_lines else ""
    package.add(name, _space(drawing, plot, book, drawn_over).encode(), _CHART_TYPE)
    target = (
        name.removeprefix(f"{root}/") if owner.count("/") == 1 else f"../charts/chart{number}.xml"
    )
    return package.relations(owner).add("chart", target)


def chart_graphic(relation: str) -> str:
    """Return the graphic that shows a chart, for an inline drawing or a graphic frame."""
    return (
        f'<a:graphic xmlns:a="{_NAMESPACE}main"><a:graphicData uri="{_NAMESPACE}chart">'
        f'<c:chart xmlns:c="{_NAMESPACE}chart" xmlns:r="{_RELATIONS}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic>"
    )


def _workbook(plot: Plot) -> bytes:
    """Return the workbook: categories down the first column, a column for each series."""
    rows = [
        (category, [column.texts[at] for column in plot.workbook_columns])
        for at, category in enumerate(plot.categories)
    ]
    return workbook([column.name for column in plot.workbook_columns], rows)


def _space(drawing: Drawing, plot: Plot, book: str, drawn_over: str) -> str:
    look = drawing.look
    legend = ""
    if plot.has_legend:
        hidden = "".join(
            f'<c:legendEntry><c:idx val="{at}"/><c:delete val="1"/></c:legendEntry>'
            for at in plot.unlisted
        )
        legend = (
            f'<c:legend><c:legendPos val="{plot.legend_side}"/>{hidden}<c:overlay val="0"/>'
            f"{text_properties(look, look.colours.ink)}</c:legend>"
        )
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{_NAMESPACE}chart" xmlns:a="{_NAMESPACE}main" '
        f'xmlns:r="{_RELATIONS}"><c:roundedCorners val="0"/><c:chart>'
        f'<c:autoTitleDeleted val="1"/><c:plotArea>{plot.layout}{plot.xml}</c:plotArea>{legend}'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_properties(look, look.colours.ink)}"
        f'<c:externalData r:id="{book}"><c:autoUpdate val="0"/></c:externalData>'
        f"{drawn_over}</c:chartSpace>"
    )
