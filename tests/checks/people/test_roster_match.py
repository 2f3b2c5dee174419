"""Stated headcounts equal the roster."""

from __future__ import annotations

import pytest

from reportgen.checks.people.roster_match import CHECK
from reportgen.model.figures.metric import Flow, Rollup
from tests.support import judged
from tests.support.figures import redefined, report, table

ROSTER = table(
    "person_id level ecommerce_experience_years hire_date",
    "A01 senior 9.2 2018-03-05",
    "A02 senior 5.0 2019-02-18",
    "A03 junior 1.4 2024-10-08",
    "A04 junior 0.2 2025-01-02",
)


def problems(text: str) -> list[str]:
    data = report(text, tables={"roster": ROSTER})
    return [problem.message.en for problem in judged.problems(CHECK, data)]


def test_counts_who_is_on_board_at_the_end_of_the_period() -> None:
    assert problems("headcount=3") == []
    assert problems("headcount=4") == [
        ("Headcount, Q4 2024 says 4, but the roster has 3 (off by 1; counts are exact)")
    ]


def test_members_with_bounds_are_counted_by_number() -> None:
    assert problems("headcount[experience=gt5y]=1 headcount[experience=y2to5]=1") == []
    assert problems("headcount[experience=gt5y]=2") == [
        (
            "Headcount, Over 5 years, Q4 2024 says 2, but the roster has 1 (off by "
            "1; counts are exact)"
        )
    ]


def test_any_other_member_is_counted_in_whichever_column_holds_it() -> None:
    assert problems("headcount[experience=junior]=22") == [
        (
            "Headcount, Junior agents, Q4 2024 says 22, but the roster has 1 (off by "
            "21; counts are exact)"
        )
    ]


def test_other_periods_and_flows_of_people_are_left_alone() -> None:
    assert problems("headcount@2024-Q3=18 headcount_joined=15 star_eligible=24") == []


def test_without_a_roster_there_is_nothing_to_compare() -> None:
    assert judged.problems(CHECK, report("headcount=99")) == []


def test_a_member_that_no_column_of_the_roster_holds_is_counted_by_nobody() -> None:
    assert problems("headcount[skill=x]=4") == []


def test_what_is_left_at_the_end_of_a_period_need_not_be_people() -> None:
    data = report("contacts=24", tables={"roster": ROSTER})

    assert judged.problems(CHECK, redefined(data, "contacts", over_time=Rollup.LAST)) == []


def test_staff_of_another_name_is_counted_as_well() -> None:
    data = report("star_eligible=24", tables={"roster": ROSTER})

    assert len(judged.problems(CHECK, redefined(data, "star_eligible", over_time=Rollup.LAST))) == 1


@pytest.mark.parametrize(("metric", "compared"), [("star_eligible", False), ("headcount", True)])
def test_people_who_come_and_go_by_a_flow_are_no_staff_unless_they_are_the_headcount(
    metric: str, compared: bool
) -> None:
    data = report(f"{metric}=24", tables={"roster": ROSTER})
    flow = Flow(("headcount_joined",), ("headcount_left",))
    data = redefined(data, metric, flow=flow, over_time=Rollup.LAST)

    assert bool(judged.problems(CHECK, data)) is compared
