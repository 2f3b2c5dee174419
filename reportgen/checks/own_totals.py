"""Totals of the report's own period that have no row, and what their parts come to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.figures.breakdown_columns import may_make_hundred
from reportgen.checks.lacking_totals import no_total
from reportgen.model.figures.breakdowns import Breakdown
from reportgen.model.figures.figure import Figure, FigureKey, Role
from reportgen.model.figures.metric import Rollup
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText, same
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import by_dimension, listed_words, named_key
from reportgen.wording.messages.missing_rows import add_what_parts_make

_FEWEST = 2
_BY_PERIOD = LocalText("by period", "按各期", "按各期")
_Parts = tuple[LocalText, tuple[Figure, ...]]
"""By what parts are told apart, and all of them."""


@frozen
class OwnTotal:
    """A total without a row, the first of its parts, and what each table of them comes to."""

    cell: FigureKey
    part: Figure
    sums: tuple[tuple[LocalText, Decimal], ...]


def own_totals(report: Report) -> Iterator[OwnTotal]:
    """Yield the totals of the report's own period that nothing gives, though parts add up to them.

    Parts are the members of an exhaustive dimension; of a target the shorter periods as well.
    """
    for name in report.book.given_metrics:
        if name in report.unread or report.catalogue.metrics[name].rollup is not Rollup.SUM:
            continue
        for role in (Role.ACTUAL, Role.TARGET):
            cell = FigureKey(name, report.config.period.id, role=role)
            if cell in report.missing or _is_given(report, cell):
                continue
            tables = [*_of_members(report, cell), *_of_periods(report, cell)]
            if tables:
                sums = ((by, sum((each.value for each in p), Decimal(0))) for by, p in tables)
                yield OwnTotal(cell, tables[0][1][0], tuple(sums))


def without_own_total(report: Report, total: OwnTotal) -> Problem:
    """Return the note that a total has no row, with the sum that goes there."""
    cell, metric = total.cell, report.catalogue.metrics[total.cell.metric]
    row = f"{cell.period.id},{metric.id},,,{cell.role}"
    remedy = add_what_parts_make(row, _come_to(total))
    return no_total(named_key(cell, metric), total.part, cell.period, remedy)


def _is_given(report: Report, cell: FigureKey) -> bool:
    return report.book.find(cell.metric, cell.period, cell.members, cell.role) is not None


def _of_members(report: Report, cell: FigureKey) -> Iterator[_Parts]:
    """Yield the members of each dimension of which all are there, as far as they add up."""
    column = report.book.column(cell.column)
    if column is None or may_make_hundred(column):
        return
    for split in column.layout.splits:
        breakdown = Breakdown(column, split)
        if _is_whole(report, breakdown):
            by = by_dimension(column.metric, split.dimension)
            yield by, tuple(breakdown.members)


def _is_whole(report: Report, breakdown: Breakdown) -> bool:
    split, catalogue = breakdown.split, report.catalogue
    return (
        not (split.within or split.is_corner or split.parent)
        and len(split.parts) >= _FEWEST
        and breakdown.unit is not None
        and catalogue.is_exhaustive(split.dimensions)
        and not catalogue.may_overlap(split.dimensions)
        and not report.absent_members(breakdown)
        and not report.members_left_out(breakdown)
        and breakdown.names.issuperset(_named_in_cells(report, breakdown))
    )


def _named_in_cells(report: Report, breakdown: Breakdown) -> Iterator[str]:
    """Yield the members that any row of a column names, but those that stand below another."""
    for members in breakdown.column.layout.members:
        for dimension, member in members:
            if dimension == breakdown.dimension and member not in report.catalogue.parents:
                yield member


def _of_periods(report: Report, cell: FigureKey) -> Iterator[_Parts]:
    """Yield the quarters or the months of a target, where all of them have one."""
    metric = report.catalogue.metrics[cell.metric]
    if cell.role is not Role.TARGET or metric.rollup_over_time is not Rollup.SUM:
        return
    for periods in cell.period.divisions:
        found = [report.book.find(metric.id, each, (), cell.role) for each in periods]
        given = tuple(each for each in found if each is not None)
        if len(given) == len(periods) and len({each.unit for each in given}) == 1:
            yield _BY_PERIOD, given


def _come_to(total: OwnTotal) -> LocalText:
    """Return what the parts come to, of each table where they come to different sums."""
    first = total.sums[0][1]
    if all(each == first for _, each in total.sums):
        return same(f"{first:f}")
    return listed_words(
        [
            LocalText(f"{each:f} {by.en}", f"{by.hans} {each:f}", f"{by.hant} {each:f}")
            for by, each in total.sums
        ]
    )
