"""Arithmetic over figures becomes one quotient of sums of products."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest

from reportgen.model.figures.metric import Operand, Tree
from reportgen.model.relations.polynomial import (
    Polynomial,
    Quotient,
    TooManyTerms,
    at,
    plus,
    quotient,
    slope,
    times,
)
from reportgen.model.relations.trees import figure_tree, number_tree
from tests.support.figures import figure

A, B, C = (figure(f"orders[channel={name}]=1") for name in "abc")
FIGURES = {id(each): number for number, each in enumerate((A, B, C))}
a, b, c = (figure_tree(each) for each in (A, B, C))


def poly(terms: Mapping[str, int]) -> Polynomial:
    """Return a polynomial in a, b, c …: {"ab": 2, "": -3} is 2ab - 3."""
    return {
        tuple(ord(letter) - ord("a") for letter in letters): Fraction(factor)
        for letters, factor in terms.items()
    }


@pytest.mark.parametrize(
    ("tree", "above", "below"),
    [
        (a, {"a": 1}, {"": 1}),
        (number_tree(3), {"": 3}, {"": 1}),
        (("neg", a), {"a": -1}, {"": 1}),
        (("+", a, b), {"a": 1, "b": 1}, {"": 1}),
        (("-", a, b), {"a": 1, "b": -1}, {"": 1}),
        (("-", a, a), {}, {"": 1}),
        (("sum", [a, b, a]), {"a": 2, "b": 1}, {"": 1}),
        (("*", ("+", a, b), ("-", a, b)), {"aa": 1, "bb": -1}, {"": 1}),
        (("*", b, a), {"ab": 1}, {"": 1}),
        (("/", a, b), {"a": 1}, {"b": 1}),
        (("/", a, ("/", b, c)), {"ac": 1}, {"b": 1}),
        (("*", ("/", a, b), ("/", a, c)), {"aa": 1}, {"bc": 1}),
        (("+", ("/", a, b), c), {"a": 1, "bc": 1}, {"b": 1}),
        (("-", ("/", a, b), ("/", c, a)), {"aa": 1, "bc": -1}, {"ab": 1}),
    ],
)
def test_arithmetic_becomes_one_quotient(
    tree: Tree, above: Mapping[str, int], below: Mapping[str, int]
) -> None:
    assert quotient(tree, FIGURES) == Quotient(poly(above), poly(below))


def test_operands_of_a_formula_are_numbered_by_themselves() -> None:
    one, other = Operand("orders"), Operand("orders", of_total=True)
    share: Tree = ("/", ("operand", one), ("operand", other))

    assert quotient(share, {one: 0, other: 1}) == Quotient(poly({"a": 1}), poly({"b": 1}))


def test_what_is_no_arithmetic_is_refused() -> None:
    with pytest.raises(ValueError, match="power"):
        quotient(("power", a, b), FIGURES)


def test_sums_and_products_leave_out_terms_that_cancel() -> None:
    one, other = poly({"a": 1, "": 2}), poly({"a": 1, "": -2})

    assert plus(one, other) == poly({"a": 2})
    assert plus(one, other, -1) == poly({"": 4})
    assert plus(one, other, 3) == poly({"a": 4, "": -4})
    assert times(one, other) == poly({"aa": 1, "": -4})


def test_long_sums_are_multiplied_up_to_a_hundred_thousand_terms() -> None:
    eleven, many = (
        poly(dict.fromkeys(map(chr, range(97, 97 + count)), 1)) for count in (11, 9_091)
    )

    with pytest.raises(TooManyTerms):
        times(eleven, many)  # 100,001


def test_a_point_and_a_derivative() -> None:
    given = poly({"aab": 3, "a": -2, "b": 5, "": 7})

    assert at(given, [Fraction(2), Fraction(10)]) == 3 * 40 - 4 + 50 + 7
    assert slope(given, 0) == poly({"ab": 6, "": -2})
    assert slope(given, 1) == poly({"aa": 3, "": 5})
