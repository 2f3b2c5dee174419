"""How firmly figures are held, and that the firmest hold counts."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.holds import Hold, HoldMarks, is_firm
from tests.support.figures import book, figure


@pytest.mark.parametrize(
    ("room", "value", "unit", "firm"),
    [
        ("0.3", "0", "0.1", True),  # three units of the last digit
        ("0.31", "0", "0.1", False),
        ("0.4", "40", "0.1", True),  # or a hundredth of the value
        ("0.4", "39.9", "0.1", False),
        ("0.4", "-40", "0.1", True),
        ("0", "0", "0", True),
        ("1", "500", "0", True),  # of what is not rounded, a 500th
        ("1", "499", "0", False),
    ],
)
def test_little_room_is_three_units_or_a_hundredth_of_what_is_rounded(
    room: str, value: str, unit: str, firm: bool
) -> None:
    assert is_firm(Fraction(room), Decimal(value), Fraction(unit)) is firm


def column(metric: str, values: str) -> tuple[FigureBook, MetricColumn]:
    """Return the column of some members of a metric, in a book."""
    text = (f"{metric}[channel=c{at}]={value}" for at, value in enumerate(values.split()))
    found = book(" ".join(text))
    return found, found.columns[0]


def test_the_firmest_hold_counts() -> None:
    _, given = column("orders", "1 2 3 4")
    marks = HoldMarks()

    marks.mark(given, [0, 1], Hold.LOOSE)
    marks.mark(given, [1], Hold.FIRM)
    marks.mark(given, [1, 2], Hold.LOOSE)

    assert list(marks.marks[given]) == [Hold.LOOSE, Hold.FIRM, Hold.LOOSE, Hold.NONE]


def test_a_range_of_rows_is_held_at_once() -> None:
    _, given = column("orders", "1 2 3 4 5")
    marks = HoldMarks()

    marks.mark(given, range(1, 5, 2), Hold.FIRM)
    marks.mark(given, range(2), Hold.LOOSE)

    assert list(marks.marks[given]) == [1, 2, 0, 2, 0]


def test_holds_of_whole_columns_are_joined() -> None:
    _, given = column("orders", "1 2 3")
    marks = HoldMarks()

    marks.join(given, bytes([0, 1, 2]))
    assert list(marks.marks[given]) == [0, 1, 2]
    marks.join(given, bytes([2, 0, 1]))
    assert list(marks.marks[given]) == [2, 1, 2]


@pytest.mark.parametrize(
    ("metric", "values", "room", "holds"),
    [
        ("orders", "1 100 99 -100", 0, "2 2 2 2"),
        ("orders", "1 500 499 -500", 1, "1 2 1 2"),
        ("cost_saving", "0.1 1.0 9.9", 3, "2 2 2"),
        ("cost_saving", "0.1 40.0 39.9", 4, "1 2 1"),
    ],
)
def test_each_value_is_held_as_the_room_is_little_for_it(
    metric: str, values: str, room: int, holds: str
) -> None:
    _, given = column(metric, values)
    marks = HoldMarks()

    marks.mark_by_value(given, range(len(given)), room)

    assert " ".join(str(mark) for mark in marks.marks[given]) == holds


def test_a_hold_by_value_takes_no_firmer_one_away() -> None:
    _, given = column("orders", "1 2")
    marks = HoldMarks()

    marks.mark(given, [0], Hold.FIRM)
    marks.mark_by_value(given, [0, 1], 1)

    assert list(marks.marks[given]) == [Hold.FIRM, Hold.LOOSE]


def test_of_a_computed_figure_its_operands_are_held() -> None:
    given = book("survey_satisfied=8 survey_responses=10")
    computed = given.find("csat", given.columns[0].period)
    assert computed is not None
    marks = HoldMarks()

    marks.mark_figure(given, computed, Hold.NONE)
    assert marks.marks == {}
    marks.mark_figure(given, computed, Hold.FIRM)
    assert [list(marks.marks[each]) for each in given.columns] == [[Hold.FIRM], [Hold.FIRM]]


def test_rows_of_the_same_members_are_held_together() -> None:
    given = book("orders=8 orders=9 orders[team=a]=1")
    first, *_ = given.figures
    marks = HoldMarks()

    marks.mark_figure(given, first, Hold.LOOSE)

    assert list(marks.marks[given.columns[0]]) == [Hold.LOOSE, Hold.LOOSE, Hold.NONE]


def test_a_figure_is_held_as_its_row_is_and_one_of_no_row_by_nothing() -> None:
    given = book("orders=8 orders[team=a]=1 orders=9 csat=85")
    whole, _, again, csat = given.figures
    marks = HoldMarks()

    marks.mark(given.columns[0], [2], Hold.FIRM)

    assert [marks.hold(given, each) for each in (whole, again, csat)] == [
        Hold.NONE, Hold.FIRM, Hold.NONE
    ]  # fmt: skip
    assert marks.hold(given, figure("orders[team=b]=1")) is Hold.NONE
    assert marks.hold(given, figure("contacts=1")) is Hold.NONE
