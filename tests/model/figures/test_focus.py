"""Where rules look: places of figures put together, and whether one sees all that another does."""

from __future__ import annotations

from reportgen.model.figures.focus import Focus, both, covers
from tests.support.figures import book

ORDERS, CSAT = book("orders=1 orders[channel=chat]=2 orders[channel=phone]=3 csat=4").columns


def test_two_looks_see_the_places_of_both() -> None:
    one: Focus = {ORDERS: range(1)}
    other: Focus = {ORDERS: [2], CSAT: [0]}

    assert {column: set(seen) for column, seen in both(one, other).items()} == {
        ORDERS: {0, 2},
        CSAT: {0},
    }
    assert both({}, other) == other
    assert both(one, {}) == one
    assert both({}, {}) == {}


def test_a_look_covers_another_whose_places_it_sees() -> None:
    assert covers({ORDERS: range(3), CSAT: [0]}, {ORDERS: [0, 2]})
    assert covers({ORDERS: [1]}, {})
    assert not covers({ORDERS: [0, 1]}, {ORDERS: [0, 2]})
    assert not covers({ORDERS: [0]}, {CSAT: [0]})


def test_a_narrowed_book_goes_through_the_figures_in_sight_and_finds_all() -> None:
    given = book("orders=1 orders[channel=chat]=2 csat=4 orders[channel=phone]=3")
    orders, csat = given.columns

    narrow = given.narrowed({orders: {2, 0}, csat: [0]})

    assert [each.text for each in narrow.figures] == ["1", "4", "3"]
    assert len(narrow.figures) == 3
    assert [each.text for each in narrow.all_of("orders")] == ["1", "3"]
    assert [each.text for each in given.figures] == ["1", "2", "4", "3"]
    found = narrow.find("orders", orders.period, (("channel", "chat"),))
    assert found is not None
    assert found.text == "2"
