"""A running total is led to by what is added."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.checks.figures.running_total import CHECK
from reportgen.model.figures.metric import Restart
from tests.support.figures import redefined, report
from tests.support.judged import problems


def said(text: str, **changes: Any) -> list[str]:
    data = redefined(report(text), "contacts", running_total_of="orders", **changes)
    return [problem.message.en for problem in problems(CHECK, data)]


OFF = "(off by 1; counts are exact)"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the total before, and what the period adds
        ("contacts@2024-05=50 contacts@2024-06=57 orders@2024-06=7", ""),
        ("contacts@2024-05=50 contacts@2024-06=58 orders@2024-06=7",
         f"50 + 7 = 57, but the running total says 58 {OFF}"),
        # the first period of a year is what it adds
        ("contacts@2024-01=7 orders@2024-01=7 contacts@2023-12=80", ""),
        ("contacts@2024-01=8 orders@2024-01=7 contacts@2023-12=80",
         f"Orders, January 2024 is 7, but the running total says 8 {OFF}"),
        ("contacts@2024-Q1=8 orders@2024-Q1=7", f"Orders, Q1 2024 is 7, but the running total says 8 {OFF}"),
        ("contacts@2024=8 orders@2024=7", f"Orders, 2024 is 7, but the running total says 8 {OFF}"),
        # without the total before: all since the start
        ("contacts@2024-03=6 orders@2024-01=1 orders@2024-02=2 orders@2024-03=3", ""),
        ("contacts@2024-03=7 orders@2024-01=1 orders@2024-02=2 orders@2024-03=3",
         f"1 + 2 + 3 = 6, but the running total says 7 {OFF}"),
        ("contacts@2024-Q2[team=a]=7 orders@2024-Q1[team=a]=2 orders@2024-Q2[team=a]=4",
         f"2 + 4 = 6, but the running total says 7 {OFF}"),
        # months stand in for a quarter without a figure of its own, if all are there
        ("contacts@2024-Q1=7 orders@2024-01=1 orders@2024-02=2 orders@2024-03=3",
         f"1 + 2 + 3 = 6, but the running total says 7 {OFF}"),
        ("contacts@2024-Q1=6 orders@2024-01=1 orders@2024-02=2 orders@2024-03=3", ""),
        ("contacts@2024-Q1=7 orders@2024-01=1 orders@2024-02=2", ""),
        # targets have running totals of their own
        ("contacts@2024-02:target=4 contacts@2024-01:target=2 orders@2024-02:target=1",
         f"2 + 1 = 3, but the running total says 4 {OFF}"),
        # what is lacking is said, of totals; nothing can lead to the first one
        ("contacts@2024-02=5 contacts@2024-03=7", "not checked: Contacts, March 2024 lacks Orders, March 2024"),
        ("contacts@2024-02=5 contacts@2024-04=7 orders@2024-04=2",
         "not checked: Contacts, April 2024 lacks Contacts, March 2024"),
        ("contacts@2024-03=7 orders@2024-02=2 orders@2024-03=3", ""),
        ("contacts@2024-02[channel=chat]=5 contacts@2024-03[channel=chat]=7", ""),
    ],
)  # fmt: skip
def test_what_is_added_leads_to_a_running_total(text: str, expected: str) -> None:
    assert said(text) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("restarts", "expected"),
    [
        (Restart.YEAR, f"50 + 7 = 57, but the running total says 58 {OFF}"),
        (
            Restart.QUARTER,
            "Orders, April 2024 is 7, but the running total says 58 (off by 51; counts are exact)",
        ),
        (Restart.NEVER, f"50 + 7 = 57, but the running total says 58 {OFF}"),
    ],
)
def test_a_running_total_begins_anew_as_the_catalogue_says(
    restarts: Restart, expected: str
) -> None:
    text = "contacts@2024-03=50 contacts@2024-04=58 orders@2024-04=7"

    assert said(text, restarts=restarts) == [expected]


def test_one_that_never_begins_anew_goes_on_over_the_year() -> None:
    text = "contacts@2024-01=58 contacts@2023-12=50 orders@2024-01=7"

    assert said(text, restarts=Restart.NEVER) == [
        f"50 + 7 = 57, but the running total says 58 {OFF}"
    ]
    assert (
        said("contacts@2024-02=8 orders@2024-02=7 orders@2024-01=1", restarts=Restart.NEVER) == []
    )
