"""Formulas of the catalogue: + - * / and brackets over metric ids and numbers."""

from __future__ import annotations

from reportgen.load.figures.numbers import plain_number
from reportgen.model.figures.metric import Formula, Tree
from reportgen.model.regex import regex

_TOKEN = regex(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[^\W\d]\w*)|(?P<sign>[-+*/()]))")
_SIGNS = str.maketrans({"×": "*", "÷": "/", "−": "-", "（": "(", "）": ")"})
_MOST_DEPTH = 30


def parse_formula(text: str) -> Formula:
    """Return a parsed formula; raises ValueError with what is wrong in it."""
    parser = _Parser(text.translate(_SIGNS))
    tree = parser.sum(0)
    if parser.tokens:
        raise ValueError(f'"{parser.tokens[0]}" is not expected here')
    return Formula(text, tree, tuple(dict.fromkeys(parser.names)))


class _Parser:
    """A recursive-descent parser: sums of products of factors."""

    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        self.names: list[str] = []

    def sum(self, depth: int) -> Tree:
        if depth > _MOST_DEPTH:
            raise ValueError("too many brackets")
        tree = self.product(depth)
        while self.tokens and self.tokens[0] in "+-":
            tree = (self.tokens.pop(0), tree, self.product(depth))
        return tree

    def product(self, depth: int) -> Tree:
        tree = self.factor(depth)
        while self.tokens and self.tokens[0] in "*/":
            tree = (self.tokens.pop(0), tree, self.factor(depth))
        return tree

    def factor(self, depth: int) -> Tree:
        if not self.tokens:
            raise ValueError("the formula ends too early")
        token = self.tokens.pop(0)
        if token == "-":
            if depth > _MOST_DEPTH:
                raise ValueError("too many signs")
            return ("neg", self.factor(depth + 1))
        if token == "(":
            tree = self.sum(depth + 1)
            if not self.tokens or self.tokens.pop(0) != ")":
                raise ValueError("a bracket is not closed")
            return tree
        if token in "+*/)":
            raise ValueError(f'"{token}" is not expected here')
        if token[0].isdigit():
            return ("number", plain_number(token))
        self.names.append(token)
        return ("metric", token)


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(text.rstrip()):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f'"{text[at:].strip()[:1]}" is not part of a formula')
        found.append(match[0].strip())
        at = match.end()
    return found
