"""The things of a list as bars along the months."""

from __future__ import annotations

from datetime import date

from reportgen.blocks.base import BlockData
from reportgen.blocks.fields import status_of, title_of
from reportgen.model.document.chart import ScheduleBar
from reportgen.model.document.inline import Status
from reportgen.model.figures.period import Period
from reportgen.model.report.entries import Entry
from reportgen.wording.lines import plain_line


def schedule_bars(data: BlockData, things: tuple[Entry, ...]) -> tuple[ScheduleBar, ...]:
    """Return the things that have an end; one that ends before it starts is left out.

    `part` chooses among them. Their names read as in print: a chart's labels are plain words.
    """
    part = data.word("part")
    chosen = [thing for thing in things if not part or thing.fields.get("part") == part]
    return tuple(bar for thing in chosen if (bar := _bar(data, thing)))


def _bar(data: BlockData, entry: Entry) -> ScheduleBar | None:
    end = _last_day(entry.fields.get(entry.first("due", "end", "date")))
    start = _first_day(entry.fields.get("start"))
    if end is None or (start is not None and start > end):
        return None
    name = plain_line(title_of(data, entry), data.context.locale)
    return ScheduleBar(name, end, start, status_of(entry) or Status.PLANNED)


def _first_day(when: object) -> date | None:
    if isinstance(when, Period):
        return when.start
    return when if isinstance(when, date) else None


def _last_day(when: object) -> date | None:
    if isinstance(when, Period):
        return when.end
    return when if isinstance(when, date) else None
