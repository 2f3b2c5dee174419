"""Formula text -> tree: sums of products of signed factors, brackets, calls, and leaves.

The grammar is one; a caller allows a part of it, by what it makes of the leaves and which functions
it knows. A new function, such as `abs(x)`, is an entry of `functions`.

    expression = product {("+" | "-") product}
    product    = factor {("*" | "/") factor}
    factor     = "-" factor | "(" expression ")" | call | number | name
    call       = function "(" argument {"," argument} ")"
    argument   = expression, or a comparison of two where the function asks for one
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from reportgen.model.figures.metric import Tree
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText, same
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.model.relations.senses import Sense

_TOKEN = regex(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?%?)"
    r"|(?P<name>[^\W\d]\w*(?:@[\w-]+)?(?:\[[^\]]*\])?(?::\w+(?:\([\w-]+\))?)?)"
    r"|(?P<sign><=|>=|==|[-+*/(),=<>≤≥]))"
)
SENSES: Mapping[str, Sense] = {
    "=": Sense.EQUAL,
    "==": Sense.EQUAL,
    "<=": Sense.AT_MOST,
    "≤": Sense.AT_MOST,
    ">=": Sense.AT_LEAST,
    "≥": Sense.AT_LEAST,
    "<": Sense.BELOW,
    ">": Sense.ABOVE,
}
"""How the two sides of a comparison stand to each other, by the sign between them."""
NO_COMPARISON = (
    LocalText("nothing is compared here", "这里没有比较", "這裡沒有比較"),
    LocalText(
        "write two sides with =, <=, >=, < or > between them",
        "请写两边，中间用 =、<=、>=、< 或 >",
        "請寫兩邊，中間用 =、<=、>=、< 或 >",
    ),
)
_SIGNS = str.maketrans({"×": "*", "÷": "/", "−": "-", "（": "(", "）": ")", "，": ",", "＝": "="})
_MOST_DEPTH = 30
_MOST_TOKENS = 400


@frozen
class Token:
    """A number, a name or a sign, and at which character it begins; the end has no text."""

    at: int
    text: str


@frozen
class Function:
    """What a call stands for: `make` gets the trees of its arguments.

    `arguments` names them as a message does, the last as often as wanted where it `repeats`.
    `compares` is set where the first is a comparison, ("<=", left, right).
    """

    make: Callable[..., Tree]
    arguments: tuple[str, ...] = ("x",)
    repeats: bool = False
    compares: bool = False

    def takes(self, count: int) -> bool:
        """Return whether it can be called with so many arguments."""
        return count == len(self.arguments) or (self.repeats and count > len(self.arguments))


@frozen
class Grammar:
    """The part of the language that a caller allows.

    `number` and `name` return the leaf of a token, or raise FormulaError. `functions` return what a
    call of each stands for. `what` is written, `remedy` says what would be right.
    """

    number: Callable[[Token], Tree]
    name: Callable[[Token], Tree]
    what: LocalText
    remedy: LocalText
    functions: Mapping[str, Function]


class FormulaError(Exception):
    """A mistake in a formula: at which character, what, and what would be right."""

    def __init__(self, at: int, message: LocalText, remedy: LocalText | None = None) -> None:
        super().__init__(message.en)
        self.at, self.message, self.remedy = at, message, remedy or same("")

    def problem(self, place: Place, text: str) -> Problem:
        """Return the mistake at its character of a formula that stands at a place, as `text`."""
        quote = int(place.length == len(text) + 2)
        at = replace(place, column=place.column + quote + self.at, length=1)
        return Problem(self.message, remedy=self.remedy, place=at, values=(text,))


def unexpected(token: Token, remedy: LocalText) -> FormulaError:
    """Return the mistake of a token that cannot stand where it does."""
    text = token.text
    return FormulaError(
        token.at,
        LocalText(f'"{text}" is not expected here', f"这里不该有“{text}”", f"這裡不該有「{text}」"),
        remedy,
    )


class FormulaParser:
    """A recursive-descent parser of one text."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self._grammar = grammar
        self._end = Token(len(text), "")
        self._tokens = list(_tokens(text.translate(_SIGNS), grammar))
        if len(self._tokens) > _MOST_TOKENS:
            raise FormulaError(0, *_too_long(grammar.what))

    def expression(self) -> Tree:
        """Return the tree of all up to a sign that is none of arithmetic."""
        return self._sum(0)

    def next(self) -> Token:
        """Return the next token and go on behind it."""
        return self._tokens.pop(0) if self._tokens else self._end

    def finish(self) -> None:
        """Raise FormulaError where anything is left."""
        if self._tokens:
            raise self._unexpected(self._tokens[0])

    def _sum(self, depth: int) -> Tree:
        return self._chain("+-", self._product, depth)

    def _product(self, depth: int) -> Tree:
        return self._chain("*/", self._factor, depth)

    def _chain(self, signs: str, operand: Callable[[int], Tree], depth: int) -> Tree:
        tree = operand(depth)
        while self._peek() and self._peek() in signs:
            tree = (self.next().text, tree, operand(depth))
        return tree

    def _factor(self, depth: int) -> Tree:
        token = self.next()
        if depth > _MOST_DEPTH:
            raise FormulaError(token.at, LocalText("too many brackets", "括号太多", "括號太多"))
        if token.text == "-":
            return "neg", self._factor(depth + 1)
        if token.text == "(":
            return self._closed(depth)
        if token.text in self._grammar.functions and self._peek() == "(":
            return self._call(token, depth)
        return self._leaf(token)

    def _call(self, name: Token, depth: int) -> Tree:
        function = self._grammar.functions[name.text]
        self.next()
        first = self._comparison if function.compares else self._sum
        arguments = [first(depth + 1)]
        while self._peek() == ",":
            self.next()
            arguments.append(self._sum(depth + 1))
        self._close()
        if not function.takes(len(arguments)):
            raise FormulaError(name.at, *_wants(name.text, function))
        return function.make(*arguments)

    def _comparison(self, depth: int) -> Tree:
        left = self._sum(depth)
        sign = self.next()
        if sign.text not in SENSES:
            raise FormulaError(sign.at, *NO_COMPARISON)
        return SENSES[sign.text], left, self._sum(depth)

    def _closed(self, depth: int) -> Tree:
        """Return what stands in brackets, of which the first is read already."""
        tree = self._sum(depth + 1)
        self._close()
        return tree

    def _close(self) -> None:
        closing = self.next()
        if closing.text != ")":
            raise FormulaError(closing.at, LocalText('")" is missing', "缺少“)”", "缺少「)」"))

    def _leaf(self, token: Token) -> Tree:
        first = token.text[:1]
        if not first:
            raise FormulaError(token.at, *_ended(self._grammar))
        if first.isdigit():
            return self._grammar.number(token)
        if first.isalpha() or first == "_":
            return self._grammar.name(token)
        raise self._unexpected(token)

    def _peek(self) -> str:
        return self._tokens[0].text if self._tokens else ""

    def _unexpected(self, token: Token) -> FormulaError:
        return unexpected(token, self._grammar.remedy)


def _tokens(text: str, grammar: Grammar) -> Iterator[Token]:
    at = 0
    while at < len(text.rstrip()):
        match = _TOKEN.match(text, at)
        if match is None:
            start = len(text) - len(text[at:].lstrip())
            raise unexpected(Token(start, text[start]), grammar.remedy)
        token = match[0].strip()
        yield Token(match.end() - len(token), token)
        at = match.end()


def _wants(name: str, function: Function) -> tuple[LocalText, LocalText]:
    call = f"{name}({', '.join(function.arguments)}{', …' if function.repeats else ''})"
    message = LocalText(f"{name} is called otherwise", f"{name} 的写法不对", f"{name} 的寫法不對")
    return message, LocalText(f"write {call}", f"请写 {call}", f"請寫 {call}")


def _ended(grammar: Grammar) -> tuple[LocalText, LocalText]:
    what = grammar.what
    message = LocalText(
        f"the {what.en} ends too early", f"{what.hans}没有写完", f"{what.hant}沒有寫完"
    )
    return message, grammar.remedy


def _too_long(what: LocalText) -> tuple[LocalText, LocalText]:
    return (
        LocalText(
            f"the {what.en} has more than {_MOST_TOKENS} words and signs",
            f"{what.hans}超过 {_MOST_TOKENS} 个词和符号",
            f"{what.hant}超過 {_MOST_TOKENS} 個詞和符號",
        ),
        LocalText(
            "write it as several, or sum members with [dimension=*]",
            "请拆成几条，或用 [dimension=*] 对成员求和",
            "請拆成幾條，或用 [dimension=*] 對成員求和",
        ),
    )
