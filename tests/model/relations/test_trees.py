"""Arithmetic over figures as trees."""

from __future__ import annotations

import pytest

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Operand, Tree
from reportgen.model.relations.trees import (
    Addends,
    bound,
    figure_tree,
    leaves,
    number_tree,
    sum_tree,
)
from tests.support.figures import figure

A, B, C = (figure(f"orders[channel={name}]=1") for name in "abc")
a, b, c = (figure_tree(each) for each in (A, B, C))


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        (a, [A]),
        (number_tree(3), []),
        (sum_tree([B, A]), [B, A]),
        (("sum", [b, ("neg", a)]), [B, A]),
        (("*", ("-", c, b), ("/", a, number_tree(100))), [C, B, A]),
        (("+", a, a), [A, A]),
    ],
)
def test_leaves_are_the_figures_from_left_to_right(tree: Tree, found: list[Figure]) -> None:
    assert list(leaves(tree)) == found


def test_addends_are_trees_made_of_figures_when_asked_for() -> None:
    addends = Addends([A, B, C])
    rest = addends[1:]

    assert (len(addends), list(addends)) == (3, [a, b, c])
    assert addends[1] == ("figure", B)
    assert isinstance(rest, Addends)
    assert list(rest) == [b, c]


def test_operands_give_way_to_figures_wherever_they_stand() -> None:
    one, other = Operand("orders"), Operand("orders", of_total=True)
    share: Tree = ("/", ("neg", ("operand", one)), ("operand", other))
    formula: Tree = ("*", share, number_tree(100))

    assert bound(formula, {one: A, other: B}) == ("*", ("/", ("neg", a), b), number_tree(100))
    with pytest.raises(ValueError, match="no tree"):
        bound("no tree", {})  # type: ignore[arg-type]
