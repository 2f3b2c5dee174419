"""Members that a file misspells: the row is there under a name that nearly equals its own."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.figures.breakdowns import Breakdown
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import FigureKey, Members
from reportgen.model.nearest import nearest
from reportgen.model.report.report import Report

_NEAR = 0.8


def is_misspelt(report: Report, cell: FigureKey) -> bool:
    """Return whether a cell without a row has one by a name that the reader was told of."""
    column = report.book.column(cell.column)
    return column is not None and any(
        written in column.layout.index for written in _nearly(report, cell.members)
    )


def is_out_of_place(report: Report, breakdown: Breakdown) -> bool:
    """Return whether a part of a breakdown, were it spelt right, would be part of another."""
    strange = breakdown.names & _strange(report)
    return bool(strange) and any(
        nearest(text, [member], _NEAR) and not _has(breakdown.column, breakdown.dimension, member)
        for member, parent in report.catalogue.parents.items()
        if parent != breakdown.split.parent
        for text in strange
    )


def _has(column: MetricColumn, dimension: str, member: str) -> bool:
    return ((dimension, member),) in column.layout.index


def _strange(report: Report) -> frozenset[str]:
    """Return the names that the reader was told of."""
    told = (text for problem in report.input_problems for text in problem.values or ())
    return frozenset(text for text in told if text not in report.catalogue.members)


def _nearly(report: Report, members: Members) -> Iterator[Members]:
    """Yield members with a strange name in the place of one that it nearly equals."""
    for text in _strange(report):
        for at, (dimension, member) in enumerate(members):
            if nearest(text, [member], _NEAR):
                yield (*members[:at], (dimension, text), *members[at + 1 :])
