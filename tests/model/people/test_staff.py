"""One report for many people becomes the report of each."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from reportgen.load import load_report
from reportgen.model.figures.period import Period
from reportgen.model.people.staff import Assessed, Staff, is_one_a_person
from tests.support.figures import CONFIGS, quarter, report, table

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
