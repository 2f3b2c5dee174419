"""How many people of the roster a headcount speaks of."""

from __future__ import annotations

import pytest

from reportgen.model.people.roster import lists_leavers, roster_count
from tests.support.figures import figure, report, table

ROSTER = table(
    "person_id name level tenure hire_date leave_date",
    "A1 甲 senior 6 2020-01-01 ''",
    "A2 乙 junior 2 2024-12-31 ''",
    "A3 丙 junior 0.5 2025-01-01 ''",
    "A4 丁 senior 3 2020-01-01 2024-12-31",
    "A5 戊 初级客服 1 待定 2025-01-01",
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("headcount=3", 3),  # whoever joined by the last day and did not leave by it
        ("headcount[level=senior]=1", 1),
        ("headcount[level=junior]=2", 2),  # under either of its names
        ("headcount[team=nobody]=1", None),
        ("headcount[level=senior,name=乙]=1", 0),
    ],
)
def test_counts_who_is_on_board_at_the_end_of_the_period(text: str, count: int | None) -> None:
    data = report(text, tables={"roster": ROSTER})

    assert roster_count(data, figure(text)) == count


@pytest.mark.parametrize("day", ["2024-12-31", "2024/12/31", "2024.12.31", "2024年12月31日"])
def test_a_day_is_read_as_people_write_it(day: str) -> None:
    left = table("person_id hire_date leave_date", f"A1 2020/1/1 {day}", "A2 2025/1/1 ''")
    data = report("headcount=1", tables={"roster": left})

    assert roster_count(data, figure("headcount=1")) == 0
    assert lists_leavers(data)


def test_without_a_roster_nobody_can_tell() -> None:
    assert roster_count(report("headcount=3"), figure("headcount=3")) is None


EXPERIENCED = table(
    "person_id team ecommerce_experience_years age",
    "A1 lt2y 6 1",
    "A2 order 2 1",
    "A3 order 0.5 1",
    "A4 order 5 1",
    "A5 order unknown 1",
)


@pytest.mark.parametrize(
    ("member", "count"),
    [
        ("experience=lt2y", 1),
        ("experience=y2to5", 2),
        ("experience=gt5y", 1),
        ("team=order", 4),
        ("team=nobody", 0),  # in the column of the dimension
        ("age=lt2y", None),  # no column is named for it: which one holds the numbers?
        ("age=order", 4),  # found by its name
        ("age=nobody", None),
    ],
)
def test_members_with_bounds_are_counted_by_number_in_the_column_of_their_dimension(
    member: str, count: int | None
) -> None:
    data = report("headcount=3", tables={"roster": EXPERIENCED})

    assert roster_count(data, figure(f"headcount[{member}]=3")) == count


@pytest.mark.parametrize(
    ("day", "lists"),
    [("2024-12-31", True), ("2024-06-30", True), ("2025-01-01", False), ("''", False)],
)
def test_leavers_are_those_who_left_by_the_last_day(day: str, lists: bool) -> None:
    given = report("", tables={"roster": table("person_id leave_date", f"A1 {day}")})

    assert lists_leavers(given) is lists
