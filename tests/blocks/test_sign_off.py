"""Places for signatures."""

from __future__ import annotations

from reportgen.model.document.prose import SignOff
from reportgen.model.report.config import People, Person
from tests.support.figures import quarter, report
from tests.support.samples import expanded


def test_those_who_wrote_and_reviewed_have_a_place() -> None:
    [block] = expanded("sign-off")

    assert isinstance(block, SignOff)
    assert [(who.role, who.name, who.title) for who in block.signatories] == [
        ("编制", "顾南乔", "客服主管"), ("审核", "温如海", "运营总监")
    ]  # fmt: skip


def test_where_nobody_is_named_there_are_no_places() -> None:
    assert expanded("sign-off", report("")) == []


def test_three_people_at_most_have_a_place_the_first_author_before_all() -> None:
    names = ("甲", "乙", "丙", "丁", "戊")
    first, second, presenter, compiler, reviewer = (Person(name) for name in names)
    people = People((first, second), presenter=presenter, compiler=compiler, reviewer=reviewer)

    [block] = expanded("sign-off", report("", quarter(people=people)))

    assert isinstance(block, SignOff)
    assert [who.name for who in block.signatories] == ["甲", "丙", "丁"]
