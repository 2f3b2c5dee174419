"""The two levels of a stated change, its unit, and what the levels give."""

from __future__ import annotations

import pytest

from reportgen.model.figures.figure import Role
from reportgen.model.figures.period import Period
from reportgen.model.report.stated_changes import change_tree, changes, has_fitting_unit, levels
from tests.support.figures import book, figure, report


@pytest.mark.parametrize(
    ("text", "to", "since"),
    [
        ("csat:stated_delta(2024-Q3)=2|pp csat=85 csat@2024-Q3=83", "85", "83"),
        ("csat:stated_delta=2|pp csat=85 csat@2024-Q3=83 csat@2023-Q4=80", "85", "83"),
        ("csat:stated_delta(2023-Q4)=2|pp csat=85 csat@2024-Q3=83", "85", None),
        ("csat:stated_delta(2024-Q3)=2|pp csat:forecast=86 csat@2024-Q3=83", "86", "83"),
        ("csat:stated_delta(2024-Q3)=2|pp csat:forecast=86 csat=85", "85", None),
        ("csat[team=order]:stated_delta=2|pp csat=85 csat@2024-Q3=83", None, None),
    ],
)
def test_a_change_leads_from_one_level_to_another(
    text: str, to: str | None, since: str | None
) -> None:
    data = report(text)
    [stated] = data.book.in_role(Role.STATED_DELTA)

    assert tuple(each and each.text for each in levels(data, stated)) == (to, since)


def test_changes_of_a_total_are_those_of_the_period() -> None:
    given = book(
        "csat:stated_delta(2024-Q3)=2|pp csat:stated_delta(2023-Q4)=5|pp "
        "csat@2024-Q3:stated_delta(2024-Q2)=1|pp csat[team=order]:stated_delta(2024-Q3)=3|pp"
    )

    found = changes(given, "csat", Period.parse("2024-Q4"), Role.STATED_DELTA)

    assert [each.text for each in found] == ["2", "5"]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("csat:stated_delta=2|pp", True),
        ("csat:stated_delta=2|rel%", True),
        ("csat:stated_delta=2|%", False),
        ("orders:stated_delta=2|count", True),
        ("orders:stated_delta=2|pp", False),
        ("orders:stated_delta=2|rel%", True),
    ],
)
def test_points_are_for_percentages_and_the_own_unit_for_the_rest(text: str, fits: bool) -> None:
    assert has_fitting_unit(figure(text)) is fits


@pytest.mark.parametrize(("reference", "known"), [("1", True), ("0", False)])
def test_a_relative_change_starts_above_zero(reference: str, known: bool) -> None:
    now, before = figure("orders=5"), figure(f"orders@2024-Q3={reference}")

    assert (change_tree(figure("orders:stated_delta=2|rel%"), now, before) is not None) is known
    assert change_tree(figure("orders:stated_delta=2|count"), now, before) == (
        "-", ("figure", now), ("figure", before)
    )  # fmt: skip
