"""Formulas of the catalogue."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.load.catalogue.formula import parse_formula


def test_products_bind_before_sums_and_brackets_before_both() -> None:
    formula = parse_formula("(a - b) / c * 100")

    assert formula.tree == (
        "*",
        ("/", ("-", ("metric", "a"), ("metric", "b")), ("metric", "c")),
        ("number", Decimal(100)),
    )
    assert formula.metrics == ("a", "b", "c")


def test_typographic_signs_are_signs() -> None:
    assert parse_formula("（a × b） ÷ 2 − c").tree == (
        "-",
        ("/", ("*", ("metric", "a"), ("metric", "b")), ("number", Decimal(2))),
        ("metric", "c"),
    )


def test_a_sign_before_a_factor_belongs_to_it() -> None:
    assert parse_formula("-a * b").tree == ("*", ("neg", ("metric", "a")), ("metric", "b"))


def test_a_metric_that_stands_twice_is_one_operand() -> None:
    assert parse_formula("(a - b) / a").metrics == ("a", "b")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "the formula ends too early"),
        ("a +", "the formula ends too early"),
        ("(a", "a bracket is not closed"),
        ("a b", '"b" is not expected here'),
        ("a ** b", '"*" is not expected here'),
        ("a; b", '";" is not part of a formula'),
        ("(" * 40 + "a" + ")" * 40, "too many brackets"),
    ],
)
def test_what_is_no_formula_is_said(text: str, reason: str) -> None:
    with pytest.raises(
        ValueError, match="^" + reason.replace("*", r"\*").replace("(", r"\(") + "$"
    ):
        parse_formula(text)
