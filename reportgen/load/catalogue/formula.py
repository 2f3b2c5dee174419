"""Formulas of the catalogue: + - * / and brackets over metric ids and numbers."""

from __future__ import annotations

from reportgen.load.figures.numbers import plain_number
from reportgen.load.formulas.parser import FormulaParser, Grammar, Token, unexpected
from reportgen.model.figures.metric import Formula, Tree
from reportgen.model.language import LocalText

_EXAMPLE = "(returns + exchanges) / orders * 100"
_REMEDY = LocalText(f"for example {_EXAMPLE}", f"例如 {_EXAMPLE}", f"例如 {_EXAMPLE}")


def parse_formula(text: str) -> Formula:
    """Return a parsed formula; raises FormulaError with what is wrong in it, and where."""
    names: dict[str, None] = {}

    def name(token: Token) -> Tree:
        if not token.text.isidentifier():
            raise unexpected(token, _REMEDY)
        names[token.text] = None
        return "metric", token.text

    parser = FormulaParser(
        text,
        Grammar(_number, name, LocalText("formula", "公式", "公式"), _REMEDY, functions={}),
    )
    tree = parser.expression()
    parser.finish()
    return Formula(text, tree, tuple(names))


def _number(token: Token) -> Tree:
    try:
        return "number", plain_number(token.text)
    except ValueError:
        raise unexpected(token, _REMEDY) from None
