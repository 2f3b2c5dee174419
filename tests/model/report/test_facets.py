"""What texts declare themselves to be is found wherever it stands."""

from __future__ import annotations

from typing import Annotated

from reportgen.model.frozen import frozen
from reportgen.model.report.facets import Facet, declared, facets_of


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


def test_a_part_that_may_be_there_has_its_facets() -> None:
    assert facets_of(Texts) == {Facet.PLAN, Facet.HIGHLIGHTS}
    assert list(declared(Texts(), Facet.HIGHLIGHTS)) == []
    assert list(declared(Texts(team=Team()), Facet.HIGHLIGHTS)) == [("team.highlights", "praise")]


def test_texts_of_any_class_tell_by_their_value() -> None:
    assert facets_of(Holder) == frozenset()
    assert list(declared(Holder(Texts()), Facet.PLAN)) == [("content.goals", "aims")]
    assert list(declared(Holder("text"), Facet.PLAN)) == []


def test_of_several_facets_each_part_is_told_once_in_order() -> None:
    found = declared(Texts(team=Team()), Facet.HIGHLIGHTS, Facet.PLAN, Facet.TASKS)

    assert list(found) == [("goals", "aims"), ("team.highlights", "praise")]
