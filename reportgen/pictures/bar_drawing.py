"""Columns, bars, lines and rings as strokes on a canvas."""

from __future__ import annotations

import math

from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario, Series
from reportgen.model.document.chart_labels import (
    LabelSpot,
    beaten,
    is_bullet,
    labelled,
    spots,
    target_place,
    usual_spot,
)
from reportgen.model.document.fills import PAPER, Fill, part_colour
from reportgen.pictures.canvas import Canvas, drawn, values_of

_WIDTH = 0.62
_DASHES = {Scenario.TARGET: "--", Scenario.FORECAST: ":"}


def draw_columns(panel: Panel, canvas: Canvas) -> None:
    """Draw upright columns, side by side or stacked, with lines and a target over them."""
    solid = [series for series in panel.series if series.mark is not Mark.LINE]
    bottoms = [0.0] * len(panel.categories)
    for at, series in enumerate(solid):
        values = [0.0 if math.isnan(v) else v for v in values_of(series)]
        places, width = _lanes(panel, at, len(solid))
        fill = canvas.fill(series.scenario, at)
        canvas.axes.bar(places, values, width * 0.96, bottom=bottoms, **fill)
        _label_columns(panel, canvas, series, places)
        if panel.stacked:
            bottoms = [bottom + value for bottom, value in zip(bottoms, values, strict=True)]
    if panel.stacked:
        _label_totals(panel, canvas, bottoms)
    for series in panel.series:
        if series.mark is Mark.LINE:
            _draw_line(panel, canvas, series)
    if panel.target is not None:
        draw_target(panel, canvas)
    canvas.bare()
    canvas.ticks(panel, upright=True)
    canvas.axes.margins(y=0.14)


def draw_bars(panel: Panel, canvas: Canvas) -> None:
    """Draw lying bars, the first category on top, side by side or stacked."""
    lefts = [0.0] * len(panel.categories)
    for at, series in enumerate(panel.series):
        values = [0.0 if math.isnan(v) else v for v in values_of(series)]
        places, height = _lanes(panel, at, len(panel.series))
        fill = canvas.fill(series.scenario, at)
        canvas.axes.barh(places, values, height * 0.96, left=lefts, **fill)
        _outline_beaten(panel, canvas, series)
        _label_bars(panel, canvas, series, places)
        if panel.stacked:
            lefts = [left + value for left, value in zip(lefts, values, strict=True)]
    canvas.bare()
    canvas.ticks(panel, upright=False)
    canvas.axes.invert_yaxis()
    canvas.axes.margins(x=0.12)


def draw_lines(panel: Panel, canvas: Canvas) -> None:
    """Draw lines over time; the value axis begins where the differences show."""
    for series in panel.series:
        _draw_line(panel, canvas, series)
    if panel.target is not None:
        draw_target(panel, canvas)
    canvas.bare()
    canvas.ticks(panel, upright=True)
    canvas.axes.margins(x=0.12, y=0.35)


def draw_target(panel: Panel, canvas: Canvas) -> None:
    """Draw the target as a dashed line with a white halo over the whole width, named once."""
    if panel.target is None:
        return
    value = float(panel.target.figure.value)
    canvas.axes.axhline(value, color="white", linewidth=4)
    canvas.axes.axhline(value, color=canvas.colour("ink"), linewidth=1.5, dashes=(4, 2))
    name = f"{panel.target_label} {canvas.label(panel.target)}"
    place = target_place(panel, panel.target)
    # A picture has no room behind the line: a name that belongs there ends where the line does.
    beyond = 0.4 if place.is_behind and panel.series[-1].mark is not Mark.LINE else 0.0
    look = {"ha": "right" if place.is_behind else "center", "fontproperties": canvas.bold}
    canvas.write(place.category + beyond, value, name, va="bottom", **look)


def draw_pie(panel: Panel, canvas: Canvas) -> None:
    """Draw the parts of a whole as slices."""
    _draw_parts(panel, canvas, 1.0)


def draw_ring(panel: Panel, canvas: Canvas) -> None:
    """Draw the parts of a whole as a ring."""
    _draw_parts(panel, canvas, 0.4)


def _lanes(panel: Panel, at: int, count: int) -> tuple[list[float], float]:
    """Return where the marks of the n-th series stand along the categories, and how wide."""
    beside = panel.arrangement is Arrangement.BESIDE
    width = _WIDTH / count if beside else _WIDTH
    shift = (at - (count - 1) / 2) * width if beside else 0.0
    return [n + shift for n in range(len(panel.categories))], width


def _label_columns(panel: Panel, canvas: Canvas, series: Series, places: list[float]) -> None:
    """Write values above columns, below those that hang from zero, or inside them."""
    for place, run, spot in zip(places, series.points, spots(panel, series), strict=True):
        if run is None or spot is None:
            continue
        value = float(run.figure.value)
        heights = {LabelSpot.MIDDLE: value / 2, LabelSpot.FOOT: 0.0}
        below = spot is LabelSpot.BEYOND and value < 0
        look = {"va": "center" if spot is LabelSpot.MIDDLE else "top" if below else "bottom"}
        canvas.write_at(spot, place, heights.get(spot, value), canvas.label(run), **look)


def _label_totals(panel: Panel, canvas: Canvas, tops: list[float]) -> None:
    for at, run in enumerate(panel.totals):
        if run is not None and at in labelled(panel.totals):
            canvas.write_at(LabelSpot.ON_STACK, at, tops[at], canvas.label(run), va="bottom")


def _label_bars(panel: Panel, canvas: Canvas, series: Series, places: list[float]) -> None:
    """Write values beyond the end of bars, at the left of those below zero, or inside them."""
    for place, run, spot in zip(places, series.points, spots(panel, series), strict=True):
        if run is None or spot is None:
            continue
        value, text = float(run.figure.value), canvas.label(run)
        if spot is LabelSpot.MIDDLE:
            canvas.write_at(spot, value / 2, place, text, va="center")
        elif spot is LabelSpot.END or (spot is LabelSpot.BEYOND and value < 0):
            canvas.write_at(spot, value, place, f"{text} ", va="center", ha="right")
        else:
            foot = 0.0 if spot is LabelSpot.FOOT else value
            canvas.write_at(spot, foot, place, f" {text}", va="center", ha="left")


def _outline_beaten(panel: Panel, canvas: Canvas, series: Series) -> None:
    """Outline in white each target that lies inside a longer bar, where brand would not show."""
    if series.scenario is not Scenario.TARGET or not is_bullet(panel):
        return
    for at in beaten(panel):
        wanted = values_of(series)[at]
        canvas.axes.barh([at], [wanted], _WIDTH * 0.96, **drawn(Fill(None, PAPER, 1.5)))


def _draw_line(panel: Panel, canvas: Canvas, series: Series) -> None:
    """Draw one line with round markers and its values, away from the target."""
    colour = canvas.colour("prev" if series.scenario is Scenario.PREVIOUS else "brand")
    values = values_of(series)
    style = {"linestyle": _DASHES.get(series.scenario, "-"), "linewidth": 2.25}
    face = "white" if series.scenario in _DASHES else colour
    marks = {"marker": "o", "markersize": 6, "markerfacecolor": face}
    canvas.axes.plot(list(range(len(values))), values, color=colour, **style, **marks)
    is_below = usual_spot(panel, series) is LabelSpot.BELOW
    for place, run, spot in zip(
        range(len(values)), series.points, spots(panel, series), strict=True
    ):
        if run is not None and spot is not None:
            text = f"\n{canvas.label(run)}" if is_below else f"{canvas.label(run)}\n"
            look = {"va": "top" if is_below else "bottom", "linespacing": 0.6}
            canvas.write_at(spot, place, values[place], text, **look)


def _draw_parts(panel: Panel, canvas: Canvas, width: float) -> None:
    """Draw the parts of a whole as a ring of `width`, 1 for a full pie, each with its value."""
    [series, *_] = panel.series
    shown = [(n, r) for n, r in zip(panel.categories, series.points, strict=True) if r is not None]
    _, texts = canvas.axes.pie(
        [float(run.figure.value) for _, run in shown],
        labels=[f"{name} {canvas.label(run)}" for name, run in shown],
        colors=[f"#{part_colour(canvas.colours, at)}" for at in range(len(shown))],
        startangle=90,
        counterclock=False,
        wedgeprops={"width": width, "edgecolor": "white", "linewidth": 0.75},
    )
    for text in texts:
        text.set_fontproperties(canvas.bold)
        text.set_color(canvas.colour("ink"))
        text.set_parse_math(False)
