"""A chart of figures: by month, by member of a dimension, or of several metrics side by side.

Types: column, bar, stacked-column, stacked-bar, line, column+line, pie, doughnut, pareto. Metrics
of several units become one panel a unit. Fewer than two points make no chart, and a chart without
any data is left out.

    ::: chart id=C4
    type: column
    metric: resolution_time
    by: channel
    target: true
    caption: 各渠道平均解决时长
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option
from reportgen.blocks.panels import Plan, panels_of
from reportgen.model.chart import Chart, Panel
from reportgen.model.figure import Figure
from reportgen.model.finding import Problem, Severity
from reportgen.model.inline import Inline, Text
from reportgen.model.language import Locale, Words
from reportgen.model.scene import Scene
from reportgen.wording.periods import period_label

TYPES = (
    "column", "bar", "stacked-column", "stacked-bar", "line", "column+line", "pie", "doughnut",
    "pareto",
)  # fmt: skip
SERIES = ("previous", "actual", "target", "forecast", "year_ago")
_FEWEST = 2
_MOST_SAID = 8


def chart(data: BlockData) -> Made:
    """Yield the chart, a problem where it has too few points, nothing where it has no data."""
    plan = _plan(data)
    panels = panels_of(data.scene, plan)
    points = [run.figure for panel in panels for s in panel.series for run in s.points if run]
    if not points:
        return
    if len(points) < _FEWEST:
        yield _too_few(data)
        return
    title = data.caption(_names(data.scene, plan))
    yield Chart(
        id=data.id,
        type=plan.type,
        caption=title,
        panels=panels,
        alt=tuple(_alt(data.scene, title, panels)),
        claim=data.line("claim"),
        subtitle=_subtitle(data.scene, panels),
        takeaway=data.line("takeaway"),
        source=data.source(_figures(panels)),
        medium=data.medium,
    )


def _plan(data: BlockData) -> Plan:
    single = data.word("metric")
    return Plan(
        type=data.word("type", "column"),
        metrics=data.metrics() or ((single,) if single else ()),
        columns=data.word("columns"),
        line=data.word("line"),
        by=data.word("by"),
        stack=data.word("stack"),
        series=data.words("series") or ("actual",),
        target=data.is_set("target"),
    )


def _names(scene: Scene, plan: Plan) -> str:
    names = [scene.metric(name).names.in_(scene.locale) for name in plan.all_metrics()]
    return ("、" if scene.locale is not Locale.EN else ", ").join(names)


def _subtitle(scene: Scene, panels: tuple[Panel, ...]) -> str:
    """Return who, what with its unit, and when."""
    organisation = scene.report.config.organisation
    who = (organisation.department or organisation.name) if organisation else ""
    wide = scene.locale is not Locale.EN
    brackets = ("（", "）") if wide else (" (", ")")
    what = [
        f"{panel.title}{brackets[0]}{panel.unit}{brackets[1]}" if panel.unit else panel.title
        for panel in panels
    ]
    when = scene.report.config.period.label or period_label(scene.period, scene.locale)
    gap = "　" if wide else " · "
    return gap.join(part for part in (who, ("、" if wide else ", ").join(what), when) if part)


def _alt(scene: Scene, title: str, panels: tuple[Panel, ...]) -> Iterator[Inline]:
    """Yield the chart in a sentence: its title, then each category with its figure."""
    wide = scene.locale is not Locale.EN
    comma, stop = ("，", "。") if wide else (", ", ". ")
    yield Text(f"{title}{'：' if wide else ': '}")
    said = 0
    for panel in panels:
        for series in panel.series[:2]:
            name = series.name if series.name != panel.title else ""
            for category, run in zip(panel.categories, series.points, strict=True):
                if run is None or said >= _MOST_SAID:
                    continue
                words = [w for w in (name, category) if w]
                yield Text(f"{comma if said else ''}{' '.join(words)} ")
                yield run
                said += 1
    yield Text(stop)


def _figures(panels: tuple[Panel, ...]) -> list[Figure]:
    found = [run.figure for panel in panels for s in panel.series for run in s.points if run]
    return found + [panel.target.figure for panel in panels if panel.target]


def _too_few(data: BlockData) -> Problem:
    return Problem(
        Words(
            f"the chart {data.id} has a single point and was left out",
            f"图 {data.id} 只有一个点，没有画",
            f"圖 {data.id} 只有一個點，沒有畫",
        ),
        remedy=Words(
            "give it more members, months or metrics, or print the figure in a sentence",
            "请给它更多成员、月份或指标，或者把数字写进句子",
            "請給它更多成員、月份或指標，或者把數字寫進句子",
        ),
        place=data.place,
        severity=Severity.WARNING,
    )


BLOCK = BlockType(
    "chart",
    chart,
    {
        "type": Option(Kind.WORD, TYPES),
        "metric": Option(Kind.METRIC),
        "metrics": Option(Kind.METRICS),
        "columns": Option(Kind.METRIC),
        "line": Option(Kind.METRIC),
        "by": Option(Kind.WORD),
        "stack": Option(Kind.WORD),
        "series": Option(Kind.WORDS, SERIES),
        "target": Option(Kind.FLAG),
        "caption": Option(Kind.LINE),
        "claim": Option(Kind.LINE),
        "takeaway": Option(Kind.LINE),
    },
)
