"""Formulas of the catalogue applied to the figures of a book."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.book import FigureBook
from reportgen.model.figure import Figure
from reportgen.model.metric import Metric, Tree
from reportgen.model.relation import bound


def applied_formulas(book: FigureBook, metric: Metric) -> Iterator[tuple[Figure, Tree]]:
    """Yield each given actual of a metric with its formula over figures, where all are there.

    Operands are those of the same period and members.
    """
    formula = metric.formula
    if formula is None:
        return
    for figure in book.of(metric.id):
        if figure.unit.id != metric.unit.id:
            continue
        operands = {
            name: found
            for name in formula.metrics
            if (found := book.find(name, figure.period, figure.key.members))
            and found.unit.id == found.metric.unit.id
        }
        if len(operands) == len(formula.metrics):
            yield figure, bound(formula.tree, operands)
