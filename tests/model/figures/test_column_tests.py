"""What whole columns surely agree with: nothing is passed over that a rule would have to look at."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.figures.book import book_of
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.column_tests import (
    held_at,
    is_rounding,
    not_surely_adding_up,
    not_surely_covered,
    not_surely_covered_each,
    not_whole,
    outside,
    residues,
    units_of,
)
from reportgen.model.figures.holds import Hold
from reportgen.model.figures.metric import Rounding
from tests.support.figures import book


def column(text: str) -> MetricColumn:
    """Return the column of values of one metric by channel: "orders 30 10 20", the total first."""
    name, total, *parts = text.split()
    members = " ".join(f"{name}[channel=c{at}]={value}" for at, value in enumerate(parts))
    [found] = book(f"{name}={total} {members}").columns
    return found


@pytest.mark.parametrize(
    ("values", "low", "high", "found"),
    [
        ("orders 3 10 20", "3", "20", []),
        ("orders 3 10 20", "4", "20", [0]),
        ("orders 3 10 20", "3", "19", [2]),
        ("orders 3 10 20", None, "9", [1, 2]),
        ("orders 3 10 20", "11", None, [0, 1]),
        ("orders 3 10 20", None, None, []),
        ("csat 3.5 9.9 20.1", "3.5", "20.1", []),
        ("csat 3.5 9.9 20.1", "3.51", "20.09", [0, 2]),
        ("csat 3.5 9.9约 20.1", "0", "100", [1]),  # what is odd is looked at in any case
        ("csat 3.5 9.9约 20.1", "4", "100", [0, 1]),
    ],
)
def test_what_is_beyond_a_limit(
    values: str, low: str | None, high: str | None, found: list[int]
) -> None:
    limits = (None if each is None else Decimal(each) for each in (low, high))

    assert sorted(outside(column(values), *limits)) == found


@pytest.mark.parametrize(
    ("values", "found"),
    [("orders 3 10", []), ("orders 3.0 10.5", [1]), ("orders 0.25 1.00 2.50", [0, 2])],
)
def test_what_has_something_behind_the_point(values: str, found: list[int]) -> None:
    assert list(not_whole(column(values))) == found


@pytest.mark.parametrize(
    ("values", "sums", "covered", "each"),
    [
        ("orders 30 10 20", True, True, True),
        ("orders 31 10 20", False, True, True),
        ("orders 29 10 20", False, False, True),
        ("orders 19 10 20", False, False, False),
        ("orders 20 10 20", False, False, True),
        ("cost_saving 30.0 10.1 20.0", True, False, True),  # roundings may explain it
        ("cost_saving 30.3 10.1 20.0", False, True, True),  # or hardly
        ("orders 30 10 20约", False, False, False),
        ("orders 30约 10 20", False, False, False),
    ],
)
def test_which_breakdowns_surely_agree(values: str, sums: bool, covered: bool, each: bool) -> None:
    given = column(values)
    splits = given.layout.splits

    assert (not_surely_adding_up(given, splits) == []) is sums
    assert (not_surely_covered(given, splits) == []) is covered
    assert (not_surely_covered_each(given, splits) == []) is each


def test_a_breakdown_without_a_total_agrees_with_nothing() -> None:
    [given] = book("orders[channel=chat]=1 orders[channel=phone]=2").columns

    assert not_surely_adding_up(given, given.layout.splits) == []


@pytest.mark.parametrize(
    ("residue", "units", "squares", "explained"),
    [(1, 4, 4, True), (-1, 4, 4, True), (2, 4, 100, True), (3, 4, 100, False), (2, 100, 4, False)],
)
def test_roundings_explain_half_their_units_and_not_what_is_unlikely(
    residue: int, units: int, squares: int, explained: bool
) -> None:
    rounded, exact = column("cost_saving 3.0 1.0"), column("orders 3 1")
    [figure, *_] = book("cost_saving=3.0").figures
    cut = replace(figure, metric=replace(figure.metric, rounding=Rounding.TRUNCATE))
    [truncated] = book_of((cut,), {}).columns

    assert is_rounding(rounded, residue, units, squares) is explained
    assert not is_rounding(exact, residue, units, squares)
    assert is_rounding(exact, 0, units, squares)
    assert not is_rounding(truncated, residue, units, squares)


def test_units_are_those_of_the_most_precise() -> None:
    columns = [column("cost_saving 3.00 1.00"), column("cost_saving 3.0 1.0")]

    assert units_of(columns) == (11, 101)


MONTHS = "orders@2024-10=1 orders@2024-11=2 orders@2024-12=3"


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        (f"orders=6 {MONTHS}", [(0, 0)]),
        (f"orders=7 {MONTHS}", [(0, 1)]),
        (f"orders=7约 {MONTHS}", [(0, None)]),
        (f"orders=6 {MONTHS}约", [(0, None)]),
        (f"orders=6 orders[channel=chat]=1 {MONTHS}", [(0, 0), (1, None)]),
        ("orders=6.5 orders@2024-10=1 orders@2024-11=2 orders@2024-12=3.25", [(0, 25)]),
    ],
)
def test_what_is_left_of_a_period_without_its_parts(
    figures: str, found: list[tuple[int, int | None]]
) -> None:
    whole, *parts = book(figures).columns

    assert list(residues(whole, parts)) == found


@pytest.mark.parametrize(
    ("figures", "marks"),
    [
        ("orders=3 orders[channel=a]=1 orders[channel=b]=2", [2, 2, 2]),
        ("orders[channel=a]=1 orders[channel=b]=2", [2, 2]),  # without a total
        ("orders=3 orders[channel=a]=1 orders[channel=a,team=x]=1", [2, 2, 0]),
        ("orders[channel=a]=1 orders=3 orders[channel=b]=2", [2, 2, 2]),
        ("orders[channel=a]=1 orders[team=x]=3 orders[channel=b]=2", [2, 0, 2]),
    ],
)
def test_the_total_and_the_parts_of_a_breakdown_are_held(figures: str, marks: list[int]) -> None:
    [given] = book(figures).columns
    [split, *_] = given.layout.splits

    assert list(held_at([split], len(given), Hold.FIRM)) == marks
