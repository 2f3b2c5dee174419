"""One report for many people becomes the report of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.load import load_report
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem
from reportgen.model.language import same
from reportgen.model.people.staff import Assessed, Staff, is_one_a_person, naming
from reportgen.model.place import Place
from reportgen.model.report.config import People, Person
from reportgen.model.report.person import PersonRecord
from reportgen.model.report.personal_texts import PersonalTexts
from reportgen.model.report.texts import TypedText
from tests.support.figures import CONFIGS, figure, quarter, report, table

YEAR = Period.parse("2024")


def staff() -> Staff:
    return Staff(load_report(CONFIGS / "assessments" / "period.yaml"))


def test_people_stand_in_the_order_of_their_table() -> None:
    assert list(staff().records) == ["P01", "P02", "P03", "P04", "P05", "P06"]


def test_a_person_s_figures_are_found_without_naming_the_person() -> None:
    own = staff().report_of("P04").book.find("csat", YEAR)

    assert own is not None
    assert (own.value, own.key.members, own.id) == (Decimal("89.2"), (), "csat@2024[person=P04]")
    assert own.place.file.endswith("assessments/metrics.csv")


def test_nobody_sees_another_person_s_figures_rows_or_essay() -> None:
    own = staff().report_of("P03")

    assert {figure.key.scope for figure in own.book.figures} == {(("person", "P03"),)}
    assert {row["person_id"].text for row in own.tables["scores"].rows} == {"P03"}
    assert isinstance(own.config.content, Assessed)
    assert own.config.content.essay.person_id == "P03"


def test_a_person_s_rows_without_a_value_are_empty_in_the_own_report_alone() -> None:
    report = load_report(CONFIGS / "assessments" / "period.yaml")
    empty = [
        figure("human_contacts@2024[person=P01,topic=order_query]=0").key,
        figure("csat@2024=0").key,
    ]
    everyone = Staff(replace(report, missing=frozenset(empty)))

    [own] = everyone.report_of("P01").missing
    assert (own.members, own.id) == (
        (("topic", "order_query"),),
        "human_contacts@2024[person=P01,topic=order_query]",
    )
    assert everyone.report_of("P04").missing == frozenset()


def test_the_person_stands_behind_the_document() -> None:
    own = staff().report_of("P01")

    presenter, reviewer = own.config.people.presenter, own.config.people.reviewer
    assert presenter is not None
    assert (presenter.name, presenter.title, presenter.hire_date) == (
        "苏念",
        "在线客服",
        date(2024, 5, 27),
    )
    assert reviewer is not None
    assert reviewer.name == "陈一帆"
    assert own.config.people.compiler is None


@pytest.mark.parametrize(
    ("kind", "has_people", "one_each"),
    [
        ("assessment-single", True, True),
        ("assessment-single", False, False),
        ("quarter-summary", True, False),
    ],
)
def test_each_person_has_a_document_where_the_kind_and_a_table_of_people_say_so(
    kind: str, has_people: bool, one_each: bool
) -> None:
    people = {"people": table("person_id name", "P01 苏念")} if has_people else {}

    assert is_one_a_person(report("", quarter(kind=kind), tables=people)) is one_each


P01 = PersonRecord("P01", Place("people.csv", 2), name="苏念")
NAMELESS = PersonRecord("P02", Place("people.csv", 3))
ORDERS = figure("orders=4")


@pytest.mark.parametrize(
    ("person", "message", "said"),
    [
        (P01, "too long", "苏念 (P01): too long"),
        (NAMELESS, "too long", "P02: too long"),
        (P01, "the text of P01 is too long", "the text of P01 is too long"),
        (None, "too long", "too long"),
    ],
)
def test_a_problem_says_whose_it_is_unless_it_does(
    person: PersonRecord | None, message: str, said: str
) -> None:
    assert naming(Problem(same(message)), person).message.en == said


@pytest.mark.parametrize(
    ("problem", "about"),
    [
        (Problem(same("m")), About(None, "person", "P01")),
        (Problem(same("P01")), About(None, "person", "P01")),
        (Problem(same("m"), about=About("csat")), About("csat", "person", "P01")),
        (Problem(same("m"), about=About("csat", "team")), About("csat", "team")),
        (
            Problem(same("m"), (ORDERS,)),
            replace(About.figure(ORDERS), dimension="person", member="P01"),
        ),
    ],
)
def test_a_problem_is_about_the_person_where_it_is_about_no_member(
    problem: Problem, about: About
) -> None:
    assert naming(problem, P01).about == about


def of_people(*rows: str, **parts: Any) -> Staff:
    columns = "person_id name reviewer hire_date"
    return Staff(replace(report("", tables={"people": table(columns, *rows)}), **parts))


def test_of_twins_the_first_counts_and_a_row_without_an_id_is_nobody() -> None:
    found = of_people("P1 Cy Bo 2024-05-27", "P1 Al Bo 2024-05-28", "'' Di Bo 2024-05-29").records

    assert [(each.person_id, each.name, each.hire_date) for each in found.values()] == [
        ("P1", "Cy", date(2024, 5, 27))
    ]


def test_without_a_table_there_are_no_people() -> None:
    assert Staff(report("")).records == {}


def test_without_a_name_the_id_presents_and_without_a_reviewer_that_of_all() -> None:
    given = of_people("P1 '' '' 2024-13-45", "P2 Cy Bo 2024-05-27")
    people = People(reviewer=Person("Di"), compiler=Person("Ed"))
    staff = Staff(replace(given.report, config=replace(given.report.config, people=people)))

    first, second = (staff.report_of(each).config.people for each in ("P1", "P2"))

    assert first == People(presenter=Person("P1"), reviewer=Person("Di"))
    assert second == People(
        presenter=Person("Cy", hire_date=date(2024, 5, 27)), reviewer=Person("Bo")
    )


def test_a_person_sees_the_texts_of_all_and_the_own_ones() -> None:
    texts = tuple(
        TypedText(path, path, path, Place("x", 1), path, path, person=person)
        for path, person in (("all", None), ("own", "P1"), ("other", "P2"))
    )
    staff = of_people("P1 Cy Bo ''", "P2 Al Bo ''", texts=texts)

    assert [text.path for text in staff.report_of("P1").texts] == ["all", "own"]


def test_an_own_file_says_more_says_it_otherwise_and_says_where() -> None:
    for_all = tuple(
        TypedText(path, path, path, Place("x", 1), path, path) for path in ("aims[0]", "note")
    )
    own = TypedText("aims", "mine", "mine", Place("P1.yaml", 2), "aims", "P1")
    file = PersonalTexts(None, ("aims",), {"aims": Place("P1.yaml", 2)}, (own,))
    staff = of_people("P1 Cy Bo ''", "P2 Al Bo ''", texts=for_all, personal={"P1": file})

    first, second = staff.report_of("P1"), staff.report_of("P2")

    assert [text.text for text in first.texts] == ["note", "mine"]
    assert [text.text for text in second.texts] == ["aims[0]", "note"]
    assert first.config.place("aims") == Place("P1.yaml", 2)
    assert second.config.place("aims") == Place("period.yaml")


def test_rows_are_known_by_where_they_stand() -> None:
    assert of_people("P1 Cy Bo ''", "P2 Al Bo ''").rows_by_place == {
        ("roster.csv", 2): "P1",
        ("roster.csv", 3): "P2",
    }
