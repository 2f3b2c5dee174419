"""Columns and bars, side by side, stacked or overlaid, with a target or a series as a line."""

from __future__ import annotations

from decimal import Decimal

from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario, Series
from reportgen.model.document.chart_labels import (
    beaten,
    is_bullet,
    is_crossed,
    legend_series,
    moved_spots,
    target_place,
    usual_spot,
)
from reportgen.model.document.fills import PAPER
from reportgen.model.document.inline import FigureRun
from reportgen.writers.office.charts import axes
from reportgen.writers.office.charts.caches import (
    bar_chart,
    categories,
    enter,
    number_format,
    series_head,
    value_texts,
    values,
)
from reportgen.writers.office.charts.labels import NONE, target_label, value_labels
from reportgen.writers.office.charts.lifts import headroom, total_lift
from reportgen.writers.office.charts.lines import line_series
from reportgen.writers.office.charts.look import Drawing, line, shape
from reportgen.writers.office.charts.plot import AUTOMATIC, BESIDE_TARGET, Plot, WorkbookColumn

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
    target = panel.target if is_crossed(panel) else None
    columns = [WorkbookColumn(s.name, tuple(value_texts(s.points))) for s in panel.series]
    bars = "".join(_bar_series(drawing, at, s, names) for at, s in solid)
    unlisted: tuple[int, ...] = ()
    ceiling = None
    if panel.stacked and any(panel.totals):
        bars += total_lift(drawing, len(columns), names)
        unlisted = (len(columns),)
        columns.append(WorkbookColumn("", tuple(value_texts(panel.totals))))
        ceiling = headroom(run.figure.value for run in panel.totals if run)
    xml = bar_chart(direction, panel.arrangement, bars, _gap(panel, len(solid), direction))
    over = "".join(line_series(drawing, at, s, names) for at, s in lines)
    if target is not None:
        over += _target_line(drawing, target, names)
        columns.append(
            WorkbookColumn(panel.target_label, (f"{target.figure.value:f}",) * len(names))
        )
    if over:
        xml += (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{over}'
            f'<c:marker val="1"/>{axes.AXIS_IDS}</c:lineChart>'
        )
    frame = _axes(drawing, direction, ceiling)
    layout = BESIDE_TARGET if target is not None else AUTOMATIC
    return Plot(
        xml + frame,
        names,
        tuple(columns),
        has_legend=direction == "col" and (bool(legend_series(panel)) or bool(lines)),
        unlisted=unlisted,
        layout=layout,
    )


def _axes(drawing: Drawing, direction: str, ceiling: Decimal | None) -> str:
    levels = [figure.value for figure in drawing.panel.figures]
    if direction == "col":
        return axes.upright(drawing.look, axes.foot_of(levels), ceiling)
    return axes.lying(drawing.look, axes.left_end_of(levels), ceiling)


def _gap(panel: Panel, solid: int, direction: str) -> int:
    """Return the space between columns, in per cent of a column's width."""
    if solid > 1 and panel.arrangement is Arrangement.BESIDE:
        return 80
    if direction == "bar":
        return 75 if panel.arrangement is Arrangement.OVERLAID else 55
    return 120 if len(panel.categories) <= _FEW else 60


def _bar_series(drawing: Drawing, at: int, series: Series, names: tuple[str, ...]) -> str:
    enter(drawing, series)
    look = drawing.look
    first = next((run for run in series.points if run), None)
    return (
        f"<c:ser>{series_head(at, series.name)}{shape(look, series.scenario, at)}"
        f'<c:invertIfNegative val="0"/>{_outlines(drawing.panel, series)}'
        f"{_labels(drawing, series)}"
        f"{categories(names)}{values(at, value_texts(series.points), number_format(first))}</c:ser>"
    )


def _outlines(panel: Panel, series: Series) -> str:
    """Return a white outline for each target that lies inside a longer bar."""
    if series.scenario is not Scenario.TARGET or not is_bullet(panel):
        return ""
    return "".join(
        f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr><a:noFill/>{line(PAPER, 1.5)}</c:spPr></c:dPt>"
        for at in beaten(panel)
    )


def _labels(drawing: Drawing, series: Series) -> str:
    spot, moved = usual_spot(drawing.panel, series), moved_spots(drawing.panel, series)
    return value_labels(drawing.look, series.points, spot, moved) if spot else NONE


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
    label = target_label(look, target_place(panel, target), target)
    return (
        f"<c:ser>{series_head(index, panel.target_label)}"
        '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/>'
        f"</c:marker>{label}{trends}{categories(names)}"
        f'{values(index, [text] * len(names), number_format(target))}<c:smooth val="0"/></c:ser>'
    )
