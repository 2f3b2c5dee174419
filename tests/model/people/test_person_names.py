"""What messages call people, one and many."""

from __future__ import annotations

import pytest

from reportgen.model.language import LocalText
from reportgen.model.people.person_names import (
    PersonNames,
    leading,
    names_in,
    person_words,
    some_people,
)
from reportgen.model.report.table import DataTable
from tests.support.figures import report, table

PEOPLE = table("person_id name", "P01 陈一帆", "P02 林晓", "P03 ''", "P04 陈一帆", "P02 周舟")


def test_somebody_is_called_by_name_and_id_and_without_a_name_by_the_id_alone() -> None:
    assert person_words("P01", "Ann Gu") == LocalText(
        "Ann Gu (P01)", "Ann Gu（P01）", "Ann Gu（P01）"
    )
    assert person_words("P01", None) == LocalText("P01", "P01 ", "P01 ")
    assert person_words("P01", "") == LocalText("P01", "P01 ", "P01 ")


def test_what_is_told_of_somebody_follows_a_colon_without_a_space_before_it() -> None:
    assert leading(person_words("P01", None)) == LocalText("P01: ", "P01：", "P01：")


@pytest.mark.parametrize(
    ("people", "names"),
    [
        (PEOPLE, {"P01": "陈一帆 P01", "P02": "林晓", "P04": "陈一帆 P04"}),
        (table("person_id role", "P01 lead"), {}),
        (table("name role", "陈一帆 lead"), {}),
        (None, {}),
    ],
)
def test_of_one_name_people_are_told_apart_by_their_ids(
    people: DataTable | None, names: dict[str, str]
) -> None:
    assert names_in(people) == names


def test_the_people_of_a_report_are_called_by_the_first_row_of_their_id() -> None:
    names = PersonNames(report("", tables={"people": PEOPLE}))

    assert [names.of(each).hans for each in ("P01", "P02", "P03", "P09")] == [
        "陈一帆（P01）",
        "林晓（P02）",
        "P03 ",
        "P09 ",
    ]
    assert names.some(["P01", "P09"]).hans == "陈一帆（P01）、P09 "


@pytest.mark.parametrize(
    "people", [None, table("person_id role", "P01 lead"), table("name role", "陈一帆 lead")]
)
def test_without_names_people_are_their_ids(people: DataTable | None) -> None:
    tables = {} if people is None else {"people": people}

    assert PersonNames(report("", tables=tables)).of("P01").en == "P01"


def people(count: int) -> list[LocalText]:
    return [person_words(f"P{number}", None) for number in range(1, count + 1)]


@pytest.mark.parametrize(
    ("count", "english", "hans"),
    [
        (1, "P1", "P1 "),
        (2, "P1, P2", "P1、P2 "),
        (6, "P1, P2, P3, P4, P5, P6", "P1、P2、P3、P4、P5、P6 "),
        (7, "P1, P2, P3, P4, P5 and 2 more", "P1、P2、P3、P4、P5 等 7 人"),
        (30, "P1, P2, P3, P4, P5 and 25 more", "P1、P2、P3、P4、P5 等 30 人"),
    ],
)
def test_up_to_six_people_are_all_named_and_of_more_the_first_five(
    count: int, english: str, hans: str
) -> None:
    assert some_people(people(count)) == LocalText(english, hans, hans)
