"""What would hold a figure that nothing holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.coverage.advice import SECOND_SOURCE, would_hold
from reportgen.model.report.report import Report
from tests.support.figures import redefined, report, table

SECOND = SECOND_SOURCE.en
MEMBERS = "its members, such as by channel or team, which add up to it"
MONTHS = "a file by month"
TARGETS = "the targets of its members or of its months, which add up to it"
FORMULA = "a formula in the catalogue, and the figures that it is computed from"


def advice(data: Report) -> str:
    """Return what would hold the first figure of a report."""
    return would_hold(data, next(iter(data.book.figures))).en


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "nps:stated_delta(2024-Q3)=2|pts",
            "the values before and after it, as precisely as the change",
        ),
        ("csat:target=90", SECOND),
        ("orders:target=90", TARGETS),
        ("orders:forecast=90", SECOND),
        (
            "csat=85",
            "what its formula needs: Satisfied responses, Q4 2024; Survey responses, Q4 2024",
        ),
        ("csat=85 survey_satisfied=34", "what its formula needs: Survey responses, Q4 2024"),
        ("csat=85 survey_satisfied=34 survey_responses=40", SECOND),
        (
            "csat[channel=chat]=85 survey_satisfied=34 survey_responses[channel=chat]=40",
            "what its formula needs: Satisfied responses, Live chat, Q4 2024",
        ),
        ("headcount=30", "the roster (data.roster)"),
        ("orders=90", MONTHS),
        ("orders@2024-10=90", MEMBERS),
        ("orders@2024-10[channel=chat]=90", SECOND),
        ("aht=6.2", FORMULA),
        ("cost_saving@2024-10[item=a]=6.2", SECOND),
    ],
)
def test_the_nearest_thing_that_would_hold_a_figure_is_asked_for(text: str, expected: str) -> None:
    assert advice(report(text)) == expected


def test_with_a_roster_headcounts_are_held_by_their_months() -> None:
    data = report("headcount=30", tables={"roster": table("name level", "陈一帆 senior")})

    assert advice(data) == MONTHS
    assert advice(replace(data, tables={})) == "the roster (data.roster)"


@pytest.mark.parametrize(("exact", "expected"), [(False, FORMULA), (True, SECOND)])
def test_only_what_is_rounded_is_taken_for_a_rate(exact: bool, expected: str) -> None:
    data = report("aht=6.2")
    unit = data.catalogue.metrics["aht"].unit

    assert advice(redefined(data, "aht", unit=replace(unit, exact=exact))) == expected
