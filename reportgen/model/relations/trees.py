"""Arithmetic over figures as trees: how they are made, and which figures stand in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import overload

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Operand, Tree


class Addends(Sequence[Tree]):
    """Figures that are added up, as trees that are made when they are asked for."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = figures

    def __len__(self) -> int:
        return len(self.figures)

    def __iter__(self) -> Iterator[Tree]:
        return (("figure", figure) for figure in self.figures)

    @overload
    def __getitem__(self, at: int) -> Tree: ...

    @overload
    def __getitem__(self, at: slice) -> Addends: ...

    def __getitem__(self, at: int | slice) -> Tree | Addends:
        return Addends(self.figures[at]) if isinstance(at, slice) else ("figure", self.figures[at])


def leaves(tree: Tree) -> Iterator[Figure]:
    """Yield the figures of a tree from left to right."""
    match tree:
        case ("figure", Figure() as figure):
            yield figure
        case ("sum", Addends() as terms):
            yield from terms.figures
        case ("sum", operands):
            for operand in operands:
                yield from leaves(operand)
        case (_, *operands):
            for operand in operands:
                if isinstance(operand, tuple):
                    yield from leaves(operand)


def figure_tree(figure: Figure) -> Tree:
    """Return a figure as a tree."""
    return "figure", figure


def number_tree(value: Decimal | int) -> Tree:
    """Return a number as a tree."""
    return "number", Decimal(value)


def sum_tree(figures: Sequence[Figure]) -> Tree:
    """Return a sum of figures as a tree."""
    return "sum", Addends(figures)


def bound(tree: Tree, operands: Mapping[Operand, Figure]) -> Tree:
    """Return a formula with its operands replaced by figures."""
    match tree:
        case ("operand", Operand() as operand):
            return "figure", operands[operand]
        case ("number", _):
            return tree
        case (kind, *parts):
            return (kind, *(bound(part, operands) for part in parts))
        case _:
            raise ValueError(tree)
