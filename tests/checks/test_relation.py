"""The author's own relations."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.checks.relation import CHECK
from reportgen.load.statements import read_statements
from reportgen.model.config import ChecksConfig, OwnRelation
from reportgen.model.finding import Problem
from reportgen.model.report import Report
from tests.support.figures import catalogue, quarter, report
from tests.support.judged import problems


def with_rule(text: str, rule: str, **options: object) -> Report:
    own = OwnRelation(rule, "R1", **options)  # type: ignore[arg-type]
    config = quarter(checks=ChecksConfig(relations=(own,)))
    wrong: list[Problem] = []
    statements = read_statements(config, catalogue(), wrong)
    assert wrong == []
    return replace(report(text, config), statements=statements)


FLOW = "headcount = headcount@prev + headcount_joined - headcount_left"
PEOPLE = "headcount=30 headcount@2024-Q3=18 headcount_joined=15"


def test_says_the_rule_with_its_numbers() -> None:
    [problem] = problems(CHECK, with_rule(f"{PEOPLE} headcount_left=4", FLOW))

    assert problem.message.en == "R1 does not hold: 30 = 18 + 15 - 4 (= 29) (off by 1)"
    assert problem.about is not None
    assert problem.about.subject == "R1"


@pytest.mark.parametrize(
    ("rule", "text", "holds"),
    [
        (FLOW, f"{PEOPLE} headcount_left=3", True),
        ("contacts = sum(contacts[channel=*])", "contacts=9 contacts[channel=chat]=4 contacts[channel=phone]=5", True),
        ("contacts = sum(contacts[channel=*])", "contacts=9 contacts[channel=chat]=4 contacts[channel=phone]=6", False),
        ("returns <= orders * 20%", "returns=19 orders=100", True),
        ("returns <= orders * 20%", "returns=21 orders=100", False),
        ("returns < orders", "returns=100 orders=100", False),
        ("orders ≥ returns × 2", "returns=50 orders=100", True),
        ("csat = survey_satisfied / survey_responses * 100", "csat=85 survey_satisfied=10249 survey_responses=12000", True),
        ("在岗人数 = headcount[level=senior] + headcount[level=junior]", "headcount=30 headcount[level=senior]=15 headcount[level=junior]=14", False),
        ("csat - csat@prev <= 5", "csat=85 csat@2024-Q3=79", True),
        ("csat - csat@prev <= 5", "csat=85 csat@2024-Q3=78", False),
    ],
)  # fmt: skip
def test_what_holds(rule: str, text: str, holds: bool) -> None:
    assert (problems(CHECK, with_rule(text, rule)) == []) is holds


def test_binds_over_every_period_and_member() -> None:
    data = with_rule(
        "orders=9 returns=3 orders@2024-10=1 returns@2024-10=2 "
        "orders[team=order]=1 returns[team=order]=3 orders[team=presale]=5",
        "returns <= orders",
    )

    found = problems(CHECK, data)

    assert [problem.figures[0].id for problem in found] == [
        "returns@2024-10",
        "returns@2024-Q4[team=order]",
    ]


def test_a_tolerance_counts_only_where_it_is_stated() -> None:
    text = "orders=100 returns=98"

    assert len(problems(CHECK, with_rule(text, "orders = returns"))) == 1
    assert problems(CHECK, with_rule(text, "orders = returns", tolerance=Decimal(2))) == []
    assert len(problems(CHECK, with_rule(text, "orders = returns", tolerance=Decimal(1)))) == 1


def test_a_missing_figure_leaves_it_open_or_counts_as_it_was_said_to() -> None:
    rule, text = "orders = returns + complaints", "orders=100 returns=98"

    [left_open] = problems(CHECK, with_rule(text, rule))
    assert left_open.message.en == "not checked: R1 lacks complaints@2024-Q4"
    assert len(problems(CHECK, with_rule(text, rule, missing="zero"))) == 1
    assert problems(CHECK, with_rule(text, rule, missing="ignore")) == []


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("returns <= ordrs", 'unknown metric "ordrs"'),
        ("returns + orders", "the rule compares nothing"),
        ("returns <= (orders", '")" is missing'),
        ("returns <= orders@yesterday", '"yesterday" names no period'),
        ("returns <= orders:goal", 'unknown role "goal"'),
        ("returns <= orders[chanel=chat]", 'unknown dimension "chanel"'),
        ("returns <= orders $", '"$" is not expected here'),
        ("returns <= ", '"" is not expected here'),
    ],
)
def test_mistakes_in_a_rule_are_explained(rule: str, message: str) -> None:
    wrong: list[Problem] = []

    read_statements(
        quarter(checks=ChecksConfig(relations=(OwnRelation(rule),))), catalogue(), wrong
    )

    assert [problem.message.en for problem in wrong] == [message]
