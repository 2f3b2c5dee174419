"""Gantt: the things of a list along the months, from start to end; milestones have an end alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportgen.blocks.fields import name_of, status_of
from reportgen.blocks.panels.base import ChartPlan
from reportgen.model.document.chart import Panel, Schedule, ScheduleBar
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Status
from reportgen.model.figures.period import Period
from reportgen.model.report.entries import Entry
from reportgen.wording.labels import label

_TITLES = {"tasks": "task", "initiatives": "initiative"}


def gantt(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield the things that have an end; one that ends before it starts is left out."""
    chosen = [e for e in plan.things if not plan.part or e.fields.get("part") == plan.part]
    found = [stretch for entry in chosen if (stretch := _stretch(entry))]
    if not found:
        return
    days = [day for s in found for day in (s.start, s.end) if day is not None]
    yield Panel(
        title=label(_TITLES.get(plan.of, "action"), context.locale),
        unit="",
        categories=(),
        series=(),
        schedule=Schedule(tuple(found), min(days), max(days), context.report.config.date),
    )


def _stretch(entry: Entry) -> ScheduleBar | None:
    end = _last_day(entry.fields.get(entry.first("due", "end", "date")))
    start = _first_day(entry.fields.get("start"))
    if end is None or (start is not None and start > end):
        return None
    owner = entry.fields.get("owner")
    status = status_of(entry) or Status.PLANNED
    return ScheduleBar(name_of(entry), end, start, status, owner if isinstance(owner, str) else "")


def _first_day(when: object) -> date | None:
    if isinstance(when, Period):
        return when.start
    return when if isinstance(when, date) else None


def _last_day(when: object) -> date | None:
    if isinstance(when, Period):
        return when.end
    return when if isinstance(when, date) else None
