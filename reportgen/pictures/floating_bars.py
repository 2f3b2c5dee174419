"""Bars that do not begin at the axis: waterfalls and funnels."""

from __future__ import annotations

from reportgen.model.document.chart import Panel, feet
from reportgen.model.document.chart_labels import LabelSpot, moved_spots
from reportgen.pictures.canvas import Canvas

_WIDTH = 0.62
_TALL = 0.72


def draw_floating(panel: Panel, canvas: Canvas) -> None:
    """Draw columns that begin where the one before ended, each with its value above."""
    for at, foot in enumerate(float(foot) for foot in feet(panel)):
        for index, series in enumerate(panel.series):
            run = series.points[at]
            if run is None:
                continue
            size = abs(float(run.figure.value))
            fill = canvas.fill(series.scenario, index)
            canvas.axes.bar([at], [size], _WIDTH, bottom=[foot], **fill)
            canvas.write_at(LabelSpot.ON_STACK, at, foot + size, canvas.label(run), va="bottom")
    canvas.bare()
    canvas.ticks(panel, upright=True)
    canvas.axes.set_ylim(bottom=0)
    canvas.axes.margins(y=0.14)


def draw_centred(panel: Panel, canvas: Canvas) -> None:
    """Draw lying bars with as much room on their left as on their right."""
    [series, *_] = panel.series
    inside = moved_spots(panel, series)
    for at, (foot, run) in enumerate(zip(feet(panel), series.points, strict=True)):
        if run is None:
            continue
        start, size = float(foot), float(run.figure.value)
        canvas.axes.barh([at], [size], _TALL, left=[start], **canvas.fill(series.scenario, 0))
        spot = inside.get(at)
        if spot is not None:
            canvas.write_at(spot, start + size / 2, at, canvas.label(run), va="center")
        else:
            text = f" {canvas.label(run)}"
            canvas.write_at(LabelSpot.ON_STACK, start + size, at, text, va="center", ha="left")
    canvas.bare()
    canvas.ticks(panel, upright=False)
    canvas.axes.invert_yaxis()
