"""Members add up to their total."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.breakdown_sum import CHECK
from reportgen.model.figures.metric import Rollup
from reportgen.model.finding import Severity
from tests.support.figures import redefined, report, table
from tests.support.judged import problems


def test_spells_out_the_sum_and_names_all_figures() -> None:
    data = report("headcount=30 headcount[level=senior]=15 headcount[level=junior]=14")

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "15 + 14 = 29, but the total says 30 (off by 1; counts are exact)"
    )
    assert [figure.member for figure in problem.figures] == [None, "senior", "junior"]
    assert problem.severity is None


@pytest.mark.parametrize(
    ("figures", "more"),
    [
        (
            "orders=100 orders[channel=chat]=40",
            ", or a part has no row: the total leaves 60 for it",
        ),
        ("orders=100 orders[channel=chat]=40 orders[channel=phone]=90", ""),
    ],
)
def test_where_parts_fall_short_one_of_them_may_have_no_row(figures: str, more: str) -> None:
    [problem] = problems(CHECK, report(figures))

    assert problem.suspect is None
    assert problem.remedy.en == (
        f"compare the total and its parts with their source; one of them has to change{more}"
    )


def test_is_silent_where_the_members_add_up() -> None:
    data = report("headcount=30 headcount[level=senior]=15 headcount[level=junior]=15")

    assert list(problems(CHECK, data)) == []


def test_is_silent_where_rounding_explains_the_residue() -> None:
    data = report(
        "service_cost=10.0 service_cost[item=tools]=3.3 service_cost[item=training]=3.3 "
        "service_cost[item=labour]=3.3"
    )

    assert list(problems(CHECK, data)) == []


def test_speaks_where_rounding_does_not_explain_the_residue() -> None:
    data = report("service_cost=10.0 service_cost[item=tools]=3.3 service_cost[item=labour]=3.3")

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "3.3 + 3.3 = 6.6, but the total says 10.0 (off by 3.4; rounding explains at most 0.15)"
    )


def test_rates_are_never_added() -> None:
    assert list(problems(CHECK, report("csat=85 csat[team=presale]=88 csat[team=order]=89"))) == []


def test_members_of_an_open_dimension_may_stay_below_the_total_but_not_exceed_it() -> None:
    below = report("contacts=100 contacts[scene=language]=60")
    above = report("contacts=100 contacts[scene=language]=60 contacts[scene=cross_border]=50")

    assert list(problems(CHECK, below)) == []
    [problem] = problems(CHECK, above)
    assert problem.message.en.startswith(
        "60 + 50 = 110, already more than the total, which says 100"
    )


def test_a_member_without_a_value_leaves_the_sum_open() -> None:
    data = report("headcount=30 headcount[level=senior]=15", missing="headcount[level=junior]")

    [problem] = problems(CHECK, data)

    assert problem.message.en == "not checked: Headcount by level, Q4 2024 lacks Junior agents"


def test_known_parts_that_exceed_the_total_are_found_though_one_is_missing() -> None:
    data = report("headcount=30 headcount[level=senior]=31", missing="headcount[level=junior]")

    [problem] = problems(CHECK, data)

    assert problem.message.en.startswith("31, already more than the total, which says 30")


def test_a_total_that_was_given_twice_is_tried_with_both_values() -> None:
    one_fits = report("headcount=30 headcount=31 headcount[level=senior]=30")
    none_fits = report("headcount=30 headcount=31 headcount[level=senior]=15")

    [broken] = problems(CHECK, none_fits)

    assert problems(CHECK, one_fits) == []  # that the other row is wrong, duplicate-value tells
    assert broken.message.en == ("15, but the total says 30 (off by 15; counts are exact)")


def test_what_actions_take_of_a_budget_item_adds_up_to_it() -> None:
    def spent(amount: str) -> list[str]:
        actions = table(
            "action_id budget_item budget_wan_cny", "W1 tools 3.0", f"W2 tools {amount}"
        )
        data = report("budget[item=tools]:target=7", tables={"actions": actions})
        return [problem.message.en for problem in problems(CHECK, data)]

    assert spent("4.0") == []
    assert spent("4.5") == [
        "3.0 + 4.5 = 7.5, but the budget item says 7 (off by 0.5; these figures are exact)"
    ]


def test_members_that_may_overlap_are_each_at_most_the_total() -> None:
    every = report("contacts=100 contacts[scene=language]=60 contacts[scene=cross_border]=50")
    context = replace(every.catalogue.dimensions["scene"], overlapping=True)
    dimensions = {**every.catalogue.dimensions, "scene": context}
    catalogue = replace(every.catalogue, dimensions=dimensions)
    above = report("contacts=100 contacts[scene=language]=160 contacts[scene=cross_border]=50")

    assert list(problems(CHECK, replace(every, catalogue=catalogue))) == []
    [problem] = problems(CHECK, replace(above, catalogue=catalogue))
    assert problem.message.en == (
        "Contacts, Language agents, Q4 2024 is 160, already more than the total, which says 100 "
        "(off by 60; counts are exact)"
    )


def test_too_large_a_sum_over_an_unknown_dimension_is_a_warning() -> None:
    data = report("headcount=30 headcount[club=chess]=20 headcount[club=choir]=15")

    [problem] = problems(CHECK, data)

    assert problem.severity is Severity.WARNING
    assert problem.message.en.startswith("20 + 15 = 35, already more than the total")


def shares(text: str) -> list[str]:
    """Return what is said of shares that are parts of a whole."""
    data = redefined(report(text), "standard_query_share", rollup=Rollup.SUM)
    return [problem.message.en for problem in problems(CHECK, data)]


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ("level=senior:60 level=junior:40", []),
        (
            "level=senior:60 level=junior:45",
            ["60 + 45 = 105, but a whole says 100 (off by 5; rounding explains at most 1)"],
        ),
        ("level=senior:60", []),  # one share is no whole
        (  # and shares of one team are none of all
            "level=senior:55 level=junior:45 club=a,level=senior:40 club=a,level=junior:45",
            [],
        ),
        ("scene=language:60 scene=complaint:45", []),  # others may be left out
        ("club=chess:60 club=choir:45", []),
    ],
)
def test_shares_of_all_members_make_a_hundred(members: str, said: list[str]) -> None:
    figures = (each.replace(":", "]=") for each in members.split())

    assert shares(" ".join(f"standard_query_share[{each}" for each in figures)) == said


def test_what_may_be_below_zero_is_left_open_where_members_are_left_out() -> None:
    data = report("contacts=100 contacts[scene=language]=160 contacts[scene=complaint]=-20")

    assert [problem.message.en for problem in problems(CHECK, data)] == [
        (
            "not checked: Contacts by scene, Q4 2024 lacks other members, and values "
            "may be below zero"
        )
    ]


@pytest.mark.parametrize(
    ("text", "missing", "said"),
    [
        ("contacts=100 contacts[channel=chat]=160 contacts[channel=phone]=-60", "", None),
        (
            "contacts=100 contacts[channel=chat]=160 contacts[channel=phone]=-50",
            "",
            "160 + (-50) = 110, but the total says 100",
        ),
        (
            "contacts=100 contacts[channel=chat]=160 contacts[channel=phone]=-50",
            "contacts[channel=message]",
            "not checked: Contacts by channel, Q4 2024 lacks Messages, and values may be below zero",
        ),
        # of an open dimension a member without a value is one of those that are left out
        ("contacts=100 contacts[scene=language]=60", "contacts[scene=complaint]", None),
        # figures in several units do not add up
        ("cost_saving=10 cost_saving[item=tools]=3 cost_saving[item=labour]=99000|CNY", "", None),
    ],
)
def test_where_all_members_are_there_values_below_zero_add_up_too(
    text: str, missing: str, said: str | None
) -> None:
    found = [each.message.en for each in problems(CHECK, report(text, missing=missing))]

    assert [message.partition(" (off")[0] for message in found] == ([said] if said else [])


@pytest.mark.parametrize(
    ("metric", "changes", "text", "missing"),
    [
        ("standard_query_share", {"highest": None}, "[level=senior]=60 [level=junior]=45", ""),
        ("csat_score100", {}, "[level=senior]=60 [level=junior]=45", ""),
        ("standard_query_share", {}, "[level=senior]=60|s [level=junior]=45|s", ""),
        ("standard_query_share", {}, "[level=senior]=60 [level=junior]=45", "[level=trainee]"),
    ],
)
def test_what_need_not_make_a_hundred_does_not(
    metric: str, changes: dict[str, object], text: str, missing: str
) -> None:
    figures = " ".join(f"{metric}{each}" for each in text.split())
    data = report(figures, missing=f"{metric}{missing}" if missing else "")

    assert problems(CHECK, redefined(data, metric, rollup=Rollup.SUM, **changes)) == []
