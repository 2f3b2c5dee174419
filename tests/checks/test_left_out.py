"""A cell that a breakdown leaves out is told once, with what its totals leave for it."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.breakdown_sum import CHECK
from reportgen.model.finding import Severity
from tests.support.figures import report
from tests.support.judged import problems


def test_a_cell_without_a_row_is_told_once_with_what_both_its_margins_leave() -> None:
    data = report(
        "orders[channel=chat]=30 orders[channel=phone]=70 orders[team=order]=40 "
        "orders[team=presale]=60 orders[channel=chat,team=order]=10 "
        "orders[channel=chat,team=presale]=20 orders[channel=phone,team=order]=30"
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "no row for Orders, Phone, Pre-sales, Q4 2024: Orders by channel, Pre-sales, Q4 2024; "
        "Orders by team, Phone, Q4 2024 cannot be added up"
    )
    assert problem.remedy.en == "add the row; the total leaves 40 for it"
    assert problem.severity is Severity.WARNING


def test_margins_that_leave_different_values_for_a_cell_are_a_note_without_a_value() -> None:
    data = report(
        "orders[channel=chat]=30 orders[channel=phone]=75 orders[team=order]=40 "
        "orders[team=presale]=60 orders[channel=chat,team=order]=10 "
        "orders[channel=chat,team=presale]=20 orders[channel=phone,team=order]=30"
    )

    [problem] = problems(CHECK, data)

    assert problem.remedy.en == "add the row, or leave the cell of a value that nobody knows empty"
    assert problem.severity is Severity.INFO


def test_a_member_that_the_months_have_is_told_where_the_quarter_lacks_it() -> None:
    data = report(
        "orders=20 orders[channel=chat]=13 orders@2024-10[channel=phone]=3 "
        "orders@2024-10[channel=chat]=4"
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en.startswith("no row for Orders, Phone, Q4 2024")
    assert problem.remedy.en == "add the row; the total leaves 7 for it"


@pytest.mark.parametrize("near", ["2024-10", "2024-12"])
def test_a_member_that_the_month_before_or_after_has_is_told_where_the_total_lacks_it(
    near: str,
) -> None:
    data = report(
        "orders@2024-11=20 orders@2024-11[channel=chat]=13 "
        f"orders@{near}[channel=chat]=10 orders@{near}[channel=phone]=10"
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "no row for Orders, Phone, November 2024: Orders by channel, November 2024 cannot be "
        "added up"
    )
    assert problem.remedy.en == "add the row; the total leaves 7 for it"
    assert problem.severity is Severity.WARNING


def test_a_member_that_all_other_tables_like_it_have_is_told_though_no_plain_table_has_it() -> None:
    data = report(
        "orders[channel=chat]=15058 orders[channel=chat,team=a]=2105 "
        "orders[channel=phone]=756 orders[channel=phone,team=a]=77 orders[channel=phone,team=b]=679"
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "no row for Orders, Live chat, b, Q4 2024: Orders by team, Live chat, Q4 2024 cannot be "
        "added up"
    )
    assert problem.remedy.en == "add the row; the total leaves 12953 for it"
    assert problem.severity is Severity.WARNING
    assert problem.suspect is None


def test_a_member_that_only_some_other_tables_have_is_not_asked_for() -> None:
    data = report(
        "orders[channel=chat]=9 orders[channel=chat,team=a]=2 orders[channel=chat,team=b]=6 "
        "orders[channel=phone]=7 orders[channel=phone,team=a]=3 orders[channel=phone,team=b]=4 "
        "orders[channel=email]=9 orders[channel=email,team=a]=5 orders[channel=email,team=b]=3 "
        "orders[channel=email,team=c]=1"
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en.startswith("2 + 6 = 8, but the total says 9")


@pytest.mark.parametrize(
    ("now", "before"),
    [
        # what is there makes up the total: phone was given up
        ("orders=20 orders[channel=chat]=20", "orders@2024-Q3[channel=phone]=10"),
        # nobody knows of another member
        ("orders=20 orders[channel=chat]=13", "orders@2024-Q3[channel=chat]=10"),
        # too long ago
        ("orders=20 orders[channel=chat]=13", "orders@2024-Q2[channel=phone]=10"),
    ],
)
def test_no_row_is_asked_for_that_nothing_tells_of(now: str, before: str) -> None:
    found = problems(CHECK, report(f"{now} {before}"))

    assert not any(problem.message.en.startswith("no row") for problem in found)
