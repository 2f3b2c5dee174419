"""Columns, bars, lines and rings as strokes on a canvas; chart types are made of these."""

from __future__ import annotations

import math

from reportgen.charts.canvas import Canvas, values_of
from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario, Series
from reportgen.model.document.inline import FigureRun

_WIDTH = 0.62
_ROOM_FOR_LABEL = 0.15
_DASHES = {Scenario.TARGET: "--", Scenario.FORECAST: ":"}


def draw_columns(panel: Panel, canvas: Canvas) -> None:
    """Draw upright columns, side by side or stacked, with lines and a target over them."""
    solid = [series for series in panel.series if series.mark is not Mark.LINE]
    bottoms = [0.0] * len(panel.categories)
    for at, series in enumerate(solid):
        values = [0.0 if math.isnan(v) else v for v in values_of(series)]
        beside = panel.arrangement is Arrangement.BESIDE
        width = _WIDTH / len(solid) if beside else _WIDTH
        shift = (at - (len(solid) - 1) / 2) * width if beside else 0.0
        places = [n + shift for n in range(len(values))]
        fill = canvas.fill(series.scenario, at)
        canvas.axes.bar(places, values, width * 0.96, bottom=bottoms, **fill)
        if at == 0 or not panel.stacked:
            _label_columns(panel, canvas, series, list(zip(places, bottoms, strict=True)))
        if panel.stacked:
            bottoms = [bottom + value for bottom, value in zip(bottoms, values, strict=True)]
    if panel.stacked:
        _label_totals(panel, canvas, bottoms)
    for series in panel.series:
        if series.mark is Mark.LINE:
            draw_line(canvas, series)
    if panel.target is not None:
        draw_target(panel, canvas)
    canvas.bare()
    canvas.ticks(panel, upright=True)
    canvas.axes.margins(y=0.14)


def _label_totals(panel: Panel, canvas: Canvas, tops: list[float]) -> None:
    for at, run in enumerate(panel.totals):
        if run is not None:
            look = {"ha": "center", "va": "bottom", "fontproperties": canvas.bold}
            canvas.write(at, tops[at], canvas.label(run), **look)


def draw_bars(panel: Panel, canvas: Canvas) -> None:
    """Draw lying bars, the first category on top, side by side or stacked."""
    lefts = [0.0] * len(panel.categories)
    count = len(panel.series)
    for at, series in enumerate(panel.series):
        values = [0.0 if math.isnan(v) else v for v in values_of(series)]
        beside = panel.arrangement is Arrangement.BESIDE
        height = _WIDTH / count if beside else _WIDTH
        shift = (at - (count - 1) / 2) * height if beside else 0.0
        places = [n + shift for n in range(len(values))]
        fill = canvas.fill(series.scenario, at)
        canvas.axes.barh(places, values, height * 0.96, left=lefts, **fill)
        _outline_beaten(panel, canvas, series)
        for place, value, run in zip(places, values, series.points, strict=True):
            if run is not None and not panel.stacked:
                _label_bar(panel, canvas, series, (value, place, run))
        if panel.stacked:
            lefts = [left + value for left, value in zip(lefts, values, strict=True)]
    canvas.bare()
    canvas.ticks(panel, upright=False)
    canvas.axes.invert_yaxis()
    canvas.axes.margins(x=0.12)


def _is_beaten(panel: Panel, at: int) -> bool:
    """Return whether a bar is longer than the outline of its target."""
    wanted = panel.series[-1]
    if wanted.scenario is not Scenario.TARGET:
        return False
    return values_of(panel.series[0])[at] >= values_of(wanted)[at]


def _outline_beaten(panel: Panel, canvas: Canvas, series: Series) -> None:
    """Outline in white each target that lies inside a longer bar, where brand would not show."""
    if panel.arrangement is not Arrangement.OVERLAID or series.scenario is not Scenario.TARGET:
        return
    for at, wanted in enumerate(values_of(series)):
        if _is_beaten(panel, at):
            look = {"facecolor": "none", "edgecolor": "white", "linewidth": 1.5}
            canvas.axes.barh([at], [wanted], _WIDTH * 0.96, **look)


def _label_bar(
    panel: Panel, canvas: Canvas, series: Series, point: tuple[float, float, FigureRun]
) -> None:
    """Write a value beyond the end of its bar; a target says its own in the remark."""
    value, place, run = point
    look = {"va": "center", "fontproperties": canvas.bold}
    over = panel.arrangement is Arrangement.OVERLAID
    if over and series.scenario is Scenario.TARGET:
        return
    longest = max(abs(v) for s in panel.series for v in values_of(s) if not math.isnan(v))
    if over and series.scenario is Scenario.ACTUAL and _is_beaten(panel, int(place)):
        canvas.write(0, place, f" {canvas.label(run)}", color="white", **look)
    elif over and series.scenario is Scenario.ACTUAL and value >= longest * _ROOM_FOR_LABEL:
        canvas.write(value, place, f"{canvas.label(run)} ", ha="right", color="white", **look)
    elif value < 0:
        canvas.write(value, place, f"{canvas.label(run)} ", ha="right", **look)
    else:
        canvas.write(value, place, f" {canvas.label(run)}", **look)


def draw_lines(panel: Panel, canvas: Canvas) -> None:
    """Draw lines over time; the value axis begins where the differences show."""
    for series in panel.series:
        draw_line(canvas, series)
    if panel.target is not None:
        draw_target(panel, canvas)
    canvas.bare()
    canvas.ticks(panel, upright=True)
    canvas.axes.margins(x=0.12, y=0.35)


def draw_line(canvas: Canvas, series: Series) -> None:
    """Draw one line with round markers and its values."""
    colour = canvas.colour("prev" if series.scenario is Scenario.PREVIOUS else "brand")
    values = values_of(series)
    places = list(range(len(values)))
    style = {"linestyle": _DASHES.get(series.scenario, "-"), "linewidth": 2.25}
    face = "white" if series.scenario in _DASHES else colour
    marks = {"marker": "o", "markersize": 6, "markerfacecolor": face}
    canvas.axes.plot(places, values, color=colour, **style, **marks)
    for place, value, run in zip(places, values, series.points, strict=True):
        if run is not None:
            look = {"ha": "center", "va": "bottom", "fontproperties": canvas.bold}
            canvas.write(place, value, f"{canvas.label(run)}\n", linespacing=0.6, **look)


def draw_target(panel: Panel, canvas: Canvas) -> None:
    """Draw the target as a dashed line with a white halo over the whole width, named once."""
    if panel.target is None:
        return
    value = float(panel.target.figure.value)
    canvas.axes.axhline(value, color="white", linewidth=4)
    canvas.axes.axhline(value, color=canvas.colour("ink"), linewidth=1.5, dashes=(4, 2))
    name = f"{panel.target_label} {canvas.label(panel.target)}"
    at, side = _free_place(panel, value)
    look = {"ha": side, "va": "bottom", "fontproperties": canvas.bold}
    canvas.write(at, value, name, **look)


def _free_place(panel: Panel, target: float) -> tuple[float, str]:
    """Return where the target's name collides with nothing: over the lowest column, else right."""
    series = panel.series[-1]
    if series.mark is Mark.LINE:
        return len(panel.categories) - 1, "right"
    heights = [(v, at) for at, v in enumerate(values_of(series)) if v < target]
    return (min(heights)[1], "center") if heights else (len(panel.categories) - 0.6, "right")


def draw_ring(panel: Panel, canvas: Canvas, width: float) -> None:
    """Draw the parts of a whole as a ring of `width`, 1 for a full pie, each with its value."""
    [series, *_] = panel.series
    runs = [run for run in series.points if run is not None]
    names = [n for n, run in zip(panel.categories, series.points, strict=True) if run is not None]
    values = [float(run.figure.value) for run in runs]
    labels = [f"{name} {canvas.label(run)}" for name, run in zip(names, runs, strict=True)]
    _, texts = canvas.axes.pie(
        values,
        labels=labels,
        colors=[canvas.category(at) for at in range(len(values))],
        startangle=90,
        counterclock=False,
        wedgeprops={"width": width, "edgecolor": "white", "linewidth": 0.75},
    )
    for text in texts:
        text.set_fontproperties(canvas.bold)
        text.set_color(canvas.colour("ink"))
        text.set_parse_math(False)


def _label_columns(
    panel: Panel, canvas: Canvas, series: Series, feet: list[tuple[float, float]]
) -> None:
    """Write values: white at the foot where a target crosses, inside a stack's base, else above."""
    for (place, bottom), run in zip(feet, series.points, strict=True):
        if run is None:
            continue
        value = float(run.figure.value)
        look = {"ha": "center", "va": "bottom", "fontproperties": canvas.bold}
        if panel.stacked:
            look |= {"va": "center", "color": "white"}
            canvas.write(place, bottom + value / 2, canvas.label(run), **look)
        elif panel.target is not None and series.scenario is Scenario.ACTUAL:
            canvas.write(place, 0, canvas.label(run), **{**look, "color": "white"})
        else:
            canvas.write(place, value, canvas.label(run), **look)
