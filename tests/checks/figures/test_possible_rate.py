"""A rate over n whole items is a multiple of 1/n, rounded."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.possible_rate import CHECK
from reportgen.load.catalogue.formula import parse_formula
from tests.support.figures import catalogue, redefined, report
from tests.support.judged import problems


def test_a_rate_that_no_whole_number_gives_is_found() -> None:
    [problem] = problems(CHECK, report("csat=88.0 survey_responses=30"))

    assert problem.message.en == (
        "Customer satisfaction, Q4 2024 is 88.0, which no whole number out of 30 "
        "gives (26/30 = 86.67, 27/30 = 90)"
    )


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("csat=86.7 survey_responses=30", True),
        ("csat=86.6 survey_responses=30", False),
        ("csat=87 survey_responses=30", True),
        ("csat=88 survey_responses=30", False),
        ("csat=33.3 survey_responses=3", True),
        ("csat=50.0 survey_responses=3", False),
        ("csat=0 survey_responses=7", True),
        ("csat=100 survey_responses=7", True),
        ("csat=12.5 survey_responses=8", True),
        ("csat=12.4 survey_responses=8", False),
        ("csat=87.3 survey_responses=12000", True),
        ("csat=88以上 survey_responses=30", True),
        ("csat=88.0", True),
        ("csat=88.0 survey_responses@2024-Q3=30", True),
    ],
)
def test_verdicts(text: str, possible: bool) -> None:
    assert (problems(CHECK, report(text)) == []) is possible


def test_with_the_numerator_it_is_left_to_the_formula() -> None:
    data = report("csat=88.0 survey_responses=30 survey_satisfied=26")

    assert problems(CHECK, data) == []


def test_both_ways_with_halves_are_accepted() -> None:
    assert problems(CHECK, report("csat=12 survey_responses=8")) == []
    assert problems(CHECK, report("csat=13 survey_responses=8")) == []


@pytest.mark.parametrize(
    ("text", "rate", "possible"),
    [
        ("survey_satisfied / survey_responses * 100", "88.0", False),
        ("100 * survey_satisfied / survey_responses", "88.0", False),
        ("survey_satisfied * 100 / survey_responses", "88.0", False),
        ("survey_satisfied * 100 / survey_responses", "86.7", True),
        ("(survey_satisfied + returns) / survey_responses * 100", "88.0", False),
        ("(1 - survey_satisfied / survey_responses) * 100", "88.0", False),
        ("(1 - survey_satisfied / survey_responses) * 100", "86.7", True),
        ("survey_satisfied / survey_responses", "0.880", False),
        ("survey_satisfied / survey_responses", "0.867", True),
        # weighted items and products of rates are no whole number of items
        ("(survey_satisfied + 2 * returns) / survey_responses * 100", "88.0", True),
        ("survey_satisfied / survey_responses * resolution_time", "88.0", True),
        ("resolution_time / survey_responses * 100", "88.0", True),
    ],
)
def test_a_rate_is_known_however_its_formula_is_written(
    text: str, rate: str, possible: bool
) -> None:
    data = report(f"csat={rate} survey_responses=30")
    data = redefined(data, "csat", formula=parse_formula(text), base=None)

    assert (problems(CHECK, data) == []) is possible


RATE, BASE = "csat@2024-Q4", "survey_responses@2024-Q4"


def test_nobody_can_tell_from_one_rate_whether_it_or_its_base_is_wrong() -> None:
    [problem] = problems(CHECK, report("csat=88.0 survey_responses=30"))

    assert problem.suspect is None
    assert [(each.id, each.repair) for each in problem.candidates] == [(RATE, None), (BASE, None)]


@pytest.mark.parametrize(
    ("csat", "responses", "suspect"),
    [("88.0", "30", BASE), ("8.83", "300", RATE), ("8.83", "30", None)],
)
def test_the_one_of_the_two_is_suspected_that_is_unlike_its_other_periods(
    csat: str, responses: str, suspect: str | None
) -> None:
    past = " ".join(
        f"csat@{at}=88.2 survey_responses@{at}=297" for at in ("2024-Q1", "2024-Q2", "2024-Q3")
    )

    found = problems(CHECK, report(f"csat={csat} survey_responses={responses} {past}"))

    assert [each.suspect for each in found] == [suspect]


@pytest.mark.parametrize(
    ("base", "text", "found"),
    [
        ("survey_responses", "csat=88.0 survey_responses=30", 1),
        ("survey_responses", "csat=86.7 survey_responses=30", 0),
        ("service_cost", "csat=88.0 service_cost=30", 0),  # money is not counted
    ],
)
def test_a_rate_without_a_formula_is_taken_over_its_base(base: str, text: str, found: int) -> None:
    data = redefined(report(text), "csat", formula=None, base=base)

    assert len(problems(CHECK, data)) == found


@pytest.mark.parametrize(("rate", "found"), [("0.88", 1), ("0.87", 0)])
def test_a_rate_that_is_no_percentage_is_a_part_of_one(rate: str, found: int) -> None:
    data = redefined(
        report(f"csat={rate} survey_responses=30"),
        "csat",
        formula=None,
        base="survey_responses",
        unit=catalogue().metrics["aht"].unit,
    )

    assert len(problems(CHECK, data)) == found
