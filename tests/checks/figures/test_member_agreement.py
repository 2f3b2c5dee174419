"""A member has one value in every breakdown."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.member_agreement import CHECK
from reportgen.checks.runner import run_checks
from tests.support.figures import report, table
from tests.support.judged import heard, problems, seen, without_columns

TWO_SPLITS = (
    "headcount=30 headcount[level=senior]=15 headcount[level=junior]=15 "
    "headcount[experience=gt5y]=8 headcount[experience=junior]=22"
)


def test_finds_what_a_sum_cannot() -> None:
    [problem] = problems(CHECK, report(TWO_SPLITS))

    assert problem.message.en == (
        "Headcount, Junior agents, Q4 2024 is 15 by level and 22 by experience "
        "(off by 7; counts are exact)"
    )
    assert [figure.text for figure in problem.figures] == ["15", "22"]
    assert problem.suspect is None


def test_the_roster_tells_which_one_is_wrong() -> None:
    roster = table("person_id level", *(f"A{n} junior" for n in range(15)))

    data = report(TWO_SPLITS, tables={"roster": roster})

    [problem] = [
        finding.problem for finding in run_checks(data) if finding.check == "member-agreement"
    ]

    assert problem.suspect == "headcount@2024-Q4[experience=junior]"
    assert problem.repair == "15"


def test_is_silent_where_both_agree_and_for_other_members() -> None:
    data = report(
        "headcount[level=junior]=15 headcount[experience=junior]=15 headcount[experience=gt5y]=8"
    )

    assert list(problems(CHECK, data)) == []


def test_rounded_values_agree_within_their_rounding() -> None:
    assert list(problems(CHECK, report("csat[level=junior]=81 csat[team=junior]=81.4"))) == []


def test_values_in_two_units_are_not_compared() -> None:
    assert list(problems(CHECK, report("csat[level=junior]=81 csat[team=junior]=50|s"))) == []


@pytest.mark.parametrize(
    ("text", "looked_at", "relations", "holds"),
    [
        ("headcount[level=junior]=15 headcount[experience=junior]=15 headcount[experience=gt5y]=8", "", 1, "firm firm none"),
        ("headcount[level=junior]=15 headcount[experience=junior]=16 headcount[experience=gt5y]=8", "15 16", 1, "firm firm none"),
        ("csat[level=junior]=81 csat[team=junior]=81.4", "81 81.4", 1, "firm loose"),
        ("csat[level=junior]=81 csat[team=junior]=82", "81 82", 1, "firm firm"),
        ("csat[level=junior]=81.0 csat[team=junior]=81.0", "", 1, "firm firm"),
        ("csat[level=junior]=8.0 csat[team=junior]=8.0", "", 1, "firm firm"),
        ("csat[level=junior]=81 csat[team=junior]=50|s", "81 50", 0, "none none"),
        ("csat[level=junior]=81 csat[level=junior]=82 csat[team=junior]=81", "81 82 81", 1, "firm firm firm"),
        ("csat[level=junior]=81 fcr[team=junior]=82", "", 0, "none none"),
        ("headcount[level=junior]=15 headcount@2024-Q3[experience=junior]=16", "", 0, "none none"),
        ("csat[level=junior]:stated_delta(2024-Q3)=1|pp csat[team=junior]:stated_delta(2023-Q4)=2|pp", "1 2", 1, "firm firm"),
        ("headcount[level=junior]:stated_delta(2024-Q3)=1 headcount[team=junior]:stated_delta(2023-Q4)=2", "1 2", 1, "firm firm"),
        ("headcount[level=junior]=15 headcount[experience=junior]=15 headcount[team=junior]=15 headcount[team=a]=15", "", 2, "firm firm firm none"),
        ("headcount[channel=chat,level=junior]=15 headcount[experience=junior]=16", "", 0, "none none"),
    ],
)  # fmt: skip
def test_only_members_that_are_not_plainly_alike_are_looked_at_and_all_are_held(
    text: str, looked_at: str, relations: int, holds: str
) -> None:
    data = report(text)

    found = heard(CHECK, data)

    assert found == heard(without_columns(CHECK), data)
    assert found[1:] == (relations, holds.split())
    assert seen(CHECK, data) == looked_at
