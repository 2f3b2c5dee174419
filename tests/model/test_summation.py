"""Sums with rounding as XBRL Calculations 1.1 decides them: an interval each, do they meet.

The situations are those of its conformance suite (2023-12-20) and of the examples of its text: parts
and totals of different precision, weights of -1, exact values, rounding against truncation.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Rounding, Tree
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.trees import figure_tree
from tests.support.figures import figure

HOLDS, VIOLATED = Outcome.HOLDS, Outcome.VIOLATED

ROUNDED = [
    ("58 = 12 + 45", HOLDS),  # 12.4 + 45.4 = 57.8
    ("59 = 12 + 45", VIOLATED),
    ("4001 = 25 + 3900 + 25 + 25 + 25", HOLDS),
    ("4003 = 25 + 3900 + 25 + 25 + 25", HOLDS),  # six roundings of half a unit: up to 3
    ("4004 = 25 + 3900 + 25 + 25 + 25", VIOLATED),
    ("100.1 = 33.4 + 33.4 + 33.4", HOLDS),
    ("100.5 = 33.4 + 33.4 + 33.4", VIOLATED),
    ("0.3 = 0.1 + 0.2", HOLDS),
    ("1.00000000000001 = 1.00000000000000 + 0.00000000000000", HOLDS),
    ("1.00000000000002 = 1.00000000000000 + 0.00000000000000", VIOLATED),
    ("10 = 5.04 + 5.46", HOLDS),  # 10.5 closes the interval of 10: half up and half even
    ("10 = 5.05 + 5.46", HOLDS),
    ("10 = 5.06 + 5.46", VIOLATED),
    ("7 = 10 - 3", HOLDS),
    ("8 = 10 - 3", HOLDS),
    ("9 = 10 - 3", VIOLATED),
    ("-7 = 3 - 10", HOLDS),
    ("-10 = 3 - 10", VIOLATED),
    ("0 = 0.4 + 0.1", HOLDS),
    ("0 = 0.5 + 0.2", VIOLATED),
]

TRUNCATED = [
    ("58 = 12 + 45", HOLDS),  # 12.9 + 45.9 = 58.8
    ("59 = 12 + 45", VIOLATED),  # both ends are open: less than 13 + 46
    ("57 = 12 + 45", HOLDS),
    ("56 = 12 + 45", VIOLATED),
    ("6 = 10 - 3", HOLDS),  # 10 - 3.9 = 6.1
    ("7 = 10 - 3", HOLDS),  # 10.9 - 3
    ("8 = 10 - 3", VIOLATED),  # 10.9... - 3 stays below 8
    ("5 = 10 - 3", VIOLATED),  # 10 - 3.9... stays above 6
    ("-58 = -12 + -45", HOLDS),
    ("-59 = -12 + -45", VIOLATED),
    ("0 = 0.9 - 0.9", HOLDS),
    ("1 = 0 + 0", HOLDS),  # 0.9 + 0.9 = 1.8
    ("2 = 0 + 0", VIOLATED),
    ("-1 = 0 + 0", HOLDS),
    ("-2 = 0 + 0", VIOLATED),
]

EXACT = [
    ("4000 = 25 + 3900 + 25 + 25 + 25", HOLDS),
    ("4001 = 25 + 3900 + 25 + 25 + 25", VIOLATED),
    ("30 = 15 + 15", HOLDS),
    ("31 = 15 + 15", VIOLATED),
    ("7 = 10 - 3", HOLDS),
    ("8 = 10 - 3", VIOLATED),
]


@pytest.mark.parametrize(("text", "expected"), ROUNDED)
def test_rounded_to_the_nearest(text: str, expected: Outcome) -> None:
    assert summation(text, "nps").outcome is expected


@pytest.mark.parametrize(("text", "expected"), TRUNCATED)
def test_cut_off_with_open_ends(text: str, expected: Outcome) -> None:
    assert summation(text, "nps", Rounding.TRUNCATE).outcome is expected


@pytest.mark.parametrize(("text", "expected"), EXACT)
def test_counts_are_exact_where_xbrl_would_let_them_pass(text: str, expected: Outcome) -> None:
    assert summation(text, "contacts").outcome is expected


@pytest.mark.parametrize(
    ("text", "unlikely"),
    [
        ("1000.0 = " + " + ".join(["100.0"] * 10), False),
        # ten parts and a total: 3 * sqrt(11 / 12) = 2.87 units are likely, 5.5 possible
        ("1000.2 = " + " + ".join(["100.0"] * 10), False),
        ("1000.3 = " + " + ".join(["100.0"] * 10), True),
        ("1000.5 = " + " + ".join(["100.0"] * 10), True),
        ("1000.6 = " + " + ".join(["100.0"] * 10), False),  # no longer possible
    ],
)
def test_what_is_possible_may_be_unlikely(text: str, unlikely: bool) -> None:
    assert summation(text, "nps").is_unlikely is unlikely


def summation(text: str, metric: str, rounding: Rounding = Rounding.NEAREST) -> Relation:
    """Return 12 = 5 + 8 - 1 over figures of a metric."""
    stated, *words = text.split()
    total = made(metric, stated, rounding)
    tree: Tree = figure_tree(made(metric, words[1], rounding))
    for sign, part in zip(words[2::2], words[3::2], strict=True):
        tree = (sign, tree, figure_tree(made(metric, part, rounding)))
    return Relation(figure_tree(total), tree)


def made(metric: str, text: str, rounding: Rounding) -> Figure:
    plain = figure(f"{metric}={text}")
    return replace(plain, metric=replace(plain.metric, rounding=rounding))
