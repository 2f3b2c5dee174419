"""What is broken together: its figures, what they may be, and which of them could mend all."""

from __future__ import annotations

from fractions import Fraction

import pytest

from reportgen.diagnosis.component import Component
from reportgen.diagnosis.components import touching
from reportgen.model.relations.intervals import point
from tests.support.records import numbers, relations

RECORD = numbers("a 9 b 1 c 2 d 8 e 1 f 3 g 9")
EVERY = relations("a = b + c | d = b + e | f = b + c | g = a + b", RECORD)
BROKEN = [EVERY[0], EVERY[1]]


def component() -> Component:
    """Return two broken sums that share a part; a third holds, a fourth is broken elsewhere."""
    return Component(BROKEN, touching(EVERY, BROKEN, {id(each): each.outcome for each in EVERY}))


def names(figures: object) -> list[str]:
    return [figure.id[-2] for figure in figures]  # type: ignore[attr-defined]


def test_it_has_each_figure_of_its_relations_once() -> None:
    assert names(component().figures) == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize(("most", "few"), [(2, False), (3, False), (4, False), (5, True)])
def test_it_has_at_most_as_many_figures_as_all_its_relations(most: int, few: bool) -> None:
    assert component().has_at_most(most) is few


def test_around_a_figure_stand_its_own_broken_relations_and_what_holds() -> None:
    found = component()

    assert list(found.around(RECORD["b"])) == [EVERY[0], EVERY[1], EVERY[2]]
    assert list(found.around(RECORD["a"])) == [EVERY[0]]  # the other one is broken elsewhere
    assert list(found.around(RECORD["d"])) == [EVERY[1]]


@pytest.mark.parametrize(
    ("name", "count", "value"),
    [("a", 1, "3"), ("b", 1, "7"), ("c", 1, "8"), ("b", 2, "7"), ("b", 3, None)],
)
def test_a_figure_may_have_the_values_with_which_all_hold(
    name: str, count: int, value: str | None
) -> None:
    figure = RECORD[name]
    found = component().allowed(figure, component().around(figure)[:count])

    assert found.is_empty is (value is None)
    assert value is None or found == point(Fraction(value))


def test_what_others_may_be_counts_for_the_values_of_a_figure() -> None:
    a, b, c = (RECORD[name] for name in "abc")

    assert component().allowed(a, BROKEN[:1], [(b, point(4))]) == point(6)
    assert component().allowed(a, BROKEN[:1], [(b, point(4)), (c, point(5))]) == point(9)
    assert component().allowed(a, BROKEN[:1], [(a, point(3))]) == point(3)
    assert component().allowed(a, BROKEN[:1], [(a, point(4))]).is_empty


@pytest.mark.parametrize(
    ("count", "sets"), [(1, [["b"]]), (2, ["ab", "ad", "ae", "bc", "bd", "be", "cd", "ce"])]
)
def test_sets_that_hit_every_broken_relation(count: int, sets: list[str]) -> None:
    assert [names(each) for each in component().hitting(count)] == [list(each) for each in sets]


def test_all_hold_where_nothing_around_is_broken_by_the_other_values() -> None:
    a, d, b = (RECORD[name] for name in "adb")

    assert component().all_hold([a, d], [(a, point(3)), (d, point(2))])
    assert not component().all_hold([a, d], [(a, point(3)), (d, point(3))])
    assert not component().all_hold([b], [(b, point(7))])  # it breaks what holds
