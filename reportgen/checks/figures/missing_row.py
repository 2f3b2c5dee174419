"""Where months or quarters of a figure are there, none of them is left out.

October and December have a row and November has none: the quarter cannot be added up, and a chart
would join December to October. One finding names all members that lack the same periods. It is a
warning where the total is then unproved, a note where something else proves it, or where there is
no total. What the total leaves for a single absent row is offered as its value. Nothing is said
where the rows that are there make up the total, or where only some periods were ever given, as the
last quarter of a year; what stands in a sum of members is told of by breakdown-sum.

Passes: orders of October, November and December with their quarter. Fails: no row for November.

    passes: orders=60000 orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000
    fails:  orders=60000 orders@2024-10=15000 orders@2024-12=18000
    says:   Orders has October 2024 and December 2024, but no row for November 2024: Q4 2024 cannot
            be added up
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from reportgen.checks.base import Check
from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure, FigureKey, Members, Role
from reportgen.model.figures.layout import Layout
from reportgen.model.figures.metric import Rollup
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Evidence, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText, in_every_language, same
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_periods, named_in, period_words
from reportgen.wording.messages.headline import led_by
from reportgen.wording.messages.missing_rows import (
    add_or_leave_empty,
    add_what_is_left,
    left_for_it,
)
from reportgen.wording.periods import period_range

_ROLES = Role.ACTUAL, Role.TARGET, Role.FORECAST
_FEW = 3
_LEAST = 2
_SHARE = 3
"""A third of the periods may be absent at the ends, as long as the others are there."""


@frozen
class _Hole:
    """Periods without a row, those with one, and the members that lack them alike."""

    whole: FigureKey
    there: tuple[Period, ...]
    absent: tuple[Period, ...]
    members: list[Members]


def missing_row(report: Report) -> Iterator[Problem]:
    """Yield a problem for the periods that some figures of a metric lack between others.

    Where many metrics lack the same ones, a month was left out of a file: that is one problem.
    """
    alike: dict[object, list[_Hole]] = {}
    for hole in _all_holes(report):
        key = hole.whole.period, hole.whole.role, hole.there, hole.absent
        alike.setdefault(key, []).append(hole)
    for holes in alike.values():
        problems = [_problem(report, hole) for hole in holes]
        if len(holes) > _FEW:
            yield _together(report, holes, problems)
        else:
            yield from problems


def _all_holes(report: Report) -> Iterator[_Hole]:
    readable = [each for each in report.book.given_metrics if each not in report.unread]
    for metric, role in product(readable, _ROLES):
        for whole in _wholes(report, metric, role):
            for periods in whole.divisions:
                yield from _holes(report, FigureKey(metric, whole, role=role), periods)


def _wholes(report: Report, metric: str, role: Role) -> Iterator[Period]:
    """Yield the periods of a metric that have parts, and the report's own."""
    given = [column.period for column in report.book.columns_of(metric, role)]
    yield from dict.fromkeys((*given, report.config.period.id))


def _holes(report: Report, whole: FigureKey, periods: Sequence[Period]) -> Iterator[_Hole]:
    """Yield the holes among the parts of a period, the members that lack the same ones together."""
    columns = [report.book.column(replace(whole, period=part).column) for part in periods]
    there = [column for column in columns if column is not None]
    if len(there) < _LEAST:
        return
    layouts = {column.layout for column in there}
    if len(there) == len(columns) and len(layouts) == 1:
        return
    found: dict[tuple[Period, ...], list[Members]] = {}
    for members in _looked_for(layouts):
        has = [column is not None and members in column.layout.index for column in columns]
        if not _is_hole(has):
            continue
        absent = tuple(period for period, given in zip(periods, has, strict=True) if not given)
        key = replace(whole, members=members)
        if not _is_told(report, key, absent) and not _is_made_up(report.book, key, there):
            found.setdefault(absent, []).append(members)
    for absent, several in found.items():
        given = tuple(period for period in periods if period not in absent)
        yield _Hole(whole, given, absent, several)


def _looked_for(layouts: Iterable[Layout]) -> Iterable[Members]:
    """Return the members whose parts are looked for: those of any part."""
    return dict.fromkeys(members for layout in layouts for members in layout.members)


def _is_told(report: Report, key: FigureKey, absent: Iterable[Period]) -> bool:
    """Return whether an empty cell says so, or all sums of the absent cells tell: they have one."""
    cells = [replace(key, period=period) for period in absent]
    return any(cell in report.missing for cell in cells) or all(
        _stands_in_sum(report, cell) for cell in cells
    )


def _stands_in_sum(report: Report, cell: FigureKey) -> bool:
    """Return whether the members beside a cell have a total that they should add up to."""
    column = report.book.column(cell.column)
    if column is None or column.metric.rollup is not Rollup.SUM:
        return False
    parents = report.catalogue.parents
    if any(members in column.layout.index for members in _parts_of(cell.members, parents)):
        return False  # its own members stand in the sum, and nobody misses it
    return any(
        split.total is not None
        and split.would_hold(cell.members, parents)
        and not report.catalogue.may_overlap(split.dimensions)
        for split in column.layout.splits
    )


def _parts_of(members: Members, parents: Mapping[str, str]) -> Iterator[Members]:
    """Yield the members of a member: Shanghai and Hangzhou of East."""
    for at, (dimension, member) in enumerate(members):
        for part in (each for each, parent in parents.items() if parent == member):
            yield (*members[:at], (dimension, part), *members[at + 1 :])


def _is_hole(has: Sequence[bool]) -> bool:
    """Return whether parts are absent between others, or few at an end; of many none is a hole."""
    count = sum(has)
    if count == len(has) or count < _LEAST:
        return False
    first, last = has.index(True), len(has) - 1 - has[::-1].index(True)
    return not all(has[first : last + 1]) or (len(has) - count) * _SHARE <= len(has)


def _is_made_up(book: FigureBook, whole: FigureKey, there: Sequence[MetricColumn]) -> bool:
    """Return whether the rows that are there make up the total: the others were never to be."""
    total = book.find(whole.metric, whole.period, whole.members, whole.role)
    return total is not None and _rest(total, there) == 0


def _rest(total: Figure, there: Sequence[MetricColumn]) -> Decimal | None:
    """Return what a total leaves for parts that are absent, None where it leaves nothing to add."""
    parts = [column.find(total.key.members) for column in there]
    given = [part for part in parts if part is not None]
    if total.metric.rollup_over_time is not Rollup.SUM or any(
        part.unit is not total.unit for part in given
    ):
        return None
    return total.value - sum((part.value for part in given), Decimal(0))


def _problem(report: Report, hole: _Hole) -> Problem:
    book, whole = report.book, hole.whole
    total = _total(book, hole)
    shown = book.find(whole.metric, hole.there[-1], hole.members[0], whole.role)
    figures = tuple(figure for figure in (total, shown) if figure is not None)
    adds = report.catalogue.metrics[whole.metric].is_led_to_by_parts
    is_unproved = total is not None and adds and not _is_proved(book, total)
    return Problem(
        _message(report, hole, total if adds else None),
        figures,
        about=About(whole.metric, None, None, whole.period.id),
        place=figures[-1].place if figures else None,
        remedy=_remedy(report, hole),
        severity=Severity.WARNING if is_unproved else Severity.INFO,
    )


def _together(report: Report, holes: Sequence[_Hole], problems: Sequence[Problem]) -> Problem:
    """Return one problem for many metrics without the same rows; each is named as evidence."""
    first = holes[0]
    severity = max((each.severity or Severity.INFO for each in problems), key=lambda s: s.rank)
    absent, many = listed_periods(first.absent), len(holes)
    so = _cannot_be_added(first.whole.period if severity is Severity.WARNING else None)
    return Problem(
        LocalText(
            f"{many} metrics have no row for {absent.en}{so.en}",
            f"有 {many} 个指标没有{absent.hans}的行{so.hans}",
            f"有 {many} 個指標沒有{absent.hant}的列{so.hant}",
        ),
        problems[0].figures,
        about=About(None, None, None, first.whole.period.id),
        place=problems[0].place,
        remedy=add_or_leave_empty(len(problems)),
        severity=severity,
        evidence=tuple(_evidence(report, holes)),
    )


def _evidence(report: Report, holes: Iterable[_Hole]) -> Iterator[Evidence]:
    """Yield the name of each metric; first those for whose row the total leaves a value."""
    named = [(_who(report, hole), _left(report, hole)) for hole in holes]
    for who, left in sorted(named, key=lambda each: each[1] is None):
        yield Evidence(who if left is None else led_by(who, left), ())


def _is_proved(book: FigureBook, total: Figure) -> bool:
    """Return whether the quarters or the months of a total are all there."""
    key = total.key
    return any(
        all(book.find(key.metric, part, key.members, key.role) for part in parts)
        for parts in key.period.divisions
    )


def _message(report: Report, hole: _Hole, total: Figure | None) -> LocalText:
    who, more = _who(report, hole), len(hole.members) - 1
    there, absent = _stretch(hole.there), listed_periods(hole.absent)
    others = LocalText(
        f" (nor have {more} more members)" if more > 1 else " (nor has another member)" * more,
        f"（另有 {more} 个成员也是这样）" if more else "",
        f"（另有 {more} 個成員也是這樣）" if more else "",
    )
    so = _cannot_be_added(None if total is None else hole.whole.period)
    return LocalText(
        f"{who.en} has {there.en}, but no row for {absent.en}{others.en}{so.en}",
        f"{who.hans}有{there.hans}，没有{absent.hans}的行{others.hans}{so.hans}",
        f"{who.hant}有{there.hant}，沒有{absent.hant}的列{others.hant}{so.hant}",
    )


def _stretch(periods: Sequence[Period]) -> LocalText:
    """Return periods one by one, of many the first and the last."""
    if len(periods) <= _FEW:
        return listed_periods(periods)
    return in_every_language(lambda locale: period_range(periods[0], periods[-1], locale))


def _who(report: Report, hole: _Hole) -> LocalText:
    metric = report.catalogue.metrics[hole.whole.metric]
    return named_in(metric, hole.members[0], hole.whole.role)


def _cannot_be_added(period: Period | None) -> LocalText:
    """Return what follows for the total of a period; nothing where there is none to prove."""
    if period is None:
        return same("")
    whole = period_words(period)
    return LocalText(
        f": {whole.en} cannot be added up",
        f"，{whole.hans}无法加总核对",
        f"，{whole.hant}無法加總核對",
    )


def _remedy(report: Report, hole: _Hole) -> LocalText:
    left = _left(report, hole)
    rows = len(hole.absent) * len(hole.members)
    return add_or_leave_empty(rows) if left is None else add_what_is_left(left)


def _left(report: Report, hole: _Hole) -> LocalText | None:
    """Return what the total leaves for a row, None where that is not known."""
    total = _total(report.book, hole)
    columns = [
        column
        for period in hole.there
        if (column := report.book.column(replace(hole.whole, period=period).column)) is not None
    ]
    rest = _rest(total, columns) if total is not None else None
    if len(hole.absent) != 1 or rest is None:
        return None
    return left_for_it(period_words(hole.whole.period), rest)


def _total(book: FigureBook, hole: _Hole) -> Figure | None:
    """Return the total of the first member that lacks rows, if somebody gave it."""
    whole = hole.whole
    total = book.find(whole.metric, whole.period, hole.members[0], whole.role)
    return None if total is None or total.is_computed else total


CHECK = Check("missing-row", missing_row, severity=Severity.WARNING)
