"""What a report lacks, and whether it has values of its own period."""

from __future__ import annotations

import pytest

from reportgen.model.figures.breakdowns import breakdowns
from tests.support.figures import report


@pytest.mark.parametrize(
    ("figures", "has"),
    [
        ("csat=85", True),
        ("csat[team=a]=85", True),
        ("csat:target=85", False),
        ("csat@2024-Q3=85", False),
        ("csat:target=85 orders=3", True),
        ("", False),
    ],
)
def test_actual_values_of_the_period_are_its_own(figures: str, has: bool) -> None:
    assert report(figures).has_own_actuals is has


@pytest.mark.parametrize(
    ("figures", "missing", "absent"),
    [
        ("headcount[level=senior]=1 headcount[level=junior]=2", "", ()),
        ("headcount[level=senior]=1", "headcount[level=junior]", ("junior",)),
        ("headcount[level=senior]=1", "headcount@2024-Q3[level=junior]", ()),
        ("headcount[level=senior]=1", "orders[level=junior]", ()),
        ("headcount[level=senior]=1", "headcount[level=junior]:target", ()),
        ("headcount[level=senior]=1", "headcount[team=a]", ()),
        ("headcount[level=senior]=1", "headcount[level=junior,team=a]", ()),
    ],
)
def test_a_member_is_absent_where_its_row_has_no_value(
    figures: str, missing: str, absent: tuple[str, ...]
) -> None:
    data = report(figures, missing=missing)
    [found] = breakdowns(data.book)

    assert data.absent_members(found) == absent


def test_a_crossed_table_leaves_out_what_the_plain_one_has() -> None:
    data = report(
        "orders[team=a]=3 orders[team=b]=4 orders[team=c]=1 orders[channel=chat]=5 "
        "orders[channel=chat,team=a]=2 orders[channel=chat,team=b]=2"
    )
    left_out = {
        (found.dimension, found.within): data.members_left_out(found)
        for found in breakdowns(data.book)
    }

    assert left_out[("team", (("channel", "chat"),))] == ("c",)
    assert left_out[("team", ())] == ()
