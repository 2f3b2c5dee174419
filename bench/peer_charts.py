"""The six charts of the sample as matplotlib pictures, made by the book: pyplot, tight_layout."""

from __future__ import annotations

import functools
import io
import math
from collections.abc import Callable, Iterator

import matplotlib as mpl

mpl.use("Agg")

from matplotlib import font_manager
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bench.peer_data import Data
from reportgen.fonts import regular_path

BLUE, PALE, GREEN, GREY = "#1F4E79", "#9DB7D1", "#4C9F70", "#8A8A8A"
CHANNELS = {"chat": "在线", "phone": "电话", "message": "留言"}
REASONS = ("logistics", "quality", "description", "refund", "attitude")


def pictures(data: Data) -> Iterator[tuple[str, io.BytesIO]]:
    """Yield title and PNG of each chart, 900 by 510 pixels."""
    plt.rcParams["font.family"] = _family()
    for title, draw in CHARTS.items():
        canvas, axes = plt.subplots(figsize=(6, 3.4), dpi=150)
        draw(axes, data)
        axes.set_title(title)
        yield title, _saved(canvas)


def radar(names: list[str], sides: dict[str, list[float]]) -> io.BytesIO:
    """Return a radar of two sides as a PNG of 900 by 450 pixels."""
    plt.rcParams["font.family"] = _family()
    canvas, axes = plt.subplots(figsize=(6, 3), dpi=150, subplot_kw={"projection": "polar"})
    angles = [2 * math.pi * at / len(names) for at in range(len(names))]
    for label, values in sides.items():
        axes.plot([*angles, angles[0]], [*values, values[0]], marker="o", label=label)
    axes.set_xticks(angles, names)
    axes.legend()
    return _saved(canvas)


def bars(panels: dict[str, dict[str, float]]) -> io.BytesIO:
    """Return columns side by side, a panel a metric, as a PNG of 900 by 450 pixels."""
    plt.rcParams["font.family"] = _family()
    canvas, axes = plt.subplots(1, len(panels), figsize=(6, 3), dpi=150, squeeze=False)
    for part, (metric, values) in zip(axes[0], panels.items(), strict=True):
        part.bar_label(part.bar(list(values), list(values.values()), color=BLUE))
        part.set_title(metric)
    return _saved(canvas)


@functools.cache
def _family() -> str:
    font_manager.fontManager.addfont(regular_path())
    return "Reportgen Sans"


def _saved(canvas: Figure) -> io.BytesIO:
    canvas.tight_layout()
    stream = io.BytesIO()
    canvas.savefig(stream)
    plt.close(canvas)
    stream.seek(0)
    return stream


def volume(axes: Axes, data: Data) -> None:
    """Draw contacts a month as columns, satisfaction as a line on a second axis."""
    months = data.config["period"]["parts"]
    counts = [data.value("human_contacts", month) or 0 for month in months]
    axes.bar_label(axes.bar(months, counts, color=BLUE), fmt="{:,.0f}")
    line = axes.twinx()
    shares = [data.value("csat", month) or 0 for month in months]
    line.plot(months, shares, color=GREEN, marker="o")
    line.set_ylim(0, 100)


def targets(axes: Axes, data: Data) -> None:
    """Draw the headline metrics: previous, actual, target."""
    metrics = data.config["headline"]
    previous = data.config["period"]["previous"]
    series = {
        "上季": [data.value(m, previous) or 0 for m in metrics],
        "本季": [data.value(m) or 0 for m in metrics],
        "目标": [data.value(m, role="target") or 0 for m in metrics],
    }
    for number, (name, values) in enumerate(series.items()):
        places = [place + number * 0.27 for place in range(len(metrics))]
        colour = (PALE, BLUE, GREY)[number]
        axes.bar_label(axes.barh(places, values, 0.25, label=name, color=colour), fmt="%.1f")
    axes.set_yticks([place + 0.27 for place in range(len(metrics))])
    axes.set_yticklabels([data.name(m) for m in metrics])
    axes.legend()


def channels(axes: Axes, data: Data) -> None:
    """Draw contacts a month, stacked by channel."""
    months = data.config["period"]["parts"]
    floor = [0.0] * len(months)
    for (channel, name), colour in zip(CHANNELS.items(), (BLUE, PALE, GREEN), strict=True):
        values = [data.value("human_contacts", month, member=channel) or 0 for month in months]
        axes.bar(months, values, bottom=floor, label=name, color=colour)
        floor = [below + value for below, value in zip(floor, values, strict=True)]
    axes.legend()


def resolution(axes: Axes, data: Data) -> None:
    """Draw minutes to an answer by channel, with the target as a line."""
    values = [data.value("resolution_time", member=channel) or 0 for channel in CHANNELS]
    axes.bar_label(axes.bar(list(CHANNELS.values()), values, color=BLUE), fmt="%.1f")
    axes.axhline(data.value("resolution_time", role="target") or 0, color=GREY, linestyle="--")


def complaints(axes: Axes, data: Data) -> None:
    """Draw complaints by reason with their cumulative share."""
    values = [data.value("complaints", member=reason) or 0 for reason in REASONS]
    axes.bar_label(axes.bar(REASONS, values, color=BLUE), fmt="%.0f")
    shares = [sum(values[: n + 1]) / sum(values) * 100 for n in range(len(values))]
    axes.twinx().plot(REASONS, shares, color=GREEN, marker="o")


def team(axes: Axes, data: Data) -> None:
    """Draw headcount by level as a ring."""
    values = [data.value("headcount", member=level) or 0 for level in ("senior", "junior")]
    axes.pie(
        values,
        labels=["资深", "初级"],
        autopct="%.0f%%",
        colors=[BLUE, PALE],
        wedgeprops={"width": 0.4},
    )


CHARTS: dict[str, Callable[[Axes, Data], None]] = {
    "月度接待量与满意度": volume,
    "指标与目标": targets,
    "各渠道接待量": channels,
    "各渠道平均解决时长": resolution,
    "投诉原因": complaints,
    "团队构成": team,
}
