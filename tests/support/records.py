"""Records of exact numbers and rules over them: located("t = a + b", "t 3 a 1 b 1")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.diagnosis import judge
from reportgen.model.figures.book import book_of
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Tree
from reportgen.model.finding import Problem, Suspect
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, number_tree
from tests.support.figures import figure, report

SENSES = {"=": Sense.EQUAL, "<=": Sense.AT_MOST, ">=": Sense.AT_LEAST}


def located(rules: str, record: str) -> Sequence[Problem]:
    """Return what is said of a record of integers."""
    return judged(rules, numbers(record))


def answers(rules: str, values: Mapping[str, Figure]) -> list[str]:
    """Return the suspects with repair and slip; where there is none, the candidates: "t=3 or a=2".

    Two figures of one slip are both given.
    """
    return [each for problem in judged(rules, values) for each in _answers(problem)]


def _answers(problem: Problem) -> list[str]:
    if problem.suspect is None:
        return [" or ".join(f"{_name(each.id)}={each.repair}" for each in problem.candidates)]
    pair = problem.candidates if problem.slip in {"exchanged", "moved"} else ()
    found = pair or (Suspect(problem.suspect, problem.repair, problem.slip),)
    return [f"{_name(each.id)}={each.repair} {each.slip or 'unknown'}" for each in found]


def _name(identifier: str) -> str:
    return identifier.partition("item=")[2].rstrip("]")


def judged(rules: str, values: Mapping[str, Figure]) -> Sequence[Problem]:
    """Return what is said of figures by name."""
    told = [("relation", each) for each in relations(rules, values)]
    data = report("")
    data = replace(data, book=book_of(values.values(), data.book.metrics))
    return [problem for _, problem in judge(told, data).problems]


def numbers(record: str) -> Mapping[str, Figure]:
    """Return figures by name; those that begin with r may be below zero."""
    words = record.split()
    return {
        name: exact(
            figure(f"cost_saving[item={name}]={value}"), lowest="-1e9" if name[0] == "r" else "0"
        )
        for name, value in zip(words[::2], words[1::2], strict=True)
    }


def relations(rules: str, values: Mapping[str, Figure]) -> list[Relation]:
    """Return the relations of rules that are parted by bars."""
    return [relation(rule, values) for rule in rules.split(" | ")]


def exact(plain: Figure, lowest: str) -> Figure:
    """Return a figure as an exact amount; balances may be below zero."""
    unit = replace(plain.unit, exact=True)
    metric = replace(plain.metric, unit=unit, lowest=Decimal(lowest))
    return replace(plain, unit=unit, metric=metric)


def relation(rule: str, values: Mapping[str, Figure]) -> Relation:
    left, sense, *right = rule.split()
    tree = operand(right[0], values)
    for sign, name in zip(right[1::2], right[2::2], strict=True):
        tree = (sign, tree, operand(name, values))
    return Relation(operand(left, values), tree, SENSES[sense])


def operand(word: str, values: Mapping[str, Figure]) -> Tree:
    return figure_tree(values[word]) if word in values else number_tree(Decimal(word))
