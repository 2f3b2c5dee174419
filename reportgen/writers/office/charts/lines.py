"""Lines over time, with a constant target beside them."""

from __future__ import annotations

from decimal import Decimal

from reportgen.model.document.chart import Scenario, Series
from reportgen.model.document.chart_labels import legend_series, target_place, usual_spot
from reportgen.model.document.inline import FigureRun
from reportgen.writers.office.charts import axes
from reportgen.writers.office.charts.caches import (
    categories,
    enter,
    number_format,
    series_head,
    value_texts,
    values,
)
from reportgen.writers.office.charts.labels import target_label, value_labels
from reportgen.writers.office.charts.look import Drawing, line
from reportgen.writers.office.charts.plot import AUTOMATIC, BESIDE_TARGET, Plot, WorkbookColumn

_MARKER = 7
_DASHES = {Scenario.TARGET: "dash", Scenario.FORECAST: "sysDot"}
_NO_LINE = "<a:ln><a:noFill/></a:ln>"


def lines_plot(drawing: Drawing) -> Plot:
    """Return lines; their value axis may begin above zero, where the differences show."""
    panel = drawing.panel
    names = drawing.categories
    series = "".join(line_series(drawing, at, s, names) for at, s in enumerate(panel.series))
    if panel.target is not None:
        series += _constant(drawing, panel.target, names)
    xml = (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
        f'<c:marker val="1"/>{axes.AXIS_IDS}</c:lineChart>'
        f"{axes.upright(drawing.look, _floor(drawing))}"
    )
    columns = [WorkbookColumn(s.name, tuple(value_texts(s.points))) for s in panel.series]
    layout = AUTOMATIC
    if panel.target is not None:  # room at the right for the target's name
        constant = (f"{panel.target.figure.value:f}",) * len(names)
        columns.append(WorkbookColumn(panel.target_label, constant))
        layout = BESIDE_TARGET
    return Plot(xml, names, tuple(columns), has_legend=bool(legend_series(panel)), layout=layout)


def line_series(drawing: Drawing, at: int, series: Series, names: tuple[str, ...]) -> str:
    """Return a series as a line with round markers."""
    enter(drawing, series)
    colours = drawing.look.colours
    colour = colours.prev if series.scenario is Scenario.PREVIOUS else colours.brand
    dash = _DASHES.get(series.scenario, "solid")
    inner, outer = ("FFFFFF", line(colour, 1.5)) if dash != "solid" else (colour, _NO_LINE)
    fill = f'<a:solidFill><a:srgbClr val="{inner}"/></a:solidFill>'
    symbol = "diamond" if series.scenario is Scenario.FORECAST else "circle"
    first = next((run for run in series.points if run), None)
    labels = value_labels(drawing.look, series.points, usual_spot(drawing.panel, series))
    return (
        f"<c:ser>{series_head(at, series.name)}<c:spPr>{line(colour, 2.25, dash)}</c:spPr>"
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{_MARKER}"/><c:spPr>{fill}'
        f"{outer}</c:spPr></c:marker>{labels}{categories(names)}"
        f"{values(at, value_texts(series.points), number_format(first))}"
        '<c:smooth val="0"/></c:ser>'
    )


def _constant(drawing: Drawing, target: FigureRun, names: tuple[str, ...]) -> str:
    panel, look = drawing.panel, drawing.look
    drawing.printing.figure(target, f"{drawing.where}/{panel.target_label}")
    index = len(panel.series)
    text = f"{target.figure.value:f}"
    label = target_label(look, target_place(panel, target), target)
    return (
        f"<c:ser>{series_head(index, panel.target_label)}"
        f"<c:spPr>{line(look.colours.ink, 1.5, 'dash')}</c:spPr>"
        '<c:marker><c:symbol val="none"/></c:marker>'
        f"{label}{categories(names)}"
        f'{values(index, [text] * len(names), number_format(target))}<c:smooth val="0"/></c:ser>'
    )


def _floor(drawing: Drawing) -> Decimal:
    """Return where the value axis begins: low enough that no line touches its foot."""
    values_ = [run.figure.value for s in drawing.panel.series for run in s.points if run]
    if drawing.panel.target is not None:
        values_.append(drawing.panel.target.figure.value)
    least, most = min(values_), max(values_)
    spread = (most - least) or abs(most) / 10 or Decimal(1)
    floor = least - spread
    return floor if least < 0 else max(Decimal(0), floor)
