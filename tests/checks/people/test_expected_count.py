"""As many people as expected, one essay each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.people.expected_count import expected_count
from reportgen.model.finding import Problem
from reportgen.model.language import same
from reportgen.model.place import Place
from reportgen.model.report.person import NOBODY
from reportgen.model.report.report import Report
from tests.support.assessments import assessment, essay
from tests.support.figures import report, table

TWO = table("person_id name", "P01 苏念", "P02 贺知舟")
ESSAYS = (essay("P01"), essay("P02"))


def test_is_silent_where_everybody_wrote_one() -> None:
    assert list(expected_count(assessment(TWO, essays=ESSAYS, expected_count=2))) == []


def test_counts_the_people() -> None:
    [problem] = expected_count(assessment(TWO, essays=ESSAYS, expected_count=3))

    assert problem.message.en == "3 people are expected, but the people table has 2"
    assert problem.values == ("3", "2")


def test_names_who_wrote_none_and_who_wrote_two() -> None:
    again = replace(essay("P01"), path="people/P03.yaml")

    problems = list(expected_count(assessment(TWO, essays=(essay("P01"), again))))

    assert [problem.message.en for problem in problems] == [
        "苏念 (P01) has two essays: people/P01.yaml, people/P03.yaml",
        "贺知舟 (P02) has no essay",
    ]
    assert problems[1].remedy.en == "add people/P02.yaml"


def test_names_an_essay_of_nobody_and_an_id_used_twice() -> None:
    people = table("person_id name", "P01 苏念", "P01 贺知舟")

    problems = expected_count(assessment(people, essays=(essay("P01"), essay("P07"))))

    assert [problem.message.en for problem in problems] == [
        "苏念 (P01) stands twice in the people table (first in line 2)",
        "the essay is by P07, who is not in the people table",
    ]


def test_an_essay_that_cannot_be_read_is_told_of_already() -> None:
    given = assessment(TWO, essays=(essay("P01"),))
    broken = Problem(same("…"), place=Place("people/P02.yaml", 2))

    assert list(expected_count(replace(given, input_problems=(broken,)))) == []


@pytest.mark.parametrize(
    "given",
    [
        report("", tables={"people": TWO}),
        report("", tables={"people": table("person_id name", "P01 苏念", "P01 苏念")}),
        assessment(expected_count=3),
        # whose essay it is says a table without people to nobody
        assessment(table("person_id name"), essays=(essay("P07"),)),
    ],
)
def test_without_people_or_in_another_document_nothing_is_counted(given: Report) -> None:
    assert list(expected_count(given)) == []


def test_a_problem_that_stands_nowhere_is_no_essay() -> None:
    given = assessment(TWO, essays=(essay("P01"),))
    nowhere = Problem(same("…"))

    [problem] = expected_count(replace(given, input_problems=(nowhere,)))

    assert problem.message.en == "贺知舟 (P02) has no essay"


def test_a_person_whose_row_has_no_id_is_expected_as_well() -> None:
    people = table("person_id name", "P01 苏念")
    row = Problem(same("the row has no person_id"), place=Place(people.file, 3), about=NOBODY)
    given = replace(assessment(people, expected_count=2), input_problems=(row,))

    assert list(expected_count(given)) == []
    [problem] = expected_count(replace(given, input_problems=(replace(row, about=None),)))
    assert problem.message.en == "2 people are expected, but the people table has 1"


def test_a_row_of_nobody_that_stands_nowhere_is_no_person_of_the_table() -> None:
    row = Problem(same("the row has no person_id"), about=NOBODY)
    other = replace(row, place=Place("scores.csv", 3))
    given = replace(assessment(TWO, expected_count=2), input_problems=(row, other))

    assert list(expected_count(given)) == []
