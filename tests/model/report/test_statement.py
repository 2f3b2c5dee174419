"""For which periods and members an author's relation is tried, and which figures it then means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.load.report.statements import read_statements
from reportgen.model.figures.metric import Tree
from reportgen.model.figures.period import Period
from reportgen.model.relations.trees import leaves
from reportgen.model.report.config import ChecksConfig, OwnRelation, PeriodConfig
from reportgen.model.report.statement import (
    Absent,
    Binding,
    Statement,
    bindings,
    references,
    resolved,
)
from reportgen.wording.messages.relations import spelled
from tests.support.figures import NOW, book, catalogue, quarter

PERIOD = quarter().period


def statement(rule: str) -> Statement:
    """Return a rule as it is read from a config."""
    own = ChecksConfig(relations=(OwnRelation(rule, "R1"),))
    [found] = read_statements(quarter(checks=own), catalogue(), [])
    return found


@pytest.mark.parametrize(
    ("rule", "names"),
    [
        ("orders = returns", "orders returns"),
        ("orders = returns + 2 * contacts", "orders returns contacts"),
        ("orders = sum(contacts[channel=*])", "orders contacts"),
        ("orders <= 5", "orders"),
    ],
)
def test_references_are_read_from_left_to_right(rule: str, names: str) -> None:
    made = statement(rule)

    found = [*references(made.left), *references(made.right)]

    assert " ".join(each.metric for each in found) == names


@pytest.mark.parametrize(
    ("rule", "free"),
    [
        ("orders = returns", True),
        ("orders = returns@2024-Q4", True),
        ("orders@2024-Q4 = returns", True),
        ("orders@prev = 5", True),
        ("orders@2024-Q4 = returns@2024-Q4", False),
    ],
)
def test_a_rule_is_free_where_one_reference_leaves_the_period_open(rule: str, free: bool) -> None:
    assert statement(rule).is_free is free


@pytest.mark.parametrize(
    ("rule", "figures", "tried"),
    [
        ("orders = returns", "orders=1", ["2024-Q4"]),
        ("orders = returns", "orders=1 orders@2024-Q3=1 returns=2", ["2024-Q4", "2024-Q3"]),
        ("orders = returns", "contacts=1", []),
        # what is meant by another period says nothing of this one, unless nothing else is there
        ("orders = returns@prev", "returns=1", []),
        ("orders@prev = returns@prev", "orders=1", ["2024-Q4"]),
        ("orders@prev = returns@prev", "returns=1", []),
        # members
        ("orders = returns", "orders[team=a]=1 orders[team=b]=1", ["2024-Q4 a", "2024-Q4 b"]),
        ("orders = orders[] * 2", "orders=1 orders[team=a]=1", ["2024-Q4", "2024-Q4 a"]),
        ("orders[team=a] = 2", "orders[team=a]=1 orders[team=b]=1", ["2024-Q4"]),
        ("orders[team=a] = 2", "orders[channel=c,team=a]=1", ["2024-Q4 c"]),
        ("orders = sum(orders[team=*])", "orders=1 orders[team=a]=1", ["2024-Q4"]),
        (
            "orders = sum(orders[team=*])",
            "orders[channel=c]=3 orders[channel=c,team=a]=1",
            ["2024-Q4 c"],
        ),
        # periods that are all named: the members are bound, for the report's own period
        ("orders@2024-Q3 = returns@2024-Q3", "orders@2024-Q3=1", ["2024-Q4"]),
        ("orders@2024-Q3 = returns@2024-Q3", "orders@2024-Q3[team=a]=1", ["2024-Q4 a"]),
        ("orders@2024-Q3 = returns@2024-Q3", "orders[team=a]=1", ["2024-Q4"]),
        ("orders:target = returns", "orders=1", []),
        ("orders:target = returns", "orders:target=1", ["2024-Q4"]),
    ],
)
def test_a_rule_is_tried_for_what_its_references_can_mean(
    rule: str, figures: str, tried: list[str]
) -> None:
    found = bindings(statement(rule), book(figures), PERIOD)

    assert [
        " ".join((period.id, *(member for _, member in members))) for period, members in found
    ] == tried


FIGURES = (
    "orders=8 orders@2024-Q3=7 orders@2023-Q4=6 orders@2024-Q2=5 orders@2022-Q4=4 "
    "orders@2023-Q3=3 orders[team=a]=2 orders[team=b]=1 orders[channel=c,team=a]=9 "
    "orders[channel=c,team=b]=10 orders[channel=d,team=b]=11 orders:target=12 returns=0.5|% "
    "csat:stated_delta(2024-Q3)=2|pp csat:stated_delta(2023-Q4)=3|pp"
)


def side(
    rule: str,
    at: str = NOW,
    within: tuple[tuple[str, str], ...] = (),
    config: PeriodConfig = PERIOD,
    absent: Absent = Absent.UNDECIDABLE,
) -> tuple[Tree | None, list[str]]:
    """Return the right side of a rule over figures, and what it lacks."""
    bound = Binding(book(FIGURES), config, Period.parse(at), within)
    tree, lacking = resolved(statement(rule).right, bound, absent)
    return tree, [key.id for key in lacking]


A = (("team", "a"),)
C = (("channel", "c"),)


@pytest.mark.parametrize(
    ("rule", "at", "within", "values"),
    [
        ("contacts = orders", NOW, (), "8"),
        ("contacts = orders", "2024-Q3", (), "7"),
        ("contacts = orders@prev", NOW, (), "7"),
        ("contacts = orders@prev", "2024-Q3", (), "5"),
        ("contacts = orders@year_ago", NOW, (), "6"),
        ("contacts = orders@year_ago", "2024-Q3", (), "3"),
        ("contacts = orders@2024-Q2", NOW, (), "5"),
        ("contacts = orders", NOW, A, "2"),
        ("contacts = orders[]", NOW, A, "8"),
        ("contacts = orders[team=b]", NOW, (), "1"),
        ("contacts = orders[team=b]", NOW, C, "10"),
        ("contacts = orders:target", NOW, (), "12"),
        ("contacts = sum(orders[team=*])", NOW, (), "2 1"),
        ("contacts = sum(orders[team=*])", NOW, C, "9 10"),
        ("contacts = sum(orders[channel=*,team=*])", NOW, (), "9 10 11"),
        ("contacts = sum(orders[channel=*,team=b])", NOW, (), "10 11"),
        ("contacts = orders - orders@prev", NOW, (), "8 7"),
        ("contacts = csat:stated_delta(prev)", NOW, (), "2"),
        ("contacts = csat:stated_delta(2023-Q4)", NOW, (), "3"),
    ],
)
def test_what_a_reference_means_depends_on_what_the_rule_is_tried_for(
    rule: str, at: str, within: tuple[tuple[str, str], ...], values: str
) -> None:
    tree, lacking = side(rule, at, within)

    assert tree is not None
    assert " ".join(figure.text for figure in leaves(tree)) == values
    assert lacking == []


@pytest.mark.parametrize(
    ("rule", "at", "within", "lacking", "with_nought"),
    [
        ("contacts = orders", "2024-Q1", (), ["orders@2024-Q1"], "0"),
        ("contacts = orders", NOW, (("team", "z"),), ["orders@2024-Q4[team=z]"], "0"),
        ("contacts = orders[channel=d]", NOW, A, ["orders@2024-Q4[channel=d,team=a]"], "0"),
        ("contacts = sum(orders[reason=*])", NOW, (), ["orders@2024-Q4[reason=*]"], "0"),
        (
            "contacts = sum(orders[team=*])",
            "2024-Q3",
            C,
            ["orders@2024-Q3[channel=c,team=*]"],
            "0",
        ),
        ("contacts = aht + orders + nps", NOW, (), ["aht@2024-Q4", "nps@2024-Q4"], "0 + 8 + 0"),
        # a level in another unit cannot be compared
        ("contacts = returns", NOW, (), ["returns@2024-Q4"], "0"),
    ],
)
def test_what_is_missing_is_named_and_may_be_taken_for_nought(
    rule: str, at: str, within: tuple[tuple[str, str], ...], lacking: list[str], with_nought: str
) -> None:
    assert side(rule, at, within) == (None, lacking)
    assert side(rule, at, within, absent=Absent.IGNORE) == (None, lacking)

    tree, still = side(rule, at, within, absent=Absent.ZERO)
    assert tree is not None
    assert (spelled(tree), still) == (with_nought, [])


@pytest.mark.parametrize(
    ("rule", "at", "value"),
    [
        ("contacts = orders@prev", NOW, "5"),
        ("contacts = orders@prev", "2024-Q3", "5"),
        ("contacts = orders@year_ago", NOW, "4"),
        ("contacts = orders@year_ago", "2024-Q3", "3"),
    ],
)
def test_the_config_says_what_was_before_its_own_period(rule: str, at: str, value: str) -> None:
    apart = replace(PERIOD, previous=Period.parse("2024-Q2"), year_ago=Period.parse("2022-Q4"))

    tree, _ = side(rule, at, config=apart)

    assert tree is not None
    assert [figure.text for figure in leaves(tree)] == [value]


def test_a_config_that_says_nothing_of_it_has_the_calendar() -> None:
    silent = replace(PERIOD, previous=None, year_ago=None)

    for rule, value in (("contacts = orders@prev", "7"), ("contacts = orders@year_ago", "6")):
        tree, _ = side(rule, config=silent)
        assert tree is not None
        assert [figure.text for figure in leaves(tree)] == [value]
