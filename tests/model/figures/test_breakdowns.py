"""Which members make up which totals, in the order of the files."""

from __future__ import annotations

import pytest

from reportgen.model.figures.breakdowns import (
    Breakdown,
    breakdowns,
    cross_breakdowns,
    members_of_several_dimensions,
)
from tests.support.figures import book

ORDERS = "orders=3 orders[channel=chat]=1 orders[channel=phone]=2"
CELLS = "contacts=9 contacts[channel=chat,team=order]=4 contacts[channel=phone,team=order]=5"


def shown(each: Breakdown) -> str:
    total = each.total.text if each.total else "?"
    return f"{each.dimension} {total}: {' '.join(figure.text for figure in each.members)}"


@pytest.mark.parametrize(
    ("figures", "plain", "crossed"),
    [
        (ORDERS, ["channel 3: 1 2"], []),
        ("csat[team=order]=80", ["team ?: 80"], []),
        ("csat[team=order]=80 orders[channel=chat]=1 csat[channel=chat]=79", ["team ?: 80", "channel ?: 1", "channel ?: 79"], []),
        (f"csat[team=order]=80 {ORDERS}", ["team ?: 80", "channel 3: 1 2"], []),
        (f"{ORDERS} csat[team=order]=80", ["channel 3: 1 2", "team ?: 80"], []),
        (CELLS, ["channel ?: 4 5", "team ?: 4", "team ?: 5"], ["channel/team 9: 4 5"]),
        (f"{CELLS} contacts[team=order]=9", ["channel 9: 4 5", "team ?: 4", "team ?: 5", "team 9: 9"], []),
        # cells of three dimensions, and a margin of one: no table stands between the two
        ("contacts[a=x]=3 contacts[a=x,b=p,c=v]=1 contacts[a=x,b=q,c=v]=2",
         ["a ?: 3", "a ?: 1", "b ?: 1 2", "c ?: 1", "a ?: 2", "c ?: 2"], ["b/c 3: 1 2"]),
        # a table between the two that has all its rows says it already
        ("contacts=3 contacts[a=x]=3 contacts[a=x,b=p]=1 contacts[a=x,b=q]=2", ["a 3: 3", "a ?: 1", "b 3: 1 2", "a ?: 2"], []),
        # one that lacks a row does not
        ("contacts=9 contacts[a=x]=3 contacts[a=x,b=p]=3 contacts[a=y,b=p]=6",
         ["a 9: 3", "a ?: 3 6", "b 3: 3", "b ?: 6"], ["a/b 9: 3 6"]),
        ("orders[channel=chat]=1 orders@2024-Q3[channel=chat]=2 orders[channel=phone]=3",
         ["channel ?: 1 3", "channel ?: 2"], []),
    ],
)  # fmt: skip
def test_breakdowns_come_in_the_order_of_their_first_members(
    figures: str, plain: list[str], crossed: list[str]
) -> None:
    given = book(figures)

    assert [shown(each) for each in breakdowns(given)] == plain
    assert [shown(each) for each in cross_breakdowns(given)] == crossed


def test_those_of_one_metric_alone() -> None:
    assert [shown(each) for each in breakdowns(book(f"{ORDERS} {CELLS}"), "orders")] == [
        "channel 3: 1 2"
    ]


@pytest.mark.parametrize(
    ("figures", "shared"),
    [
        ("headcount[level=junior]=1 headcount[experience=junior]=1", {("headcount", "junior")}),
        ("headcount[level=junior]=1 headcount@2024-Q3[experience=junior]=1", {("headcount", "junior")}),
        ("headcount[level=junior]=1 orders[experience=junior]=1", set()),
        ("headcount[level=junior]=1 headcount[experience=junior,team=a]=1", set()),
        ("headcount[level=junior]=1 headcount[level=junior]=1", set()),
    ],
)  # fmt: skip
def test_members_that_stand_in_several_dimensions(
    figures: str, shared: set[tuple[str, str]]
) -> None:
    assert members_of_several_dimensions(book(figures)) == shared


@pytest.mark.parametrize(
    ("figures", "unit"),
    [
        ("cost=3 cost[item=a]=1 cost[item=b]=2", "wan_cny"),
        ("cost[item=a]=1 cost[item=b]=2", "wan_cny"),
        ("cost=3|k_cny cost[item=a]=1|k_cny cost[item=b]=2|k_cny", "k_cny"),
        ("cost[item=a]=1|k_cny cost[item=b]=2|k_cny", "k_cny"),
        ("cost=3|k_cny cost[item=a]=1 cost[item=b]=2", None),
        ("cost=3 cost[item=a]=1|k_cny cost[item=b]=2|k_cny", None),
        ("cost=3 cost[item=a]=1 cost[item=b]=2|k_cny", None),
        ("cost[item=a]=1 cost[item=b]=2|k_cny", None),
    ],
)
def test_a_breakdown_has_a_unit_where_all_its_figures_have_it(
    figures: str, unit: str | None
) -> None:
    [found] = breakdowns(book(figures))

    assert (found.unit.id if found.unit else None) == unit


def test_crossed_breakdowns_come_in_the_order_of_the_files() -> None:
    cells = "{}=3 {}[a=x,b=p]={} {}[a=y,b=q]={}"
    later = cells.format(*["orders@2024-Q3"] * 2, 1, "orders@2024-Q3", 2)
    given = book(f"{later} {CELLS} orders=3 orders[a=x,b=p]=2 orders[a=y,b=q]=1")

    assert [shown(each) for each in cross_breakdowns(given)] == [
        *("a/b 3: 1 2", "channel/team 9: 4 5", "a/b 3: 2 1"),
    ]


def test_of_a_narrowed_book_those_are_seen_that_have_a_figure_there_with_all_their_members() -> (
    None
):
    given = book(f"{ORDERS} orders[team=a]=3 csat[team=a]=80")
    orders, csat = given.columns

    narrow = given.narrowed({orders: {1}})
    wide = given.narrowed({orders: {3}, csat: {0}})

    assert [shown(each) for each in breakdowns(narrow)] == ["channel 3: 1 2"]
    assert [shown(each) for each in breakdowns(wide)] == ["team 3: 3", "team ?: 80"]
