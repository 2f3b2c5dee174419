"""A chart in a sentence, for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.chart import Panel, Scenario, Schedule
from reportgen.model.inline import FigureRun, Inline, Text
from reportgen.model.language import Locale
from reportgen.model.scene import Scene
from reportgen.wording.dates import date_range, long_date

_MOST_SAID = 8
_MOST_SERIES = 2
_Said = tuple[str, FigureRun]


def alt_text(scene: Scene, title: str, panels: list[Panel]) -> Iterator[Inline]:
    """Yield the title, then categories with their figures or dates, as many as fit a sentence."""
    wide = scene.locale is not Locale.EN
    comma, stop = ("，", "。") if wide else (", ", ". ")
    yield Text(f"{title}{'：' if wide else ': '}")
    said = 0
    for panel in panels:
        if panel.schedule is not None:
            parts = list(_dates(scene, panel.schedule))[: _MOST_SAID // 2]
            yield Text(comma.join(parts))
        for words, run in _points(panel):
            if said < _MOST_SAID:
                yield Text(f"{comma if said else ''}{words} ")
                yield run
                said += 1
    yield Text(stop)


def _points(panel: Panel) -> Iterator[_Said]:
    steps = any(s.scenario in (Scenario.GOOD, Scenario.BAD) for s in panel.series)
    for series in panel.series if steps else panel.series[:_MOST_SERIES]:
        name = series.name if series.name != panel.title else ""
        for category, run in zip(panel.categories, series.points, strict=True):
            if run is not None:
                words = [word for word in (name, category) if word]
                yield " ".join(dict.fromkeys(words)), run


def _dates(scene: Scene, schedule: Schedule) -> Iterator[str]:
    for stretch in schedule.stretches:
        if stretch.start is None:
            yield f"{stretch.name} {long_date(stretch.end, scene.locale)}"
        else:
            yield f"{stretch.name} {date_range(stretch.start, stretch.end, scene.locale)}"
