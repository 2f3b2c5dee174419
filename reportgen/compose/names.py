"""The names that templates may use, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reportgen.compose.people import assessed, person_of
from reportgen.compose.views.config import (
    EntryView,
    Quoted,
    Several,
    TextsView,
    fields_of,
    seen,
)
from reportgen.compose.views.figure import Phrase
from reportgen.compose.views.metric import MetricView, unranked
from reportgen.compose.views.period import PeriodLabel, label_of
from reportgen.model.document.context import DocumentContext, TargetState
from reportgen.model.document.inline import CaptionReference, Inline, Text
from reportgen.model.figures.period import Period
from reportgen.model.language import Locale, LocalText
from reportgen.model.relations.intervals import ZERO, Interval, as_written
from reportgen.model.relations.ranks import leading
from reportgen.model.report.entries import IDENTITY, entries, row_named, rows_of
from reportgen.wording.dates import date_range, long_date
from reportgen.wording.numerals import counting
from reportgen.wording.periods import passing_words, period_label, this_words
from reportgen.wording.typography import typography


def metric_lists(context: DocumentContext) -> dict[str, tuple[str, ...]]:
    """Return the lists of metrics that have names: headline, goals, all."""
    config = context.report.config
    goals = tuple(dict.fromkeys(goal.metric for goal in config.goals if goal.metric))
    judged = dict.fromkeys((*config.headline, *goals))
    return {"headline": config.headline, "goal_metrics": goals, "judged": tuple(judged)}


def names_of(context: DocumentContext) -> dict[str, object]:
    """Return every name that a template of this report may use."""
    config = context.report.config
    metrics: dict[str, object] = {
        name: MetricView(context, name) for name in context.report.catalogue.metrics
    }
    content = {
        name: seen(context, getattr(config.content, name), name)
        for name in fields_of(config.content)
    }
    lists: dict[str, object] = {
        name: [MetricView(context, metric) for metric in found]
        for name, found in metric_lists(context).items()
    }
    return {
        **_tables(context),
        **metrics,
        **content,
        **lists,
        "goals": [TextsView(context, g, f"goals[{at}]") for at, g in enumerate(config.goals)],
        "person": person_of(context),
        "title": config.title,
        "organisation": TextsView(context, config.organisation, "organisation"),
        "people": TextsView(context, config.people, "people"),
        "period": _PeriodView(context),
        **functions(context),
    }


def _tables(context: DocumentContext) -> dict[str, object]:
    """Return the rows of every table that the kind's own texts leave the name to."""
    return {
        name: [EntryView(context, row) for row in rows_of(context.report, name)]
        for name in IDENTITY
    }


def functions(context: DocumentContext) -> dict[str, Callable[..., object]]:
    """Return the functions that templates may call."""

    def in_state(state: TargetState) -> Callable[[Iterable[object]], list[object]]:
        return lambda things: [thing for thing in things if _verdict(thing) == state.value]

    def count(things: Iterable[object]) -> str:
        """Return how many there are, in words: 三, 两."""
        return counting(len(list(things)), context.locale)

    def counted(things: Iterable[object], one: str, several: str) -> str:
        """Return how many there are with the word for them: one target, three targets."""
        number = len(list(things))
        word = one if number == 1 else several
        return f"{counting(number, context.locale)} {word}"

    def metric(name: str) -> MetricView:
        return MetricView(context, name)

    def rows(*lists: Iterable[object]) -> list[EntryView]:
        """Return the rows that ids name: `rows(plan.systems)`; `rows("people")` is a table."""
        if len(lists) == 1 and isinstance(lists[0], str):
            return [EntryView(context, row) for row in rows_of(context.report, lists[0])]
        found = (row_named(context.report, str(name)) for names in lists for name in names)
        return [EntryView(context, row) for row in found if row is not None]

    def things(path: str) -> list[EntryView]:
        """Return the things of a list by its path, as blocks see them."""
        return [EntryView(context, entry) for entry in entries(context.report, path)]

    return {
        "count": count,
        "counted": counted,
        "metric": metric,
        "rows": rows,
        "things": things,
        "assessed": lambda: assessed(context),
        "ref": CaptionReference,
        "see": lambda target: CaptionReference(target, _SEE.in_(context.locale)),
        "done": lambda tasks: _in_status(tasks, "done"),
        "unfinished": lambda tasks: [t for t in tasks if t not in _in_status(tasks, "done")],
        "under_way": lambda tasks: _in_status(tasks, "in_progress"),
        "farthest": _farthest,
        "worst": lambda views: min(views, key=_standing),
        "best": lambda views: max(views, key=_standing),
        "met": in_state(TargetState.MET),
        "missed": in_state(TargetState.MISSED),
        "untargeted": in_state(TargetState.NO_TARGET),
        "undecided": in_state(TargetState.UNDECIDED),
        "moved": _moved,
        "aiming": lambda views, aim: [view for view in views if view.aim == aim],
        "shown": lambda texts: [
            text for text in texts if getattr(text, "metric", None) is not None
        ],
        "present": lambda views: [view for view in views if view],
        "names": lambda views: Several(tuple(_name(view) for view in views)),
        "how_many": how_many,
        "joined": lambda phrases: _joined(phrases, context.locale),
    }


def how_many(part: Iterable[object], whole: Iterable[object]) -> str:
    """Return none, some or all: a state to branch on."""
    some, every = len(list(part)), len(list(whole))
    if not some:
        return "none"
    return "all" if some == every else "some"


class _PeriodView:
    """The reported period: `period.label`, `period.previous`, `period.this`, `period.last`."""

    def __init__(self, context: DocumentContext) -> None:
        self._context = context

    @property
    def label(self) -> str:
        """Return the label of the config, else the period's own."""
        period = self._context.report.config.period
        return period.label or period_label(period.id, self._context.locale)

    @property
    def previous(self) -> PeriodLabel:
        """Return the previous period's label."""
        return self._label(self._context.previous_period)

    @property
    def before_previous(self) -> PeriodLabel:
        """Return the label of the period before the previous one."""
        return self._label(self._context.previous_period.before)

    @property
    def year_ago(self) -> PeriodLabel:
        """Return the label of the period a year earlier."""
        return self._label(self._context.year_ago_period)

    @property
    def next(self) -> PeriodLabel:
        """Return the next period's label."""
        return self._label(self._context.next_period)

    @property
    def history(self) -> list[PeriodLabel]:
        """Return the labels of the earlier periods that the config lists, then this one's."""
        return [self._label(period) for period in self._context.history]

    @property
    def parts(self) -> list[PeriodLabel]:
        """Return the labels of the parts that are shown one by one."""
        return [self._label(period) for period in self._context.parts()]

    @property
    def this(self) -> str:
        """Return 本季, this quarter."""
        return this_words(self._context.period.span, self._context.locale)

    @property
    def last(self) -> str:
        """Return 上季, the previous quarter."""
        context = self._context
        return passing_words(context.period, context.previous_period, context.locale)

    @property
    def days(self) -> str:
        """Return the days from the first to the last."""
        period = self._context.report.config.period
        start, end = period.start or period.id.start, period.end or period.id.end
        return date_range(start, end, self._context.locale)

    @property
    def end(self) -> str:
        """Return the last day."""
        period = self._context.report.config.period
        return long_date(period.end or period.id.end, self._context.locale)

    def _label(self, period: Period) -> PeriodLabel:
        return label_of(period, self._context.locale)


def _moved(views: Iterable[MetricView], trend: str) -> list[MetricView]:
    """Return the views whose trend is `trend`: better, worse, flat, no_previous."""
    return [view for view in views if view.trend == trend]


def _verdict(thing: object) -> str:
    """Return how a metric stands, or a goal by its metric; a goal without one has no target."""
    metric = getattr(thing, "metric", None) if isinstance(thing, TextsView) else thing
    return metric.verdict if isinstance(metric, MetricView) else TargetState.NO_TARGET.value


def _name(thing: object) -> object:
    """Return what a thing is called inside a sentence: a text, which may hold expressions.

    What has a text and no name, such as a goal, is quoted.
    """
    if isinstance(thing, MetricView):
        return thing.term
    if not isinstance(thing, TextsView) or hasattr(thing, "name"):
        return getattr(thing, "name", thing)
    return Quoted(thing.text) if hasattr(thing, "text") else thing


def _joined(phrases: Iterable[object], locale: Locale) -> Phrase:
    inlines: list[Inline] = []
    comma = Text(typography(locale).comma)
    for phrase in phrases:
        if isinstance(phrase, Phrase) and phrase.inlines:
            inlines += [comma, *phrase.inlines] if inlines else phrase.inlines
    return Phrase(tuple(inlines))


def _in_status(tasks: Iterable[object], status: str) -> list[object]:
    return [task for task in tasks if getattr(task, "status", None) == status]


_SEE = LocalText(" ({})", "（见{}）", "（見{}）")
_ORDER = {"missed": 0, "no_target": 1, "undecided": 1, "met": 2}
_TRENDS = {"worse": 0, "no_previous": 1, "flat": 1, "moved": 1, "better": 2}


def _farthest(views: Sequence[MetricView]) -> MetricView:
    """Return the metric that is farthest from its target."""
    at = leading([_distance(view) for view in views])
    return unranked(views[0], "to_go") if at is None else views[at]


def _distance(view: MetricView) -> Interval:
    """Return how far a metric is from its target, in its unit, upwards or downwards."""
    level, target = view.level.figure, view.target.figure
    if level is None or target is None:
        return ZERO
    step = as_written(level) - as_written(target)
    return max(step, -step, key=lambda side: side.ends)


def _standing(view: MetricView) -> tuple[int, int]:
    """Return how well a metric stands: by its target, then by its trend."""
    return _ORDER[view.verdict], _TRENDS[view.trend]
