"""Columns and bars, side by side or stacked, with a target line or a second series as a line."""

from __future__ import annotations

from reportgen.model.chart import Mark, Panel, Scenario, Series
from reportgen.model.inline import FigureRun
from reportgen.writers.office.charts import axes
from reportgen.writers.office.charts.caches import (
    categories,
    enter,
    number_format,
    series_head,
    value_texts,
    values,
)
from reportgen.writers.office.charts.labels import NONE, target_label, value_labels
from reportgen.writers.office.charts.lines import line_series
from reportgen.writers.office.charts.look import Drawing, line, shape
from reportgen.writers.office.charts.plot import Plot

_FEW = 4


def columns_plot(drawing: Drawing) -> Plot:
    """Return upright columns; series marked as lines run over them on the same axes."""
    return _plot(drawing, "col")


def bars_plot(drawing: Drawing) -> Plot:
    """Return lying bars. A target line cannot stand across them; remarks tell the distance."""
    return _plot(drawing, "bar")


def _plot(drawing: Drawing, direction: str) -> Plot:
    panel = drawing.panel
    names = drawing.categories
    solid = [(at, s) for at, s in enumerate(panel.series) if s.mark is not Mark.LINE]
    lines = [(at, s) for at, s in enumerate(panel.series) if s.mark is Mark.LINE]
    target = panel.target if direction == "col" and len(names) > 1 else None
    bars = "".join(_bar_series(drawing, at, s, names, crossed=bool(target)) for at, s in solid)
    several = len(solid) > 1
    overlap = 100 if panel.stacked else 0
    gap = _gap(len(names), direction, several=several and not panel.stacked)
    xml = (
        f'<c:barChart><c:barDir val="{direction}"/>'
        f'<c:grouping val="{"stacked" if panel.stacked else "clustered"}"/><c:varyColors val="0"/>'
        f'{bars}<c:gapWidth val="{gap}"/><c:overlap val="{overlap}"/>{axes.AXIS_IDS}</c:barChart>'
    )
    over = "".join(line_series(drawing, at, s, names) for at, s in lines)
    if target is not None:
        over += _target_line(drawing, target, names)
    if over:
        xml += (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{over}'
            f'<c:marker val="1"/>{axes.AXIS_IDS}</c:lineChart>'
        )
    foot = axes.foot_of(run.figure.value for s in panel.series for run in s.points if run)
    frame = (axes.upright if direction == "col" else axes.lying)(drawing.look, foot)
    return Plot(xml + frame, names, target, has_legend=several or bool(lines))


def _gap(count: int, direction: str, *, several: bool) -> int:
    """Return the space between columns, in per cent of a column's width."""
    if several:
        return 80
    if direction == "bar":
        return 55
    return 120 if count <= _FEW else 60


def _bar_series(
    drawing: Drawing, at: int, series: Series, names: tuple[str, ...], *, crossed: bool
) -> str:
    enter(drawing, series)
    look = drawing.look
    first = next((run for run in series.points if run), None)
    return (
        f"<c:ser>{series_head(at, series.name)}{shape(look, series.scenario, at)}"
        f'<c:invertIfNegative val="0"/>{_labels(drawing, at, series, crossed=crossed)}'
        f"{categories(names)}{values(at, value_texts(series.points), number_format(first))}</c:ser>"
    )


def _labels(drawing: Drawing, at: int, series: Series, *, crossed: bool) -> str:
    """Return labels that can be read: white inside brand colour, ink outside, none elsewhere."""
    look = drawing.look
    if drawing.panel.stacked:
        return value_labels(look, series.points, "ctr", "FFFFFF") if at == 0 else NONE
    if crossed and series.scenario is Scenario.ACTUAL:
        return value_labels(look, series.points, "inBase", "FFFFFF")
    return value_labels(look, series.points, "outEnd", look.colours.ink)


def _free_place(panel: Panel, target: FigureRun) -> int:
    """Return the category over which the target's name collides with no column: the lowest."""
    points = panel.series[-1].points
    heights = [(run.figure.value, at) for at, run in enumerate(points) if run is not None]
    below = [pair for pair in heights if pair[0] < target.figure.value]
    return min(below or heights)[1]


def _target_line(drawing: Drawing, target: FigureRun, names: tuple[str, ...]) -> str:
    """Return a constant without a line of its own, whose trend lines span the whole width.

    The first is a white halo, so that the second, dashed one shows on columns too.
    """
    look, panel = drawing.look, drawing.panel
    drawing.printing.figure(target, f"{drawing.where}/{panel.target_label}")
    index = len(panel.series)
    text = f"{target.figure.value:f}"
    trends = "".join(
        f'<c:trendline><c:spPr>{line(colour, width, dash)}</c:spPr><c:trendlineType val="linear"/>'
        '<c:forward val="0.5"/><c:backward val="0.5"/><c:dispRSqr val="0"/><c:dispEq val="0"/>'
        "</c:trendline>"
        for colour, width, dash in (("FFFFFF", 4, "solid"), (look.colours.ink, 1.5, "dash"))
    )
    label = target_label(look, _free_place(panel, target), target, "t")
    return (
        f"<c:ser>{series_head(index, panel.target_label)}"
        '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/>'
        f"</c:marker>{label}{trends}{categories(names)}"
        f'{values(index, [text] * len(names), number_format(target))}<c:smooth val="0"/></c:ser>'
    )
