"""Bars along the months, with the day each ends and a rule for the day of the report."""

from __future__ import annotations

from reportgen.model.document.chart import Panel
from reportgen.model.document.fills import progress_fill, progress_ink
from reportgen.pictures.canvas import Canvas, drawn
from reportgen.wording.dates import short_date
from reportgen.wording.schedules import bar_sign, division_name

_TALL = 0.5
_MOST_WIDE, _MOST_NARROW = 18, 34
_WIDE = 0x2E80


def draw_schedule(panel: Panel, canvas: Canvas) -> None:
    """Draw the bars of a schedule, the first on top."""
    schedule = panel.schedule
    if schedule is None:
        return
    axes = canvas.axes
    count = len(schedule.bars)
    for at, division in enumerate(schedule.divisions):
        left = schedule.share(division.start)
        axes.axvline(left, color=canvas.colour("rule"), linewidth=0.5, zorder=0)
        name = division_name(division, at, canvas.locale)
        canvas.write(left, -0.6, f" {name}", va="bottom", color=canvas.colour("muted"))
    for at, bar in enumerate(schedule.bars):
        end = (bar.end - schedule.start).days + 1
        right = end / ((schedule.end - schedule.start).days + 1)
        if bar.start is not None:
            left = schedule.share(bar.start)
            axes.barh(
                [at],
                [right - left],
                _TALL,
                left=[left],
                **drawn(progress_fill(canvas.colours, bar.status)),
            )
        said = f" {bar_sign(bar, canvas.locale)} {short_date(bar.end, canvas.locale)}"
        ink = f"#{progress_ink(canvas.colours, bar.status)}"
        canvas.write(right, at, said, va="center", color=ink)
        canvas.write(-0.02, at, _short(bar.name), va="center", ha="right")
    today, ink = schedule.today_share, canvas.colour("ink")
    if today is not None:
        axes.plot([today, today], [-0.5, count - 0.5], color=ink, linewidth=1.5, dashes=(4, 2))
    canvas.bare()
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_xlim(0, 1.5)
    axes.set_ylim(count - 0.5, -1.1)


def _short(name: str) -> str:
    """Return a name that fits beside its bar, cut where it is longer."""
    most = _MOST_WIDE if any(ord(char) > _WIDE for char in name) else _MOST_NARROW
    return name if len(name) <= most else f"{name[: most - 1]}…"
