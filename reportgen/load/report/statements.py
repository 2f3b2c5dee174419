"""`checks: relations:` of a period config -> statements, parsed and looked up in the catalogue.

rule: "headcount = headcount@prev + headcount_joined - headcount_left"
rule: "contacts = sum(contacts[channel=*])"
rule: "returns <= orders * 20%"
rule: "first_response_time <= first_response_time[] * 2" binds over channels; [] is the total
rule: "abs(contacts - contacts@prev) <= contacts@prev * 30%"
rule: "resolution_time <= max(resolution_time[channel=*])"
rule: "return_rate = if(orders > 0, returns / orders * 100, 0)"
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reportgen.load.formulas.parser import (
    NO_COMPARISON,
    SENSES,
    FormulaError,
    FormulaParser,
    Function,
    Grammar,
    Token,
    unexpected,
)
from reportgen.load.numbers import plain_number
from reportgen.load.report.references import RULE_REMEDY, read_reference
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.metric import Tree
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText, same
from reportgen.model.report.config import OwnRelation, ReportConfig
from reportgen.model.report.statement import Absent, Statement


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
    if sign.text not in SENSES:
        raise FormulaError(sign.at, *NO_COMPARISON)
    right = parser.expression()
    parser.finish()
    return Statement(
        own.id or f"relations[{number}]",
        own.rule,
        left,
        SENSES[sign.text],
        right,
        own.tolerance,
        Severity(own.severity) if own.severity else None,
        Absent(own.missing),
        same(own.message) if own.message else None,
        config.place(f"checks.relations[{number}]"),
    )


def _grammar(catalogue: Catalogue) -> Grammar:
    """Return what may stand in a rule."""
    return Grammar(
        number=lambda token: ("number", _number(token)),
        name=lambda token: ("reference", read_reference(token, catalogue)),
        what=LocalText("rule", "规则", "規則"),
        remedy=RULE_REMEDY,
        functions=_FUNCTIONS,
    )


def _total(operand: Tree) -> Tree:
    """Return an expression over the totals of its metrics, whatever members it is tried for."""
    if operand[0] == "reference":
        return "reference", replace(operand[1], members=(), is_total=True)
    return operand[0], *(_total(part) if isinstance(part, tuple) else part for part in operand[1:])


_FUNCTIONS = {
    "sum": Function(lambda operand: ("added", operand), ("contacts[channel=*]",)),
    "total": Function(_total),
    "abs": Function(lambda operand: ("abs", operand)),
    "min": Function(lambda *operands: ("min", *operands), repeats=True),
    "max": Function(lambda *operands: ("max", *operands), repeats=True),
    "if": Function(
        lambda condition, one, other: ("if", condition, one, other),
        ("x > y", "then", "else"),
        compares=True,
    ),
}


def _number(token: Token) -> Decimal:
    """Return a number of a rule; 20% is 0.2."""
    try:
        number = plain_number(token.text.removesuffix("%"))
    except ValueError:
        raise unexpected(token, RULE_REMEDY) from None
    return number / 100 if token.text.endswith("%") else number
