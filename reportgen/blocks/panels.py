"""Figures -> panels of a chart: one unit a panel, categories along the axis, series of points."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.model.chart import Mark, Panel, Scenario, Series
from reportgen.model.derived import cumulative_share
from reportgen.model.figure import Figure, Members, Role
from reportgen.model.frozen import frozen
from reportgen.model.inline import FigureRun, Form, Inlines, Text
from reportgen.model.period import Period, Span
from reportgen.model.scene import Scene
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import part_label, period_label, reference_words, this_words

_SORTED = frozenset({"pareto", "pie", "doughnut"})
_RINGS = frozenset({"pie", "doughnut"})
_BARS = frozenset({"bar", "stacked-bar", "pareto"})
_TIMES = frozenset({"month", "quarter", "year", "period"})
_MOST_MEMBERS = 4


@frozen
class Plan:
    """What a chart is to show."""

    type: str
    metrics: tuple[str, ...] = ()
    columns: str = ""
    line: str = ""
    by: str = ""
    stack: str = ""
    series: tuple[str, ...] = ("actual",)
    target: bool = False

    def all_metrics(self) -> tuple[str, ...]:
        """Return every metric, in the order of drawing."""
        return self.metrics or tuple(name for name in (self.columns, self.line) if name)


@frozen
class _Slot:
    """A category: its label, and the key of the figures that stand over it."""

    label: str
    members: Members
    period: Period


def panels_of(scene: Scene, plan: Plan) -> tuple[Panel, ...]:
    """Return the panels that have figures."""
    if not plan.by:
        made = _side_by_side(scene, plan)
    elif plan.stack:
        made = _stacked(scene, plan)
    elif plan.columns and plan.line:
        made = _column_line(scene, plan)
    else:
        made = (_by_category(scene, plan, metric) for metric in plan.metrics)
    return tuple(panel for panel in made if panel is not None)


def _by_category(scene: Scene, plan: Plan, metric: str, mark: Mark | None = None) -> Panel | None:
    """Return a panel of one metric along its members or months."""
    slots = _slots(scene, plan.by, metric)
    figures = [scene.actual(metric, slot.members, slot.period) for slot in slots]
    kept = [(slot, f) for slot, f in zip(slots, figures, strict=True) if f is not None]
    if not kept:
        return None
    if plan.type in _SORTED:
        kept.sort(key=lambda pair: -pair[1].value)
    marks = mark or _mark(plan.type)
    scenario = Scenario.CATEGORY if plan.type in _RINGS else Scenario.ACTUAL
    names = [name for name in plan.series if name != "actual"]
    series = [
        Series(
            scene.metric(metric).names.in_(scene.locale)
            if not names
            else _series_name(scene, "actual"),
            tuple(scene.run(figure, Form.NUMBER) for _, figure in kept),
            scenario,
            marks,
        )
    ]
    for name in names:
        points = tuple(_point(scene, metric, name, slot) for slot, _ in kept)
        if any(points):
            series.insert(
                0 if name != "target" else len(series), _named(scene, name, points, marks)
            )
    target = scene.target(metric) if plan.target else None
    return Panel(
        title=scene.metric(metric).names.in_(scene.locale),
        unit=unit_name(kept[0][1], scene.locale),
        categories=tuple(slot.label for slot, _ in kept),
        series=tuple(series),
        target=scene.run(target, Form.NUMBER) if target else None,
        target_label=label("target", scene.locale) if target else "",
        remarks=_remarks(scene, plan, [figure for _, figure in kept], target),
    )


def _remarks(
    scene: Scene, plan: Plan, figures: list[Figure], target: Figure | None
) -> tuple[Inlines, ...]:
    """Return the words beside each category: cumulative shares, or the distance to the target."""
    if plan.type == "pareto":
        shares = cumulative_share(tuple(figures), scene.report.catalogue.units)
        word = label("cumulative_short", scene.locale)
        return tuple((Text(word), FigureRun(share, 0, Form.FULL)) for share in shares)
    if target is None or plan.by in _TIMES:
        return ()
    gaps = [scene.gap(figure, target) for figure in figures]
    return tuple((scene.run(gap, Form.SIGNED_NUMBER, scene.tone(gap)),) for gap in gaps)


def _column_line(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield columns and line: in one panel where they share a unit, else side by side."""
    one = _by_category(scene, plan, plan.columns, Mark.COLUMN)
    other = _by_category(scene, plan, plan.line, Mark.LINE)
    if one and other and one.unit == other.unit and one.categories == other.categories:
        yield Panel(one.title, one.unit, one.categories, (*one.series, *other.series))
        return
    yield one
    yield _with_target(scene, plan.line, other) if other else None


def _with_target(scene: Scene, metric: str, panel: Panel) -> Panel:
    """Return a line with the period's target as a constant beside it."""
    target = scene.target(metric)
    if target is None or target.unit != scene.metric(metric).unit:
        return panel
    return Panel(
        panel.title,
        panel.unit,
        panel.categories,
        panel.series,
        target=scene.run(target, Form.NUMBER),
        target_label=label("target", scene.locale),
    )


def _stacked(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield a panel a metric, its members as series stacked over the categories."""
    for metric in plan.metrics:
        slots = [_Slot(_time_label(scene, p), (), p) for p in _times(scene, plan.by)]
        members = _stack_members(scene, metric, plan.stack, slots)
        series = []
        for member in members:
            key = ((plan.stack, member),)
            points = tuple(
                scene.run(figure, Form.NUMBER)
                if (figure := scene.actual(metric, key, slot.period))
                else None
                for slot in slots
            )
            names = scene.report.catalogue.member_names(member)
            series.append(
                Series(names.in_(scene.locale), points, Scenario.CATEGORY, _mark(plan.type))
            )
        some = next((run for s in series for run in s.points if run), None)
        if some is None:
            continue
        kept = [at for at, _ in enumerate(slots) if any(s.points[at] is not None for s in series)]
        yield Panel(
            title=scene.metric(metric).names.in_(scene.locale),
            unit=unit_name(some.figure, scene.locale),
            categories=tuple(slots[at].label for at in kept),
            series=tuple(
                Series(s.name, tuple(s.points[at] for at in kept), s.scenario, s.mark)
                for s in series
            ),
            stacked=True,
        )


def _side_by_side(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield a panel a unit, the metrics of that unit along the axis, scenarios as series."""
    by_unit: dict[str, list[str]] = {}
    for metric in plan.metrics:
        if scene.actual(metric):
            by_unit.setdefault(scene.metric(metric).unit.id, []).append(metric)
    here = _Slot("", (), scene.period)
    for metrics in by_unit.values():
        series = []
        for name in plan.series:
            points = tuple(_point(scene, metric, name, here) for metric in metrics)
            if any(points):
                series.append(_named(scene, name, points, _mark(plan.type)))
        names = [scene.metric(metric).names.in_(scene.locale) for metric in metrics]
        some = scene.actual(metrics[0])
        if series and some:
            yield Panel(
                title=names[0] if len(names) == 1 else "、".join(names),
                unit=unit_name(some, scene.locale),
                categories=tuple(names),
                series=tuple(series),
            )


def _named(scene: Scene, name: str, points: tuple[FigureRun | None, ...], mark: Mark) -> Series:
    scenarios = {
        "actual": Scenario.ACTUAL,
        "target": Scenario.TARGET,
        "forecast": Scenario.FORECAST,
    }
    scenario = scenarios.get(name, Scenario.PREVIOUS)
    return Series(_series_name(scene, name), points, scenario, mark)


def _series_name(scene: Scene, name: str) -> str:
    match name:
        case "actual":
            return this_words(scene.period.span, scene.locale)
        case "previous":
            return reference_words(scene.period, scene.previous_period, scene.locale)
        case "year_ago":
            return reference_words(scene.period, scene.year_ago_period, scene.locale)
        case _:
            return label(name, scene.locale)


def _point(scene: Scene, metric: str, name: str, slot: _Slot) -> FigureRun | None:
    """Return the point of a scenario over a category."""
    match name:
        case "actual":
            figure = scene.actual(metric, slot.members, slot.period)
        case "previous":
            earlier = scene.previous_period if slot.period == scene.period else slot.period.before
            figure = scene.actual(metric, slot.members, earlier)
        case "year_ago":
            figure = scene.actual(metric, slot.members, slot.period.year_before)
        case "target":
            figure = scene.target(metric, slot.members, slot.period)
        case _:
            figure = scene.report.book.find(metric, slot.period, slot.members, Role.FORECAST)
    return scene.run(figure, Form.NUMBER) if figure else None


def _slots(scene: Scene, by: str, metric: str) -> list[_Slot]:
    if by in _TIMES:
        return [_Slot(_time_label(scene, period), (), period) for period in _times(scene, by)]
    names = scene.report.catalogue
    return [
        _Slot(
            names.member_names(figure.key.members[-1][1]).in_(scene.locale),
            figure.key.members,
            scene.period,
        )
        for figure in scene.report.book.members(metric, scene.period, by)
    ]


def _times(scene: Scene, by: str) -> tuple[Period, ...]:
    """Return the periods along the axis."""
    period = scene.report.config.period
    match by:
        case "month":
            return scene.period.parts(Span.MONTH)
        case "quarter":
            return scene.period.parts(Span.QUARTER)
        case _:
            return tuple(dict.fromkeys((*period.history, scene.previous_period, scene.period)))


def _time_label(scene: Scene, period: Period) -> str:
    if scene.period.holds(period):
        return part_label(period, scene.locale)
    return period_label(period, scene.locale)


def _stack_members(scene: Scene, metric: str, dimension: str, slots: list[_Slot]) -> list[str]:
    """Return the members of a stack, the largest first, so that the base is steady."""
    sums: dict[str, Decimal] = {}
    for slot in slots:
        for figure in scene.report.book.members(metric, slot.period, dimension):
            member = figure.key.members[-1][1]
            sums[member] = sums.get(member, Decimal(0)) + figure.value
    return sorted(sums, key=lambda member: -sums[member])[:_MOST_MEMBERS]


def _mark(chart_type: str) -> Mark:
    if chart_type in _RINGS:
        return Mark.SLICE
    if chart_type in _BARS:
        return Mark.BAR
    return Mark.LINE if chart_type == "line" else Mark.COLUMN
