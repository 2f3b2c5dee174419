"""The periods of a figure that have no row, between others that have one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, product, takewhile

from reportgen.checks.misspelt import is_misspelt
from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure, FigureKey, Members, Role
from reportgen.model.figures.metric import Rollup
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.people.tenures import Tenures
from reportgen.model.report.report import Report

_ROLES = Role.ACTUAL, Role.TARGET, Role.FORECAST
_LEAST = 2
_MANY = 4
_SHARE = 3
"""A third of the periods may be absent at the ends, as long as the others are there."""


@frozen
class Hole:
    """Periods without a row, those with one, and the members that lack them alike.

    They are parts of the period of `whole`, or else those that a report looks back on.
    """

    whole: FigureKey
    there: tuple[Period, ...]
    absent: tuple[Period, ...]
    members: list[Members]
    are_parts: bool = True

    @property
    def cells(self) -> Iterator[FigureKey]:
        """Yield the key of each row that is absent."""
        for members, period in product(self.members, self.absent):
            yield replace(self.whole, members=members, period=period)


def all_holes(report: Report) -> Iterator[Hole]:
    """Yield the holes of each metric: in its months or quarters, and in what the config lists."""
    own, listed = report.config.period.id, _listed(report)
    readable = [each for each in report.book.given_metrics if each not in report.unread]
    for metric, role in product(readable, _ROLES):
        for whole in _wholes(report, metric, role):
            for periods in whole.divisions:
                yield from _holes(report, FigureKey(metric, whole, role=role), periods)
        if len(listed) > _LEAST and role is Role.ACTUAL:
            yield from _gaps(report, FigureKey(metric, own), listed)


def without_figures(report: Report) -> tuple[Period, ...]:
    """Return the periods that the config lists as history, and that no figure is given of."""
    known = {column.period for column in report.book.columns}
    return tuple(
        each
        for each in sorted(report.config.period.history)
        if not any(each == period or each.holds(period) for period in known)
    )


def skipped(report: Report) -> tuple[Period, ...]:
    """Return the periods of which nothing is given, between neighbours of which something is.

    Many have to be there, as long as the report's own: of three years one may well be left out.
    """
    own = report.config.period.id
    given = sorted({each.period for each in report.book.columns if each.period.span is own.span})
    found = [now.before for last, now in pairwise(given) if now.before.before == last]
    return tuple(found) if len(given) > _MANY * len(found) else ()


def _listed(report: Report) -> list[Period]:
    """Return the periods that a report looks back on, as far as there are figures, and its own.

    These are what the config lists, and what is given without a break before its own period.
    """
    period, own = report.config.period, report.config.period.id
    earlier = {*period.history, *([period.previous] if period.previous else ())}
    known = earlier.difference(without_figures(report))
    given = {column.period for column in report.book.columns}
    before = takewhile(given.__contains__, _backwards(own))
    return [*sorted(each for each in known.union(before) if each < own), own]


def _backwards(period: Period) -> Iterator[Period]:
    while True:
        period = period.before
        yield period


def _gaps(report: Report, whole: FigureKey, listed: Sequence[Period]) -> Iterator[Hole]:
    """Yield the holes between periods that a report looks back on; before all others is none."""
    uneven = _uneven(report, whole, listed)
    lacking = ((members, _absent_between(listed, has)) for members, has in uneven)
    for hole in _alike(report, whole, listed, lacking):
        yield replace(hole, are_parts=False)


def _wholes(report: Report, metric: str, role: Role) -> Iterator[Period]:
    """Yield the periods of a metric that have parts, and the report's own."""
    given = [column.period for column in report.book.columns_of(metric, role)]
    yield from dict.fromkeys((*given, report.config.period.id))


def _holes(report: Report, whole: FigureKey, periods: Sequence[Period]) -> Iterator[Hole]:
    """Yield the holes among the parts of a period."""
    there = [column for column in _columns(report, whole, periods) if column is not None]
    lacking = (
        (members, _absent(periods, has))
        for members, has in _uneven(report, whole, periods)
        if _is_hole(has) and not _is_made_up(report.book, replace(whole, members=members), there)
    )
    yield from _alike(report, whole, periods, lacking)


def _uneven(
    report: Report, whole: FigureKey, periods: Sequence[Period]
) -> Iterator[tuple[Members, list[bool]]]:
    """Yield the members of some periods, each with whether it has a row in one after the other.

    Nobody needs one before joining and after leaving. Nothing is said where all periods have the
    same members, or only one of them any.
    """
    columns = _columns(report, whole, periods)
    there = [column for column in columns if column is not None]
    layouts = dict.fromkeys(column.layout for column in there)
    if len(there) < _LEAST or (len(there) == len(columns) and len(layouts) == 1):
        return
    tenures = Tenures(report)
    for members in dict.fromkeys(each for layout in layouts for each in layout.members):
        has = [column is not None and members in column.layout.index for column in columns]
        if tenures:
            has = [
                is_there or not tenures.has(members, period)
                for is_there, period in zip(has, periods, strict=True)
            ]
        yield members, has


def _columns(
    report: Report, whole: FigureKey, periods: Sequence[Period]
) -> list[MetricColumn | None]:
    metric, _, role, against = whole.column
    return [report.book.column((metric, each, role, against)) for each in periods]


def _absent(periods: Sequence[Period], has: Sequence[bool]) -> tuple[Period, ...]:
    return tuple(period for period, given in zip(periods, has, strict=True) if not given)


def _absent_between(periods: Sequence[Period], has: Sequence[bool]) -> tuple[Period, ...]:
    """Return the periods without a row between the first and the last that have one."""
    if True not in has:
        return ()
    first, last = has.index(True), len(has) - has[::-1].index(True)
    return _absent(periods[first:last], has[first:last])


def _alike(
    report: Report,
    whole: FigureKey,
    periods: Sequence[Period],
    lacking: Iterable[tuple[Members, tuple[Period, ...]]],
) -> Iterator[Hole]:
    """Yield a hole for the members that lack the same periods, if nothing else tells of them."""
    found: dict[tuple[Period, ...], list[Members]] = {}
    for members, absent in lacking:
        if absent and not _is_told(report, replace(whole, members=members), absent):
            found.setdefault(absent, []).append(members)
    for absent, several in found.items():
        yield Hole(whole, tuple(each for each in periods if each not in absent), absent, several)


def _is_told(report: Report, key: FigureKey, absent: Iterable[Period]) -> bool:
    """Return whether an empty cell or a misspelt name says so, or all sums of the absent cells."""
    cells = [replace(key, period=period) for period in absent]
    told = (cell in report.missing or is_misspelt(report, cell) for cell in cells)
    return any(told) or all(_stands_in_sum(report, cell) for cell in cells)


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
        and column.layout.would_hold(split, cell.members)
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
    return total is not None and rest_of(total, there) == 0


def rest_of(total: Figure, there: Sequence[MetricColumn]) -> Decimal | None:
    """Return what a total leaves for parts that are absent, None where it leaves nothing to add."""
    parts = [column.find(total.key.members) for column in there]
    given = [part for part in parts if part is not None]
    if total.metric.rollup_over_time is not Rollup.SUM or any(
        part.unit is not total.unit for part in given
    ):
        return None
    return total.value - sum((part.value for part in given), Decimal(0))
