"""A change says whether it is in points or relative."""

from __future__ import annotations

import pytest

from reportgen.checks.wording.change_unit import change_unit
from tests.support.figures import report


@pytest.mark.parametrize(
    "text",
    [
        "order_error_rate:stated_delta(2024-Q3)=-15|rel%",
        "csat:stated_delta(2024-Q3)=2|pp",
        "orders:stated_delta(2024-Q3)=9000",
        "orders:stated_delta(2024-Q3)=18|rel%",
    ],
)
def test_is_silent_where_the_unit_tells(text: str) -> None:
    assert list(change_unit(report(text))) == []


def test_a_bare_per_cent_of_a_percentage_is_no_answer() -> None:
    [problem] = change_unit(report("order_error_rate:stated_delta(2024-Q3)=-15|%"))

    assert problem.message.en == (
        "Order error rate, Q4 2024 (stated change against Q3 2024) is -15%, which does "
        "not say whether that is the difference or the relative change"
    )
    assert (
        problem.remedy.en
        == "write the unit `pp` for the difference, `rel%` for the relative change"
    )


def test_the_levels_tell_what_was_meant() -> None:
    data = report(
        "order_error_rate=0.5 order_error_rate@2024-Q3=0.59 "
        "order_error_rate:stated_delta(2024-Q3)=-15|%"
    )

    [problem] = change_unit(data)

    assert problem.remedy.en == "write the unit `rel%`: that is what the two levels give"


def test_points_of_something_that_is_no_percentage() -> None:
    [problem] = change_unit(report("orders:stated_delta(2024-Q3)=3|pp"))

    assert problem.remedy.en == (
        "write the unit `count` for the difference, `rel%` for the relative change"
    )


@pytest.mark.parametrize(
    ("figures", "change", "remedy", "repair"),
    [
        ("csat=90 csat@2024-Q3=60", "csat:stated_delta(2024-Q3)=30|%", "pp", "30 pp"),
        ("csat=90 csat@2024-Q3=60", "csat:stated_delta(2024-Q3)=50|%", "rel%", "50 rel%"),
        ("orders=12 orders@2024-Q3=10", "orders:stated_delta(2024-Q3)=2|pp", "count", "2 count"),
        ("orders=3 orders@2024-Q3=0", "orders:stated_delta(2024-Q3)=3|pp", "count", "3 count"),
    ],
)
def test_offers_the_unit_in_which_the_levels_give_the_change(
    figures: str, change: str, remedy: str, repair: str
) -> None:
    [problem] = change_unit(report(f"{figures} {change}"))

    assert problem.remedy.en == f"write the unit `{remedy}`: that is what the two levels give"
    assert problem.repair == repair


def test_of_a_level_below_zero_nobody_knows_what_a_share_of_it_is() -> None:
    [problem] = change_unit(report("nps=-12 nps@2024-Q3=-10 nps:stated_delta(2024-Q3)=20|%"))

    assert problem.repair is None


@pytest.mark.parametrize(
    "text",
    [
        "csat=85 csat:stated_delta(2024-Q3)=2|%",
        "csat@2024-Q3=83 csat:stated_delta(2024-Q3)=2|%",
        "csat=85 csat@2024-Q3=83 csat:target_delta(2024-Q3)=2|%",  # is yet to come
        "csat=90 csat@2024-Q3=60 csat:target_delta(2024-Q3)=30|%",
        "csat=85 csat@2024-Q3=83 csat:stated_delta(2024-Q3)=9|%",  # right in neither
        "csat=101 csat@2024-Q3=100 csat:stated_delta(2024-Q3)=1|%",  # right in both
    ],
)
def test_offers_both_where_the_levels_do_not_tell(text: str) -> None:
    [problem] = change_unit(report(text))

    assert (
        problem.remedy.en
        == "write the unit `pp` for the difference, `rel%` for the relative change"
    )
    assert problem.repair is None
