"""What sums of products of figures may come to, each figure being one unknown wherever it stands."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest

from reportgen.model.relations.intervals import Interval
from reportgen.model.relations.polynomial import Polynomial, Quotient
from reportgen.model.relations.spread import solved, spread, spread_of_quotient
from tests.support.intervals import parsed, shown


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
    ("terms", "box", "found"),
    [
        ({}, "[1, 2]", "[0, 0]"),
        ({"": 5}, "[1, 2]", "[5, 5]"),
        ({"a": 2, "": -3}, "[1, 3]", "[-1, 3]"),
        ({"a": -2}, "(1, 3]", "[-6, -2)"),
        ({"ab": 1}, "[1, 2]; [-1, 3]", "[-2, 6]"),
        ({"ab": 2}, "[3, 3]; [-1, 3]", "[-6, 18]"),
        ({"ab": 1}, "[1, 2]; (1, 3)", "(1, 6)"),
        ({"ab": 1}, "(1, 2); [1, 3]", "(1, 6)"),
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
