"""A profile on five to eight spokes, at most two series.

For skills in two years, or for self-assessment against the reviewer. Fewer or more spokes become
bars. The scale ends where the metric's range does.

    ::: chart
    type: radar
    metric: skill_level
    by: skill
    series: previous actual
    :::

    ::: chart
    type: radar
    of: scores
    person: P01
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts.base import ChartPlan, ChartType, Needs
from reportgen.charts.points import name_of, named, point_of, slots_of
from reportgen.model.document.chart import Mark, Panel, Scenario, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Inlines, Text
from reportgen.model.people.scores import score_runs
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name

_FEWEST, _MOST = 5, 8
_TWO = 2
_SCORES = ("self_score", "reviewer_score")


def radar(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield a panel a metric, or one of a person's scores; other numbers of spokes become bars."""
    if plan.of == "scores":
        yield _scores(context, plan)
        return
    wanted = plan.series if plan.series != ("actual",) else ("previous", "actual")
    for metric in plan.metrics:
        slots = slots_of(context, plan.by, metric)
        mark = _mark(len(slots))
        series = tuple(
            named(context, name, points, mark)
            for name in wanted[:_TWO]
            if any(points := tuple(point_of(context, metric, name, slot) for slot in slots))
        )
        if series:
            title = name_of(context, metric)
            yield _panel(context, title, tuple(slot.label for slot in slots), series)


def _scores(context: DocumentContext, plan: ChartPlan) -> Panel | None:
    own = context.report.person
    person = plan.person or (own.person_id if own else "")
    found = {name: score_runs(context.report, person, name) for name in _SCORES}
    criteria = list(dict.fromkeys(c for runs in found.values() for c in runs))
    if not criteria:
        return None
    mark = _mark(len(criteria))
    scenarios = {"self_score": Scenario.PREVIOUS, "reviewer_score": Scenario.ACTUAL}
    series = tuple(
        Series(
            label(name, context.locale), tuple(runs.get(c) for c in criteria), scenarios[name], mark
        )
        for name, runs in found.items()
        if runs
    )
    names = context.report.catalogue
    categories = tuple(names.member_names(c).in_(context.locale) for c in criteria)
    return _panel(context, label("score", context.locale), categories, series)


def _panel(
    context: DocumentContext, title: str, categories: tuple[str, ...], series: tuple[Series, ...]
) -> Panel:
    some = next(run.figure for s in series for run in s.points if run)
    columns = zip(*(s.points for s in series), strict=True)
    is_round = series[0].mark is Mark.SPOKE
    periods = {run.figure.period for s in series for run in s.points if run}
    between = " → " if len(periods) > 1 else " / "
    return Panel(
        title=title,
        unit=unit_name(some, context.locale),
        categories=categories,
        series=series,
        remarks=tuple(_remark(column, between) for column in columns) if is_round else (),
    )


def _remark(points: tuple[FigureRun | None, ...], between: str) -> Inlines:
    """Return the values of a spoke, in the order of the series."""
    found: list[FigureRun | Text] = []
    for run in points:
        if run is not None:
            found += [Text(between), run] if found else [run]
    return tuple(found)


def _mark(spokes: int) -> Mark:
    return Mark.SPOKE if _FEWEST <= spokes <= _MOST else Mark.BAR


CHART = ChartType(
    "radar",
    __doc__,
    ("雷达图：五到八个方面，最多两组", "雷達圖：五到八個面向，最多兩組"),
    radar,
    needs=Needs.ONE_UNIT,
)
