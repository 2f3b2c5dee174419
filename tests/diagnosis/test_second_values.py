"""Of two values for one figure the relations may fit one alone: then the other row is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.runner import run_checks
from reportgen.diagnosis.second_values import known_rows, settled, with_right_row
from reportgen.model.finding import Finding, Problem
from reportgen.model.language import same
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree
from tests.support.figures import figure, report

RATE = "csat=95.0 survey_satisfied=11058 survey_responses=11640 survey_responses=11460"
MEMBERS = "survey_responses[channel=chat]=6640 survey_responses[channel=phone]=5000"


def findings(text: str) -> list[Finding]:
    """Return what is said but for notes on figures that stand alone."""
    return [each for each in run_checks(report(text)) if each.check != "missing-row"]


@pytest.mark.parametrize(
    ("first", "second", "line"), [("11640", "11460", 4), ("11460", "11640", 3)]
)
def test_the_row_that_its_relations_contradict_is_named(first: str, second: str, line: int) -> None:
    rates = "csat=95.0 survey_satisfied=11058"

    [found] = findings(f"{rates} survey_responses={first} survey_responses={second}")

    assert found.check == "duplicate-value"
    assert found.problem.message.en == (
        f"Survey responses, Q4 2024 has different values: {first} and {second}; "
        "what is computed with it fits 11640 alone"
    )
    assert (found.problem.suspect, found.problem.repair) == ("survey_responses@2024-Q4", "11640")
    assert (found.place.line, found.problem.figures[0].text) == (line, "11460")


def test_all_relations_have_to_fit_the_one_value() -> None:
    split = MEMBERS.replace("5000", "4820")  # 11460 in all

    said = findings(f"{RATE} {split}")

    assert [each.problem.suspect for each in said if each.check == "duplicate-value"] == [None]
    assert sum(each.problem.message.en.startswith("not checked") for each in said) == 2


def test_nothing_is_settled_without_a_relation_or_where_both_values_fit() -> None:
    [alone] = findings("onboarding_weeks=4 onboarding_weeks=5")
    both = findings("csat=95 survey_satisfied=11058 survey_responses=11640 survey_responses=11641")

    assert alone.problem.suspect is None
    assert [each.problem.suspect for each in both] == [None]


def test_a_relation_of_two_doubtful_figures_settles_neither() -> None:
    said = findings(f"{RATE} survey_satisfied=11000")

    assert {each.problem.suspect for each in said} == {None}


def rows(*texts: str) -> Problem:
    return Problem(same("different values"), tuple(figure(t, n) for n, t in enumerate(texts, 2)))


FIVE, OTHER = figure("orders=5"), figure("contacts=7")
RIGHT = {FIVE.key: FIVE}


def test_the_wrong_rows_come_first_and_are_told_of() -> None:
    found = with_right_row(rows("orders=5", "orders=6", "orders=5", "orders=7"), RIGHT, "")

    assert [each.text for each in found.figures] == ["6", "7", "5", "5"]
    assert (found.suspect, found.repair) == (FIVE.id, "5")
    assert found.message.en == "different values; what is computed with it fits 5 alone"
    assert found.remedy.en == (
        "open figures.csv line 3: 6 should be 5, or the row should be deleted"
    )


@pytest.mark.parametrize(
    "problem",
    [
        rows("orders=6"),  # one row alone
        rows("orders=5", "orders=5"),  # all are right
        rows("orders=6", "contacts=7"),  # of several figures
        rows("contacts=6", "contacts=7"),  # of another one
        rows(),
    ],
)
def test_any_other_problem_stays_as_it_is(problem: Problem) -> None:
    assert with_right_row(problem, RIGHT, "") == problem


def test_every_relation_has_to_fit_the_right_row() -> None:
    six, seven = figure("orders=6"), figure("orders=7")
    twice = {six.key: (six, seven)}
    is_six = Relation(figure_tree(six), figure_tree(figure("contacts=6")))
    is_seven = Relation(figure_tree(six), figure_tree(figure("contacts=7")))

    assert settled([is_six], twice) == {six.key: six}
    assert settled([is_seven], twice) == {six.key: seven}
    assert settled([is_six, is_seven], twice) == {}
    assert settled([is_six, replace(is_seven, sense=Sense.AT_MOST)], twice) == {six.key: six}
    assert settled([], twice) == {}
    assert known_rows(twice, {six.key: seven}) == {six.key: (seven,)}
    assert known_rows(twice, {}) == twice
