"""`checks: relations:` of a period config -> statements, parsed and looked up in the catalogue.

rule: "headcount = headcount@prev + headcount_joined - headcount_left"
rule: "contacts = sum(contacts[channel=*])"
rule: "returns <= orders * 20%"
rule: "first_response_time <= first_response_time[] * 2" binds over channels; [] is the total
"""

from __future__ import annotations

from decimal import Decimal

from reportgen.load.figures.numbers import plain_number
from reportgen.load.formulas.parser import (
    FormulaError,
    FormulaParser,
    Grammar,
    Token,
    unexpected,
)
from reportgen.load.report.references import RULE_REMEDY, read_reference
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText, same
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.statement import Absent, Statement
from reportgen.model.report.config import OwnRelation, ReportConfig

_SENSES = {
    "=": Sense.EQUAL,
    "==": Sense.EQUAL,
    "<=": Sense.AT_MOST,
    "≤": Sense.AT_MOST,
    ">=": Sense.AT_LEAST,
    "≥": Sense.AT_LEAST,
    "<": Sense.BELOW,
    ">": Sense.ABOVE,
}
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


def read_statements(
    config: ReportConfig, catalogue: Catalogue, problems: list[Problem]
) -> tuple[Statement, ...]:
    """Return the author's relations; mistakes in them are added to `problems`."""
    grammar = _grammar(catalogue)
    found = []
    for number, own in enumerate(config.checks.relations):
        try:
            found.append(_statement(own, number, config, grammar))
        except FormulaError as wrong:
            place = config.place(f"checks.relations[{number}].rule")
            problems.append(wrong.problem(place, own.rule))
    return tuple(found)


def _statement(own: OwnRelation, number: int, config: ReportConfig, grammar: Grammar) -> Statement:
    parser = FormulaParser(own.rule, grammar)
    left = parser.expression()
    sign = parser.next()
    if sign.text not in _SENSES:
        raise FormulaError(sign.at, *_COMPARISON)
    right = parser.expression()
    parser.finish()
    return Statement(
        own.id or f"relations[{number}]",
        own.rule,
        left,
        _SENSES[sign.text],
        right,
        own.tolerance,
        Severity(own.severity) if own.severity else None,
        Absent(own.missing),
        same(own.message) if own.message else None,
        config.place(f"checks.relations[{number}]"),
    )


def _grammar(catalogue: Catalogue) -> Grammar:
    """Return what may stand in a rule; `sum` adds what its reference means by itself."""
    return Grammar(
        number=lambda token: ("number", _number(token)),
        name=lambda token: ("reference", read_reference(token, catalogue)),
        what=LocalText("rule", "规则", "規則"),
        remedy=RULE_REMEDY,
        functions={"sum": lambda operand: operand},
    )


def _number(token: Token) -> Decimal:
    """Return a number of a rule; 20% is 0.2."""
    try:
        number = plain_number(token.text.removesuffix("%"))
    except ValueError:
        raise unexpected(token, RULE_REMEDY) from None
    return number / 100 if token.text.endswith("%") else number
