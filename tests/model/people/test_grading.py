"""Totals are weighted, with one decimal, half-up; bounds of grades belong to them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.people.grading import grade_of, graded, scores_of
from tests.support.assessments import GRADES, assessment, scored


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        (("P01 a 60 90", "P01 b 40 80"), "86.0"),
        (("P01 a 45 91", "P01 b 55 88"), "89.4"),  # 89.35
        (("P01 a 50 89", "P01 b 50 90.9"), "90.0"),  # 89.95
    ],
)
def test_totals_are_rounded_half_up(rows: tuple[str, ...], total: str) -> None:
    assert graded(assessment(scores=scored(*rows)))["P01"].total == Decimal(total)


@pytest.mark.parametrize(("total", "grade"), [("90.0", "A"), ("89.9", "B"), ("0", "D")])
def test_a_bound_earns_its_grade(total: str, grade: str) -> None:
    found = grade_of(Decimal(total), GRADES)

    assert found is not None
    assert found.grade == grade


@pytest.mark.parametrize(
    "rows", [("P01 a 60 90", "P01 b 40 -"), ("P01 a 60 90", "P01 b 30 80"), ("P01 a x 90",)]
)
def test_incomplete_scores_have_no_total(rows: tuple[str, ...]) -> None:
    assert graded(assessment(scores=scored(*rows))) == {}


def test_rows_that_name_nobody_or_no_criterion_and_stated_totals_are_no_scores() -> None:
    rows = scored("P01 a 60 90", "P01 b 40 80", "P01 total 100 99")
    [first, *_] = rows.rows
    nameless = [{name: cell for name, cell in first.items() if name != gone} for gone in first]

    given = replace(rows, rows=(*rows.rows, *nameless[:2]))

    assert graded(assessment(scores=given))["P01"].total == Decimal("86.0")
    assert list(graded(assessment(scores=given))) == ["P01"]


def test_the_scores_of_one_person_are_the_rows_that_name_that_person() -> None:
    given = assessment(scores=scored("P01 a 60 90", "P02 a 60 70", "P01 b 40 80"))

    assert [str(each.value) for each in scores_of(given, "P01")] == ["90", "80"]
    assert scores_of(given, "P03") == ()


def test_a_score_without_a_weight_or_a_value_has_none() -> None:
    rows = scored("P01 a 60 90")
    [row] = rows.rows
    bare = {name: cell for name, cell in row.items() if name in ("person_id", "criterion")}

    [score] = scores_of(assessment(scores=replace(rows, rows=(bare,))), "P01")

    assert (score.weight, score.value) == (None, None)
    assert score.cell == row["criterion"]
