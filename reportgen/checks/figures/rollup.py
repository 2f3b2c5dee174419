"""Finer periods lead to the coarser one: sums add up, stocks end up, running totals arrive.

Months make a quarter, quarters and months a year; an opening is that of the first of them. Actuals
always roll up, targets only where the metric is a sum. Of somebody who was hired in May, the year
is what the later quarters come to. Means are left to `mean-bounds`.

Passes: orders 15000 + 27000 + 18000 = 60000. Fails: the same months and 61000 for the quarter.

    passes: orders=60000 orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000
    fails:  orders=61000 orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000
    says:   15000 + 27000 + 18000 = 60000, but Q4 2024 says 61000 (off by 1000; counts are exact)
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from reportgen.checks.base import Check
from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.column_tests import everywhere, is_rounding, residues, units_of
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.figures.metric import Rollup
from reportgen.model.figures.sub_periods import SubPeriods, finer, finer_columns, sub_periods
from reportgen.model.language import LocalText
from reportgen.model.people.named_people import PERSON
from reportgen.model.people.tenures import Tenures
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, sum_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named, period_words
from reportgen.wording.messages.relations import apart

_ROLES = {
    Rollup.SUM: (Role.ACTUAL, Role.TARGET),
    Rollup.LAST: (Role.ACTUAL,),
    Rollup.FIRST: (Role.ACTUAL,),
    Rollup.RUNNING: (Role.ACTUAL,),
}

_COMPARE = LocalText(
    "compare the longer period and its parts with their source; one of them has to change",
    "请对照原始资料核对这一期和其中各期，其中至少有一个要改",
    "請對照原始資料核對這一期和其中各期，其中至少有一個要改",
)

_AS_IT_ENDS = LocalText(
    "the value of the period is that of its end; correct one of the two",
    "期末值应等于最后一期的值，请改正其中一个",
    "期末值應等於最後一期的值，請改正其中一個",
)
_AS_IT_OPENS = LocalText(
    "what a period opens with is what its first part opens with; correct one of the two",
    "期初值应等于第一期的期初值，请改正其中一个",
    "期初值應等於第一期的期初值，請改正其中一個",
)


def rollup(report: Report) -> Iterator[Relation]:
    """Yield, for each figure with finer periods, that they lead to it."""
    tenures = Tenures(report)
    for name in report.book.given_metrics:
        kind = report.catalogue.metrics[name].rollup_over_time
        signed = name in report.book.signed_metrics
        for role in _ROLES.get(kind, ()):
            for whole in report.book.of(name, role):
                for found in sub_periods(report.book, whole):
                    parts = _of_tenure(found, tenures)
                    if parts.is_complete or kind is not Rollup.SUM or not signed:
                        yield from _relation(parts, kind, _absent(report, parts))


def _of_tenure(parts: SubPeriods, tenures: Tenures) -> SubPeriods:
    """Return sub-periods without those before somebody joined, or after: there are no figures."""
    if parts.is_complete or not tenures:
        return parts
    given, members = {figure.period for figure in parts.figures}, parts.whole.key.members
    there = [each for each in parts.periods if each in given or tenures.has(members, each)]
    return replace(parts, periods=tuple(there))


def _absent(report: Report, parts: SubPeriods) -> tuple[LocalText, ...]:
    """Return the sub-periods that have a row, but no value."""
    keys = (replace(parts.whole.key, period=period) for period in parts.periods)
    return tuple(period_words(key.period) for key in keys if key in report.missing)


def _relation(parts: SubPeriods, kind: Rollup, absent: tuple[LocalText, ...]) -> Iterator[Relation]:
    whole = parts.whole
    if any(figure.unit is not whole.unit for figure in parts.figures):
        return
    if kind is Rollup.SUM:
        yield Relation(
            figure_tree(whole),
            sum_tree(parts.figures),
            Sense.EQUAL if parts.is_complete else Sense.AT_LEAST,
            absent=absent,
            name=period_words(whole.period),
            remedy=_COMPARE,
        )
    elif kind is Rollup.FIRST:
        yield from _alike(whole, parts.first, _said_of_first, _AS_IT_OPENS)
    else:
        yield from _alike(whole, parts.last, _said_of_last, _AS_IT_ENDS)


def _alike(
    whole: Figure, part: Figure | None, say: Callable[[Relation], LocalText], remedy: LocalText
) -> Iterator[Relation]:
    """Yield that a period has the value of one of its parts, if that is there."""
    if part is not None:
        yield Relation(figure_tree(whole), figure_tree(part), say=say, remedy=remedy)


def _said_of_first(relation: Relation) -> LocalText:
    whole, first = relation.figures
    off = apart(relation)
    name, start = named(whole), period_words(first.period)
    return LocalText(
        f"{name.en} is {whole.written}, but its first part, {start.en}, opens with "
        f"{first.written}{off.en}",
        f"{name.hans}为 {whole.written}，但第一期{start.hans}的期初值是 {first.written}{off.hans}",
        f"{name.hant}為 {whole.written}，但第一期{start.hant}的期初值是 {first.written}{off.hant}",
    )


def _said_of_last(relation: Relation) -> LocalText:
    whole, last = relation.figures
    off = apart(relation)
    name, end = named(whole), period_words(last.period)
    return LocalText(
        f"{name.en} is {whole.written}, but its last part, {end.en}, ends at "
        f"{last.written}{off.en}",
        f"{name.hans}为 {whole.written}，但最后一期{end.hans}是 {last.written}{off.hans}",
        f"{name.hant}為 {whole.written}，但最後一期{end.hant}是 {last.written}{off.hant}",
    )


def _unsure(report: Report) -> Focus:
    """Return the figures with finer periods but those whose whole numbers surely agree."""
    empty = {(key.metric, key.period, key.role) for key in report.missing}
    has_tenures = bool(Tenures(report))
    found: dict[MetricColumn, Collection[int]] = {}
    for column in report.book.columns:
        if column.role in _ROLES.get(column.metric.rollup_over_time, ()):
            metric, period, role, _ = column.key
            lacking = any((metric, part, role) in empty for part in finer(period))
            by_person = has_tenures and PERSON in column.layout.dimensions
            is_open = lacking or by_person or column.metric.formula is not None
            unsure = everywhere(column) if is_open else set(_unsure_in(column, report.book))
            if unsure:
                found[column] = unsure
    return found


def _unsure_in(whole: MetricColumn, book: FigureBook) -> Iterator[int]:
    """Yield the positions of a column where finer periods do not surely lead to its value."""
    for parts in finer_columns(book, whole):
        there = [part for part in parts if part is not None]
        if whole.metric.rollup_over_time is not Rollup.SUM:
            [leading] = _leading(parts, whole.metric.rollup_over_time)
            yield from (at for at, off in residues(whole, [leading]) if off != 0) if leading else ()
        elif len(there) < len(parts):
            yield from (at for at, off in residues(whole, there) if off is None or off < 0)
        else:
            units, squares = units_of((whole, *there))
            yield from (
                at
                for at, off in residues(whole, there)
                if off is None or not is_rounding(whole, off, units, squares)
            )


def _leading(parts: Sequence[MetricColumn | None], kind: Rollup) -> Sequence[MetricColumn | None]:
    """Return the finer periods that give the value of the coarser one."""
    match kind:
        case Rollup.SUM:
            return parts
        case Rollup.FIRST:
            return parts[:1]
        case _:
            return parts[-1:]


def _quiet(report: Report, focus: Focus, marks: HoldMarks) -> None:
    """Mark what is held by the periods whose finer ones surely lead to them."""
    for whole in report.book.columns:
        kind = whole.metric.rollup_over_time
        if whole.role not in _ROLES.get(kind, ()):
            continue
        seen = focus.get(whole, ())
        is_signed = whole.metric.id in report.book.signed_metrics
        for parts in finer_columns(report.book, whole) if len(seen) < len(whole) else ():
            there = [part for part in parts if part is not None]
            complete = len(there) == len(parts) or kind is not Rollup.SUM
            leading = [part for part in _leading(parts, kind) if part]
            if leading and (complete or not is_signed):
                left_out = {*seen, *_in_other_units(whole, there)}
                _mark_quiet(whole, leading, left_out, complete, marks)


def _in_other_units(whole: MetricColumn, parts: Sequence[MetricColumn]) -> Iterator[int]:
    """Yield the positions of a column of which a part is in another unit: nothing is stated."""
    for part in parts:
        for figure in part.figures(sorted(part.odd)):
            if figure.unit is not whole.metric.unit and figure.key.members in whole.layout.index:
                yield whole.layout.index[figure.key.members]


def _mark_quiet(
    whole: MetricColumn,
    parts: Sequence[MetricColumn],
    left_out: Collection[int],
    complete: bool,  # noqa: FBT001
    marks: HoldMarks,
) -> None:
    """Mark the figures of a column, but for some, and those of the same members in its parts."""
    positions = everywhere(whole)
    if left_out:
        positions = [at for at in positions if at not in left_out]
    finest = max(column.decimals for column in (whole, *parts))
    units, _ = units_of((whole, *parts))
    marks.relations += len(positions)
    for column in (whole, *parts):
        at = positions
        if column.layout is not whole.layout:
            at = [column.layout.index[whole.layout.members[each]] for each in positions]
        if not complete:
            marks.mark(column, at, Hold.LOOSE)
        elif all(each.is_exact for each in (whole, *parts)):
            marks.mark(column, at, Hold.FIRM)
        else:
            marks.mark_by_value(column, at, Fraction(units, 10 ** (finest - column.decimals)))


def _over(report: Report, touched: Focus) -> Focus:
    """Return the touched figures that have finer periods, and those of coarser ones over them."""
    found = {
        column: set(positions)
        for column, positions in touched.items()
        if any(finer_columns(report.book, column))
    }
    for column, positions in touched.items():
        for whole in report.book.columns_of(column.metric.id, column.role):
            if whole.period.holds(column.period):
                same = (whole.layout.index.get(column.layout.members[at]) for at in positions)
                found.setdefault(whole, set()).update(at for at in same if at is not None)
    return found


CHECK = Check("rollup", rollup, columns=_unsure, around=_over, quiet=_quiet)
