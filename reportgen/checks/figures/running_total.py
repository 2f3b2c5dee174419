"""A running total is what it was the period before, plus what the period adds.

The catalogue says what it adds up: `running_total_of: orders`. It begins anew with each year, or
as `restarts: quarter` or `restarts: never` says. Where the total before is not there, all that was
added since the start is summed up, as far as it is given.

Passes: 42000 up to October, 27000 in November, 69000 up to November. Fails: 68000 up to November.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from reportgen.checks.base import Check, not_checked
from reportgen.model.figures.figure import Figure, FigureKey, Role
from reportgen.model.figures.metric import Restart, Rollup, Tree
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree, sum_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named, named_key

_ROLES = (Role.ACTUAL, Role.TARGET, Role.FORECAST)
_NAME = LocalText("the running total", "累计值", "累計值")
_REMEDY = LocalText(
    "correct the running total, the one before, or what was added since",
    "请改正本期累计、上期累计或本期新增的数",
    "請改正本期累計、上期累計或本期新增的數",
)


def running_total(report: Report) -> Iterator[Relation | Problem]:
    """Yield, for each running total, that what was added leads to it."""
    metrics = report.catalogue.metrics
    for name in report.book.given_metrics:
        base = metrics[name].running_total_of
        for role in _ROLES if base else ():
            figures = list(report.book.of(name, role))
            for figure in figures:
                tree, absent = _led_to(report, figure, base or "")
                if tree is not None:
                    yield Relation(figure_tree(figure), tree, name=_NAME, remedy=_REMEDY)
                elif not figure.key.members and not _is_earliest(figure, figures):
                    yield _open(figure, named_key(absent, metrics[absent.metric]))


def _is_earliest(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Return whether none of the running totals is of a period before: nothing could lead to it."""
    return all(each.period.first >= figure.period.first for each in figures)


def _led_to(report: Report, figure: Figure, base: str) -> tuple[Tree | None, FigureKey]:
    """Return the sum that leads to a running total, or None and what is lacking for it."""
    key, book = figure.key, report.book

    def added(period: Period) -> tuple[Figure, ...]:
        return _added(report, replace(key, metric=base, period=period))

    first = _first(key.period, figure.metric.restarts)
    own = added(key.period)
    if not own:
        return None, replace(key, metric=base)
    if first == key.period:
        return _sum_of(own), key
    last = book.find(key.metric, key.period.before, key.members, key.role)
    if last is not None:
        return ("+", figure_tree(last), _sum_of(own)), key
    parts = [] if first is None else [added(period) for period in _since(first, key.period)]
    if parts and all(parts):
        return sum_tree(tuple(chain.from_iterable(parts))), key
    return None, replace(key, period=key.period.before)


def _added(report: Report, key: FigureKey) -> tuple[Figure, ...]:
    """Return what a period adds: its figure, else those of all its quarters or months."""
    own = report.book.find(key.metric, key.period, key.members, key.role)
    if own is not None:
        return (own,)
    if report.catalogue.metrics[key.metric].rollup_over_time is not Rollup.SUM:
        return ()
    for periods in key.period.divisions:
        parts = [report.book.find(key.metric, each, key.members, key.role) for each in periods]
        there = tuple(part for part in parts if part is not None)
        if len(there) == len(parts):
            return there
    return ()


def _sum_of(figures: tuple[Figure, ...]) -> Tree:
    return figure_tree(figures[0]) if len(figures) == 1 else sum_tree(figures)


def _first(period: Period, restarts: Restart) -> Period | None:
    """Return the first period, as long as one, of the running total that this one belongs to."""
    match restarts:
        case Restart.YEAR:
            return Period(period.year * 12, period.span)
        case Restart.QUARTER:
            return Period(period.first - period.first % 3, period.span)
        case Restart.NEVER:
            return None


def _since(first: Period, last: Period) -> Iterator[Period]:
    for month in range(first.first, last.first + 1, first.span):
        yield Period(month, first.span)


def _open(figure: Figure, absent: LocalText) -> Problem:
    name = named(figure)
    reason = LocalText(
        f"{name.en} lacks {absent.en}",
        f"{name.hans}缺少{absent.hans}",
        f"{name.hant}缺少{absent.hant}",
    )
    return not_checked(reason, About.figure(figure), figure.place, (figure,))


CHECK = Check("running-total", running_total)
