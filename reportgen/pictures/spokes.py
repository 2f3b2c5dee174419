"""Radars: polygons over spokes with one scale."""

from __future__ import annotations

import math

from reportgen.model.document.axis_scale import scale_of
from reportgen.model.document.chart import Panel, Scenario
from reportgen.pictures.canvas import Canvas, values_of
from reportgen.wording.lines import plain_line


def draw_spokes(panel: Panel, canvas: Canvas) -> None:
    """Draw rings, spokes with their names and values, and a polygon a series."""
    low, high, step = (
        float(end) for end in scale_of([r.figure for s in panel.series for r in s.points if r])
    )
    axes, count = canvas.axes, len(panel.categories)
    angles = [math.pi / 2 - 2 * math.pi * at / count for at in range(count)]
    steps = round((high - low) / step)
    for ring in range(1, steps + 1):
        radius = min(1.0, ring * step / (high - low))
        _polygon(canvas, angles, [radius] * count, color=canvas.colour("rule"), linewidth=0.5)
        text = f"{low + ring * step:g}"
        canvas.write(0.03, radius, text, va="center", color=canvas.colour("muted"))
    for angle in angles:
        x, y = math.cos(angle), math.sin(angle)
        axes.plot([0, x], [0, y], color=canvas.colour("rule"), linewidth=0.5)
    for series in panel.series:
        colour = canvas.colour("brand" if series.scenario is Scenario.ACTUAL else "prev")
        sizes = [(value - low) / (high - low) for value in values_of(series)]
        _polygon(canvas, angles, sizes, color=colour, linewidth=2.25, marker="o", markersize=5)
    _names(panel, canvas, angles)
    canvas.bare()
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_aspect("equal", adjustable="datalim")
    axes.set_ylim(-1.25, 1.25)


def _polygon(canvas: Canvas, angles: list[float], sizes: list[float], **look: object) -> None:
    turns = [*zip(angles, sizes, strict=True)]
    turns.append(turns[0])
    xs = [size * math.cos(angle) for angle, size in turns]
    ys = [size * math.sin(angle) for angle, size in turns]
    canvas.axes.plot(xs, ys, **look)


def _names(panel: Panel, canvas: Canvas, angles: list[float]) -> None:
    remarks = panel.remarks or ((),) * len(panel.categories)
    for angle, name, remark in zip(angles, panel.categories, remarks, strict=True):
        x, y = 1.1 * math.cos(angle), 1.1 * math.sin(angle)
        side = "center" if abs(x) < 0.1 else ("left" if x > 0 else "right")
        foot = "bottom" if y > 0.5 else ("top" if y < -0.5 else "center")
        text = f"{name}  {plain_line(remark, canvas.locale)}" if remark else name
        canvas.write(x, y, text, ha=side, va=foot)
