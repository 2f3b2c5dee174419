"""A figure is given once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.duplicate_value import duplicate_value
from reportgen.model.figures.book import book_of
from reportgen.model.finding import Severity
from reportgen.model.place import Place
from tests.support.figures import catalogue, figure, report


def test_is_silent_where_every_key_has_one_row() -> None:
    assert list(duplicate_value(report("headcount=30 headcount@2024-Q3=30"))) == []


def test_two_values_are_an_error_that_names_both() -> None:
    [problem] = duplicate_value(report("headcount=30 headcount=31"))

    assert problem.message.en == "Headcount, Q4 2024 has different values: 30 and 31"
    assert problem.severity is None
    assert problem.values == ("30", "31")


def test_the_same_value_twice_is_a_warning() -> None:
    [problem] = duplicate_value(report("headcount=30 headcount=30"))

    assert problem.message.en == "Headcount, Q4 2024 is given twice with the same value 30"
    assert problem.severity is Severity.WARNING


def test_changes_against_different_periods_are_no_duplicates() -> None:
    data = report("csat:stated_delta(2024-Q3)=2|pp csat:stated_delta(2023-Q4)=5|pp")

    assert list(duplicate_value(data)) == []


@pytest.mark.parametrize(
    ("rows", "message", "remedy"),
    [
        (
            "csat=85 csat=85.2 csat=85",
            ("Customer satisfaction, Q4 2024 is given with different precision: 85 and 85.2"),
            ("keep the row with the more precise value of figures.csv lines 1, 2 and 3"),
        ),
        (
            "csat=85 csat=85.0",
            "Customer satisfaction, Q4 2024 is given twice with the same value 85",
            "keep one row of figures.csv lines 1 and 2",
        ),
        (
            "headcount=30 headcount=30 headcount=31",
            "Headcount, Q4 2024 has different values: 30 and 31",
            (
                "keep the right row of figures.csv lines 1, 2 and 3; if one is for another scope, "
                "give it a dimension and a member"
            ),
        ),
    ],
)
def test_says_how_the_rows_differ_and_which_to_keep(rows: str, message: str, remedy: str) -> None:
    [problem] = duplicate_value(report(rows))

    assert (problem.message.en, problem.remedy.en) == (message, remedy)


def test_values_of_different_precision_are_a_warning() -> None:
    [problem] = duplicate_value(report("csat=85 csat=85.2"))

    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("months", "named"),
    [
        ((11,), "1 figure: Orders, November 2024"),
        ((11, 12), "2 figures: Orders, November 2024; Orders, December 2024"),
        (
            (9, 10, 11, 12),
            (
                "4 figures: Orders, September 2024; Orders, October 2024; "
                "Orders, November 2024; Orders, December 2024"
            ),
        ),
        (
            (8, 9, 10, 11, 12),
            (
                "5 figures: Orders, August 2024; Orders, September 2024; "
                "Orders, October 2024 and 2 more"
            ),
        ),
    ],
)
def test_files_that_agree_are_told_of_in_one_note(months: tuple[int, ...], named: str) -> None:
    figures = [figure(f"orders@2024-{month:02d}=5", line) for month in months for line in (1, 2)]
    places = [
        replace(each, source=Place(f"{'a' if at % 2 else 'b'}.csv", each.place.line))
        for at, each in enumerate(figures)
    ]
    data = replace(report(""), book=book_of(places, catalogue().metrics))

    [problem] = duplicate_value(data)

    assert problem.message.en == f"b.csv and a.csv agree on {named}"
    assert problem.severity is Severity.INFO


def test_files_that_contradict_each_other_are_an_error() -> None:
    rows = [
        replace(figure(f"onboarding_weeks={weeks}"), source=Place(f"{weeks}.csv", 2))
        for weeks in (4, 5)
    ]

    [problem] = duplicate_value(replace(report(""), book=book_of(rows, catalogue().metrics)))

    assert problem.message.en == "Onboarding weeks, Q4 2024 has different values: 4 and 5"
