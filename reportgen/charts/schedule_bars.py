"""Bars along the months, with the day each ends and a rule for the day of the report."""

from __future__ import annotations

from typing import Any

from reportgen.charts.canvas import Canvas
from reportgen.model.document.chart import Panel, ScheduleBar
from reportgen.model.document.inline import Status
from reportgen.model.figures.period import Period, Span
from reportgen.wording.dates import short_date
from reportgen.wording.periods import part_label, period_mark
from reportgen.wording.statuses import show_status

_TALL = 0.5
_MOST_WIDE, _MOST_NARROW = 18, 34
_WIDE = 0x2E80


def draw_schedule(panel: Panel, canvas: Canvas) -> None:
    """Draw the stretches of a schedule, the first on top."""
    schedule = panel.schedule
    if schedule is None:
        return
    axes = canvas.axes
    count = len(schedule.stretches)
    for at, division in enumerate(schedule.divisions):
        left = schedule.share(division.start)
        axes.axvline(left, color=canvas.colour("rule"), linewidth=0.5, zorder=0)
        name = _division_name(division, at, canvas)
        canvas.write(left, -0.6, f" {name}", va="bottom", color=canvas.colour("muted"))
    for at, stretch in enumerate(schedule.stretches):
        end = (stretch.end - schedule.start).days + 1
        right = end / ((schedule.end - schedule.start).days + 1)
        sign = "◇" if stretch.start is None else show_status(stretch.status, canvas.locale)
        if stretch.start is not None:
            left = schedule.share(stretch.start)
            axes.barh([at], [right - left], _TALL, left=[left], **_fill(canvas, stretch))
        day = short_date(stretch.end, canvas.locale)
        tone = "good_text" if stretch.status is Status.DONE else "muted"
        canvas.write(right, at, f" {sign} {day}", va="center", color=canvas.colour(tone))
        canvas.write(-0.02, at, _short(stretch.name), va="center", ha="right")
    if schedule.today and schedule.start <= schedule.today <= schedule.end:
        ink, today = canvas.colour("ink"), schedule.share(schedule.today)
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


def _division_name(period: Period, at: int, canvas: Canvas) -> str:
    if at == 0 or period.month == 1:
        return period_mark(period)
    return (
        f"Q{period.quarter}" if period.span is Span.QUARTER else part_label(period, canvas.locale)
    )


def _fill(canvas: Canvas, stretch: ScheduleBar) -> dict[str, Any]:
    faces = {Status.DONE: canvas.colour("brand"), Status.PLANNED: "white"}
    face = faces.get(stretch.status, canvas.colour("on_dark"))
    return {"facecolor": face, "edgecolor": canvas.colour("brand"), "linewidth": 1.5}
