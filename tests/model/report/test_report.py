"""What a report lacks, and whether it has values of its own period."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.figures.book import book_of
from reportgen.model.figures.breakdowns import breakdowns, cross_breakdowns
from reportgen.model.figures.figure import Role
from reportgen.model.report.report import Report
from tests.support.figures import report


@pytest.mark.parametrize(
    ("figures", "has"),
    [
        ("csat=85", True),
        ("csat[team=a]=85", True),
        ("csat:target=85", False),
        ("csat@2024-Q3=85", False),
        ("csat:target=85 orders=3", True),
        ("", False),
    ],
)
def test_actual_values_of_the_period_are_its_own(figures: str, has: bool) -> None:
    assert report(figures).has_own_actuals is has


@pytest.mark.parametrize(
    ("figures", "missing", "absent"),
    [
        ("headcount[level=senior]=1 headcount[level=junior]=2", "", ()),
        ("headcount[level=senior]=1", "headcount[level=junior]", ("junior",)),
        ("headcount[level=senior]=1", "headcount@2024-Q3[level=junior]", ()),
        ("headcount[level=senior]=1", "orders[level=junior]", ()),
        ("headcount[level=senior]=1", "headcount[level=junior]:target", ()),
        ("headcount[level=senior]=1", "headcount[team=a]", ()),
        ("headcount[level=senior]=1", "headcount[level=junior,team=a]", ()),
        (
            "headcount[team=a]=3 headcount[level=senior,team=a]=1",
            "headcount[level=junior,team=a]",
            ("junior",),
        ),
    ],
)
def test_a_member_is_absent_where_its_row_has_no_value(
    figures: str, missing: str, absent: tuple[str, ...]
) -> None:
    data = report(figures, missing=missing)
    found = next(each for each in breakdowns(data.book) if each.dimension == "level")

    assert data.absent_members(found) == absent


def test_a_crossed_table_leaves_out_what_the_plain_one_has() -> None:
    data = report(
        "orders[team=a]=3 orders[team=b]=4 orders[team=c]=1 orders[channel=chat]=5 "
        "orders[channel=chat,team=a]=2 orders[channel=chat,team=b]=2"
    )
    left_out = {
        (found.dimension, found.within): data.members_left_out(found)
        for found in breakdowns(data.book)
    }

    assert left_out[("team", (("channel", "chat"),))] == ("c",)
    assert left_out[("team", ())] == ()


def listing(data: Report, dimension: str, *members: str, **parents: str) -> Report:
    """Return a report whose catalogue lists the members of a dimension."""
    known = replace(data.catalogue.dimensions[dimension], members=members)
    catalogue = replace(
        data.catalogue,
        dimensions={**data.catalogue.dimensions, dimension: known},
        parents=parents,
    )
    return replace(data, catalogue=catalogue)


@pytest.mark.parametrize(
    ("listed", "parents", "missing", "absent"),
    [
        (("senior", "lead", "junior"), {}, "", ("junior", "lead")),
        (("senior",), {}, "", ()),
        ((), {}, "", ()),
        (("senior", "lead"), {"lead": "senior"}, "", ()),  # it is a part of another member
        (("senior", "lead"), {}, "headcount[level=junior]", ("junior", "lead")),
    ],
)
def test_a_member_that_is_listed_is_absent_where_it_has_no_row(
    listed: tuple[str, ...], parents: dict[str, str], missing: str, absent: tuple[str, ...]
) -> None:
    data = listing(
        report("headcount[level=senior]=1", missing=missing), "level", *listed, **parents
    )
    [found] = breakdowns(data.book)

    assert data.absent_members(found) == absent


@pytest.mark.parametrize(
    ("others", "left_out"),
    [
        ("orders@2024-Q3[channel=phone]=1 orders@2025-Q1[channel=email]=1", ("email", "phone")),
        ("orders@2024-11[channel=phone]=1", ("phone",)),
        ("orders@2024-Q3[channel=chat]=1", ()),
        ("orders@2024-Q2[channel=phone]=1", ()),
        ("orders@2024-Q3[team=a]=1", ()),
        ("orders@2024-Q3[channel=phone,team=a]=1", ()),
        ("contacts@2024-Q3[channel=phone]=1", ()),
    ],
)
def test_a_table_leaves_out_who_is_in_the_period_beside_it_or_in_its_parts(
    others: str, left_out: tuple[str, ...]
) -> None:
    data = report(f"orders[channel=chat]=5 {others}")
    [found] = [each for each in breakdowns(data.book, "orders") if each.period.id == "2024-Q4"]

    assert data.members_left_out(found) == left_out


@pytest.mark.parametrize(
    ("others", "left_out"),
    [
        # another metric of the period has calls as well
        ("contacts[channel=chat]=1 contacts[channel=phone]=1", ("phone",)),
        # it has no chats, so it is divided otherwise; it is of another period, or only wanted
        ("contacts[channel=phone]=1 contacts[channel=email]=1", ()),
        ("contacts@2024-Q2[channel=chat]=1 contacts@2024-Q2[channel=phone]=1", ()),
        ("contacts[channel=chat]:target=1 contacts[channel=phone]:target=1", ()),
        # orders had none a year ago either
        (
            "orders@2023-Q4[channel=chat]=5 contacts[channel=chat]=1 contacts[channel=phone]=1",
            (),
        ),
    ],
)
def test_a_table_leaves_out_who_is_in_those_beside_it(
    others: str, left_out: tuple[str, ...]
) -> None:
    data = report(f"orders[channel=chat]=5 {others}")
    [found] = [each for each in breakdowns(data.book, "orders") if each.period.id == "2024-Q4"]

    assert data.members_left_out(found) == left_out


def test_a_target_of_one_member_leaves_out_the_others_that_were_measured() -> None:
    data = report("orders[channel=chat]:target=3 orders[channel=chat]=5 orders[channel=phone]=4")
    [found] = [each for each in breakdowns(data.book, "orders") if each.role is Role.TARGET]

    assert data.members_left_out(found) == ("phone",)


def test_of_a_member_whose_own_members_stand_in_its_place_only_those_are_left_out() -> None:
    parents = {"presale": "order", "aftersale": "order"}
    rows = (
        "headcount=9 headcount[team=order]=6 headcount[team=presale]=4 headcount[team=aftersale]=2 "
        "headcount[team=quality]=3 headcount[level=senior]=5 "
        "headcount[level=senior,team=presale]=1 headcount[level=senior,team=quality]=3"
    )
    data = report(rows)
    book = book_of(data.book.figures, data.catalogue.metrics, parents)
    data = replace(data, book=book, catalogue=replace(data.catalogue, parents=parents))
    [found] = [
        each for each in breakdowns(book, "headcount") if each.within == (("level", "senior"),)
    ]

    assert found.names == {"presale", "quality"}
    assert data.members_left_out(found) == ("aftersale",)


def test_of_several_dimensions_at_once_the_combinations_are_left_out() -> None:
    data = report(
        "orders=6 orders[channel=phone,team=b]=1 orders[channel=chat,team=a]=2 "
        "orders[channel=email,team=b]=3"
    )
    [found] = cross_breakdowns(data.book)

    assert data.members_left_out(found) == ("chat/b", "email/a", "phone/a")
