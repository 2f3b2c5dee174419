"""The column form of `breakdown-sum`: which breakdowns surely agree, by their whole numbers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from reportgen.model.figures.breakdowns import Breakdown
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.column_tests import (
    everywhere,
    held_at,
    not_surely_adding_up,
    not_surely_covered,
    not_surely_covered_each,
    units_of_split,
)
from reportgen.model.figures.figure import Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.figures.layout import Layout, Split
from reportgen.model.figures.metric import Rollup
from reportgen.model.report.report import Report

WHOLE = 100
_ROLES = frozenset({Role.ACTUAL, Role.TARGET, Role.FORECAST})
Unsure = Callable[[MetricColumn, Sequence[Split]], Sequence[Split]]


def adds_up(breakdown: Breakdown | MetricColumn) -> bool:
    """Return whether the members of a breakdown have to add up."""
    return breakdown.metric.rollup is Rollup.SUM and breakdown.role in _ROLES


def may_make_hundred(column: Breakdown | MetricColumn) -> bool:
    """Return whether members without a total may have to make up 100 %."""
    return column.metric.unit.is_percent and column.metric.highest == WHOLE


def unsure_figures(report: Report) -> Focus:
    """Return the figures of all breakdowns but those whose whole numbers surely agree."""
    empty = {(key.metric, key.period, key.role) for key in report.missing}
    sums: dict[tuple[Layout, bool], Mapping[Unsure, list[Split]]] = {}
    found: dict[MetricColumn, Collection[int]] = {}
    for column in filter(adds_up, report.book.columns):
        if column.key[:3] in empty or may_make_hundred(column):
            found[column] = everywhere(column)
            continue
        kind = column.layout, column.metric.id in report.book.signed_metrics
        if kind not in sums:
            sums[kind] = _sums(report, *kind)
        unsure = [split for tried, splits in sums[kind].items() for split in tried(column, splits)]
        if unsure:
            found[column] = {at for split in unsure for at in split.positions}
    return found


def _sums(report: Report, layout: Layout, signed: bool) -> Mapping[Unsure, list[Split]]:  # noqa: FBT001
    """Return the breakdowns with a total by what leaves out those that the rule is silent about."""
    catalogue = report.catalogue
    found: dict[Unsure, list[Split]] = {}
    for split in layout.splits:
        if catalogue.may_overlap(split.dimensions):
            kind: Unsure = not_surely_covered_each
        elif catalogue.is_exhaustive(split.dimensions):
            kind = _all if _lacks(report, layout, split) else not_surely_adding_up
        else:
            kind = _all if signed else not_surely_covered
        if split.total is not None:
            found.setdefault(kind, []).append(split)
    return found


def _lacks(report: Report, layout: Layout, split: Split) -> bool:
    known = report.catalogue.dimensions.get(split.dimension)
    if known is None or not known.members:
        return False
    return not layout.names(split).issuperset(known.members)


def _all(_column: MetricColumn, splits: Sequence[Split]) -> Sequence[Split]:
    return splits


def quiet_breakdowns(report: Report, focus: Focus, marks: HoldMarks) -> None:
    """Mark what is held by the breakdowns none of whose figures the rule has to see."""
    sums: dict[tuple[Layout, bool], Mapping[Unsure, list[Split]]] = {}
    everything: dict[tuple[Layout, Unsure], bytes] = {}
    for column in filter(adds_up, report.book.columns):
        seen = focus.get(column, ())
        if len(seen) == len(column):
            continue
        kind = column.layout, column.metric.id in report.book.signed_metrics
        if kind not in sums:
            sums[kind] = _sums(report, *kind)
        for tried, splits in sums[kind].items():
            quiet = [each for each in splits if not each.is_touched(seen)] if seen else splits
            each_part = tried is not_surely_covered_each
            marks.relations += sum(len(each.parts) if each_part else 1 for each in quiet)
            firm = tried is not_surely_adding_up
            if firm and not column.is_exact:
                for split in quiet:
                    marks.mark_by_value(column, split.positions, units_of_split(column, split))
                continue
            hold, key = Hold.FIRM if firm else Hold.LOOSE, (column.layout, tried)
            if seen or key not in everything:
                found = held_at(quiet, len(column), hold)
                if not seen:
                    everything[key] = found
            marks.join(column, found if seen else everything[key])


def touched_breakdowns(_: Report, touched: Focus) -> Focus:
    """Return what is touched: a narrowed book shows each breakdown that has any of it."""
    return touched
