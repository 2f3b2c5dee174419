"""Scores of an assessment as figures: as they were given, weighted, and in total."""

from __future__ import annotations

from decimal import Decimal

from reportgen.model.document.inline import FigureRun
from reportgen.model.people.scores import (
    earned,
    score_runs,
    scores_of_all,
    total_figures,
    total_runs,
    weighted,
    weights,
)
from tests.support.assessments import assessment, scored

GIVEN = assessment(
    scores=scored("P01 a 60 90", "P01 b 40 80", "P02 a 60 ''", "P02 b 40 85.5", "P03 a 2.5 85.5")
)


def texts(runs: dict[str, FigureRun]) -> dict[str, str]:
    return {name: run.figure.text for name, run in runs.items()}


def test_scores_are_told_by_person_and_criterion() -> None:
    assert texts(score_runs(GIVEN, "P01", "reviewer_score")) == {"a": "90", "b": "80"}
    assert texts(score_runs(GIVEN, "P02", "reviewer_score")) == {"b": "85.5"}
    assert score_runs(GIVEN, "P09", "reviewer_score") == {}
    assert score_runs(GIVEN, "P01", "self_score") == {}
    assert list(scores_of_all(GIVEN)) == ["P01", "P02", "P03"]
    assert score_runs(GIVEN, "P02", "reviewer_score")["b"].decimals == 1


def test_a_total_is_the_sum_of_the_weighted_scores_where_all_are_there() -> None:
    totals = total_figures(GIVEN)

    assert totals["P01"].value == Decimal("86.0")
    assert list(totals) == ["P01"]  # P02 lacks a score, P03 the rest of the weights
    assert total_runs(GIVEN)["P01"].decimals == 1
    assert total_figures(GIVEN, "self_score") == {}


def test_what_a_criterion_brings_is_a_hundredth_of_score_times_weight() -> None:
    found = weighted(GIVEN, "P01")

    assert {name: run.figure.value for name, run in found.items()} == {"a": 54, "b": 32}
    assert {run.decimals for run in found.values()} == {2}
    assert list(weighted(GIVEN, "P02")) == ["b"]
    [part] = weighted(GIVEN, "P03").values()
    assert (part.figure.value, part.decimals) == (Decimal("2.1375"), 4)


def test_weights_are_told_in_per_cent() -> None:
    found = weights(GIVEN, "P01")

    assert texts(found) == {"a": "60", "b": "40"}
    assert {run.figure.unit.id for run in found.values()} == {"%"}


def test_a_total_earns_the_grade_of_what_is_printed() -> None:
    given = assessment(scores=scored("P01 a 50 89", "P01 b 50 90.9", "P02 a 100 89.9"))

    grades = {person: earned(given, total) for person, total in total_figures(given).items()}

    assert {person: grade and grade.grade for person, grade in grades.items()} == {
        "P01": "A",  # 89.95 prints as 90.0
        "P02": "B",
    }
