"""What is said of scores: about whom, where, and what would mend it."""

from __future__ import annotations

import pytest

from reportgen.checks.people.scores import scores
from reportgen.model.finding import Problem
from tests.support.assessments import assessment, scored
from tests.support.figures import table

PEOPLE = table("person_id name", "P01 苏念", "P02 贺知舟")
WHOLE = ("P01 a 60 90", "P01 b 40 80", "P02 a 60 90", "P02 b 40 80")


def said(*rows: str, a: int = 60, b: int = 40) -> list[Problem]:
    """Return what is said of rows that stand for those of the same person and criterion."""
    changed = {tuple(row.split()[:2]): row for row in (*WHOLE, *rows)}
    given = assessment(PEOPLE, scored(*changed.values()), weights={"a": a, "b": b})
    return list(scores(given))


@pytest.mark.parametrize(
    ("rows", "about"),
    [
        (("P02 b 45 80",), ("person", "P02", "P02")),
        (("P01 b 45 80", "P02 b 45 80"), ("criterion", "b", "b")),
    ],
)
def test_another_weight_is_about_the_one_who_has_it_or_else_about_the_criterion(
    rows: tuple[str, ...], about: tuple[str, str, str | None]
) -> None:
    [problem] = said(*rows)

    assert problem.about is not None
    found = problem.about
    assert (found.dimension, found.member, found.subject) == about
    assert problem.values == ("45", "40")


@pytest.mark.parametrize(
    ("rows", "a", "repair"),
    [
        ((), 61, "60"),
        (("P01 b 39 80", "P02 b 39 80"), 61, "60"),  # 39 would mend it as well, and comes second
        (("P01 a 61 90", "P02 a 61 90", "P01 b 39 80", "P02 b 39 80"), 61, "39"),
        (("P01 a 70 90", "P02 a 70 90"), 61, None),  # makes no 100
        (("P01 a 61 90", "P02 a 61 90"), 61, None),  # the scores say the same
    ],
)
def test_a_weight_of_the_scores_is_offered_where_it_makes_a_hundred(
    rows: tuple[str, ...], a: int, repair: str | None
) -> None:
    [problem] = said(*rows, a=a)

    assert problem.message.en == "the weights 61 + 40 add up to 101, not to 100"
    assert problem.repair == repair
    assert problem.about is not None
    assert problem.about.subject == "criteria"


@pytest.mark.parametrize(
    ("row", "values", "message"),
    [
        (
            "P02 b 40 九十",
            ("九十",),
            '贺知舟 (P02): b has no reviewer\'s score: "九十" is no number',
        ),
        ("P02 b 40 ''", ("b",), "贺知舟 (P02): b has no reviewer's score"),
    ],
)
def test_what_stands_for_a_score_is_quoted(row: str, values: tuple[str, ...], message: str) -> None:
    [problem] = said(row)

    assert (problem.values, problem.message.en) == (values, message)
