"""Gantt: tasks, actions or initiatives along the months, by the day they end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from reportgen.blocks.panels.base import Plan
from reportgen.model.chart import Panel, Schedule, Stretch
from reportgen.model.inline import Status
from reportgen.model.period import Period
from reportgen.model.quarter_summary import QuarterSummary
from reportgen.model.scene import Scene
from reportgen.model.table import Cell
from reportgen.wording.labels import label

_NAMES = {"actions": "action", "initiatives": "name"}
_STATUSES = {status.value: status for status in Status}


def gantt(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield the stretches of a source; those without an end, or that end first, are left out."""
    found = [s for s in _stretches(scene, plan) if s.start is None or s.start <= s.end]
    if not found:
        return
    days = [day for s in found for day in (s.start, s.end) if day is not None]
    title = label(_TITLES.get(plan.source, "task"), scene.locale)
    yield Panel(
        title=title,
        unit="",
        categories=(),
        series=(),
        schedule=Schedule(tuple(found), min(days), max(days), scene.report.config.date),
    )


_TITLES = {"actions": "action", "next_steps": "action", "initiatives": "initiative"}


def _stretches(scene: Scene, plan: Plan) -> Iterator[Stretch]:
    content = scene.report.config.content
    if plan.source in _NAMES:
        table = scene.report.tables.get(plan.source)
        for row in table.rows if table else ():
            stretch = _of_row(row, plan)
            if stretch is not None:
                yield stretch
    elif isinstance(content, QuarterSummary) and plan.source == "tasks":
        for task in content.tasks:
            if task.end is not None:
                status = Status(task.status.value)
                yield Stretch(task.name, task.end, task.start, status, task.owner or "")
    elif isinstance(content, QuarterSummary):
        for step in content.next_steps:
            if step.due is not None:
                yield Stretch(step.text, step.due, owner=step.owner or "")


def _of_row(row: Mapping[str, Cell], plan: Plan) -> Stretch | None:
    def text(name: str) -> str:
        return row[name].text if name in row else ""

    end = _day(text("due") or text("end"), last=True)
    if end is None or (plan.part and text("part") != plan.part):
        return None
    status = _STATUSES.get(text("status"), Status.PLANNED)
    start = _day(text("start"), last=False)
    return Stretch(text(_NAMES[plan.source]), end, start, status, text("owner"))


def _day(text: str, *, last: bool) -> date | None:
    """Return a day; of a month or quarter its first or last one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        period = Period.parse(text)
    except ValueError:
        return None
    return period.end if last else period.start
