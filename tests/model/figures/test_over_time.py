"""A metric over time: its finer periods, and histories that are long enough to tell."""

from __future__ import annotations

import pytest

from reportgen.model.figures.figure import Role
from reportgen.model.figures.history import all_values, histories, over_time
from reportgen.model.figures.period import Period
from reportgen.model.figures.sub_periods import finer_columns, sub_periods
from tests.support.figures import NOW, book


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ("orders@2024-10=1 orders@2024-12=3", [("1 3", False, "3")]),
        ("orders@2024-10=1 orders@2024-11=2", [("1 2", False, None)]),
        ("orders@2024-12=3 orders@2024-11=2 orders@2024-10=1", [("1 2 3", True, "3")]),
        ("orders@2024-10:target=1", []),
        ("orders@2024-10[channel=chat]=1", []),
        ("orders@2024-09=1", []),
    ],
)
def test_finer_periods_come_in_order(
    figures: str, found: list[tuple[str, bool, str | None]]
) -> None:
    given = book(f"orders=9 {figures}")
    whole = given.figure("orders", Period.parse(NOW))

    assert [
        (" ".join(each.text for each in parts.figures), parts.is_complete, parts.last and parts.last.text)
        for parts in sub_periods(given, whole)
    ] == found  # fmt: skip


def test_a_year_has_quarters_and_months() -> None:
    given = book("orders@2024=9 orders@2024-Q1=1 orders@2024-02=2")
    [column, *_] = given.columns

    assert [
        [each and each.period.id for each in found] for found in finer_columns(given, column)
    ] == [
        ["2024-Q1", None, None, None],
        [None, "2024-02", *(None for _ in range(10))],
    ]
    assert [
        len(parts.periods)
        for parts in sub_periods(given, given.figure("orders", Period.parse("2024")))
    ] == [4, 12]


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ("orders@2024-10=1 orders@2024-11=2 orders@2024-12=3", ["1 2 3"]),
        ("orders@2024-10=1 orders@2024-11=2 orders=3", []),  # a quarter is no month
        ("orders@2024-10=1 orders@2024-11=2 orders@2024-12:target=3", []),
        (
            (
                "orders@2024-10=1 orders@2024-10[channel=a]=4 orders@2024-11=2 "
                "orders@2024-11[channel=a]=5 orders@2024-12=3 orders@2024-12[channel=a]=6"
            ),
            ["1 2 3", "4 5 6"],
        ),
        (
            "orders@2024-10[channel=a]=4 orders@2024-10=1 orders@2024-11=2 orders@2024-12=3",
            ["1 2 3"],
        ),
        (
            (
                "orders@2024-10[channel=a,team=b]=4 orders@2024-11[channel=a,team=b]=5 "
                "orders@2024-12[channel=a,team=b]=6"
            ),
            [],
        ),
        ("csat@2024-10=8.0 csat@2024-11=8 csat@2024-12=8.25", ["8.0 8 8.25"]),
    ],
)
def test_a_history_is_of_one_total_or_member_in_periods_of_one_length(
    figures: str, found: list[str]
) -> None:
    told = histories(book(figures), 3)

    assert [
        " ".join(each.figure(at).text for at in range(len(each.values))) for each in told
    ] == found


def test_values_of_a_history_are_on_one_scale() -> None:
    [even] = histories(book("csat@2024-10=8.5 csat@2024-11=9.5"), 2)
    [mixed] = histories(book("csat@2024-10=8.5 csat@2024-11=9"), 2)

    assert ([int(value) for value in even.values], even.decimals) == ([85, 95], 1)
    assert ([str(value) for value in mixed.values], mixed.decimals) == (["8.5", "9"], 0)


def test_what_a_figure_is_in_other_periods() -> None:
    given = book(
        "csat=85 csat@2024-Q3=83 csat@2024-10=84 csat@2024-Q3:target=90 csat@2024-Q3[team=order]=70"
    )

    found = over_time(given, given.figure("csat", Period.parse(NOW)))

    assert [(each.period.id, str(each.value)) for each in found] == [
        ("2024-Q3", "83"), ("2024-10", "84")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("figures", "first", "last"),
    [
        ("orders@2024-10=1 orders@2024-12=3", "1", "3"),
        ("orders@2024-11=2", None, None),
        ("orders@2024-10=1 orders@2024-11=2", "1", None),
    ],
)
def test_the_first_and_last_parts_are_those_of_the_calendar(
    figures: str, first: str | None, last: str | None
) -> None:
    given = book(f"orders=9 {figures}")

    [parts] = sub_periods(given, given.figure("orders", Period.parse(NOW)))

    assert parts.periods == tuple(Period.parse(f"2024-{month}") for month in (10, 11, 12))
    assert (parts.first and parts.first.text, parts.last and parts.last.text) == (first, last)


def test_months_without_quarters_are_the_only_finer_columns() -> None:
    given = book("orders@2024=9 orders@2024-02=2 orders@2024-Q1:target=1")

    [months] = finer_columns(given, given.columns[0])

    assert [each and each.period.id for each in months] == [None, "2024-02", *[None] * 10]


@pytest.mark.parametrize(
    ("figures", "values"),
    [
        ("orders=3 orders[team=a]=1 orders@2024-Q3=2 orders:target=9 contacts=8", ["3", "1", "2"]),
        ("csat=85.5 csat@2024-Q3=84.0", ["85.5", "84.0"]),
        ("orders=3 orders[team=a]=1约", ["3", "1"]),
        ("contacts=8", []),
    ],
)
def test_all_values_of_a_metric_are_those_of_its_totals_members_and_periods(
    figures: str, values: list[str]
) -> None:
    assert [
        str(each)
        for each in all_values(
            book(figures), "orders" if "orders" in figures else "csat", Role.ACTUAL
        )
    ] == values
