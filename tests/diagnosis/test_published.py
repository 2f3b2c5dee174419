"""Error localisation with published answers.

Typing errors: the record of Scholtus 2009 that deducorrect and validate use, with one and two typos.
Sign errors and interchanged values: Scholtus 2008, the records of his table 2 in short. Smallest
sets: the examples of errorlocate and of Fellegi and Holt 1976.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.diagnosis import judge
from reportgen.model.figures.book import book_of
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Tree
from reportgen.model.finding import Problem
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, number_tree
from tests.support.figures import figure, report

SENSES = {"=": Sense.EQUAL, "<=": Sense.AT_MOST, ">=": Sense.AT_LEAST}

TYPOS = "x3 = x1 + x2 | x2 = x4 | x8 = x5 + x6 + x7 | x9 = x3 + x8 | x11 = x9 - x10"
RECORD = "x1 1452 x2 116 x3 1568 x4 116 x5 323 x6 76 x7 12 x8 411 x9 1979 x10 1842 x11 137"
PROFIT = "r0 = a0 - b0 | r1 = a1 - b1 | r = r0 + r1"

ANSWERED = [
    # the record of Scholtus 2009 is right; then typos
    (TYPOS, RECORD, {}),
    (TYPOS, RECORD.replace("x4 116", "x4 161"), {"x4": "116"}),
    (TYPOS, RECORD.replace("x4 116", "x4 161").replace("x9 1979", "x9 19979"), {"x4": "116", "x9": "1979"}),
    (TYPOS, RECORD.replace("x8 411", "x8 0"), {"x8": "411"}),
    (TYPOS, RECORD.replace("x3 1568", "x3 1586"), {"x3": "1568"}),
    (TYPOS, RECORD.replace("x2 116", "x2 16"), {"x2": "116"}),
    # a sign, and pairs that stand the wrong way round: the first of the pair is named (Scholtus 2008)
    (PROFIT, "a0 2100 b0 1950 r0 150 a1 0 b1 10 r1 10 r 160", {"a1": "10"}),
    (PROFIT, "a0 5100 b0 4650 r0 450 a1 130 b1 0 r1 130 r -580", {"r": "580"}),
    (PROFIT, "a0 3250 b0 3550 r0 300 a1 110 b1 10 r1 100 r -200", {"r0": "-300"}),
    (PROFIT, "a0 1952 b0 5726 r0 3774 a1 30 b1 10 r1 20 r 3794", {"a0": "5726"}),
    # the smallest set that mends all (Fellegi and Holt 1976; errorlocate)
    ("p = t - c | p <= t * 0.6 | c >= 0", "t 100 c 60 p 60", None),
    ("t = a + b | t = c + d | t = e + f", "t 50 a 10 b 20 c 12 d 18 e 25 f 5", {"t": "30"}),
    ("t = a + b | a = c | b = d", "t 30 a 10 b 26 c 10 d 20", {"b": "20"}),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "record", "repairs"), ANSWERED)
def test_the_published_answer_is_found(
    rules: str, record: str, repairs: Mapping[str, str] | None
) -> None:
    found = located(rules, record)

    named = {problem.suspect: problem.repair for problem in found if problem.suspect}
    if repairs is None:
        assert found
        assert named == {}
    else:
        assert {
            (name or "").partition("=")[2].rstrip("]"): value for name, value in named.items()
        } == repairs


def located(rules: str, record: str) -> Sequence[Problem]:
    """Return what is said of a record of integers."""
    words = record.split()
    values = {
        name: exact(
            figure(f"cost_saving[item={name}]={value}"), lowest="-1e9" if name[0] == "r" else "0"
        )
        for name, value in zip(words[::2], words[1::2], strict=True)
    }
    told = [("relation", relation(rule, values)) for rule in rules.split(" | ")]
    data = report("")
    data = replace(data, book=book_of(values.values(), data.book.metrics))
    return [problem for _, problem in judge(told, data).problems]


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
