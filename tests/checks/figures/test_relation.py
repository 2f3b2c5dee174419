"""The author's own relations."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.checks.figures.relation import CHECK
from reportgen.load.report.statements import read_statements
from reportgen.model.finding import Problem, Severity
from reportgen.model.report.config import ChecksConfig, OwnRelation
from reportgen.model.report.report import Report
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
STEADY = "abs(contacts - contacts@prev) <= contacts@prev * 30%"
EMPTY = "return_rate = if(orders > 0, returns / orders * 100, 0)"
PEOPLE = "headcount=30 headcount@2024-Q3=18 headcount_joined=15"


def test_says_the_rule_with_its_numbers() -> None:
    [problem] = problems(CHECK, with_rule(f"{PEOPLE} headcount_left=4", FLOW))

    assert problem.message.en == "R1 does not hold: 30 is not 18 + 15 - 4 = 29 (off by 1)"
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
        (STEADY, "contacts=70 contacts@2024-Q3=100", True),
        (STEADY, "contacts=130 contacts@2024-Q3=100", True),
        (STEADY, "contacts=131 contacts@2024-Q3=100", False),
        ("returns = max(orders[channel=*])", "returns=7 orders[channel=chat]=7 orders[channel=phone]=9", False),
        ("returns = max(orders[channel=*])", "returns=9 orders[channel=chat]=7 orders[channel=phone]=9", True),
        ("returns = min(orders[channel=*])", "returns=7 orders[channel=chat]=7 orders[channel=phone]=9", True),
        ("returns = max(sum(orders[channel=*]), 3)", "returns=16 orders[channel=chat]=7 orders[channel=phone]=9", True),
        ("returns = max(orders, complaints) - min(orders, complaints)", "returns=2 orders=7 complaints=9", True),
        (EMPTY, "return_rate=9 orders=100 returns=9", True),
        (EMPTY, "return_rate=0 orders=0 returns=0", True),
        (EMPTY, "return_rate=3 orders=0 returns=0", False),
        ("returns[channel=chat] <= total(returns)", "returns[channel=chat]=3 returns=2", False),
        ("orders ≥ returns × 2", "returns=50 orders=100", True),
        ("csat = survey_satisfied / survey_responses * 100", "csat=85 survey_satisfied=10249 survey_responses=12000", True),
        ("在岗人数 = headcount[level=senior] + headcount[level=junior]", "headcount=30 headcount[level=senior]=15 headcount[level=junior]=14", False),
        ("csat - csat@prev <= 5", "csat=85 csat@2024-Q3=79", True),
        ("csat - csat@prev <= 5", "csat=85 csat@2024-Q3=78", False),
        ("orders <= orders@year_ago * 2", "orders=21 orders@2023-Q4=10", False),
        ("orders >= orders@2024-Q3", "orders=9 orders@2024-Q3=10", False),
        ("csat >= csat:target", "csat=85 csat:target=90", False),
        ("csat:stated_delta = csat - csat@prev", "csat=85 csat@2024-Q3=83 csat:stated_delta(2024-Q3)=2|pp", True),
        ("csat:stated_delta(2023-Q4) = csat - csat@year_ago", "csat=85 csat@2023-Q4=80 csat:stated_delta(2023-Q4)=3|pp", False),
        ("resolution_time <= resolution_time[] * 2", "resolution_time=3.0 resolution_time[channel=chat]=5.9", True),
        ("resolution_time <= resolution_time[] * 2", "resolution_time=3.0 resolution_time[channel=chat]=6.2", False),
        ("contacts[channel=chat,team=order] <= contacts[channel=chat]", "contacts[channel=chat,team=order]=6 contacts[channel=chat]=5", False),
        ("sum(contacts[channel=*]) = sum(contacts[team=*])", "contacts[channel=chat]=4 contacts[channel=phone]=5 contacts[team=order]=9", True),
        ("orders@2024-Q4 <= orders@2024-Q3 * 150%", "orders[team=order]=16 orders@2024-Q3[team=order]=10", False),
        ("orders@2024-Q4 <= orders@2024-Q3 * 150%", "orders[team=order]=15 orders@2024-Q3[team=order]=10", True),
        ("orders@2024-Q4[team=order] <= 9", "orders[team=order]=10 orders[team=presale]=5", False),
        ("orders@2024-Q4 = 2 * orders@2024-Q4[team=order]", "orders=10 orders[team=order]=5 orders[team=presale]=4", True),
        ("sum(orders + returns) = 9", "orders=4 returns=5", True),
        ("headcount = headcount[level=senior] + headcount[level=junior]", "headcount=5 headcount[level=senior]=2 headcount[level=junior]=3", True),
    ],
)  # fmt: skip
def test_what_holds(rule: str, text: str, holds: bool) -> None:
    assert (problems(CHECK, with_rule(text, rule)) == []) is holds


@pytest.mark.parametrize(
    ("rule", "periods"),
    [
        ("orders@2024-Q2 = returns@2024-Q2", ["2024-Q2"]),
        ("orders = returns", ["2024-Q2", "2024-Q4"]),
        ("orders[team=order] = returns@2024-Q2", ["2024-Q4"]),
    ],
)
def test_it_is_about_the_period_that_it_was_tried_for(rule: str, periods: list[str]) -> None:
    data = "orders@2024-Q2=30 returns@2024-Q2=31 orders=50 returns=53 orders[team=order]=9"

    found = problems(CHECK, with_rule(data, rule))

    assert [each.about.period for each in found if each.about] == periods


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
    assert left_open.message.en == "not checked: R1 lacks Complaints, Q4 2024"
    assert len(problems(CHECK, with_rule(text, rule, missing="zero"))) == 1
    assert problems(CHECK, with_rule(text, rule, missing="ignore")) == []


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("returns <= ordrs", 'unknown metric "ordrs"'),
        ("returns + orders", "nothing is compared here"),
        ("returns <= (orders", '")" is missing'),
        ("returns <= orders@yesterday", '"yesterday" names no period'),
        ("returns <= orders:goal", 'unknown role "goal"'),
        ("returns <= orders[chanel=chat]", 'unknown dimension "chanel"'),
        ("returns <= orders $", '"$" is not expected here'),
        ("returns <= ", "the rule ends too early"),
        ("returns <= " + "-" * 50 + "1", "too many brackets"),
        ("returns <= " + "1 + " * 300 + "1", "the rule has more than 400 words and signs"),
        ("returns <= " + "9" * 40, f'"{"9" * 40}" is not expected here'),
        ("csat:stated_delta(soon) = 1", '"soon" names no period'),
    ],
)
def test_mistakes_in_a_rule_are_explained(rule: str, message: str) -> None:
    wrong: list[Problem] = []

    read_statements(
        quarter(checks=ChecksConfig(relations=(OwnRelation(rule),))), catalogue(), wrong
    )

    assert [problem.message.en for problem in wrong] == [message]


@pytest.mark.parametrize("missing", ["undecidable", "zero", "ignore"])
@pytest.mark.parametrize(
    ("rule", "text", "said"),
    [
        ("orders <= 2 * 50", "orders=101", 1),
        ("orders <= 2 * 50", "orders=100", 0),
        ("100 >= orders", "orders=101", 1),
    ],
)
def test_a_side_of_numbers_is_there_whatever_a_missing_figure_means(
    rule: str, text: str, said: int, missing: str
) -> None:
    assert len(problems(CHECK, with_rule(text, rule, missing=missing))) == said


@pytest.mark.parametrize("rule", ["orders = returns + complaints", "returns + complaints = orders"])
def test_where_a_whole_side_is_missing_nothing_is_zero(rule: str) -> None:
    [left_open] = problems(CHECK, with_rule("orders=100", rule, missing="zero"))

    assert left_open.message.en.startswith("not checked: R1")


@pytest.mark.parametrize("rule", ["orders = returns + complaints", "returns + complaints = orders"])
def test_what_either_side_lacks_is_told(rule: str) -> None:
    [left_open] = problems(CHECK, with_rule("orders=100 returns=98", rule))

    assert left_open.message.en == "not checked: R1 lacks Complaints, Q4 2024"


def test_a_rule_of_which_no_figure_is_there_says_so_in_every_language() -> None:
    [left_open] = problems(CHECK, with_rule("", "orders = returns"))

    assert left_open.message.en == "not checked: R1 lacks the figures that it speaks of"
    assert left_open.message.hans == "没有检查：R1 缺少所说的数值"
    assert left_open.message.hant == "沒有檢查：R1 缺少所說的數值"


def test_a_missing_part_counts_as_zero_only_beside_parts_that_are_there() -> None:
    rule = "headcount = headcount[level=senior] + headcount[level=junior]"
    text = "headcount=5 headcount[level=senior]=5 headcount@2024-Q3=4"

    assert problems(CHECK, with_rule(text, rule, missing="zero")) == []


def test_a_level_in_another_unit_is_not_compared() -> None:
    data = with_rule("resolution_time=168|s", "resolution_time <= 5")

    [note] = problems(CHECK, data)

    assert note.message.en == "not checked: R1 lacks Mean resolution time, Q4 2024"


def test_a_share_of_a_table_made_to_add_up_to_100_may_be_a_unit_off() -> None:
    rule = "cert_coverage = contacts / contacts[] * 100"
    counts = "contacts=12410 contacts[channel=chat]=556 contacts[channel=phone]=11854"
    forced = "cert_coverage[channel=chat]=4.4 cert_coverage[channel=phone]=95.6"
    loose = "cert_coverage[channel=chat]=4.4 cert_coverage[channel=phone]=95.5"

    *notes, lacking = problems(CHECK, with_rule(f"{counts} {forced}", rule))
    _, *errors = problems(CHECK, with_rule(f"{counts} {loose}", rule))

    assert lacking.message.en == "not checked: R1 lacks Certified staff, Q4 2024"
    assert [note.severity for note in notes] == [Severity.INFO, Severity.INFO]
    assert notes[0].message.en == (
        "Certified staff, Live chat, Q4 2024 is 4.4, computed 4.48; the shares "
        "add up to 100, so it may have been moved to make them"
    )
    assert [error.severity for error in errors] == [None]


def test_products_of_long_sums_are_not_multiplied_out() -> None:
    parts = " ".join(f"contacts[channel=c{number}]=1" for number in range(400))
    rule = "sum(contacts[channel=*]) * sum(contacts[channel=*]) = contacts"

    [note] = problems(CHECK, with_rule(f"contacts=1 {parts}", rule))

    assert note.severity is Severity.INFO
    assert "would multiply too many figures" in note.message.en


def test_a_difference_of_either_sign_is_spelled_out_as_it_is() -> None:
    [problem] = problems(CHECK, with_rule("contacts=69 contacts@2024-Q3=100", STEADY))

    assert problem.message.en == (
        "R1 does not hold: 100 - 69 = 31 is more than 100 * 0.3 = 30 (off by 1)"
    )
