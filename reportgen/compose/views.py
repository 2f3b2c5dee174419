"""What editors see: metrics, figures and texts under the names that templates use.

A metric's id is a name: `csat` prints the figure of this period.

    csat.previous · csat.year_ago · csat.target · csat.benchmark      figures
    csat.of(channel="chat") · csat.at("2024-11")                      of a member, of another period
    csat.at(period.next) · csat.next_target · csat.limit · csat.forecast
    csat.history · csat.milestones         in the listed earlier periods; the parts with a target
    budget.planned("item") · sla.limited("channel")  members with a target, with a time limit
    csat.by("channel") · csat.highest("month") · csat.lowest("month") its members or months
    csat.change · csat.change_rate · csat.change_on("year_ago")       derived figures
    csat.gap · csat.attainment · csat.share                           derived figures
    csat.level · csat.to_go               where a plan starts from; how far that is from the target
    csat.change.words · csat.gap.words · csat.claim                   wording from the state
    csat.verdict            met, missed, no_target
    csat.trend              better, worse, flat, no_previous
    csat.direction          up, down, flat, no_previous
    csat.aim                reach, hold, no_target, no_level
    csat.benchmark_verdict  better_than, worse_than, equal, no_benchmark
    csat.name · csat.number · csat.means · csat.unit · csat.label
    csat.term · part.part   name and label inside a sentence: customer satisfaction, live chat

Any figure has `.number` (no unit), `.size` (no sign), `.signed`, `.bound` (≥ 90.0%), `.words`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inlines
from reportgen.model.figures import derived
from reportgen.model.figures.figure import Figure, Members, Role
from reportgen.model.figures.period import Period, Span
from reportgen.model.language import Locale
from reportgen.model.report.entries import Entry
from reportgen.wording.changes import change_inlines, gap_inlines, rate_inlines
from reportgen.wording.claims import claim_inlines
from reportgen.wording.dates import long_date, month_name
from reportgen.wording.definitions import definition
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import part_label, period_label
from reportgen.wording.terms import in_sentence


@dataclass(frozen=True)
class Phrase:
    """Inlines that a template prints as they are."""

    inlines: Inlines


@dataclass(frozen=True)
class AuthorText:
    """A text of the config that holds expressions; printed after they were filled in."""

    text: str
    path: str


@dataclass(frozen=True)
class Several:
    """Names one after the other, some of which hold expressions: 甲、乙和丙."""

    parts: tuple[object, ...]


@dataclass(frozen=True)
class FigureView:
    """A figure, or the lack of one; `what` names it for the finding."""

    context: DocumentContext
    figure: Figure | None
    what: str
    form: Form = Form.FULL
    say: Callable[[], Inlines] | None = None

    def __bool__(self) -> bool:
        """Return whether the figure is there."""
        return self.figure is not None

    @property
    def number(self) -> FigureView:
        """Return the figure without its unit."""
        return replace(self, form=Form.NUMBER)

    @property
    def size(self) -> FigureView:
        """Return the figure without its sign."""
        return replace(self, form=Form.SIZE)

    @property
    def signed(self) -> FigureView:
        """Return the figure with its sign."""
        return replace(self, form=Form.SIGNED)

    @property
    def bound(self) -> FigureView:
        """Return the figure as a bound, ≥ 90.0%."""
        return replace(self, form=Form.BOUND)

    @property
    def scaled(self) -> FigureView:
        """Return a large figure as people say it: 15.9万, 159 thousand."""
        return replace(self, form=Form.SCALED)

    @property
    def words(self) -> Phrase | FigureView:
        """Return what the figure says: 缩短0.3分钟, 差5.0个百分点."""
        return Phrase(self.say()) if self.say is not None else self

    @property
    def period(self) -> str:
        """Return the period that the figure speaks of, as a label."""
        return period_label(self.figure.period, self.context.locale) if self.figure else ""


@dataclass(frozen=True)
class MetricView:
    """A metric in one period, for the total or a member."""

    context: DocumentContext
    id: str
    members: Members = ()
    at_period: Period | None = None

    @property
    def figure(self) -> Figure | None:
        """Return the actual."""
        return self.context.actual(self.id, self.members, self.at_period)

    def __bool__(self) -> bool:
        """Return whether there is an actual."""
        return self.figure is not None

    @property
    def name(self) -> str:
        """Return the display name."""
        return self.context.metric(self.id).names.in_(self.context.locale)

    @property
    def term(self) -> str:
        """Return the name as it stands inside a sentence: customer satisfaction."""
        return in_sentence(self.name, self.context.locale)

    @property
    def part(self) -> str:
        """Return the label as it stands inside a sentence: live chat, October."""
        if self.members:
            return in_sentence(self.label, self.context.locale)
        period = self.at_period or self.context.period
        if period.span is Span.MONTH:
            return month_name(period.month, self.context.locale)
        return self.label

    @property
    def means(self) -> str:
        """Return the definition."""
        return definition(self.context.metric(self.id), self.context)

    @property
    def unit(self) -> str:
        """Return the unit."""
        figure = self.figure
        return unit_name(figure, self.context.locale) if figure else ""

    @property
    def label(self) -> str:
        """Return what tells this view from its fellows: the member, else the period."""
        if self.members:
            names = self.context.report.catalogue.member_names(self.members[-1][1])
            return names.in_(self.context.locale)
        period = self.at_period or self.context.period
        return part_label(period, self.context.locale)

    @property
    def period(self) -> PeriodLabel:
        """Return the period that the view speaks of, which `at` and `change_on` also take."""
        return label_of(self.at_period or self.context.period, self.context.locale)

    @property
    def number(self) -> FigureView:
        """Return the actual without its unit."""
        return self._view(self.figure, "").number

    @property
    def scaled(self) -> FigureView:
        """Return the actual as people say a large number: 15.9万, 159 thousand."""
        return self._view(self.figure, "").scaled

    @property
    def previous(self) -> FigureView:
        """Return the previous period's actual."""
        return self._view(self._previous, "previous")

    @property
    def year_ago(self) -> FigureView:
        """Return the actual of a year ago."""
        return self._view(self.context.year_ago(self.id, self.members), "year_ago")

    @property
    def target(self) -> FigureView:
        """Return the target as a level."""
        return self._view(self._target, "target")

    @property
    def next_target(self) -> FigureView:
        """Return the target of the next period as a level."""
        found = self.context.target(self.id, self.members, self.context.next_period)
        return self._view(found, "next_target")

    @property
    def benchmark(self) -> FigureView:
        """Return the benchmark."""
        return self._given(Role.BENCHMARK)

    @property
    def limit(self) -> FigureView:
        """Return the time limit, role `threshold`."""
        return self._given(Role.THRESHOLD)

    @property
    def forecast(self) -> FigureView:
        """Return what is expected."""
        return self._given(Role.FORECAST)

    @property
    def history(self) -> list[MetricView]:
        """Return the metric in the earlier periods that the config lists, then in this one."""
        views = [replace(self, at_period=period) for period in self.context.history]
        return [view for view in views if view]

    @property
    def milestones(self) -> list[MetricView]:
        """Return the metric in each part of the period that has a target."""
        views = [replace(self, at_period=period) for period in self.context.parts()]
        return [view for view in views if view.target]

    @property
    def change(self) -> FigureView:
        """Return the difference from the previous period."""
        return self._change(self._previous, "change")

    @property
    def change_rate(self) -> FigureView:
        """Return the relative change from the previous period."""
        return self._rate(self._previous, "change_rate")

    def change_on(self, name: str) -> FigureView:
        """Return the difference from `previous`, `year_ago` or a period."""
        return self._change(self._reference(name), f"change_on({name})")

    def rate_on(self, name: str) -> FigureView:
        """Return the relative change from `previous`, `year_ago` or a period."""
        return self._rate(self._reference(name), f"rate_on({name})")

    @property
    def gap(self) -> FigureView:
        """Return the distance to the target."""
        actual, target = self.figure, self._target
        if actual is None or target is None:
            return self._view(None, "gap")
        step = self.context.gap(actual, target)
        return FigureView(self.context, step, step.id, say=lambda: gap_inlines(self.context, step))

    @property
    def level(self) -> FigureView:
        """Return the level that a plan starts from."""
        return self._view(self.context.level(self.id, self.members), "level")

    @property
    def to_go(self) -> FigureView:
        """Return the distance from the level that a plan starts from to its target."""
        level, target = self.context.level(self.id, self.members), self._target
        if level is None or target is None:
            return self._view(None, "to_go")
        step = self.context.gap(level, target)
        return FigureView(self.context, step, step.id, say=lambda: gap_inlines(self.context, step))

    @property
    def aim(self) -> str:
        """Return what a plan asks of the metric: reach, hold, no_target or no_level."""
        return self.context.aim(self.id, self.members).value

    @property
    def attainment(self) -> FigureView:
        """Return how much of the target was reached, in per cent."""
        actual, target = self.figure, self._target
        made = None
        if actual is not None and target is not None:
            made = derived.attainment(actual, target, self.context.report.catalogue.units)
        return self._view(made, "attainment")

    @property
    def share(self) -> FigureView:
        """Return the share of the total, for a member."""
        part, whole = self.figure, self.context.actual(self.id, (), self.at_period)
        made = self.context.share(part, whole) if part and whole else None
        return self._view(made, "share")

    @property
    def claim(self) -> Phrase:
        """Return the sentence that the metric makes for itself."""
        return Phrase(claim_inlines(self.context, self.id))

    @property
    def verdict(self) -> str:
        """Return met, missed or no_target."""
        return self.context.target_state(self.id, self.members, self.at_period).value

    @property
    def trend(self) -> str:
        """Return better, worse, flat or no_previous."""
        return self.context.trend(self.figure, self._previous).value

    @property
    def direction(self) -> str:
        """Return up, down, flat or no_previous."""
        return self.context.direction(self.figure, self._previous).value

    def trend_on(self, name: str) -> str:
        """Return the trend against `previous`, `year_ago` or a period."""
        return self.context.trend(self.figure, self._reference(name)).value

    @property
    def benchmark_verdict(self) -> str:
        """Return better_than, worse_than, equal or no_benchmark."""
        return self.context.benchmark_state(self.id, self.members, self.at_period).value

    def of(self, **members: str) -> MetricView:
        """Return the metric of a member, such as `csat.of(channel="chat")`."""
        return replace(self, members=tuple(sorted(members.items())))

    def at(self, period: str) -> MetricView:
        """Return the metric in another period: `csat.at("2024-11")`, `csat.at(period.next)`."""
        return replace(self, at_period=_period(period))

    def by(self, dimension: str) -> list[MetricView]:
        """Return the metric for each member of a dimension, or each `month` of the period."""
        if dimension in ("month", "quarter", "part"):
            views = [replace(self, at_period=part) for part in self._spans(dimension)]
        else:
            found = self.context.report.book.members(self.id, self.context.period, dimension)
            views = [replace(self, members=figure.key.members) for figure in found]
        return [view for view in views if view]

    def planned(self, dimension: str) -> list[MetricView]:
        """Return the metric for each member that has a target, the largest target first."""
        views = self._given_to(Role.TARGET, dimension)
        return sorted(views, key=lambda view: -_size(view.target.figure))

    def limited(self, dimension: str) -> list[MetricView]:
        """Return the metric for each member that has a time limit."""
        return self._given_to(Role.THRESHOLD, dimension)

    @property
    def planned_share(self) -> FigureView:
        """Return the share of the total's target, for a member."""
        part, whole = self._target, self.context.target(self.id)
        made = self.context.share(part, whole) if part and whole else None
        return self._view(made, "planned_share")

    def highest(self, dimension: str) -> MetricView:
        """Return the member or month with the highest actual."""
        return max(self.by(dimension), key=_value, default=self)

    def lowest(self, dimension: str) -> MetricView:
        """Return the member or month with the lowest actual."""
        return min(self.by(dimension), key=_value, default=self)

    def _given_to(self, role: Role, dimension: str) -> list[MetricView]:
        book, period = self.context.report.book, self.at_period or self.context.period
        found = book.members(self.id, period, dimension, role)
        return [replace(self, members=figure.key.members) for figure in found]

    def _spans(self, name: str) -> tuple[Period, ...]:
        if name == "part":
            return self.context.parts()
        return self.context.period.parts(Span.MONTH if name == "month" else Span.QUARTER)

    @property
    def _previous(self) -> Figure | None:
        if self.at_period is not None:
            return self.context.actual(self.id, self.members, self.at_period.before)
        return self.context.previous(self.id, self.members)

    @property
    def _target(self) -> Figure | None:
        return self.context.target(self.id, self.members, self.at_period)

    def _reference(self, name: str) -> Figure | None:
        if name == "previous":
            return self._previous
        if name == "year_ago":
            return self.context.year_ago(self.id, self.members)
        return self.context.actual(self.id, self.members, _period(name))

    def _given(self, role: Role) -> FigureView:
        found = self.context.given(role, self.id, self.members, self.at_period)
        return self._view(found, role.value)

    def _change(self, reference: Figure | None, what: str) -> FigureView:
        actual = self.figure
        if actual is None or reference is None:
            return self._view(None, what)
        step = self.context.change(actual, reference)
        say = lambda: change_inlines(self.context, actual, reference)  # noqa: E731
        return FigureView(self.context, step, step.id, say=say)

    def _rate(self, reference: Figure | None, what: str) -> FigureView:
        actual = self.figure
        step = self.context.change_rate(actual, reference) if actual and reference else None
        if step is None:
            return self._view(None, what)
        return FigureView(self.context, step, step.id, say=lambda: rate_inlines(self.context, step))

    def _view(self, figure: Figure | None, what: str) -> FigureView:
        return FigureView(self.context, figure, f"{self.id}.{what}".rstrip("."))


class PeriodLabel(str):
    """A period as it is printed, which `at` and `change_on` also take."""

    __slots__ = ("period",)

    period: Period


def label_of(period: Period, locale: Locale) -> PeriodLabel:
    """Return a period's label."""
    label = PeriodLabel(period_label(period, locale))
    label.period = period
    return label


class EntryView:
    """A row of a table, or a thing of a list: `action.owner`, `action.metric`, `action.due`."""

    def __init__(self, context: DocumentContext, entry: Entry) -> None:
        self._context, self._entry = context, entry

    def __getattr__(self, name: str) -> object:
        """Return a field as templates see it; one that a row leaves empty is None."""
        if name.startswith("_") or name not in self._entry.fields:
            raise AttributeError(name)
        return _field(self._context, name, self._entry.fields[name], f"{self._entry.path}.{name}")


class TextsView:
    """A part of the config's texts: `task.how`, `gap.metric`, `team.structure`."""

    def __init__(self, context: DocumentContext, value: object, path: str) -> None:
        self._context, self._value, self._path = context, value, path

    def __bool__(self) -> bool:
        """Return whether the part was written."""
        return self._value is not None

    def __getattr__(self, name: str) -> object:
        """Return a field of the part as templates see it."""
        if name.startswith("_") or name not in fields_of(self._value):
            raise AttributeError(name)
        value = getattr(self._value, name)
        where = f"{self._path}.{name}" if self._path else name
        return _field(self._context, name, value, where)


def _field(context: DocumentContext, name: str, value: object, path: str) -> object:
    """Return a field as templates see it: names of metrics become metrics."""
    known = context.report.catalogue.metrics
    if name == "metric" and isinstance(value, str) and value in known:
        return MetricView(context, value)
    if name in _METRIC_LISTS and isinstance(value, tuple):
        return [
            MetricView(context, each)
            if isinstance(each, str) and each in known
            else seen(context, each, path)
            for each in value
        ]
    return seen(context, value, path)


def seen(context: DocumentContext, value: object, path: str) -> object:
    """Return a value of the config as templates see it."""
    match value:
        case Enum():
            return value.value
        case str():
            return AuthorText(value, path) if "{{" in value or "{%" in value else value
        case date():
            return long_date(value, context.locale)
        case tuple():
            return [seen(context, entry, f"{path}[{at}]") for at, entry in enumerate(value)]
        case Period():
            return label_of(value, context.locale)
        case Figure():
            return FigureView(context, value, value.id)
        case _ if fields_of(value):
            return TextsView(context, value, path)
        case _:
            return value


def fields_of(value: object) -> tuple[str, ...]:
    """Return the field names of a dataclass instance, none for anything else."""
    return tuple(getattr(type(value), "__dataclass_fields__", ()))


_METRIC_LISTS = frozenset({"metrics", "watches", "targets", "satisfaction", "speed", "resolution"})


def _period(name: str) -> Period:
    return name.period if isinstance(name, PeriodLabel) else Period.parse(name)


def _value(view: MetricView) -> Decimal:
    return _size(view.figure)


def _size(figure: Figure | None) -> Decimal:
    return figure.value if figure else Decimal(0)
