"""What looks like a slip by chance names nobody: several figures are as doubtful, and all are told."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.breakdown_sum import CHECK as SUM
from reportgen.checks.figures.delta import CHECK as DELTA
from reportgen.checks.figures.ratio import CHECK as RATIO
from reportgen.checks.figures.rollup import CHECK as ROLLUP
from tests.support.figures import report
from tests.support.judged import problems

PARTS = "complaints[reason=a]=168 complaints[reason=b]=105 complaints[reason=c]=63"
MONTHS = "orders@2024-10=15240 orders@2024-11=27310 orders@2024-12={}"


def test_one_of_many_short_parts_is_no_suspect_for_a_digit() -> None:
    rest = "complaints[reason=d]=44 complaints[reason=e]=34 complaints=420"

    [problem] = problems(SUM, report(f"{PARTS} {rest}"))

    assert problem.suspect is None
    assert len(problem.candidates) == 6
    repairs = {each.id: each.repair for each in problem.candidates}
    assert repairs["complaints@2024-Q4[reason=d]"] == "50"
    assert repairs["complaints@2024-Q4[reason=c]"] == "69"  # as if a digit were mistyped


def test_a_count_that_is_wrong_by_no_slip_is_as_doubtful_as_its_rate() -> None:
    [problem] = problems(RATIO, report("csat=83 survey_satisfied=7190 survey_responses=10000"))

    assert problem.suspect is None
    assert {each.id for each in problem.candidates} == {
        "csat@2024-Q4",
        "survey_satisfied@2024-Q4",
        "survey_responses@2024-Q4",
    }


def test_a_stated_change_is_no_likelier_wrong_because_it_is_short() -> None:
    figures = "orders=48257 orders@2024-Q3=50000 orders:stated_delta(2024-Q3)=-18|rel%"

    [problem] = problems(DELTA, report(figures))

    assert problem.suspect is None
    assert len(problem.candidates) == 3


@pytest.mark.parametrize(
    ("figures", "repairs"),
    [
        # a digit of either part, though one of them is longer than the other
        (
            "orders=91227 orders[channel=chat]=80320 orders[channel=phone]=10507",
            {"80720", "10907", "90827"},
        ),
        # the point of the total or of its only part
        ("labour_saving=243 labour_saving[item=a]=24.3", {"24.3", "243"}),
        ("labour_saving=24.3 labour_saving[item=a]=243", {"24.3", "243"}),
    ],
)
def test_slips_that_explain_a_sum_equally_well_name_nobody(figures: str, repairs: set[str]) -> None:
    [problem] = problems(SUM, report(figures))

    assert problem.suspect is None
    assert {each.repair for each in problem.candidates} == repairs


def test_a_total_above_its_parts_is_no_suspect_for_being_unusual_a_part_may_have_no_row() -> None:
    parts = "orders[channel=chat]=1210 orders[channel=phone]=590"
    held = "orders[channel=chat,team=a]=1210 orders[channel=phone,team=a]=590"

    [problem] = problems(SUM, report(f"orders=2400 {parts} {held} orders@2024-Q3=1700"))

    assert problem.suspect is None
    assert [each.id for each in problem.candidates] == ["orders@2024-Q4"]


@pytest.mark.parametrize(
    ("written", "slip"),
    [("81520", "swapped"), ("1852", "point"), ("185200", "point"), ("-18520", "sign")],
)
def test_a_slip_of_a_long_number_is_named(written: str, slip: str) -> None:
    total = "orders=61070"

    [problem, *_] = [
        each
        for each in problems(ROLLUP, report(f"{total} {MONTHS.format(written)}"))
        if each.suspect
    ]

    assert (problem.suspect, problem.repair, problem.slip) == (
        "orders@2024-12",
        "18520",
        slip,
    )


def test_a_value_that_another_month_has_too_is_no_slip_where_all_end_in_zeros() -> None:
    months = (230, 200, 270, 260, 290, 430, 280, 280, 310, 360, 590, 520)
    figures = " ".join(f"complaints@2024-{at:02}={n}" for at, n in enumerate(months, 1))

    [problem] = problems(ROLLUP, report(f"complaints@2024=3900 {figures}"))

    assert problem.suspect is None
    assert "complaints@2024-12" in {each.id for each in problem.candidates}
