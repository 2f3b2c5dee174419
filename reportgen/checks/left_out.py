"""A cell that a breakdown leaves out: which one, and what its totals leave for it."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.figures.breakdowns import Breakdown
from reportgen.model.figures.figure import Figure, FigureKey
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_names, named_key, named_split
from reportgen.wording.messages.missing_rows import (
    add_or_leave_empty,
    add_what_is_left,
    left_for_it,
)

_THE_TOTAL = LocalText("the total", "合计", "合計")


def only_hole(
    report: Report, breakdown: Breakdown, relation: Relation | Problem
) -> FigureKey | None:
    """Return the one cell without a row that a sum lacks: of several none stands out."""
    is_open = isinstance(relation, Relation) and relation.outcome is Outcome.UNDECIDABLE
    left_out = report.members_left_out(breakdown) if is_open else ()
    if len(left_out) != 1 or report.absent_members(breakdown):
        return None
    names = left_out[0].split("/") if breakdown.split.is_corner else left_out
    members = (*breakdown.within, *zip(breakdown.split.dimensions, names, strict=True))
    column = breakdown.column
    return FigureKey(column.metric.id, column.period, tuple(sorted(members)), column.role)


def without_row(cell: FigureKey, margins: Sequence[tuple[Breakdown, Figure]]) -> Problem:
    """Return what is told of a cell without a row, and what its totals leave for it.

    That is a warning where two totals leave the same, or where the cell is of a plain table, which
    the period before or after or its parts have.
    """
    totals = [total for _, total in margins]
    rests = {total.value - sum(part.value for part in each.members) for each, total in margins}
    metric = totals[0].metric
    name, lacking = named_key(cell, metric), _listed_splits(margins)
    [rest, *others] = rests
    is_plain = len(cell.members) == 1
    is_sure = not others and (is_plain or len(margins) > 1)
    return Problem(
        LocalText(
            f"no row for {name.en}: {lacking.en} cannot be added up",
            f"没有{name.hans}的行，{lacking.hans}无法加总核对",
            f"沒有{name.hant}的列，{lacking.hant}無法加總核對",
        ),
        tuple(totals),
        about=About(cell.metric, None, None, cell.period.id),
        place=totals[0].place,
        remedy=add_or_leave_empty(1) if others else add_what_is_left(left_for_it(_THE_TOTAL, rest)),
        severity=Severity.WARNING if is_sure else Severity.INFO,
    )


def _listed_splits(margins: Sequence[tuple[Breakdown, Figure]]) -> LocalText:
    return listed_names(
        [named_split(total.key, total.metric, each.split.dimensions) for each, total in margins]
    )
