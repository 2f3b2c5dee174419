"""What texts declare themselves to be is found wherever it stands."""

from __future__ import annotations

from typing import Annotated

import pytest

from reportgen.model.frozen import frozen
from reportgen.model.report.facets import (
    Facet,
    declared,
    declares,
    facets_at,
    facets_of,
    key_of,
    marks_at,
)


@frozen
class Team:
    """Texts inside of others."""

    highlights: Annotated[str, Facet.HIGHLIGHTS] = "praise"


@frozen
class Texts:
    """Texts with others that may be there."""

    goals: Annotated[str, Facet.PLAN] = "aims"
    team: Team | None = None
    name: str = ""


@frozen
class Holder:
    """Texts of any class."""

    content: object = None


@frozen
class Week:
    """Texts inside others."""

    gaps: Annotated[tuple[str, ...], Facet.PROBLEMS] = ("slow",)
    note: str = ""


@frozen
class Around:
    """Texts of any class inside of others."""

    holder: Holder = Holder()
    week: Week = Week()


@frozen
class Month:
    """Texts of a kind that nobody ships."""

    week: Annotated[Week, Facet.GROWTH] = Week()
    plain: Week = Week()
    risks: Annotated[tuple[str, ...], "a mark", Facet.RISKS, Facet.ISSUES] = ()
    words: str = "no facet"


def test_a_part_that_may_be_there_has_its_facets() -> None:
    assert facets_of(Texts) == {Facet.PLAN, Facet.HIGHLIGHTS}
    assert list(declared(Texts(), Facet.HIGHLIGHTS)) == []
    assert list(declared(Texts(team=Team()), Facet.HIGHLIGHTS)) == [("team.highlights", "praise")]


def test_texts_of_any_class_tell_by_their_value() -> None:
    assert facets_of(Holder) == frozenset()
    assert list(declared(Holder(Texts()), Facet.PLAN)) == [("content.goals", "aims")]
    assert list(declared(Holder("text"), Facet.PLAN)) == []


def test_texts_of_any_class_are_looked_for_inside_of_other_parts_too() -> None:
    around = Around(holder=Holder(Texts()))

    assert facets_of(Around) == {Facet.PROBLEMS}
    assert list(declared(around, Facet.PLAN)) == [("holder.content.goals", "aims")]


def test_of_several_facets_each_part_is_told_once_in_order() -> None:
    found = declared(Texts(team=Team()), Facet.HIGHLIGHTS, Facet.PLAN, Facet.TASKS)

    assert list(found) == [("goals", "aims"), ("team.highlights", "praise")]


@pytest.mark.parametrize(
    ("facets", "found"),
    [
        ([Facet.PROBLEMS], [("week.gaps", ("slow",)), ("plain.gaps", ("slow",))]),
        ([Facet.GROWTH], [("week", Week())]),
        ([Facet.ISSUES], [("risks", ())]),
        ([Facet.RISKS, Facet.GROWTH], [("week", Week()), ("risks", ())]),
        ([Facet.PLAN], []),
        ([], []),
    ],
)
def test_parts_are_found_by_their_facets_in_the_order_of_the_class(
    facets: list[Facet], found: list[tuple[str, object]]
) -> None:
    assert list(declared(Month(), *facets)) == found
    assert declares(Month(), *facets) is bool(found)


def test_a_class_has_the_facets_of_its_parts_as_well() -> None:
    assert facets_of(Week) == {Facet.PROBLEMS}
    assert facets_of(Month) == {Facet.PROBLEMS, Facet.GROWTH, Facet.RISKS, Facet.ISSUES}
    assert facets_of(str) == frozenset()


def test_a_field_has_its_own_facets_and_marks() -> None:
    assert facets_at(Month, "risks") == {Facet.RISKS, Facet.ISSUES}
    assert facets_at(Month, "words") == frozenset()
    assert marks_at(Month, "risks") == ("a mark", Facet.RISKS, Facet.ISSUES)
    assert marks_at(Month, "plain") == ()


def test_a_facet_goes_by_the_key_that_a_kind_gives_it_else_by_its_own_name() -> None:
    assert key_of(Month(), Facet.PROBLEMS) == "week.gaps"
    assert key_of(Month(), Facet.PLAN) == "plan"
    assert key_of(None, Facet.PROBLEMS) == "problems"
