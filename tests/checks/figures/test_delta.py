"""A stated change equals the difference of its levels."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.delta import CHECK
from reportgen.model.finding import Severity
from tests.support.figures import report
from tests.support.judged import problems


def test_is_silent_where_the_levels_give_the_change() -> None:
    data = report(
        "first_response_time=28 first_response_time@2023-Q4=40 "
        "first_response_time:stated_delta(2023-Q4)=-30|rel% "
        "csat=85 csat@2024-Q3=83 csat:stated_delta(2024-Q3)=2|pp"
    )

    assert list(problems(CHECK, data)) == []


def test_says_what_the_change_is_and_what_it_was_said_to_be() -> None:
    data = report("csat=85 csat@2024-Q3=83 csat:stated_delta(2024-Q3)=4|pp")

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "85 against 83 is 2 pp, but the stated change is 4 pp "
        "(off by 2; rounding explains at most 1.5)"
    )


def test_the_rounding_of_the_levels_is_allowed_for() -> None:
    data = report(
        "resolution_time=5.8 resolution_time@2024-Q3=6.5 "
        "resolution_time:stated_delta(2024-Q3)=-12|rel%"
    )

    assert list(problems(CHECK, data)) == []


def test_a_change_against_another_period_is_recognised() -> None:
    data = report("csat=85 csat@2024-Q3=83 csat@2023-Q4=80 csat:stated_delta(2024-Q3)=5|pp")

    [problem] = problems(CHECK, data)

    assert problem.message.en.endswith(
        "5 pp (off by 3; rounding explains at most 1.5); it fits Q4 2023"
    )


def test_is_silent_without_a_level() -> None:
    assert list(problems(CHECK, report("csat=85 csat:stated_delta(2024-Q3)=2|pp"))) == []
    assert list(problems(CHECK, report("csat@2024-Q3=83 csat:stated_delta(2024-Q3)=2|pp"))) == []


def test_a_change_from_nothing_is_left_open() -> None:
    data = report("orders=5 orders@2024-Q3=0 orders:stated_delta(2024-Q3)=100|rel%")

    [note] = problems(CHECK, data)

    assert note.severity is Severity.INFO
    assert note.message.en == (
        "not checked: Orders, Q4 2024 (stated change against Q3 2024) is "
        "relative to 0, and only a base above zero has a rate"
    )


def test_a_qualifier_widens_the_size_of_a_change_not_its_sign() -> None:
    fall = "complaints=50 complaints@2024-Q3=100 complaints:stated_delta(2024-Q3)=-15以上|rel%"
    rise = "complaints=150 complaints@2024-Q3=100 complaints:stated_delta(2024-Q3)=-15以上|rel%"

    assert list(problems(CHECK, report(fall))) == []
    assert len(list(problems(CHECK, report(rise)))) == 1


def test_a_change_to_come_is_held_against_the_forecast() -> None:
    data = report(
        "ticket_flow_time@2025:forecast=40 ticket_flow_time@2024=50 "
        "ticket_flow_time@2025:stated_delta(2024)=-20|rel%"
    )

    assert list(problems(CHECK, data)) == []


def test_a_change_in_a_unit_that_does_not_fit_is_told_of_elsewhere() -> None:
    data = report("csat=85 csat@2024-Q3=83 csat:stated_delta(2024-Q3)=4|s")

    assert problems(CHECK, data) == []


def test_a_level_in_another_unit_is_no_other_base() -> None:
    data = report("csat=85 csat@2024-Q3=83 csat@2023-Q4=80|s csat:stated_delta(2024-Q3)=5|pp")

    [problem] = problems(CHECK, data)

    assert "it fits" not in problem.message.en


@pytest.mark.parametrize(
    ("figures", "hint"),
    [
        ("csat=85 csat@2024-Q3=83 csat@2023-Q4=80 csat:stated_delta(2024-Q3)=5|pp", "Q4 2023"),
        ("csat=85 csat@2024-Q3=83 csat@2023-Q4=70 csat:stated_delta(2024-Q3)=5|pp", None),
        ("csat=85 csat@2024-Q3=83 csat:target=80 csat:stated_delta(2024-Q3)=5|pp", "the target"),
        ("csat=85 csat@2024-Q3=83 csat:target=90 csat:stated_delta(2024-Q3)=5|pp", None),
        # no level of nothing has a rate
        ("orders=5 orders@2024-Q3=4 orders@2023-Q4=0 orders:stated_delta(2024-Q3)=0|rel%", None),
    ],
)
def test_only_a_base_that_gives_the_change_is_named(figures: str, hint: str | None) -> None:
    [problem] = problems(CHECK, report(figures))

    assert problem.message.en.partition("; it fits ")[2] == (hint or "")
