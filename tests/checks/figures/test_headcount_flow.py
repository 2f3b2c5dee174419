"""Opening + joined - left = closing."""

from __future__ import annotations

from reportgen.checks.figures.headcount_flow import CHECK
from tests.support.figures import report
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


def test_says_what_it_lacks() -> None:
    [problem] = problems(CHECK, report("headcount=30 headcount_joined=15"))

    assert problem.message.en == (
        "not checked: the flow of headcount@2024-Q4 lacks opening headcount, headcount_left"
    )


def test_a_headcount_without_movements_is_nobodys_flow() -> None:
    assert list(problems(CHECK, report("headcount=30 headcount@2024-Q3=18"))) == []
