"""Formulas of the catalogue."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.load.catalogue.formula import parse_formula
from reportgen.load.formulas.parser import FormulaError
from reportgen.model.figures.metric import Operand, Tree


def operand(name: str) -> Tree:
    return "operand", Operand(name)


def test_products_bind_before_sums_and_brackets_before_both() -> None:
    formula = parse_formula("(a - b) / c * 100")

    assert formula.tree == (
        "*",
        ("/", ("-", operand("a"), operand("b")), operand("c")),
        ("number", Decimal(100)),
    )
    assert formula.metrics == ("a", "b", "c")


def test_typographic_signs_are_signs() -> None:
    assert parse_formula("（a × b） ÷ 2 − c").tree == (
        "-",
        ("/", ("*", operand("a"), operand("b")), ("number", Decimal(2))),
        operand("c"),
    )


def test_a_sign_before_a_factor_belongs_to_it() -> None:
    assert parse_formula("-a * b").tree == ("*", ("neg", operand("a")), operand("b"))


def test_a_metric_that_stands_twice_is_one_operand() -> None:
    assert parse_formula("(a - b) / a").metrics == ("a", "b")


@pytest.mark.parametrize("text", ["a / total(b) * 100", "a / b[] * 100", "a / total(b[]) * 100"])
def test_the_total_of_an_operand_is_written_in_either_way(text: str) -> None:
    formula = parse_formula(text)

    assert formula.operands == (Operand("a"), Operand("b", of_total=True))
    assert formula.metrics == ("a", "b")


def test_a_total_of_an_expression_is_that_of_each_of_its_operands() -> None:
    assert parse_formula("a / total(b - a)").operands == (
        Operand("a"),
        Operand("b", of_total=True),
        Operand("a", of_total=True),
    )
    assert parse_formula("a / total(b - a)").metrics == ("a", "b")
    assert parse_formula("a * total(2)").operands == (Operand("a"),)


@pytest.mark.parametrize(
    ("text", "at", "reason"),
    [
        ("a[team=x]", 0, '"a[team=x]" is not expected here'),
        ("total()", 6, '")" is not expected here'),
        ("total(a", 7, '")" is missing'),
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
