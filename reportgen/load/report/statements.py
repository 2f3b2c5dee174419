"""`checks: relations:` of a period config -> statements, parsed and looked up in the catalogue.

rule: "headcount = headcount@prev + headcount_joined - headcount_left"
rule: "contacts = sum(contacts[channel=*])"
rule: "returns <= orders * 20%"
rule: "first_response_time <= first_response_time[] * 2" binds over channels; [] is the total
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from reportgen.load.figures.numbers import plain_number
from reportgen.load.figures.periods import parse_period
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.figure import GIVEN_ROLES, Members, Role
from reportgen.model.figures.metric import Tree
from reportgen.model.figures.period import Period
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText, same
from reportgen.model.nearest import nearest
from reportgen.model.regex import regex
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.statement import CHANGES, Absent, FigureReference, Shift, Statement
from reportgen.model.report.config import OwnRelation, ReportConfig
from reportgen.wording.messages.known_names import did_you_mean

_TOKEN = regex(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?%?)"
    r"|(?P<reference>[^\W\d]\w*(?:@[\w-]+)?(?:\[[^\]]*\])?(?::\w+(?:\([\w-]+\))?)?)"
    r"|(?P<sign><=|>=|==|[-+*/()=<>]))"
)
_REFERENCE = regex(
    r"(?P<metric>\w+)(?:@(?P<period>[\w-]+))?(?:\[(?P<members>[^\]]*)\])?"
    r"(?::(?P<role>\w+)(?:\((?P<against>[\w-]+)\))?)?"
)
_SIGNS = str.maketrans(
    {"×": "*", "÷": "/", "−": "-", "（": "(", "）": ")", "≤": "≤", "≥": "≥", "＝": "="}
)
_SENSES = {
    "=": Sense.EQUAL,
    "==": Sense.EQUAL,
    "<=": Sense.AT_MOST,
    ">=": Sense.AT_LEAST,
    "<": Sense.BELOW,
    ">": Sense.ABOVE,
}
_MOST_DEPTH = 30
_MOST_TOKENS = 400
_SHIFTS = {"prev": Shift.PREVIOUS, "previous": Shift.PREVIOUS, "year_ago": Shift.YEAR_AGO}
_ROLES = {role.value: role for role in GIVEN_ROLES}


class _RuleError(Exception):
    """A mistake in a rule: what, what would be right, and where in its text."""

    def __init__(self, at: int, message: LocalText, remedy: LocalText | None = None) -> None:
        super().__init__(message.en)
        self.at = at
        self.problem = Problem(message, remedy=remedy or same(""))


def read_statements(
    config: ReportConfig, catalogue: Catalogue, problems: list[Problem]
) -> tuple[Statement, ...]:
    """Return the author's relations; mistakes in them are added to `problems`."""
    found = []
    for number, own in enumerate(config.checks.relations):
        place = config.place(f"checks.relations[{number}].rule")
        try:
            found.append(_statement(own, number, config, catalogue))
        except _RuleError as wrong:
            quote = int(place.length == len(own.rule) + 2)
            at = replace(place, column=place.column + quote + wrong.at, length=1)
            problems.append(replace(wrong.problem, place=at, values=(own.rule,)))
    return tuple(found)


def _statement(
    own: OwnRelation, number: int, config: ReportConfig, catalogue: Catalogue
) -> Statement:
    text = own.rule.translate(_SIGNS).replace("≤", "<=").replace("≥", ">=")
    parser = _Parser(text, catalogue)
    left = parser.sum(0)
    at, sign = parser.next("")
    if sign not in _SENSES:
        raise _RuleError(at, *_COMPARISON)
    right = parser.sum(0)
    at, rest = parser.next("")
    if rest:
        raise _RuleError(at, *_unexpected(rest))
    return Statement(
        own.id or f"relations[{number}]",
        own.rule,
        left,
        _SENSES[sign],
        right,
        own.tolerance,
        Severity(own.severity) if own.severity else None,
        Absent(own.missing),
        same(own.message) if own.message else None,
        config.place(f"checks.relations[{number}]"),
    )


_TOO_LONG = (
    LocalText(
        f"the rule has more than {_MOST_TOKENS} words and signs",
        f"规则超过 {_MOST_TOKENS} 个词和符号",
        f"規則超過 {_MOST_TOKENS} 個詞和符號",
    ),
    LocalText(
        "write it as several rules, or sum members with [dimension=*]",
        "请拆成几条，或用 [dimension=*] 对成员求和",
        "請拆成幾條，或用 [dimension=*] 對成員求和",
    ),
)
_COMPARISON = (
    LocalText(
        "the rule compares nothing",
        "规则里没有比较",
        "規則裡沒有比較",
    ),
    LocalText(
        "write two sides with =, <=, >=, < or > between them",
        "请写两边，中间用 =、<=、>=、< 或 >",
        "請寫兩邊，中間用 =、<=、>=、< 或 >",
    ),
)


def _unexpected(token: str) -> tuple[LocalText, LocalText]:
    return (
        LocalText(
            f'"{token}" is not expected here', f"这里不该有“{token}”", f"這裡不該有「{token}」"
        ),
        LocalText(
            "write sums of figure ids such as headcount@prev + headcount_joined",
            "请写数值代号的算式，例如 headcount@prev + headcount_joined",
            "請寫數值代號的算式，例如 headcount@prev + headcount_joined",
        ),
    )


class _Parser:
    """A recursive-descent parser: sums of products of factors."""

    def __init__(self, text: str, catalogue: Catalogue) -> None:
        self._text = text
        self._catalogue = catalogue
        self._tokens = list(_tokens(text))
        if len(self._tokens) > _MOST_TOKENS:
            raise _RuleError(0, *_TOO_LONG)

    def peek(self) -> str:
        return self._tokens[0][1] if self._tokens else ""

    def next(self, wanted: str) -> tuple[int, str]:
        """Return the next token and where it stands; another one than `wanted` is a mistake."""
        at, token = self._tokens.pop(0) if self._tokens else (len(self._text), "")
        if wanted and token != wanted:
            raise _RuleError(
                at,
                LocalText(f'"{wanted}" is missing', f"缺少“{wanted}”", f"缺少「{wanted}」"),
            )
        return at, token

    def sum(self, depth: int) -> Tree:
        return self._chain("+-", self._product, depth)

    def _product(self, depth: int) -> Tree:
        return self._chain("*/", self._factor, depth)

    def _chain(self, signs: str, operand: Callable[[int], Tree], depth: int) -> Tree:
        tree = operand(depth)
        while self.peek() and self.peek() in signs:
            _, sign = self.next("")
            tree = (sign, tree, operand(depth))
        return tree

    def _factor(self, depth: int) -> Tree:
        if depth > _MOST_DEPTH:
            raise _RuleError(0, LocalText("too many brackets", "括号太多", "括號太多"))
        at, token = self.next("")
        if token == "-":
            return "neg", self._factor(depth + 1)
        if token == "(":
            tree = self.sum(depth + 1)
            self.next(")")
            return tree
        if token[:1].isdigit():
            return "number", _number(token, at)
        if token == "sum" and self.peek() == "(":
            return self._factor(depth + 1)
        match = _REFERENCE.fullmatch(token)
        if match is None:
            raise _RuleError(at, *_unexpected(token))
        return "reference", self._reference(match, at)

    def _reference(self, match: re.Match[str], at: int) -> FigureReference:
        role = match["role"] or "actual"
        if role not in _ROLES:
            raise _RuleError(
                at,
                LocalText(
                    f'unknown role "{role}"', f"不认识的角色“{role}”", f"不認識的角色「{role}」"
                ),
                did_you_mean(role, _ROLES),
            )
        members = self._members(match, at)
        return FigureReference(
            self._metric(match["metric"], at),
            _period(match["period"], at) or Shift.SAME,
            members,
            Role(role),
            (_period(match["against"], at) or Shift.PREVIOUS) if role in CHANGES else None,
            is_total=match["members"] is not None and not members,
        )

    def _metric(self, name: str, at: int) -> str:
        known = self._catalogue.metrics
        if name in known:
            return name
        named = [m.id for m in known.values() if name in (m.names.hans, m.names.hant, m.names.en)]
        if len(named) == 1:
            return named[0]
        raise _RuleError(
            at,
            LocalText(
                f'unknown metric "{name}"', f"不认识的指标“{name}”", f"不認識的指標「{name}」"
            ),
            did_you_mean(name, known),
        )

    def _members(self, match: re.Match[str], at: int) -> Members:
        pairs = []
        for part in (match["members"] or "").split(","):
            dimension, _, member = part.partition("=")
            if not part.strip():
                continue
            if not member.strip():
                raise _RuleError(at, *_unexpected(part))
            pairs.append((dimension.strip(), member.strip()))
            near = nearest(dimension.strip(), self._catalogue.dimensions, 0.75)
            if dimension.strip() not in self._catalogue.dimensions and near:
                raise _RuleError(
                    at,
                    LocalText(
                        f'unknown dimension "{dimension.strip()}"',
                        f"不认识的维度“{dimension.strip()}”",
                        f"不認識的維度「{dimension.strip()}」",
                    ),
                    did_you_mean(dimension.strip(), self._catalogue.dimensions),
                )
        return tuple(sorted(pairs))


def _period(text: str | None, at: int) -> Shift | Period | None:
    """Return the period that a reference names, None where it names none."""
    if not text:
        return None
    if text in _SHIFTS:
        return _SHIFTS[text]
    try:
        return parse_period(text)
    except ValueError:
        raise _RuleError(at, *_bad_period(text)) from None


def _number(token: str, at: int) -> Decimal:
    """Return a number of a rule; 20% is 0.2."""
    try:
        number = plain_number(token.removesuffix("%"))
    except ValueError:
        raise _RuleError(at, *_unexpected(token)) from None
    return number / 100 if token.endswith("%") else number


def _bad_period(text: str) -> tuple[LocalText, LocalText]:
    return (
        LocalText(f'"{text}" names no period', f"“{text}”不是期间", f"「{text}」不是期間"),
        LocalText(
            "write @prev, @year_ago or a period such as @2024-Q3",
            "请写 @prev、@year_ago，或 @2024-Q3 这样的期间",
            "請寫 @prev、@year_ago，或 @2024-Q3 這樣的期間",
        ),
    )


def _tokens(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    while at < len(text.rstrip()):
        match = _TOKEN.match(text, at)
        if match is None:
            wrong = text[at:].lstrip()[:1]
            raise _RuleError(at + len(text[at:]) - len(text[at:].lstrip()), *_unexpected(wrong))
        token = match[0].strip()
        yield match.end() - len(token), token
        at = match.end()
