"""Weights, scores, totals and grades of an assessment."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.people.scores import scores
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell, DataTable
from tests.support.assessments import GRADES, assessment, scored
from tests.support.figures import report, table

WEIGHTS = {"quality": 60, "volume": 40}
WHOLE = ("P01 quality 60 90", "P01 volume 40 80")
PEOPLE = table("person_id name", "P01 苏念")


def said(*rows: str, people: DataTable = PEOPLE, weights: dict[str, int] = WEIGHTS) -> list[str]:
    """Return what is said of these scores."""
    given = assessment(people, scored(*rows), weights=weights)
    return [problem.message.en for problem in scores(given)]


def test_is_silent_where_all_is_scored() -> None:
    assert said(*WHOLE) == []


def test_weights_add_up_to_a_hundred() -> None:
    [problem] = scores(assessment(weights={"a": 25, "b": 30, "c": 46}))

    assert problem.message.en == "the weights 25 + 30 + 46 add up to 101, not to 100"
    assert problem.message.hant == "權重 25 + 30 + 46 = 101，不是 100"
    assert problem.values == ("101", "100")
    assert problem.about is not None
    assert problem.about.subject == "criteria"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (("P01 quality 60 90",), "苏念 (P01): Volume has no reviewer's score"),
        (("P01 quality 60 90", "P01 volume 40 九十"), "苏念 (P01): Volume has no reviewer's score: \"九十\" is no number"),
        (("P01 quality 60 90", "P01 volume 45 80"), "苏念 (P01): Volume weighs 45, the config says 40"),
        (("P01 quality 60 90", "P01 volume 40 180"), "苏念 (P01): Volume is scored 180, outside 0 to 100"),
        ((*WHOLE, "P01 speed 40 80"), '苏念 (P01): "speed" is no criterion of this assessment'),
        ((*WHOLE, "P01 volume 40 85"), "苏念 (P01): Volume is scored twice"),
        ((*WHOLE, "P09 quality 60 90", "P09 volume 40 80"), "P09 has scores, but is not among the people"),
    ],
)  # fmt: skip
def test_names_what_is_wrong_with_a_row(rows: tuple[str, ...], message: str) -> None:
    assert said(*rows) == [message]


def test_a_weight_that_everybody_has_is_told_of_once() -> None:
    rows = ("P01 quality 60 90", "P01 volume 45 80", "P02 quality 60 90", "P02 volume 45 80")
    people = table("person_id name", "P01 苏念", "P02 贺知舟")

    assert said(*rows, people=people) == [
        "苏念 (P01), 贺知舟 (P02): Volume weighs 45, the config says 40"
    ]


def test_the_scores_tell_which_weight_of_the_config_is_wrong() -> None:
    given = assessment(PEOPLE, scored(*WHOLE), weights={"quality": 61, "volume": 40})

    [problem] = scores(given)

    assert problem.message.en == "the weights 61 + 40 add up to 101, not to 100"
    assert problem.remedy.en == "the scores weigh Quality with 60, which makes 100"
    assert problem.repair == "60"


def test_everybody_is_scored() -> None:
    people = table("person_id name", "P01 苏念", "P02 贺知舟")

    assert said(*WHOLE, people=people) == ["贺知舟 (P02) has no scores"]


def test_weights_of_the_rows_count_where_the_config_has_none() -> None:
    assert said("P01 quality 60 90", "P01 volume 50 80", weights={}) == [
        "the weights 60 + 50 add up to 110, not to 100"
    ]


@pytest.mark.parametrize(
    ("total", "grade", "messages"),
    [
        ("86.0", "B", []),
        ("86", "良好", []),
        ("86.0", "P5", []),
        ("68.0", "B", ["苏念 (P01): the total is typed as 68.0, the scores give 86.0"]),
        ("86.0", "A", ["苏念 (P01): the grade is typed as A, but 86.0 earns B (from 80)"]),
    ],
)
def test_typed_totals_and_grades_follow_from_the_scores(
    total: str, grade: str, messages: list[str]
) -> None:
    people = table("person_id name total grade", f"P01 苏念 {total} {grade}")

    assert said(*WHOLE, people=people) == messages


@pytest.mark.parametrize(
    ("score", "is_outside"), [("0", False), ("100", False), ("-0.1", True), ("100.1", True)]
)
def test_a_score_lies_between_nothing_and_a_hundred(score: str, is_outside: bool) -> None:
    found = said("P01 quality 60 90", f"P01 volume 40 {score}")

    assert found == (
        [f"苏念 (P01): Volume is scored {score}, outside 0 to 100"] if is_outside else []
    )


def test_the_later_row_of_two_is_the_one_too_many() -> None:
    rows = ("P01 volume 40 80", "P01 volume 40 85", "P01 quality 60 90")

    [problem] = scores(assessment(PEOPLE, scored(*rows), weights=WEIGHTS))

    assert problem.message.en == "苏念 (P01): Volume is scored twice"
    assert problem.place is not None
    assert problem.place.line == 3


@pytest.mark.parametrize(
    ("rows", "weights"),
    [
        (("P01 quality '' 90", "P01 volume 40 80"), WEIGHTS),
        (WHOLE, {}),
        (("P01 quality 60 90", "P01 volume '' 80"), {}),
        (("P01 quality '' 90", "P01 volume '' 80"), {}),
    ],
)
def test_weights_that_are_not_written_contradict_nothing(
    rows: tuple[str, ...], weights: dict[str, int]
) -> None:
    assert said(*rows, weights=weights) == []


@pytest.mark.parametrize(
    "given",
    [
        report("", tables={"people": PEOPLE, "scores": scored("P01 quality 60 190")}),
        assessment(PEOPLE, weights=WEIGHTS),
        assessment(None, scored("P09 quality 60 190"), weights=WEIGHTS),
    ],
)
def test_without_people_scores_or_an_assessment_nobody_is_scored(given: Report) -> None:
    assert list(scores(given)) == []


@pytest.mark.parametrize(
    ("row", "messages"),
    [
        ("P01 total '' 86.0", []),
        ("P01 total '' 68.0", ["苏念 (P01): the total is typed as 68.0, the scores give 86.0"]),
        ("P01 total '' ''", []),
    ],
)
def test_a_total_may_be_typed_among_the_scores(row: str, messages: list[str]) -> None:
    assert said(*WHOLE, row) == messages


def test_a_total_or_a_person_that_is_not_there_says_nothing() -> None:
    people = table("person_id name total", "P01 苏念 ''")
    nobody = replace(people, rows=(*people.rows, {"total": Cell("9", Place("people.csv", 3))}))
    unscored = {
        name: cell for name, cell in scored("P01 total '' 9").rows[0].items() if name != "weight"
    }

    assert said(*WHOLE, people=nobody) == []
    bare = {name: cell for name, cell in unscored.items() if name != "reviewer_score"}
    given = assessment(PEOPLE, scored(*WHOLE), weights=WEIGHTS)
    table_ = replace(given.tables["scores"], rows=(*given.tables["scores"].rows, bare))
    assert list(scores(replace(given, tables={**given.tables, "scores": table_}))) == []


def test_who_earns_no_grade_of_the_scale_may_have_one_of_the_post() -> None:
    people = table("person_id name grade", "P01 苏念 A")
    given = assessment(people, scored("P01 quality 60 9", "P01 volume 40 8"), weights=WEIGHTS)
    content = replace(given.config.content, grades=GRADES[:2])  # type: ignore[type-var]

    assert list(scores(replace(given, config=replace(given.config, content=content)))) == []
