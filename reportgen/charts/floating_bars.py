"""Bars that do not begin at the axis: waterfalls and funnels."""

from __future__ import annotations

from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel, feet

_WIDTH = 0.62
_TALL = 0.72
_ROOM_FOR_LABEL = 0.25


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
            look = {"ha": "center", "va": "bottom", "fontproperties": canvas.bold}
            canvas.write(at, foot + size, canvas.label(run), **look)
    canvas.bare()
    canvas.ticks(panel, upright=True)
    canvas.axes.set_ylim(bottom=0)
    canvas.axes.margins(y=0.14)


def draw_centred(panel: Panel, canvas: Canvas) -> None:
    """Draw lying bars with as much room on their left as on their right."""
    [series, *_] = panel.series
    sizes = [0.0 if run is None else float(run.figure.value) for run in series.points]
    for at, (foot, run) in enumerate(zip(feet(panel), series.points, strict=True)):
        if run is None:
            continue
        start, size = float(foot), sizes[at]
        canvas.axes.barh([at], [size], _TALL, left=[start], **canvas.fill(series.scenario, 0))
        look = {"va": "center", "fontproperties": canvas.bold}
        if size >= max(sizes) * _ROOM_FOR_LABEL:
            look |= {"ha": "center", "color": "white"}
            canvas.write(start + size / 2, at, canvas.label(run), **look)
        else:
            canvas.write(start + size, at, f" {canvas.label(run)}", **look)
    canvas.bare()
    canvas.ticks(panel, upright=False)
    canvas.axes.invert_yaxis()
