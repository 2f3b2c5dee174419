"""A document says for when, by whom and of what day it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from reportgen.checks.wording.metadata import metadata
from reportgen.kinds import KINDS
from reportgen.model.place import Place
from reportgen.model.report.config import Organisation, People, Person, ReportConfig
from reportgen.model.report.table import Cell
from tests.support.assessments import assessment, essay
from tests.support.figures import quarter, report, table


def whole(**changes: Any) -> ReportConfig:
    config = quarter(
        kind="quarter-summary",
        title="季度工作总结",
        organisation=Organisation("云雀家居"),
        people=People(authors=(Person("顾南乔"),)),
        date=date(2025, 1, 8),
    )
    period = replace(config.period, start=date(2024, 10, 1), end=date(2024, 12, 31))
    return replace(replace(config, period=period), **changes)


def test_is_silent_where_all_is_said() -> None:
    assert list(metadata(report("", whole()))) == []


def test_names_each_thing_that_is_missing_by_its_key() -> None:
    config = whole(people=People(), date=None, period=quarter().period)

    problems = list(metadata(report("", config)))

    assert [problem.about.subject for problem in problems if problem.about] == [
        "period.start",
        "period.end",
        "people.authors",
        "date",
    ]
    assert problems[-1].message.en == "the document has no date"


def test_a_personal_report_wants_a_presenter() -> None:
    config = whole(document_kind=KINDS["personal-annual"])

    [problem] = metadata(report("", config))

    assert problem.message.en == "the document has no presenter"


def test_people_of_an_assessment_have_a_name_and_a_variant() -> None:
    people = table("person_id name variant", "P01 苏念 duties", "P02 贺知舟 functions")
    blank = {
        **people.rows[1],
        "name": Cell("", Place("people.csv", 3)),
        "variant": Cell("", Place("people.csv", 3)),
    }
    given = assessment(replace(people, rows=(people.rows[0], blank)))

    said = [
        (problem.message.en, problem.place)
        for problem in metadata(given)
        if problem.about and problem.about.member
    ]

    assert said == [
        ("P02 has no name", Place("people.csv", 3)),
        ("P02 has no variant", Place("people.csv", 3)),
    ]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2024, 10, 1), date(2024, 10, 1), []),
        (
            date(2024, 10, 2),
            date(2024, 10, 1),
            ["the period starts on 2024-10-02, after its end on 2024-10-01"],
        ),
        (
            date(2024, 10, 2),
            None,
            ["the document has no last day of the period"],
        ),
        (
            None,
            date(2024, 10, 1),
            ["the document has no first day of the period"],
        ),
    ],
)
def test_a_period_ends_no_earlier_than_it_starts(
    start: date | None, end: date | None, said: list[str]
) -> None:
    period = replace(quarter().period, start=start, end=end)

    problems = metadata(report("", whole(period=period)))

    assert [problem.message.en for problem in problems] == said


@pytest.mark.parametrize(
    ("variant", "said"), [("reflection", []), (None, ["苏念 (P01) has no variant"])]
)
def test_the_variant_may_stand_in_the_essay(variant: str | None, said: list[str]) -> None:
    people = table("person_id name", "P01 苏念")
    given = assessment(people, essays=(essay("P01", variant=variant),))

    found = [problem for problem in metadata(given) if problem.about and problem.about.member]

    assert [problem.message.en for problem in found] == said
    assert [problem.place for problem in found] == [Place("roster.csv", 2) for _ in said]


def test_people_of_other_documents_need_no_variant() -> None:
    people = {"people": table("person_id name", "P01 苏念")}

    assert list(metadata(report("", whole(), tables=people))) == []


def test_the_variant_of_an_essay_names_nobody_and_without_a_table_there_is_nobody() -> None:
    nameless = assessment(table("person_id", "P01"), essays=(essay("P01", variant="duties"),))

    found = [each for each in metadata(nameless) if each.about and each.about.member]

    assert [each.message.en for each in found] == ["P01 has no name"]
    assert all(not (each.about and each.about.member) for each in metadata(assessment()))
