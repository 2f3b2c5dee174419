"""Bars that do not begin at the axis: waterfalls and funnels, each standing on an unseen bar."""

from __future__ import annotations

from reportgen.model.document.chart import Arrangement, Series, feet
from reportgen.model.document.chart_labels import LabelSpot, legend_series, moved_spots
from reportgen.model.document.inline import FigureRun
from reportgen.writers.office.charts import axes
from reportgen.writers.office.charts.caches import (
    bar_chart,
    categories,
    enter,
    number_format,
    series_head,
    size_texts,
    values,
)
from reportgen.writers.office.charts.labels import NONE, value_labels
from reportgen.writers.office.charts.lifts import headroom, lift
from reportgen.writers.office.charts.look import UNSEEN, Drawing, shape
from reportgen.writers.office.charts.plot import Plot, WorkbookColumn

_GAP = {Arrangement.FLOATING: 60, Arrangement.CENTRED: 40}


def floating_plot(drawing: Drawing) -> Plot:
    """Return stacked bars on an unseen base; values are labelled beyond their end, or inside."""
    panel = drawing.panel
    names = drawing.categories
    base = [f"{foot:f}" for foot in feet(panel)]
    points = _points(panel.series)
    inside = frozenset(at for series in panel.series for at in moved_spots(panel, series))
    beyond = [None if at in inside else run for at, run in enumerate(points)]
    last = len(panel.series) + 1
    listed = legend_series(panel)
    bars = "".join(
        _series(drawing, at, series, names, inside) for at, series in enumerate(panel.series, 1)
    )
    series = (
        f'<c:ser>{series_head(0, "")}{UNSEEN}<c:invertIfNegative val="0"/>{NONE}'
        f"{categories(names)}{values(0, base, 'General')}</c:ser>"
        f"{bars}{lift(drawing, last, names, beyond)}"
    )
    upright = panel.arrangement is Arrangement.FLOATING
    direction, frame = ("col", axes.upright) if upright else ("bar", axes.lying)
    ends = [foot + abs(run.figure.value) for foot, run in zip(feet(panel), points, strict=True)]
    xml = bar_chart(direction, panel.arrangement, series, _GAP[panel.arrangement])
    shown = [WorkbookColumn(s.name, tuple(size_texts(s.points))) for s in panel.series]
    return Plot(
        xml + frame(drawing.look, axes.ZERO, headroom(ends) if upright else max(ends)),
        names,
        (WorkbookColumn("", tuple(base)), *shown, WorkbookColumn("", tuple(size_texts(beyond)))),
        has_legend=bool(listed),
        unlisted=tuple(at for at in range(last + 1) if at - 1 not in listed),
    )


def _series(
    drawing: Drawing, at: int, series: Series, names: tuple[str, ...], inside: frozenset[int]
) -> str:
    enter(drawing, series)
    labels = NONE
    if inside:
        shown = [run if n in inside else None for n, run in enumerate(series.points)]
        labels = value_labels(drawing.look, shown, LabelSpot.MIDDLE)
    first = next((run for run in series.points if run), None)
    return (
        f"<c:ser>{series_head(at, series.name)}{shape(drawing.look, series.scenario, at)}"
        f'<c:invertIfNegative val="0"/>{labels}{categories(names)}'
        f"{values(at, size_texts(series.points), number_format(first, sized=True))}</c:ser>"
    )


def _points(series: tuple[Series, ...]) -> list[FigureRun]:
    """Return the one point of each category."""
    columns = zip(*(s.points for s in series), strict=True)
    return [next(run for run in column if run is not None) for column in columns]
