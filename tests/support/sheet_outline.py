"""A picture in words: where each stroke and each text stands, and in which look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from matplotlib.colors import to_hex

_UNDRAWN = "none"


def sheet_outline(sheet: Any) -> str:
    """Return a sheet of matplotlib as lines: its size, its axes with all in them, its legend."""
    width, height = sheet.get_size_inches()
    lines = [f"sheet {_numbers((width, height))}"]
    for axes in sheet.axes:
        lines += ["", *_axes(axes)]
    for legend in sheet.legends:
        names = (text.get_text() for text in legend.get_texts())
        lines += ["", *map(_legend_entry, names, legend.get_patches())]
    return "\n".join(lines) + "\n"


def _axes(axes: Any) -> Iterator[str]:
    yield f"axes {_numbers(axes.get_position().bounds)} {axes.get_title(loc='left')}".rstrip()
    if axes.get_aspect() != "auto":
        yield f"aspect {_number(axes.get_aspect())} {axes.get_adjustable()}"
    yield f"x from {_numbers(axes.get_xlim())} names {_ticks(axes.xaxis)}".rstrip()
    yield f"y from {_numbers(axes.get_ylim())} names {_ticks(axes.yaxis)}".rstrip()
    rules = [(side, spine) for side, spine in axes.spines.items() if spine.get_visible()]
    yield from (f"rule {side} {_colour(spine.get_edgecolor())}" for side, spine in rules)
    yield from map(_patch, axes.patches)
    yield from map(_line, axes.lines)
    yield from map(_text, axes.texts)


def _ticks(axis: Any) -> str:
    named = zip(axis.get_ticklocs(), axis.get_ticklabels(), strict=True)
    return " ".join(
        f"{_number(at)}={text.get_text()!r} {_colour(text.get_color())}" for at, text in named
    )


def _patch(patch: Any) -> str:
    if hasattr(patch, "theta1"):
        shape = f"slice {_numbers((patch.theta2, patch.theta1, patch.width))}"
    else:
        corner = (patch.get_x(), patch.get_y(), patch.get_width(), patch.get_height())
        shape = f"bar {_numbers(corner)}"
    return f"{shape} {_fill(patch)}"


def _fill(patch: Any) -> str:
    edge = _colour(patch.get_edgecolor())
    width = "" if edge == _UNDRAWN else f" {_number(patch.get_linewidth())}"
    return f"{_colour(patch.get_facecolor())} edge {edge}{width} {patch.get_hatch() or ''}".rstrip()


def _line(line: Any) -> str:
    points = " ".join(
        f"({_numbers(point)})" for point in zip(line.get_xdata(), line.get_ydata(), strict=True)
    )
    look = f"{_colour(line.get_color())} {_number(line.get_linewidth())} {line.get_linestyle()}"
    _, dashes = line._unscaled_dash_pattern  # matplotlib has no other way to ask for them
    look += f" dashed {_numbers(dashes)}" if dashes else ""
    if line.get_marker() != "None":
        face = _colour(line.get_markerfacecolor())
        look += f" marked {line.get_marker()} {_number(line.get_markersize())} {face}"
    return f"line {points} {look}"


def _text(text: Any) -> str:
    stands = f"{text.get_horizontalalignment()} {text.get_verticalalignment()}"
    weight = "bold" if "bold" in text.get_fontproperties().get_file().lower() else "regular"
    look = f"{weight} {_number(text.get_fontsize())} {_colour(text.get_color())}"
    return f"text {_numbers(text.get_position())} {text.get_text()!r} {stands} {look}"


def _legend_entry(name: str, patch: Any) -> str:
    return f"legend {name} {_fill(patch)}"


def _colour(colour: Any) -> str:
    named = to_hex(colour, keep_alpha=True)
    return _UNDRAWN if named.endswith("00") and len(named) == 9 else named[1:7].upper()


def _numbers(values: Iterable[float]) -> str:
    return " ".join(map(_number, values))


def _number(value: float) -> str:
    return f"{round(float(value), 3) + 0.0:g}"
