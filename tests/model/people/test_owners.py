"""Who owns an action where a cell names one, two, or somebody whom nobody lists."""

from __future__ import annotations

import pytest

from reportgen.kinds.service_plan import ServicePlan
from reportgen.model.people.owners import known_owners, lists_owners, strangers
from reportgen.model.report.config import People, Person
from reportgen.model.report.pieces import Duty
from reportgen.model.report.table import DataTable
from tests.support.figures import quarter, report, table

KNOWN = ("小王", "小李", "Anna", "Ben", "Research and Development", "客服/质检组")


@pytest.mark.parametrize(
    ("owner", "unknown"),
    [
        ("", ()),
        ("小王", ()),
        ("小王、小李", ()),
        ("小王和小李", ()),
        ("Anna / Ben", ()),
        ("Anna and Ben", ()),
        ("Anna, Ben", ()),
        ("Research and Development", ()),
        ("客服/质检组", ()),
        ("小王、小张", ("小张",)),
        ("小王和小张", ("小张",)),
        ("Anna & Carl", ("Carl",)),
        ("Carl / Dora", ("Carl", "Dora")),
        ("和平", ("和平",)),
        ("Sales and Marketing", ("Sales and Marketing",)),
    ],
)
def test_each_of_several_owners_in_one_cell_is_looked_up_by_itself(
    owner: str, unknown: tuple[str, ...]
) -> None:
    assert strangers(owner, KNOWN) == unknown


OWN = ServicePlan(owners=("财务部",), duties=(Duty(role="主管", does=("排班",)),))
PEOPLE = People(authors=(Person("小王", "组长"), Person("小李")), approver=Person("Anna"))
ROSTER = table("person_id name level position", "P01 小张 senior 专员", "P02 小李 junior 专员")
NAMED = table("person_id name position", "P03 Ben Agent")


def test_owners_are_the_people_the_roles_and_the_tables_each_once_and_never_a_level() -> None:
    config = quarter(content=OWN, people=PEOPLE)

    assert known_owners(report("", config, tables={"roster": ROSTER, "people": NAMED})) == (
        *("小王", "组长", "小李", "Anna", "财务部", "主管"),
        *("P01", "P02", "小张", "专员", "P03", "Ben", "Agent"),
    )
    assert known_owners(report("")) == ()


@pytest.mark.parametrize(
    ("content", "tables", "lists"),
    [
        (ServicePlan(), {}, False),
        (ServicePlan(), {"people": NAMED}, False),
        (ServicePlan(), {"roster": ROSTER}, True),
        (OWN, {}, True),
        (ServicePlan(duties=OWN.duties), {}, True),
    ],
)
def test_a_report_lists_owners_in_its_texts_or_its_roster(
    content: ServicePlan, tables: dict[str, DataTable], lists: bool
) -> None:
    assert lists_owners(report("", quarter(content=content, people=PEOPLE), tables=tables)) is lists
