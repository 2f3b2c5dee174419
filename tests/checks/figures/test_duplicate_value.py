"""A figure is given once."""

from __future__ import annotations

from reportgen.checks.figures.duplicate_value import duplicate_value
from reportgen.model.finding import Severity
from tests.support.figures import report


def test_is_silent_where_every_key_has_one_row() -> None:
    assert list(duplicate_value(report("headcount=30 headcount@2024-Q3=30"))) == []


def test_two_values_are_an_error_that_names_both() -> None:
    [problem] = duplicate_value(report("headcount=30 headcount=31"))

    assert problem.message.en == "headcount@2024-Q4 has different values: 30 and 31"
    assert problem.severity is None
    assert problem.values == ("30", "31")


def test_the_same_value_twice_is_a_warning() -> None:
    [problem] = duplicate_value(report("headcount=30 headcount=30"))

    assert problem.message.en == "headcount@2024-Q4 is given 2 times with the same value 30"
    assert problem.severity is Severity.WARNING


def test_changes_against_different_periods_are_no_duplicates() -> None:
    data = report("csat:stated_delta(2024-Q3)=2|pp csat:stated_delta(2023-Q4)=5|pp")

    assert list(duplicate_value(data)) == []
