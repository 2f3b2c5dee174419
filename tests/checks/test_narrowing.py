"""A rule looks where it has to, and around every figure of a broken relation."""

from __future__ import annotations

from dataclasses import replace

from reportgen.checks.figures.breakdown_sum import CHECK
from reportgen.checks.narrowing import look, relations_around, standing, vouching
from reportgen.model.figures.holds import HoldMarks
from reportgen.model.relations.relation import Relation
from reportgen.model.report.report import Report
from tests.support.figures import report

CELLS = (
    "contacts[team=order,channel=chat]=20 contacts[team=order,channel=phone]={} "
    "contacts[channel=chat]=20 contacts[channel=phone]=11 contacts[team=order]=31"
)
RIGHT, WRONG = CELLS.format(11), CELLS.format(12)
ELSEWHERE = "orders=9 orders[channel=chat]=4 orders[channel=phone]=5"


def relations(report: Report) -> list[str]:
    """Return the totals of the relations that the rule of sums states."""
    told = look([CHECK], report).told
    return [each.figures[0].id for _, each in told if isinstance(each, Relation)]


def test_what_surely_agrees_is_not_looked_at() -> None:
    assert relations(report(f"{RIGHT} {ELSEWHERE}")) == []


def test_all_sums_of_a_figure_in_a_broken_one_are_looked_at_and_no_others() -> None:
    assert sorted(relations(report(f"{WRONG} {ELSEWHERE}"))) == [
        "contacts@2024-Q4[channel=chat]",
        "contacts@2024-Q4[channel=phone]",
        "contacts@2024-Q4[team=order]",
    ]


def test_a_rule_vouches_for_the_relations_that_it_had_no_need_to_look_at() -> None:
    data, marks = report(f"{RIGHT} {ELSEWHERE}"), HoldMarks()

    found = vouching([CHECK], data, look([CHECK], data).focus)
    for mark in found.values():
        mark(marks)

    assert (set(found), marks.relations) == ({"breakdown-sum"}, 4)
    assert vouching([replace(CHECK, quiet=None)], data, {}) == {}


def test_the_relations_around_a_figure_are_also_those_that_were_vouched_for() -> None:
    data = report(f"{RIGHT} {ELSEWHERE}")
    looked = look([CHECK], data)

    around = [
        {figure.id for figure in each.figures}
        for figure in data.book.figures
        if figure.text == "4"
        for each in relations_around([CHECK], data, looked, standing([figure], data))
    ]

    assert around == [
        {"orders@2024-Q4", "orders@2024-Q4[channel=chat]", "orders@2024-Q4[channel=phone]"}
    ]
