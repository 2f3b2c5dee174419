"""How many people of the roster a headcount speaks of."""

from __future__ import annotations

import pytest

from reportgen.model.people.roster import roster_count
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


def test_without_a_roster_nobody_can_tell() -> None:
    assert roster_count(report("headcount=3"), figure("headcount=3")) is None
