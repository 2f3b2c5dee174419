"""A chart in a sentence, for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario, Schedule
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Inline, Text
from reportgen.wording.dates import date_range, long_date
from reportgen.wording.typography import typography

_MOST_SAID = 8
_MOST_SERIES = 2
_Said = tuple[str, FigureRun]


def alt_text(context: DocumentContext, title: str, panels: list[Panel]) -> Iterator[Inline]:
    """Yield the title, then categories with their figures or dates, as many as fit a sentence."""
    marks = typography(context.locale)
    yield Text(f"{title}{marks.colon}")
    said = 0
    for panel in panels:
        if panel.schedule is not None:
            parts = list(_dates(context, panel.schedule))[: _MOST_SAID // 2]
            yield Text(marks.comma.join(parts))
        for words, run in _points(panel, one_of_several=len(panels) > 1):
            if said < _MOST_SAID:
                yield Text(f"{marks.comma if said else ''}{words} ")
                yield run
                said += 1
    yield Text(f"{marks.stop}{marks.space}")


def _points(panel: Panel, *, one_of_several: bool) -> Iterator[_Said]:
    """Yield words and figure of each point, spoke by spoke where series lie over each other."""
    steps = any(s.scenario in (Scenario.GOOD, Scenario.BAD) for s in panel.series)
    series = panel.series if steps else panel.series[:_MOST_SERIES]
    rows = [(at, one) for one in series for at, run in enumerate(one.points) if run is not None]
    if series and (series[0].mark is Mark.SPOKE or panel.arrangement is Arrangement.OVERLAID):
        rows.sort(key=lambda row: row[0])
    for at, one in rows:
        name = one.name if one_of_several or one.name != panel.title else ""
        words = [panel.title if one_of_several else "", name, panel.categories[at]]
        run = one.points[at]
        if run is not None:
            yield " ".join(dict.fromkeys(word for word in words if word)), run


def _dates(context: DocumentContext, schedule: Schedule) -> Iterator[str]:
    for bar in schedule.bars:
        if bar.start is None:
            yield f"{bar.name} {long_date(bar.end, context.locale)}"
        else:
            yield f"{bar.name} {date_range(bar.start, bar.end, context.locale)}"
