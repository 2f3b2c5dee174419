"""A document says for when, by whom and of what day it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from reportgen.checks.wording.metadata import metadata
from reportgen.kinds import KINDS
from reportgen.model.place import Place
from reportgen.model.report.config import Organisation, People, Person, ReportConfig
from reportgen.model.report.table import Cell
from tests.support.assessments import assessment
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
    assert problems[-1].message.en == "the document has no date (date)"


def test_a_personal_report_wants_a_presenter() -> None:
    config = whole(document_kind=KINDS["personal-annual"])

    [problem] = metadata(report("", config))

    assert problem.message.en == "the document has no presenter (people.presenter)"


def test_people_of_an_assessment_have_a_name_and_a_variant() -> None:
    people = table("person_id name variant", "P01 苏念 duties", "P02 贺知舟 functions")
    blank = {
        **people.rows[1],
        "name": Cell("", Place("people.csv", 3)),
        "variant": Cell("", Place("people.csv", 3)),
    }
    given = assessment(replace(people, rows=(people.rows[0], blank)))

    said = [
        problem.message.en for problem in metadata(given) if problem.about and problem.about.member
    ]

    assert said == ["P02 has no name", "P02 has no variant"]
