"""What chooses among expressions comes to one of them, or to several where roundings leave it open."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.figures.metric import Tree
from reportgen.model.relations.branches import branches
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, number_tree
from tests.support.figures import figure

A, B, C = (number_tree(number) for number in (1, 2, 3))
FIVE, SIX = figure_tree(figure("csat=5")), figure_tree(figure("csat=6"))  # each within a half
NOUGHT, ONE = figure_tree(figure("csat=0")), figure_tree(figure("csat=1"))
AT_LEAST_FIVE = figure_tree(figure("csat=5以上"))
HALF = number_tree(Decimal("0.5"))


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        (A, [A]),
        (("+", A, B), [("+", A, B)]),
        (("abs", B), [B]),
        (("abs", HALF), [HALF]),
        (("abs", number_tree(0)), [number_tree(0)]),
        (("abs", ("neg", B)), [("neg", ("neg", B))]),
        (("abs", ("-", A, B)), [("-", B, A)]),
        (("max", A, C, B), [C]),
        (("min", B, A, C), [A]),
        (("max", A, A), [A, A]),
        (("max", FIVE, SIX), [SIX, FIVE]),
        (("min", FIVE, SIX), [FIVE, SIX]),
        (("max", FIVE, number_tree(7)), [number_tree(7)]),
        (("max", NOUGHT, ONE), [ONE, NOUGHT]),
        (("min", AT_LEAST_FIVE), [AT_LEAST_FIVE]),
        (("min", AT_LEAST_FIVE, SIX), [AT_LEAST_FIVE, SIX]),
        (("max", ("/", FIVE, B), C), [C]),
        (
            ("max", ("/", FIVE, B), figure_tree(figure("csat=3"))),
            [figure_tree(figure("csat=3")), ("/", FIVE, B)],
        ),
        (("if", (Sense.ABOVE, B, A), C, A), [C]),
        (("if", (Sense.BELOW, B, A), C, A), [A]),
        (("if", (Sense.ABOVE, B, B), C, A), [A]),
        (("if", (Sense.AT_LEAST, B, B), C, A), [C]),
        (("if", (Sense.AT_MOST, B, B), C, A), [C]),
        (("if", (Sense.BELOW, B, B), C, A), [A]),
        (("if", (Sense.EQUAL, B, B), C, A), [C]),
        (("if", (Sense.EQUAL, B, A), C, A), [A]),
        (("if", (Sense.EQUAL, FIVE, number_tree(5)), C, A), [C, A]),
        (("if", (Sense.EQUAL, FIVE, number_tree(6)), C, A), [A]),
        (("if", (Sense.ABOVE, SIX, FIVE), C, A), [C, A]),
        (("if", (Sense.ABOVE, FIVE, SIX), C, A), [A]),
        (("if", (Sense.AT_LEAST, FIVE, SIX), C, A), [A, C]),
        (("if", (Sense.ABOVE, FIVE, C), C, A), [C]),
        (("+", ("max", A, B), ("min", A, B)), [("+", B, A)]),
    ],
)
def test_a_choice_comes_to_what_the_figures_say(tree: Tree, found: list[Tree]) -> None:
    assert branches(tree) == found


def test_a_division_by_zero_leaves_all_choices_open() -> None:
    nothing = ("/", A, number_tree(0))

    assert branches(("max", nothing, B)) == [B, nothing]
    assert branches(("if", (Sense.ABOVE, nothing, A), B, C)) == [C, B]


def test_of_many_branches_the_first_sixteen_are_tried() -> None:
    five_ways: Tree = ("max", *(figure_tree(figure(f"csat={end}.{end}")) for end in "55555"))

    assert len(branches(("+", five_ways, five_ways))) == 16


@given(st.lists(st.integers(-9, 9), min_size=2, max_size=5))
def test_of_exact_numbers_the_first_branch_is_the_value(numbers: list[int]) -> None:
    trees = [number_tree(number) for number in numbers]

    assert branches(("max", *trees))[0] == number_tree(max(numbers))
    assert branches(("min", *trees))[0] == number_tree(min(numbers))
