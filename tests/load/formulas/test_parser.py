"""The one grammar of formulas: what binds first, what a caller allows, where a mistake stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportgen.load.formulas.parser import FormulaError, FormulaParser, Function, Grammar, Token
from reportgen.model.language import same
from reportgen.model.place import Place
from reportgen.model.relations.senses import Sense


def _letter(token: Token) -> Any:
    return token.text


LETTERS = Grammar(
    number=_letter,
    name=_letter,
    what=same("formula"),
    remedy=same("write a formula"),
    functions={
        "abs": Function(lambda operand: ("abs", operand)),
        "max": Function(lambda *operands: ("max", *operands), ("a", "b"), repeats=True),
        "if": Function(lambda *operands: ("if", *operands), ("a > b", "c", "d"), compares=True),
    },
)


def test_equal_signs_bind_from_the_left() -> None:
    assert FormulaParser("a - b - c / d / e", LETTERS).expression() == (
        "-",
        ("-", "a", "b"),
        ("/", ("/", "c", "d"), "e"),
    )


def test_a_sign_before_a_factor_binds_closest() -> None:
    assert FormulaParser("-a * b", LETTERS).expression() == ("*", ("neg", "a"), "b")


def test_a_function_is_called_and_else_a_name() -> None:
    assert FormulaParser("abs(a - b) + abs", LETTERS).expression() == (
        "+",
        ("abs", ("-", "a", "b")),
        "abs",
    )


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("max(a, b)", ("max", "a", "b")),
        ("max(a，b + c, d)", ("max", "a", ("+", "b", "c"), "d")),
        ("if(a >= b, c, d)", ("if", (Sense.AT_LEAST, "a", "b"), "c", "d")),
        ("if(a - b = c, d, max(e, f))", ("if", (Sense.EQUAL, ("-", "a", "b"), "c"), "d", ("max", "e", "f"))),
    ],
)  # fmt: skip
def test_a_call_takes_its_arguments_apart_at_commas(text: str, tree: Any) -> None:
    assert FormulaParser(text, LETTERS).expression() == tree


@pytest.mark.parametrize(
    ("text", "at", "message", "remedy"),
    [
        ("a + max(b)", 4, "max is called otherwise", "write max(a, b, …)"),
        ("abs(a, b)", 0, "abs is called otherwise", "write abs(x)"),
        ("if(a > b, c)", 0, "if is called otherwise", "write if(a > b, c, d)"),
        ("if(a, b, c)", 4, "nothing is compared here",
         "write two sides with =, <=, >=, < or > between them"),
        ("max(a, b", 8, '")" is missing', ""),
        ("max(a, )", 7, '")" is not expected here', "write a formula"),
    ],
)  # fmt: skip
def test_a_call_that_lacks_something_says_what(
    text: str, at: int, message: str, remedy: str
) -> None:
    with pytest.raises(FormulaError) as wrong:
        FormulaParser(text, LETTERS).expression()

    assert (wrong.value.at, wrong.value.message.en, wrong.value.remedy.en) == (at, message, remedy)


def test_an_expression_ends_before_a_comparison_also_one_of_a_single_character() -> None:
    parser = FormulaParser("a ≤ b", LETTERS)

    left: Any = parser.expression()
    assert parser.next().text == "≤"
    right: Any = parser.expression()
    assert (left, right) == ("a", "b")


def test_a_mistake_stands_at_its_character_of_a_quoted_text() -> None:
    text = "a + ;"

    try:
        FormulaParser(text, LETTERS)
    except FormulaError as wrong:
        problem = wrong.problem(Place("c.yaml", 3, 10, length=len(text) + 2), text)

    assert problem.place == Place("c.yaml", 3, 15, length=1)
    assert problem.message.en == '";" is not expected here'
    assert problem.remedy.en == "write a formula"


def test_what_begins_with_a_digit_is_a_number_and_with_a_letter_a_name() -> None:
    told = replace(LETTERS, number=lambda token: ("number", token.text), name=_letter)

    assert FormulaParser("2 * _a + b2", told).expression() == (
        "+",
        ("*", ("number", "2"), "_a"),
        "b2",
    )


def test_four_hundred_words_and_signs_are_read_and_no_more() -> None:
    most = "a+" * 199 + "-a"

    assert FormulaParser(most, LETTERS).expression()
    with pytest.raises(FormulaError) as stop:
        FormulaParser(f"-{most}", LETTERS)
    assert stop.value.at == 0
    assert stop.value.message.en == "the formula has more than 400 words and signs"


def test_brackets_lie_thirty_deep_at_most() -> None:
    assert str(FormulaParser("(" * 30 + "a" + ")" * 30, LETTERS).expression()) == "a"
    with pytest.raises(FormulaError, match="too many brackets"):
        FormulaParser("(" * 31 + "a" + ")" * 31, LETTERS).expression()
    with pytest.raises(FormulaError, match="too many brackets"):
        FormulaParser("-" * 32 + "a", LETTERS).expression()


@pytest.mark.parametrize(("before", "behind"), [("-", ""), ("abs(", ")"), ("max(a, ", ")")])
def test_signs_and_calls_lie_thirty_deep_as_brackets_do(before: str, behind: str) -> None:
    assert FormulaParser(before * 30 + "a" + behind * 30, LETTERS).expression()
    with pytest.raises(FormulaError, match="too many brackets"):
        FormulaParser(before * 31 + "a" + behind * 31, LETTERS).expression()


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("  a + ;", 6, '";" is not expected here'),
        ("(a b", 3, '")" is missing'),
        ("abs(a", 5, '")" is missing'),
        ("a +", 3, "the formula ends too early"),
        ("* a", 0, '"*" is not expected here'),
    ],
)
def test_a_mistake_is_told_at_its_character(text: str, at: int, said: str) -> None:
    with pytest.raises(FormulaError) as stop:
        FormulaParser(text, LETTERS).expression()

    assert (stop.value.at, stop.value.message.en) == (at, said)


def test_what_is_left_over_is_a_mistake() -> None:
    parser = FormulaParser("a b", LETTERS)
    parser.expression()

    with pytest.raises(FormulaError, match='"b" is not expected here'):
        parser.finish()
    assert parser.next() == Token(2, "b")
    assert parser.next() == Token(3, "")
    parser.finish()
