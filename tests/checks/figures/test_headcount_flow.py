"""Opening + joined - left = closing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.headcount_flow import CHECK
from reportgen.model.figures.metric import Flow
from reportgen.model.figures.period import Period
from reportgen.model.report.config import PeriodConfig
from tests.support.figures import quarter, redefined, report
from tests.support.judged import problems


def test_is_silent_where_the_movements_lead_to_the_closing() -> None:
    data = report("headcount=30 headcount@2024-Q3=18 headcount_joined=15 headcount_left=3")

    assert list(problems(CHECK, data)) == []


def test_spells_out_the_flow() -> None:
    data = report("headcount=31 headcount@2024-Q3=18 headcount_joined=15 headcount_left=3")

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "18 + 15 - 3 = 30, but the closing headcount says 31 (off by 1; counts are exact)"
    )


@pytest.mark.parametrize(
    ("given", "lacking"),
    [
        ("headcount_joined=15", "Headcount, Q3 2024; Leavers, Q4 2024"),
        ("headcount_joined=15 headcount_left=3", "Headcount, Q3 2024"),
        ("headcount@2024-Q3=18 headcount_left=3", "Joiners, Q4 2024"),
        ("headcount@2024-Q3=18 headcount_joined=15", "Leavers, Q4 2024"),
    ],
)
def test_says_what_it_lacks(given: str, lacking: str) -> None:
    [problem] = problems(CHECK, report(f"headcount=30 {given}"))

    assert problem.message.en == (f"not checked: the flow of Headcount, Q4 2024 lacks {lacking}")


def test_an_earlier_period_opens_with_the_one_before_it() -> None:
    data = report(
        "headcount@2024-Q2=31 headcount@2024-Q1=18 headcount@2024-Q3=30 "
        "headcount_joined@2024-Q2=15 headcount_left@2024-Q2=3"
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en.startswith("18 + 15 - 3 = 30, but the closing headcount says 31")


def test_the_period_of_the_report_opens_with_the_one_that_it_is_compared_with() -> None:
    period = PeriodConfig(Period.parse("2024-Q4"), previous=Period.parse("2023-Q4"))
    data = report(
        "headcount=31 headcount@2023-Q4=18 headcount@2024-Q3=19 headcount_joined=15 headcount_left=3",
        quarter(period=period),
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en.startswith("18 + 15 - 3 = 30, but the closing headcount says 31")


def test_a_team_without_its_own_movements_is_not_told_of() -> None:
    data = report("headcount[team=north]=30 headcount_joined[team=north]=15")

    assert list(problems(CHECK, data)) == []


def test_a_headcount_without_movements_is_nobodys_flow() -> None:
    assert list(problems(CHECK, report("headcount=30 headcount@2024-Q3=18"))) == []


def test_a_headcount_that_has_a_flow_of_its_own_or_is_in_no_catalogue_is_left_to_others() -> None:
    text = "headcount=31 headcount@2024-Q3=18 headcount_joined=15 headcount_left=3"
    data = report(text)
    known = {name: each for name, each in data.catalogue.metrics.items() if name != "headcount"}
    unknown = replace(report(""), catalogue=replace(data.catalogue, metrics=known))
    flow = Flow(("headcount_joined",), ("headcount_left",))

    assert len(problems(CHECK, data)) == 1
    assert problems(CHECK, redefined(data, "headcount", flow=flow)) == []
    assert problems(CHECK, unknown) == []
