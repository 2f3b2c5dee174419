"""A repair that is named holds as its rule judges it; where any value would do, none is named."""

from __future__ import annotations

import pytest

from reportgen.checks.base import Check
from reportgen.checks.figures.delta import CHECK as DELTA
from reportgen.checks.figures.range import CHECK as RANGE
from tests.support.figures import report
from tests.support.judged import problems


def named(check: Check, text: str) -> dict[str, str | None]:
    """Return the figures that the one problem of a rule names, each with what would mend it."""
    [problem] = problems(check, report(text))
    return {each.id.partition("@")[2]: each.repair for each in problem.candidates}


@pytest.mark.parametrize(
    ("stated", "repair"),
    [
        ("24.3", "-24.3"),
        ("24.32", "-24.32"),
        ("-2.43", "-24.3"),
        ("-24.2", "-24.3"),
        ("-24.23", "-24.32"),
        ("-57.1", "-24.3"),
    ],
)
def test_the_change_of_a_count_in_per_cent_is_mended_with_decimals(
    stated: str, repair: str
) -> None:
    levels = "orders=277 orders@2024-Q3=366 orders:stated_delta(2024-Q3)="

    found = named(DELTA, f"{levels}{stated}|rel%")

    assert found["2024-Q4:stated_delta(2024-Q3)"] == repair
    assert problems(DELTA, report(f"{levels}{repair}|rel%")) == []


def test_the_change_of_a_count_in_its_own_unit_is_mended_to_a_whole_number() -> None:
    found = named(DELTA, "orders=277 orders@2024-Q3=366 orders:stated_delta(2024-Q3)=-98|count")

    assert found["2024-Q4:stated_delta(2024-Q3)"] == "-89"


@pytest.mark.parametrize("stated", ["0.7", "0.5", "1.3"])
def test_a_change_is_mended_to_what_its_levels_give_as_written_not_to_an_end_of_their_rounding(
    stated: str,
) -> None:
    found = named(DELTA, f"csat=84.8 csat@2024-Q3=84.5 csat:stated_delta(2024-Q3)={stated}|pp")

    assert found["2024-Q4:stated_delta(2024-Q3)"] == "0.3"


def test_levels_are_mended_to_the_middle_of_what_would_agree() -> None:
    found = named(DELTA, "csat=84.8 csat@2024-Q3=84.5 csat:stated_delta(2024-Q3)=0.7|pp")

    assert found == {
        "2024-Q3": "84.1",
        "2024-Q4": "85.2",
        "2024-Q4:stated_delta(2024-Q3)": "0.3",
    }


@pytest.mark.parametrize("text", ["csat=100.1", "csat=-0.1", "csat=8920", "orders=-3", "nps=-101"])
def test_what_only_a_limit_holds_is_named_without_a_repair(text: str) -> None:
    assert named(RANGE, text) == {"2024-Q4": None}


def test_what_only_a_limit_holds_is_compared_with_its_source() -> None:
    [problem] = problems(RANGE, report("csat=-0.1"))

    assert problem.message.en == (
        "Customer satisfaction, Q4 2024 is -0.1, but it has to be between 0 and 100"
    )
    assert "compare -0.1 with its source" in problem.remedy.en


@pytest.mark.parametrize(
    ("wrong", "repair"), [("csat=865", "86.5"), ("csat=-86.5", "86.5"), ("csat=386.5", None)]
)
def test_beyond_a_limit_the_same_digits_are_named_where_other_periods_tell_them(
    wrong: str, repair: str | None
) -> None:
    periods = "csat@2024-Q3=86.1 csat@2024-Q2=85.9 csat@2024-Q1=86.7"

    assert named(RANGE, f"{wrong} {periods}") == {"2024-Q4": repair}
