"""Figures lie inside the hard limits of their metric."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from reportgen.checks.figures.range import CHECK
from reportgen.load.catalogue.formula import parse_formula
from reportgen.model.figures.book import book_of
from reportgen.model.finding import Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.intervals import Interval
from tests.support.figures import catalogue, redefined, report
from tests.support.judged import heard, problems, seen


@pytest.mark.parametrize("text", ["csat=100", "csat=0", "nps=-100", "nps=65", "orders=0"])
def test_is_silent_up_to_the_limits(text: str) -> None:
    assert list(problems(CHECK, report(text))) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("csat=104", "Customer satisfaction, Q4 2024 is 104, but it has to be between 0 and 100"),
        ("nps=-101", "Net Promoter Score, Q4 2024 is -101, but it has to be between -100 and 100"),
        ("headcount=-1", "Headcount, Q4 2024 is -1, but it has to be at least 0"),
        ("orders=-3", "Orders, Q4 2024 is -3, but a count is never below zero"),
        ("orders=12.5", "Orders, Q4 2024 is 12.5, but a count is whole"),
    ],
)
def test_says_what_is_outside_of_what(text: str, message: str) -> None:
    [problem] = problems(CHECK, report(text))

    assert problem.message.en == message


@pytest.mark.parametrize(
    ("unit", "metric", "value", "problem"),
    [
        ({}, {}, "-1", "a count is never below zero"),
        ({}, {}, "12.5", "a count is whole"),
        # money may be exact to the cent, and negative
        ({"id": "EUR"}, {}, "-10.25", ""),
        ({"names": LocalText("", "万元", "萬元")}, {}, "-10.25", ""),
        ({"names": LocalText("dollars", "", "")}, {}, "-10.25", ""),
        ({}, {"decimals": 2}, "10.25", "a count is whole"),
        ({"id": "k_usd"}, {}, "0.5", ""),
        ({"id": "EUR", "whole": True}, {}, "10.25", "a count is whole"),
        ({"whole": False}, {}, "12.5", ""),
        ({"signed": True}, {}, "-1", ""),
        ({}, {"signed": True}, "-1", ""),
        ({"signed": True}, {"signed": False}, "-1", "a count is never below zero"),
        # what is left of a difference may be below zero
        ({}, {"formula": parse_formula("a - b")}, "-1", ""),
        (
            {"id": "min", "exact": False},
            {},
            "-1",
            "Orders, Q4 2024 is -1, but it has to be at least 0",
        ),
        ({"id": "min", "exact": False, "signed": True}, {}, "-1", ""),
    ],
)
def test_exact_whole_and_never_negative_are_three_properties(
    unit: dict[str, Any], metric: dict[str, Any], value: str, problem: str
) -> None:
    own = replace(catalogue().metrics["orders"].unit, **unit)
    data = redefined(report(f"orders={value}"), "orders", unit=own, **metric)

    said = " ".join(each.message.en for each in problems(CHECK, data))

    assert problem in said
    assert bool(problem) == bool(said)


def test_only_what_was_counted_is_whole_a_plan_need_not_be() -> None:
    assert list(problems(CHECK, report("orders:target=97.5 orders:forecast=60000.5"))) == []


def test_a_rounded_figure_is_outside_only_as_a_whole() -> None:
    assert list(problems(CHECK, report("csat=100.0"))) == []


def test_changes_have_no_limits() -> None:
    assert list(problems(CHECK, report("csat:stated_delta(2024-Q3)=-120|rel%"))) == []
    assert list(problems(CHECK, report("orders:stated_delta(2024-Q3)=-5"))) == []


def test_limits_are_those_of_the_metric_s_own_unit() -> None:
    assert list(problems(CHECK, report("csat=120|s"))) == []


def test_a_limit_of_one_side_is_told_as_one_in_every_language() -> None:
    data = redefined(report("orders=12"), "orders", signed=True, highest=Decimal(10))

    [above] = problems(CHECK, data)
    [below] = problems(CHECK, report("headcount=-1"))

    assert above.message.en == "Orders, Q4 2024 is 12, but it has to be at most 10"
    assert above.message.hans.endswith("为 12，但应不高于 10")
    assert above.message.hant.endswith("為 12，但應不高於 10")
    assert below.message.hans.endswith("为 -1，但应不低于 0")
    assert below.message.hant.endswith("為 -1，但應不低於 0")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("csat=85", 60, 95),
        ("csat:target=85", 0, 100),
        ("csat:stated_delta(2024-Q3)=2", None, None),
        ("csat=85|s", None, None),
    ],
)
def test_tells_between_which_ends_a_figure_may_lie(
    text: str, low: int | None, high: int | None
) -> None:
    usual = {"soft_lowest": Decimal(60), "soft_highest": Decimal(95)}
    [figure] = redefined(report(text), "csat", **usual).book.figures

    assert CHECK.limits is not None
    assert (
        CHECK.limits(figure).ends
        == Interval(
            None if low is None else Fraction(low), None if high is None else Fraction(high)
        ).ends
    )


@pytest.mark.parametrize(
    ("usual", "text", "message"),
    [
        (
            {"soft_lowest": 70},
            "csat=60",
            "Customer satisfaction, Q4 2024 is 60; usually it is at least 70",
        ),
        (
            {"soft_highest": 90},
            "csat=95",
            "Customer satisfaction, Q4 2024 is 95; usually it is at most 90",
        ),
        (
            {"soft_lowest": 70, "soft_highest": 90},
            "csat=95",
            "Customer satisfaction, Q4 2024 is 95; usually it is between 70 and 90",
        ),
    ],
)
def test_warns_of_what_is_unusual(usual: dict[str, int], text: str, message: str) -> None:
    limits = {name: Decimal(value) for name, value in usual.items()}

    [problem] = problems(CHECK, redefined(report(text), "csat", **limits))

    assert problem.message.en == message
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("text", ["csat=70", "csat=100", "csat:target=60"])
def test_what_may_be_usual_and_what_is_yet_to_come_is_left_alone(text: str) -> None:
    data = redefined(report(text), "csat", soft_lowest=Decimal("69.99"))

    assert problems(CHECK, data) == []


def test_a_count_above_its_most_is_outside_of_its_limits() -> None:
    data = redefined(report("orders=12"), "orders", highest=Decimal(10))

    [problem] = problems(CHECK, data)

    assert problem.message.en == "Orders, Q4 2024 is 12, but it has to be between 0 and 10"


@pytest.mark.parametrize(
    ("low", "high", "messages"),
    [
        ("96", "104", []),
        (
            "101",
            "104",
            ["Customer satisfaction, Q4 2024 is 101, but it has to be between 0 and 100"],
        ),
    ],
)
def test_a_band_is_outside_only_as_a_whole(low: str, high: str, messages: list[str]) -> None:
    data = report(f"csat={low}")
    [figure] = data.book.figures
    band = replace(figure, until=Decimal(high))

    found = problems(CHECK, replace(data, book=book_of((band,), data.book.metrics)))

    assert [problem.message.en for problem in found] == messages


@pytest.mark.parametrize(
    ("text", "looked_at", "holds"),
    [
        ("csat=85 csat[team=a]=101", "101", "loose firm"),
        ("csat=30", "", "loose"),
        ("csat=84.5", "", "loose"),
        ("csat=100", "", "loose"),
        ("csat=0", "", "loose"),
        ("csat=99约", "99", "loose"),
        ("nps=-66 nps[team=a]=67", "", "loose loose"),
        ("nps=-101 nps[team=a]=101", "-101 101", "firm firm"),
        ("headcount=1 headcount@2024-Q3=-1", "-1", "none firm"),
        ("orders=2.5", "2.5", "none"),
        ("orders:target=2.5", "", "none"),
        ("csat:stated_delta(2024-Q3)=99|pp", "", "none"),
        ("csat:stated_delta(2024-Q3)=120|pp", "", "none"),
    ],
)
def test_only_what_is_odd_or_beyond_is_looked_at_and_what_is_near_a_limit_held_by_it(
    text: str, looked_at: str, holds: str
) -> None:
    data = report(text)

    assert seen(CHECK, data) == looked_at
    assert heard(CHECK, data)[2] == holds.split()


@pytest.mark.parametrize(
    ("text", "usual", "looked_at"),
    [
        ("aht=5.0 aht[team=a]=2.9 aht[team=b]=9.1", {"soft_lowest": 3, "soft_highest": 9}, "2.9 9.1"),
        ("aht=3.0 aht[team=a]=9.0", {"soft_lowest": 3, "soft_highest": 9}, ""),
        ("aht:target=2.0", {"soft_lowest": 3}, ""),
    ],
)  # fmt: skip
def test_what_is_unusual_is_looked_at_where_it_was_measured(
    text: str, usual: dict[str, int], looked_at: str
) -> None:
    limits = {name: Decimal(end) for name, end in usual.items()}

    assert seen(CHECK, redefined(report(text), "aht", **limits)) == looked_at
