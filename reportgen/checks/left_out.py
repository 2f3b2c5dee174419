"""A cell that a breakdown leaves out: which one, and what its totals leave for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.checks.lacking_alike import told_together
from reportgen.model.figures.breakdowns import Breakdown
from reportgen.model.figures.figure import Figure, FigureKey
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import (
    listed_names,
    named_key,
    named_member,
    named_split,
    period_words,
)
from reportgen.wording.messages.missing_rows import (
    add_or_leave_empty,
    add_what_is_left,
    left_for_it,
)

_THE_TOTAL = LocalText("the total", "合计", "合計")

_MANY = 3

Margins = Sequence[tuple[Breakdown, Figure]]
"""The breakdowns that lack a cell, each with its total."""


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


def without_rows(holes: Mapping[FigureKey, Margins]) -> Iterator[Problem]:
    """Yield what is told of cells without a row.

    Where many metrics lack the row of the same member, that is one problem.
    """
    alike: dict[object, list[FigureKey]] = {}
    for cell in holes:
        alike.setdefault((cell.members, cell.period, cell.role), []).append(cell)
    for cells in alike.values():
        problems = [_without_row(cell, holes[cell]) for cell in cells]
        if len(problems) < _MANY:
            yield from problems
        else:
            yield _together(cells, [holes[cell] for cell in cells], problems)


def _together(
    cells: Sequence[FigureKey], margins: Sequence[Margins], problems: Sequence[Problem]
) -> Problem:
    """Return one problem for the metrics that lack the row of a member; each is named."""
    first, many = cells[0], len(cells)
    metrics = [each[0][1].metric for each in margins]
    member, period = named_member(metrics[0], first.member or ""), period_words(first.period)
    lefts = [(metric.names, _left(each)) for metric, each in zip(metrics, margins, strict=True)]
    message = LocalText(
        f"{many} metrics have no row for {member.en}, {period.en}, and cannot be added up",
        f"有 {many} 个指标没有{period.hans}{member.hans}的行，无法加总核对",
        f"有 {many} 個指標沒有{period.hant}{member.hant}的列，無法加總核對",
    )
    return told_together(message, problems, first.period, lefts)


def _without_row(cell: FigureKey, margins: Margins) -> Problem:
    """Return what is told of a cell without a row, and what its totals leave for it.

    That is a warning where two totals leave the same, or where the cell is of a plain table, which
    the period before or after or its parts have, or of one that all others like it have.
    """
    totals, left = [total for _, total in margins], _left(margins)
    name, lacking = named_key(cell, totals[0].metric), _listed_splits(margins)
    is_sure = left is not None and (len(margins) > 1 or _is_missed(cell, margins[0][0]))
    return Problem(
        LocalText(
            f"no row for {name.en}: {lacking.en} cannot be added up",
            f"没有{name.hans}的行，{lacking.hans}无法加总核对",
            f"沒有{name.hant}的列，{lacking.hant}無法加總核對",
        ),
        tuple(totals),
        about=About(cell.metric, None, None, cell.period.id),
        place=totals[0].place,
        remedy=add_or_leave_empty(1) if left is None else add_what_is_left(left),
        severity=Severity.WARNING if is_sure else Severity.INFO,
    )


def _is_missed(cell: FigureKey, breakdown: Breakdown) -> bool:
    """Return whether a cell is of a plain table, or of one of which all others like it have it."""
    return len(cell.members) == 1 or not breakdown.beside.isdisjoint(dict(cell.members).values())


def _left(margins: Margins) -> LocalText | None:
    """Return what the totals leave for a cell, None where they leave different values."""
    rests = {total.value - sum(part.value for part in each.members) for each, total in margins}
    return left_for_it(_THE_TOTAL, rests.pop()) if len(rests) == 1 else None


def _listed_splits(margins: Margins) -> LocalText:
    return listed_names(
        [named_split(total.key, total.metric, each.split.dimensions) for each, total in margins]
    )
