"""Joiners, leavers and earlier headcounts agree with the dates of the roster."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.checks.people.roster_flow import CHECK, roster_flow
from reportgen.model.finding import Severity
from tests.support import judged
from tests.support.figures import report, table

STAYED = table(
    "person_id team hire_date",
    "A01 order 2018-03-05",
    "A02 order 2024-10-01",
    "A03 presale 2024-12-31",
    "A04 presale 2025-01-02",
)
LEFT = table(
    "person_id team hire_date leave_date",
    "A01 order 2018-03-05 ''",
    "A02 order 2024-10-01 2024-11-30",
    "A03 presale 2024-12-31 ''",
    "A04 presale 2020-01-02 2024-09-30",
    "A05 presale 2020-01-02 2025-01-31",
)


def error(said: str) -> str:
    return f"error: {said}; counts are exact)"


def warning(said: str) -> str:
    return f"warning: {said}; counts are exact)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("headcount_joined=2 headcount_left=9 headcount@2024-Q3=7", ""),
        ("headcount_joined[team=order]=1 headcount_joined[team=presale]=1", ""),
        ("headcount_joined=1", error("Joiners, Q4 2024 says 1, but the roster lists 2 hired in Q4 2024 (off by 1")),
        # who joined may have left again, or have come from another team
        ("headcount_joined=3", warning("Joiners, Q4 2024 says 3, but the roster lists 2 hired in Q4 2024 (off by 1")),
        ("headcount_joined[team=order]=2", warning("Joiners, Orders, Q4 2024 says 2, but the roster lists 1 hired in Q4 2024 (off by 1")),
        ("headcount_joined@2018-03=4 headcount_joined@2025-01=4", ""),
        ("headcount_joined[skill=x]=4", ""),
    ],
)  # fmt: skip
def test_a_roster_of_those_who_stayed_lists_at_most_who_joined(text: str, said: str) -> None:
    assert _said(text, STAYED) == ([said] if said else [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("headcount_joined=2 headcount_left=1 headcount@2024-Q3=2 headcount@2024-10=3", ""),
        ("headcount_joined=3", error("Joiners, Q4 2024 says 3, but the roster lists 2 hired in Q4 2024 (off by 1")),
        ("headcount_left=2", error("Leavers, Q4 2024 says 2, but the roster lists 1 who left in Q4 2024 (off by 1")),
        ("headcount@2024-Q3=3", error("Headcount, Q3 2024 says 3, but the roster lists 2 on board at the end of Q3 2024 (off by 1")),
        ("headcount_joined@2018-03=4", error("Joiners, March 2018 says 4, but the roster lists 1 hired in March 2018 (off by 3")),
        ("headcount=99 headcount@2025-Q1=9", ""),  # the end of the period has a rule of its own
    ],
)  # fmt: skip
def test_a_roster_that_lists_leavers_lists_everybody(text: str, said: str) -> None:
    assert _said(text, LEFT) == ([said] if said else [])


def test_without_dates_there_is_nothing_to_compare() -> None:
    assert judged.problems(CHECK, report("headcount_joined=9")) == []
    assert _said("headcount_joined=9", table("person_id team", "A01 order")) == []


def test_who_has_no_date_was_hired_in_no_period() -> None:
    roster = table("person_id hire_date", "A01 ''", "A02 2024-10-01")

    assert _said("headcount_joined=1", roster) == []


def test_a_roster_tells_nothing_of_days_after_the_end_of_the_period() -> None:
    data = report("headcount_joined@2024-12=9", tables={"roster": LEFT})
    period = replace(data.config.period, end=date(2024, 11, 30))

    assert len(judged.problems(CHECK, data)) == 1
    assert judged.problems(CHECK, replace(data, config=replace(data.config, period=period))) == []


def _said(text: str, roster: object) -> list[str]:
    data = report(text, tables={"roster": roster})  # type: ignore[dict-item]
    return [
        f"{(p.severity or Severity.ERROR).value}: {p.message.en}"
        for p in judged.problems(CHECK, data)
    ]


@pytest.mark.parametrize(
    ("joined", "remedy"),
    [
        ("1", "compare it with the dates of the roster"),
        ("3", "this is right only if the others left again"),
    ],
)
def test_too_many_joiners_may_have_left_again_and_too_few_are_wrong(
    joined: str, remedy: str
) -> None:
    [relation] = roster_flow(report(f"headcount_joined={joined}", tables={"roster": STAYED}))

    assert relation.remedy is not None
    assert relation.remedy.en.startswith(remedy)
