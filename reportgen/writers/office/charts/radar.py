"""Radars: five to eight spokes on one scale, one polygon a series."""

from __future__ import annotations

from reportgen.model.document.axis_scale import scale_of
from reportgen.model.document.chart import Panel, Scenario, Series
from reportgen.writers.office.charts import axes
from reportgen.writers.office.charts.caches import (
    categories,
    enter,
    number_format,
    series_head,
    value_texts,
    values,
)
from reportgen.writers.office.charts.labels import NONE
from reportgen.writers.office.charts.look import ChartLook, Drawing, line, text_properties
from reportgen.writers.office.charts.plot import Plot, WorkbookColumn

_MARKER = 6


def radar_plot(drawing: Drawing) -> Plot:
    """Return a radar; the spokes' remarks tell the values, the rings the scale."""
    panel = drawing.panel
    names = drawing.categories
    series = "".join(_series(drawing, at, s, names) for at, s in enumerate(panel.series))
    xml = (
        '<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>'
        f"{series}{axes.AXIS_IDS}</c:radarChart>{_axes(drawing.look, panel)}"
    )
    columns = tuple(WorkbookColumn(s.name, tuple(value_texts(s.points))) for s in panel.series)
    return Plot(xml, names, columns, has_legend=len(columns) > 1, legend_side="r")


def _series(drawing: Drawing, at: int, series: Series, names: tuple[str, ...]) -> str:
    enter(drawing, series)
    colours = drawing.look.colours
    colour = colours.brand if series.scenario is Scenario.ACTUAL else colours.prev
    symbol = "circle" if series.scenario is Scenario.ACTUAL else "square"
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    first = next((run for run in series.points if run), None)
    return (
        f"<c:ser>{series_head(at, series.name)}<c:spPr>{line(colour, 2.25)}</c:spPr>"
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{_MARKER}"/><c:spPr>{fill}'
        f"<a:ln><a:noFill/></a:ln></c:spPr></c:marker>{NONE}{categories(names)}"
        f"{values(at, value_texts(series.points), number_format(first))}</c:ser>"
    )


def _axes(look: ChartLook, panel: Panel) -> str:
    """Return spokes with their names, and rings whose scale is printed."""
    low, high, step = scale_of(panel.figures)
    colours = look.colours
    return (
        f'<c:catAx><c:axId val="{axes.CATEGORY}"/><c:scaling><c:orientation val="minMax"/>'
        '</c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr>'
        f"{line(colours.rule, 0.5)}</c:spPr></c:majorGridlines>"
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f"<c:spPr>{line(colours.rule, 0.5)}</c:spPr>{text_properties(look, colours.ink)}"
        f'<c:crossAx val="{axes.VALUE}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{axes.VALUE}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{high:f}"/><c:min val="{low:f}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="l"/><c:majorGridlines><c:spPr>{line(colours.rule, 0.5)}</c:spPr>'
        '</c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{text_properties(look, colours.muted)}"
        f'<c:crossAx val="{axes.CATEGORY}"/><c:crosses val="autoZero"/>'
        f'<c:crossBetween val="between"/><c:majorUnit val="{step:f}"/></c:valAx>'
    )
