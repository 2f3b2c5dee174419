"""A report as its document sees it: figures by name and period, derived ones, states, decimals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum

from reportgen.model.document.inline import FigureRun, Form, Status, Tone
from reportgen.model.figures.figure import Figure, Members, Role
from reportgen.model.figures.metric import Better, Metric
from reportgen.model.figures.period import Period, Span
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.model.relations import derived
from reportgen.model.relations.verdict import Verdict, judge, target_level
from reportgen.model.report.report import Report


class Trend(StrEnum):
    """How a level moved against an earlier one, by the metric's good direction."""

    BETTER = "better"
    WORSE = "worse"
    FLAT = "flat"
    NO_PREVIOUS = "no_previous"
    MOVED = "moved"  # of a metric that has no good direction


class Direction(StrEnum):
    """How a level moved against an earlier one, as a number."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"
    NO_PREVIOUS = "no_previous"


class TargetState(StrEnum):
    """How a level stands to its target."""

    MET = "met"
    MISSED = "missed"
    NO_TARGET = "no_target"
    UNDECIDED = "undecided"  # what is known lies on both sides, or no side is good


class Aim(StrEnum):
    """What a plan asks of a metric: to reach its target, or to hold a level that meets it."""

    REACH = "reach"
    HOLD = "hold"
    NO_TARGET = "no_target"
    NO_LEVEL = "no_level"
    UNDECIDED = "undecided"


class BenchmarkState(StrEnum):
    """How a level stands to its benchmark, by the metric's good direction."""

    BETTER_THAN = "better_than"
    WORSE_THAN = "worse_than"
    EQUAL = "equal"
    NO_BENCHMARK = "no_benchmark"


@frozen
class DocumentContext:
    """Looks up and derives figures of a report for one document in one language."""

    report: Report
    locale: Locale

    @property
    def period(self) -> Period:
        """Return the period that the document reports on."""
        return self.report.config.period.id

    @property
    def previous_period(self) -> Period:
        """Return the period that changes refer to."""
        return self.report.config.period.previous or self.period.before

    @property
    def next_period(self) -> Period:
        """Return the period that plans refer to."""
        return self.report.config.period.next or Period(
            self.period.first + self.period.span, self.period.span
        )

    @property
    def history(self) -> tuple[Period, ...]:
        """Return the earlier periods that the config lists, and the document's own."""
        earlier = self.report.config.period.history
        return (*(period for period in earlier if period != self.period), self.period)

    @property
    def year_ago_period(self) -> Period:
        """Return the same period a year earlier."""
        return self.report.config.period.year_ago or self.period.year_before

    def metric(self, name: str) -> Metric:
        """Return a metric of the catalogue; the loader has seen to it that it exists."""
        return self.report.catalogue.metrics[name]

    def actual(
        self, metric: str, members: Members = (), period: Period | None = None
    ) -> Figure | None:
        """Return a measured level, of the document's period unless told otherwise."""
        return self.report.book.find(metric, period or self.period, members)

    def previous(self, metric: str, members: Members = ()) -> Figure | None:
        """Return the level of the previous period."""
        return self.actual(metric, members, self.previous_period)

    def level(self, metric: str, members: Members = ()) -> Figure | None:
        """Return the level that a plan starts from: the latest measured one, else a forecast."""
        measured = self.actual(metric, members) or self.previous(metric, members)
        return measured or self.given(Role.FORECAST, metric, members, self.previous_period)

    def aim(self, metric: str, members: Members = ()) -> Aim:
        """Return what the period's target asks for, by the level that a plan starts from."""
        level, target = self.level(metric, members), self.target(metric, members)
        if target is None:
            return Aim.NO_TARGET
        if level is None:
            return Aim.NO_LEVEL
        return _AIMS[judge(level, target)]

    def milestones(self, metric: str) -> tuple[Figure, ...]:
        """Return the targets of the parts of the period, in order."""
        found = (self.target(metric, (), part) for part in self.parts())
        return tuple(target for target in found if target is not None)

    def year_ago(self, metric: str, members: Members = ()) -> Figure | None:
        """Return the level of the same period a year earlier."""
        return self.actual(metric, members, self.year_ago_period)

    def target(
        self, metric: str, members: Members = (), period: Period | None = None
    ) -> Figure | None:
        """Return the target as a level."""
        return target_level(self.report.book, metric, period or self.period, members)

    def given(
        self, role: Role, metric: str, members: Members = (), period: Period | None = None
    ) -> Figure | None:
        """Return the value of another role: benchmark, threshold, forecast."""
        return self.report.book.find(metric, period or self.period, members, role)

    def benchmark(
        self, metric: str, members: Members = (), period: Period | None = None
    ) -> Figure | None:
        """Return what others reach."""
        return self.given(Role.BENCHMARK, metric, members, period)

    def change(self, current: Figure | None, reference: Figure | None) -> Figure | None:
        """Return the difference of two levels."""
        return self._derived(derived.change, current, reference)

    def change_rate(self, current: Figure | None, reference: Figure | None) -> Figure | None:
        """Return the relative change between two levels."""
        return self._derived(derived.change_rate, current, reference)

    def gap(self, actual: Figure | None, target: Figure | None) -> Figure | None:
        """Return how far a level is from its target."""
        return self._derived(derived.gap, actual, target)

    def share(self, part: Figure | None, whole: Figure | None) -> Figure | None:
        """Return the share of a part in per cent."""
        return self._derived(derived.share, part, whole)

    def attainment(self, actual: Figure | None, target: Figure | None) -> Figure | None:
        """Return how much of a target was reached, in per cent."""
        return self._derived(derived.attainment, actual, target)

    def _derived(
        self,
        compute: Callable[[Figure, Figure, derived.Units], Figure | None],
        one: Figure | None,
        other: Figure | None,
    ) -> Figure | None:
        """Return what two figures come to, None where one is not there or it cannot be known."""
        if one is None or other is None:
            return None
        return compute(one, other, self.report.catalogue.units)

    def target_state(
        self, metric: str, members: Members = (), period: Period | None = None
    ) -> TargetState:
        """Return whether a period, the document's unless told otherwise, met its target."""
        actual = self.actual(metric, members, period)
        target = self.target(metric, members, period)
        if actual is None or target is None:
            return TargetState.NO_TARGET
        return _TARGET_STATES[judge(actual, target)]

    def direction(self, current: Figure | None, reference: Figure | None) -> Direction:
        """Return how a level moved, flat where the change prints as zero.

        What may have moved to either side, as 3 to less than 5, has nothing to compare with.
        """
        step = self.change(current, reference)
        if step is None:
            return Direction.NO_PREVIOUS
        if self.prints_as_zero(step):
            return Direction.FLAT
        return Direction.UP if step.value > 0 else Direction.DOWN

    def trend(self, current: Figure | None, reference: Figure | None) -> Trend:
        """Return how a level moved by its good direction."""
        direction = self.direction(current, reference)
        if direction is Direction.NO_PREVIOUS:
            return Trend.NO_PREVIOUS
        if direction is Direction.FLAT or current is None:
            return Trend.FLAT
        good = _GOOD[current.metric.better]
        if good is None:
            return Trend.MOVED
        return Trend.BETTER if direction is good else Trend.WORSE

    def benchmark_state(
        self, metric: str, members: Members = (), period: Period | None = None
    ) -> BenchmarkState:
        """Return how a period, the document's unless told otherwise, stands to its benchmark."""
        actual = self.actual(metric, members, period)
        benchmark = self.benchmark(metric, members, period)
        if actual is None or benchmark is None or actual.metric.better is Better.NEUTRAL:
            return BenchmarkState.NO_BENCHMARK
        match self.trend(actual, benchmark):
            case Trend.NO_PREVIOUS:
                return BenchmarkState.NO_BENCHMARK
            case Trend.BETTER:
                return BenchmarkState.BETTER_THAN
            case Trend.WORSE:
                return BenchmarkState.WORSE_THAN
            case _:
                return BenchmarkState.EQUAL

    def tone(self, step: Figure) -> Tone:
        """Return the tone of a change or gap: good, bad, or plain where neither."""
        good = _GOOD[step.metric.better]
        if good is None or self.prints_as_zero(step):
            return Tone.PLAIN
        return Tone.GOOD if (step.value > 0) == (good is Direction.UP) else Tone.BAD

    def status(self, metric: str, members: Members = ()) -> Status:
        """Return the status mark of a metric."""
        return Status(self.target_state(metric, members).value)

    def decimals(self, figure: Figure) -> int:
        """Return how many decimals a figure prints with.

        Its metric's, the same throughout the document; relative changes and shares print one where
        it says anything.
        """
        if figure.unit.id == "rel%" or figure.role in _SHARES:
            return 0 if figure.value == figure.value.to_integral_value() else 1
        if figure.key.metric not in self.report.catalogue.metrics:
            return figure.metric.decimals  # a column of a table that is no metric
        return self.report.book.decimals_of(figure.key.metric)

    def run(self, figure: Figure, form: Form = Form.FULL, tone: Tone = Tone.PLAIN) -> FigureRun:
        """Return a figure ready for print."""
        return FigureRun(figure, self.decimals(figure), form, tone=tone)

    def bold(self, figure: Figure, form: Form = Form.FULL, tone: Tone = Tone.PLAIN) -> FigureRun:
        """Return a figure ready for print, in bold."""
        return FigureRun(figure, self.decimals(figure), form, strong=True, tone=tone)

    def prints_as_zero(self, figure: Figure) -> bool:
        """Return whether a figure is zero at the decimals that it prints with."""
        half = Decimal(5).scaleb(-self.decimals(figure) - 1)
        return abs(figure.value) < half

    def parts(self) -> tuple[Period, ...]:
        """Return the parts of the period that are shown one by one: months of a quarter."""
        given = self.report.config.period.parts
        if given:
            return given
        months = self.period.parts(Span.MONTH)
        known = {column.period for column in self.report.book.columns}
        return tuple(month for month in months if month in known)

    def files(self, figures: Iterable[Figure]) -> tuple[str, ...]:
        """Return the names of the files that figures come from, once each, in order."""
        found: dict[str, None] = {}
        for figure in figures:
            for place in _places(figure):
                found[place.rpartition("/")[2]] = None
        return tuple(found)


_TARGET_STATES = {
    Verdict.MET: TargetState.MET,
    Verdict.MISSED: TargetState.MISSED,
    Verdict.UNDECIDED: TargetState.UNDECIDED,
}
_AIMS = {
    Verdict.MET: Aim.HOLD,
    Verdict.MISSED: Aim.REACH,
    Verdict.UNDECIDED: Aim.UNDECIDED,
}
_GOOD = {
    Better.HIGHER: Direction.UP,
    Better.LOWER: Direction.DOWN,
    Better.NEUTRAL: None,
}
_SHARES = frozenset({Role.SHARE, Role.CUMULATIVE_SHARE, Role.ATTAINMENT})


def _places(figure: Figure) -> Iterable[str]:
    source = figure.source
    operands = getattr(source, "operands", None)
    if operands is None:
        return (figure.place.file,)
    return (place for operand in operands for place in _places(operand))
