"""Figures lie inside the hard limits of their metric."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.range import CHECK
from tests.support.figures import report
from tests.support.judged import problems


@pytest.mark.parametrize("text", ["csat=100", "csat=0", "nps=-100", "nps=65", "orders=0"])
def test_is_silent_up_to_the_limits(text: str) -> None:
    assert list(problems(CHECK, report(text))) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("csat=104", "csat@2024-Q4 is 104, outside 0 to 100"),
        ("nps=-101", "nps@2024-Q4 is -101, outside -100 to 100"),
        ("headcount=-1", "headcount@2024-Q4 is -1, outside 0 to ∞"),
        ("orders=-3", "orders@2024-Q4 is -3, but a count is never below zero"),
        ("orders=12.5", "orders@2024-Q4 is 12.5, but a count is whole"),
    ],
)
def test_says_what_is_outside_of_what(text: str, message: str) -> None:
    [problem] = problems(CHECK, report(text))

    assert problem.message.en == message


def test_a_rounded_figure_is_outside_only_as_a_whole() -> None:
    assert list(problems(CHECK, report("csat=100.0"))) == []


def test_changes_have_no_limits() -> None:
    assert list(problems(CHECK, report("csat:stated_delta(2024-Q3)=-120|rel%"))) == []
