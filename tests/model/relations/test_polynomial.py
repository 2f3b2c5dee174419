"""What sums of products of figures may come to, each figure being one unknown wherever it stands."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest

from reportgen.model.figures.metric import Operand, Tree
from reportgen.model.relations.intervals import Interval
from reportgen.model.relations.polynomial import (
    Polynomial,
    Quotient,
    TooManyTerms,
    at,
    plus,
    quotient,
    slope,
    solved,
    spread,
    spread_of_quotient,
    times,
)
from reportgen.model.relations.trees import figure_tree, number_tree
from tests.support.figures import figure
from tests.support.intervals import parsed, shown

A, B, C = (figure(f"orders[channel={name}]=1") for name in "abc")
FIGURES = {id(each): number for number, each in enumerate((A, B, C))}
a, b, c = (figure_tree(each) for each in (A, B, C))


def poly(terms: Mapping[str, int]) -> Polynomial:
    """Return a polynomial in a, b, c …: {"ab": 2, "": -3} is 2ab - 3."""
    return {
        tuple(ord(letter) - ord("a") for letter in letters): Fraction(factor)
        for letters, factor in terms.items()
    }


def boxed(text: str) -> list[Interval]:
    """Return an interval a letter, from `[1, 2]; [0, 1]`."""
    return [parsed(each) for each in text.split("; ")]


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


@pytest.mark.parametrize(
    ("terms", "box", "found"),
    [
        ({}, "[1, 2]", "[0, 0]"),
        ({"": 5}, "[1, 2]", "[5, 5]"),
        ({"a": 2, "": -3}, "[1, 3]", "[-1, 3]"),
        ({"a": -2}, "(1, 3]", "[-6, -2)"),
        ({"ab": 1}, "[1, 2]; [-1, 3]", "[-2, 6]"),
        ({"ab": 2}, "[3, 3]; [-1, 3]", "[-6, 18]"),
        ({"a": 1, "b": -1}, "[1, 2]; [1, 2]", "[-1, 1]"),
        # a figure that stands there twice has one value at a time: a - ab = a(1 - b)
        ({"a": 1, "ab": -1}, "[1, 2]; [0, 1]", "[0, 2]"),
        ({"a": 1, "ab": -1}, "[2, 2]; [0, 1]", "[0, 2]"),
        ({"a": 1, "ab": -1}, "[1, 2); [0, 1]", "[0, 2)"),
        ({"a": 1, "ab": -1}, "[1, 2]; (0, 1]", "[0, 2)"),
        ({"a": 1, "ab": 1}, "(1, 2]; [0, 1]", "(1, 4]"),
        ({"a": 1, "ab": -1}, "[1, inf); [0, 1]", "(-inf, inf)"),
        # a square is not tried corner by corner: its least value may lie within
        ({"aa": 1, "a": -1}, "[0, 1]", "[-1, 1]"),
    ],
)
def test_a_polynomial_comes_to_all_that_its_figures_allow(
    terms: Mapping[str, int], box: str, found: str
) -> None:
    assert shown(spread(poly(terms), boxed(box))) == found


@pytest.mark.parametrize(("figures", "found"), [(10, "[0, 0]"), (11, "[-1, 1]")])
def test_of_many_figures_that_stand_twice_ten_are_tried_at_their_ends(
    figures: int, found: str
) -> None:
    one = figures  # a figure of exactly 1: each other is added as it is and taken away times 1
    terms: Polynomial = {
        monomial: Fraction(sign)
        for number in range(figures)
        for monomial, sign in (((number,), 1), ((number, one), -1))
    }
    box = [*boxed("; ".join(["[0, 1]"] * figures)), parsed("[1, 1]")]

    assert shown(spread(terms, box)) == found


@pytest.mark.parametrize(
    ("above", "below", "box", "found"),
    [
        ({"a": 1}, {"": 1}, "[1, 2]", "[1, 2]"),
        ({"a": 1}, {"": 2}, "[1, 2]", "[0.5, 1]"),
        ({"a": 1}, {"b": 1}, "[1, 2]; [2, 4]", "[0.25, 1]"),
        ({"a": 1}, {"b": 1}, "[1, 1]; (2, 4]", "[0.25, 0.5)"),
        ({"a": 1}, {"b": 1}, "[1, 1]; [2, 4)", "(0.25, 0.5]"),
        ({"a": 1}, {"b": 1}, "[-1, 2]; [-4, -2]", "[-1, 0.5]"),
        # one value at a time: a / (a + b)
        ({"a": 1}, {"a": 1, "b": 1}, "[1, 3]; [1, 1]", "[0.5, 0.75]"),
        ({"": 0}, {"b": 1}, "[1, 1]; [2, 4]", "[0, 0]"),
        # without end above, it is the product with what one may be divided by
        ({"a": 1}, {"b": 1}, "[1, inf); [2, 4]", "[0.25, inf)"),
        ({"a": 1}, {"b": 1}, "[1, inf); [2, 4)", "(0.25, inf)"),
        ({"a": 1}, {"b": 1}, "(-inf, 1]; [2, 4]", "(-inf, 0.5]"),
        ({"a": 1}, {"b": 1}, "(-inf, 1]; (2, 4]", "(-inf, 0.5)"),
        # by what has no end, it may come to next to nothing
        ({"a": 1}, {"b": 1}, "[1, 2]; [4, inf)", "(0, 0.5]"),
        ({"a": 1}, {"b": 1}, "[1, 2]; (4, inf)", "(0, 0.5)"),
        ({"a": 1}, {"b": 1}, "[1, 2]; (-inf, -1]", "[-2, 0)"),
        ({"a": 1}, {"b": 1}, "[1, 2]; (0, 4]", "[0.25, inf)"),
        ({"a": 1}, {"b": 1}, "[1, 2]; [-4, 0)", "(-inf, -0.25]"),
        # what may divide by zero, or by anything, may be anything
        ({"a": 1}, {"b": 1}, "[1, 2]; [0, 4]", "(-inf, inf)"),
        ({"a": 1}, {"b": 1}, "[1, 2]; (-inf, inf)", "(-inf, inf)"),
    ],
)
def test_a_quotient_comes_to_all_that_its_figures_allow(
    above: Mapping[str, int], below: Mapping[str, int], box: str, found: str
) -> None:
    made = Quotient(poly(above), poly(below))

    assert shown(spread_of_quotient(made, boxed(box))) == found


@pytest.mark.parametrize(
    ("figures", "found"), [("abcdefghij", "[1, 1]"), ("abcdefghijk", "[0.5, 2]")]
)
def test_a_quotient_of_more_than_ten_rounded_figures_is_the_wider_one(
    figures: str, found: str
) -> None:
    whole = poly(dict.fromkeys(figures, 1))

    assert (
        shown(spread_of_quotient(Quotient(whole, whole), boxed("; ".join(["[1, 2]"] * 11))))
        == found
    )


@pytest.mark.parametrize(
    ("terms", "box", "wanted", "found"),
    [
        ({"a": 1, "b": -1}, "[0, 0]; [2, 3]", "[0, 0]", "[2, 3]"),
        ({"a": 2, "b": -1}, "[0, 0]; [2, 3]", "[0, 0]", "[1, 1.5]"),
        ({"a": -1, "b": 1}, "[0, 0]; [2, 3]", "[0, 1]", "[1, 3]"),
        ({"a": 1, "b": -1}, "[0, 0]; [2, 3]", "(0, inf)", "(2, inf)"),
        # ab = c for a c of 8
        ({"ab": 1, "c": -1}, "[0, 0]; [2, 4]; [8, 8]", "[0, 0]", "[2, 4]"),
        ({"ab": 1, "c": -1}, "[0, 0]; (2, 4]; [8, 8]", "[0, 0]", "[2, 4)"),
        ({"ab": 1, "c": -1}, "[0, 0]; [2, 4); [8, 8]", "[0, 0]", "(2, 4]"),
        ({"ab": 1, "c": -1}, "[0, 0]; [0.5, 4]; [8, 8]", "[0, 0]", "[2, 16]"),
        ({"ab": 1, "c": -1}, "[0, 0]; [-4, -2]; [8, 8]", "[0, 0]", "[-4, -2]"),
        ({"ab": 1, "c": -1}, "[0, 0]; [2, 2]; [8, 10]", "[0, 0]", "[4, 5]"),
        # a + b = 2bc: one b at a time
        ({"a": 1, "b": 1, "bc": -2}, "[0, 0]; [1, 2]; [3, 3]", "[0, 0]", "[5, 10]"),
        ({"a": 1, "b": 1, "bc": -2}, "[0, 0]; [1, 2); [3, 3]", "[0, 0]", "[5, 10)"),
        # anything will do where it is multiplied with what may be nothing, or squared, or not there
        ({"ab": 1, "c": -1}, "[0, 0]; [0, 4]; [8, 8]", "[0, 0]", "(-inf, inf)"),
        ({"ab": 1, "c": -1}, "[0, 0]; [-1, 4]; [8, 8]", "[0, 0]", "(-inf, inf)"),
        ({"ab": 1, "c": -1}, "[0, 0]; [1, inf); [8, 8]", "[0, 0]", "(-inf, inf)"),
        ({"aa": 1, "b": -1}, "[1, 2]; [4, 4]", "[0, 0]", "(-inf, inf)"),
        ({"b": 1}, "[0, 0]; [4, 4]", "[0, 0]", "(-inf, inf)"),
    ],
)
def test_a_figure_is_solved_for_where_it_is_multiplied_with_something(
    terms: Mapping[str, int], box: str, wanted: str, found: str
) -> None:
    assert shown(solved(poly(terms), 0, boxed(box), parsed(wanted))) == found


@pytest.mark.parametrize(("figures", "found"), [(10, "[0, 0]"), (11, "[-1, 1]")])
def test_solving_tries_ten_figures_at_their_ends(figures: int, found: str) -> None:
    one = figures + 1  # a figure of exactly 1, as above; the one that is asked for stands first
    terms: dict[tuple[int, ...], Fraction] = {(0,): Fraction(1)}
    for number in range(1, figures + 1):
        terms |= {(number,): Fraction(1), (number, one): Fraction(-1)}
    box = [*boxed("; ".join(["[0, 1]"] * (figures + 1))), parsed("[1, 1]")]

    assert shown(solved(terms, 0, box, parsed("[0, 0]"))) == found
