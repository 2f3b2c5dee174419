"""Figures equal what their formula gives."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.ratio import CHECK
from reportgen.load.catalogue.formula import parse_formula
from reportgen.model.finding import Severity
from tests.support.figures import redefined, report
from tests.support.judged import problems


def test_is_silent_within_the_rounding_of_the_figure() -> None:
    assert (
        list(problems(CHECK, report("csat=85 survey_satisfied=10249 survey_responses=12000"))) == []
    )


def test_spells_out_the_formula_with_its_numbers() -> None:
    [problem] = problems(CHECK, report("csat=86 survey_satisfied=10200 survey_responses=12000"))

    assert problem.message.en == (
        "10200 / 12000 * 100 = 85, but Customer satisfaction, Q4 2024 says 86 "
        "(off by 1; rounding explains at most 0.5)"
    )


def test_a_figure_used_twice_is_one_unknown() -> None:
    data = report("nps=65 nps_promoters=2190 nps_passives=570 nps_detractors=240")

    assert list(problems(CHECK, data)) == []


def test_recognises_the_complement() -> None:
    [problem] = problems(CHECK, report("csat=15 survey_satisfied=10200 survey_responses=12000"))

    assert problem.message.en.endswith("; what is written is 100 minus that")


def test_a_bound_that_the_result_just_misses_is_told_without_a_guess_at_its_percentage() -> None:
    data = report("csat=85超 survey_satisfied=10200 survey_responses=12000")

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "10200 / 12000 * 100 = 85, but Customer satisfaction, Q4 2024 says >85 "
        "(just beyond the bound)"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "csat=86 survey_satisfied=10200",
            (
                "not checked: Customer satisfaction, Q4 2024 by its formula lacks Survey "
                "responses, Q4 2024"
            ),
        ),
        (
            (
                "csat[team=order]=86 csat[team=presale]=87 survey_responses[team=order]=9 "
                "survey_responses[team=presale]=8"
            ),
            (
                "not checked: Customer satisfaction, Orders, Q4 2024 by its formula "
                "lacks Satisfied responses, Orders, Q4 2024; 1 more like it"
            ),
        ),
        # what has no operand at all is told by the coverage
        ("csat=86", None),
    ],
)
def test_a_formula_that_lacks_an_operand_says_so_once(text: str, said: str | None) -> None:
    assert [each.message.en for each in problems(CHECK, report(text))] == [said] * (
        said is not None
    )


@pytest.mark.parametrize(
    ("text", "formula", "broken"),
    [
        ("nps=5 orders=10", "orders + returns", True),
        ("nps=10 orders=10", "orders + returns", False),
        # what may be below zero can make up for it, and a difference says nothing
        ("orders=5 returns=10", "returns + nps", False),
        ("orders=5 returns=10", "returns + contacts + nps", False),
        ("nps=5 orders=10", "orders - returns", False),
    ],
)
def test_a_part_of_a_sum_may_be_too_much_already(text: str, formula: str, broken: bool) -> None:
    whole = text.split("=")[0]
    data = redefined(report(text), whole, formula=parse_formula(formula))

    [problem] = problems(CHECK, data)

    assert problem.message.en.startswith("10, already more than ") is broken


def test_is_silent_where_an_operand_divides_by_zero() -> None:
    assert list(problems(CHECK, report("csat=86 survey_satisfied=0 survey_responses=0"))) == []


def test_members_are_recomputed_from_their_own_operands() -> None:
    data = report(
        "csat[team=order]=95 survey_satisfied[team=order]=1345 survey_responses[team=order]=1500"
    )

    [problem] = problems(CHECK, data)

    assert problem.figures[0].id == "csat@2024-Q4[team=order]"


def test_targets_are_not_recomputed() -> None:
    data = report("csat:target=90 survey_satisfied=10200 survey_responses=12000")

    assert list(problems(CHECK, data)) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "csat=117.6 survey_satisfied=10200 survey_responses=12000",
            (
                "10200 / 12000 * 100 = 85, but Customer satisfaction, Q4 2024 says 117.6 "
                "(off by 32.6; rounding explains at most 0.05); it would be right upside "
                "down"
            ),
        ),
        (
            "csat=86 survey_satisfied=0 survey_responses=12000",
            (
                "0 / 12000 * 100 = 0, but Customer satisfaction, Q4 2024 says 86 (off by "
                "86; rounding explains at most 0.5)"
            ),
        ),
        (  # 100 minus the result means nothing of money
            "unit_service_cost=60.00 service_cost=40.0 contacts=10000",
            (
                "40.0 * 10000 / 10000 = 40, but Cost per contact, Q4 2024 says 60.00 "
                "(off by 20; rounding explains at most 0.055)"
            ),
        ),
    ],
)
def test_says_what_the_figure_would_be_right_for(text: str, message: str) -> None:
    [problem] = problems(CHECK, report(text))

    assert problem.message.en == message


def test_shares_that_were_moved_to_make_a_hundred_are_noted() -> None:
    members = (
        f"cross_border_case_share[level={name}]={share} cross_border_cases[level={name}]=1 "
        f"cross_border_cases_team[level={name}]=3"
        for name, share in (("a", 34), ("b", 33), ("c", 33))
    )

    [note] = problems(CHECK, report(" ".join(members)))

    assert note.severity is Severity.INFO
    assert note.figures[0].id == "cross_border_case_share@2024-Q4[level=a]"


def test_what_falls_to_one_head_or_day_is_told_of_elsewhere() -> None:
    data = report("human_contacts_per_agent_day=110.0 human_contacts=159000 agent_days=1590")

    assert problems(CHECK, data) == []


@pytest.mark.parametrize(("share", "said"), [("25", ""), ("26", "2 / 8 * 100 = 25, but")])
def test_a_share_of_the_total_is_tried_for_each_member(share: str, said: str) -> None:
    data = report(f"return_rate[team=order]={share} returns[team=order]=2 returns=8")
    data = redefined(data, "return_rate", formula=parse_formula("returns / total(returns) * 100"))

    assert "".join(each.message.en for each in problems(CHECK, data)).startswith(said)
    assert bool(list(problems(CHECK, data))) == bool(said)


def test_a_total_that_is_lacking_is_named_without_the_member() -> None:
    data = report("return_rate[team=order]=25 returns[team=order]=2")
    data = redefined(data, "return_rate", formula=parse_formula("returns / total(returns) * 100"))

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "not checked: No-fault return rate, Orders, Q4 2024 by its formula lacks "
        "No-fault returns, Q4 2024"
    )


@pytest.mark.parametrize(
    ("figures", "hint"),
    [
        ("return_rate[team=order]=2 returns[team=order]=2 orders=80", "`total(orders)`"),
        ("return_rate[team=order]=2 returns[team=order]=2 orders@2024-Q3=80", None),
        ("return_rate[team=order]=2 orders[team=order]=80", None),
        ("return_rate=2 returns=2", None),
    ],
)
def test_where_only_the_total_has_a_figure_the_formula_may_ask_for_it(
    figures: str, hint: str | None
) -> None:
    data = redefined(report(figures), "return_rate", formula=parse_formula("returns / orders"))

    [problem] = problems(CHECK, data)

    wanted = f"; where the total is meant, write {hint} in the formula"
    assert problem.message.en.endswith(wanted) is (hint is not None)


@pytest.mark.parametrize(("price", "broken"), [("1.78", False), ("1.79", True)])
def test_the_price_of_a_piece_is_rounded_though_money_is_exact(price: str, broken: bool) -> None:
    data = report(f"service_cost=28206.66 orders=15860 unit_service_cost={price}")
    money = replace(data.catalogue.metrics["service_cost"].unit, exact=True, whole=False)
    data = redefined(data, "service_cost", unit=money)
    data = redefined(
        data, "unit_service_cost", unit=money, formula=parse_formula("service_cost / orders")
    )

    assert bool(problems(CHECK, data)) is broken


def test_what_is_open_to_one_side_is_right_for_nothing_else() -> None:
    figures = "csat=50 survey_satisfied=10200以上 survey_responses=12000"

    [problem] = problems(CHECK, report(figures))

    assert "it would be right" not in problem.message.en


@pytest.mark.parametrize(("signed", "broken"), [(False, True), (True, False)])
def test_what_has_no_least_value_can_make_up_for_too_much(signed: bool, broken: bool) -> None:
    data = redefined(
        report("orders=5 returns=10"), "orders", formula=parse_formula("returns + contacts")
    )

    [problem] = problems(CHECK, redefined(data, "contacts", signed=signed, lowest=None))

    assert problem.message.en.startswith("10, already more than ") is broken
