"""Formulas of the catalogue."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.load.catalogue.formula import parse_formula
from reportgen.load.formulas.parser import FormulaError


def test_products_bind_before_sums_and_brackets_before_both() -> None:
    formula = parse_formula("(a - b) / c * 100")

    assert formula.tree == (
        "*",
        ("/", ("-", ("metric", "a"), ("metric", "b")), ("metric", "c")),
        ("number", Decimal(100)),
    )
    assert formula.metrics == ("a", "b", "c")


def test_typographic_signs_are_signs() -> None:
    assert parse_formula("a × b ÷ 2 − c").metrics == ("a", "b", "c")


@pytest.mark.parametrize(
    ("text", "at", "reason"),
    [
        ("", 0, "the formula ends too early"),
        ("a +", 3, "the formula ends too early"),
        ("(a", 2, '")" is missing'),
        ("a b", 2, '"b" is not expected here'),
        ("a ** b", 3, '"*" is not expected here'),
        ("a; b", 1, '";" is not expected here'),
        ("a = b", 2, '"=" is not expected here'),
        ("a * 20%", 4, '"20%" is not expected here'),
        ("a@prev - a", 0, '"a@prev" is not expected here'),
        ("sum(a)", 3, '"(" is not expected here'),
        ("(" * 40 + "a" + ")" * 40, 31, "too many brackets"),
    ],
)
def test_what_is_no_formula_of_the_catalogue_is_said_at_its_character(
    text: str, at: int, reason: str
) -> None:
    with pytest.raises(FormulaError) as wrong:
        parse_formula(text)

    assert (wrong.value.at, wrong.value.message.en) == (at, reason)
