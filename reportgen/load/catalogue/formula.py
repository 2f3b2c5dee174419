"""Formulas of the catalogue: + - * / and brackets over metric ids and numbers.

defects / orders * 100
defects / total(defects) * 100     of each member its share of all; also written defects[]
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.load.formulas.parser import FormulaParser, Function, Grammar, Token, unexpected
from reportgen.load.numbers import plain_number
from reportgen.model.figures.metric import Formula, Operand, Tree
from reportgen.model.language import LocalText

_EXAMPLE = "(returns + exchanges) / orders * 100"
_REMEDY = LocalText(f"for example {_EXAMPLE}", f"例如 {_EXAMPLE}", f"例如 {_EXAMPLE}")


def parse_formula(text: str) -> Formula:
    """Return a parsed formula; raises FormulaError with what is wrong in it, and where."""
    parser = FormulaParser(text, _GRAMMAR)
    tree = parser.expression()
    parser.finish()
    return Formula(text, tree, tuple(dict.fromkeys(_operands(tree))))


def _name(token: Token) -> Tree:
    name = token.text.removesuffix("[]")
    if not name.isidentifier():
        raise unexpected(token, _REMEDY)
    return "operand", Operand(name, of_total=name != token.text)


def _total(operand: Tree) -> Tree:
    """Return an expression over the totals of its metrics."""
    match operand:
        case ("operand", Operand(metric)):
            return "operand", Operand(metric, of_total=True)
        case ("number", _):
            return operand
        case (sign, *parts):
            return (sign, *(_total(part) for part in parts))
        case _:
            raise ValueError(operand)


def _operands(tree: Tree) -> Iterator[Operand]:
    """Yield the operands of a formula from left to right."""
    for part in tree[1:]:
        if isinstance(part, Operand):
            yield part
        elif isinstance(part, tuple):
            yield from _operands(part)


def _number(token: Token) -> Tree:
    try:
        return "number", plain_number(token.text)
    except ValueError:
        raise unexpected(token, _REMEDY) from None


_GRAMMAR = Grammar(
    _number,
    _name,
    LocalText("formula", "公式", "公式"),
    _REMEDY,
    functions={"total": Function(_total)},
)
