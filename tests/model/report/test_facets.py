"""What the texts of a kind are declared to be about, at any depth."""

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
class Week:
    """Texts inside others."""

    gaps: Annotated[tuple[str, ...], Facet.PROBLEMS] = ("slow",)
    note: str = ""


@frozen
class Texts:
    """Texts of a kind that nobody ships."""

    week: Annotated[Week, Facet.GROWTH] = Week()
    plain: Week = Week()
    risks: Annotated[tuple[str, ...], "a mark", Facet.RISKS, Facet.ISSUES] = ()
    words: str = "no facet"


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
    assert list(declared(Texts(), *facets)) == found
    assert declares(Texts(), *facets) is bool(found)


def test_a_class_has_the_facets_of_its_parts_as_well() -> None:
    assert facets_of(Week) == {Facet.PROBLEMS}
    assert facets_of(Texts) == {Facet.PROBLEMS, Facet.GROWTH, Facet.RISKS, Facet.ISSUES}
    assert facets_of(str) == frozenset()


def test_a_field_has_its_own_facets_and_marks() -> None:
    assert facets_at(Texts, "risks") == {Facet.RISKS, Facet.ISSUES}
    assert facets_at(Texts, "words") == frozenset()
    assert marks_at(Texts, "risks") == ("a mark", Facet.RISKS, Facet.ISSUES)
    assert marks_at(Texts, "plain") == ()


def test_a_facet_goes_by_the_key_that_a_kind_gives_it_else_by_its_own_name() -> None:
    assert key_of(Texts(), Facet.PROBLEMS) == "week.gaps"
    assert key_of(Texts(), Facet.PLAN) == "plan"
    assert key_of(None, Facet.PROBLEMS) == "problems"
