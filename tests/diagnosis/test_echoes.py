"""A wrong figure that is right of something else: what it says is told, and what it should say."""

from __future__ import annotations

import pytest

from reportgen.checks.base import Check
from reportgen.checks.figures.breakdown_sum import CHECK as BREAKDOWN
from reportgen.checks.figures.delta import CHECK as DELTA
from tests.support.figures import report
from tests.support.judged import problems

LEVELS = "csat=88.6 csat@2024-Q3=86.2 csat@2023-Q4=80.1"
CHANNELS = "orders[channel=phone]=4444 orders[channel=mail]=3999"


def told(check: Check, text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(each.suspect, each.repair, each.slip) for each in problems(check, report(text))]


@pytest.mark.parametrize(
    ("stated", "repair", "slip"),
    [
        ("csat:stated_delta(2024-Q3)=2.8|pp", "2.4", "relative"),  # 2.4 / 86.2
        ("csat:stated_delta(2024-Q3)=2.4|rel%", "2.8", "points"),
        ("csat:stated_delta(2024-Q3)=8.5|pp", "2.4", "other_base"),  # 88.6 - 80.1
        ("csat:stated_delta(2023-Q4)=2.4|pp", "8.5", "other_base"),
    ],
)
def test_a_change_of_another_kind_or_base_is_called_so(stated: str, repair: str, slip: str) -> None:
    figure = f"csat@2024-Q4:{stated.partition(':')[2].partition('=')[0]}"

    assert told(DELTA, f"{LEVELS} {stated}") == [(figure, repair, slip)]


@pytest.mark.parametrize(
    ("wrong", "right", "slip"),
    [
        ("1235", "1234567", "thousand"),
        ("123", "1234567", "ten_thousand"),
    ],
)
def test_a_count_that_was_rounded_to_thousands_is_found(wrong: str, right: str, slip: str) -> None:
    total = int(right) + 4444 + 3999
    data = f"orders={total} orders[channel=chat]={wrong} {CHANNELS}"

    assert told(BREAKDOWN, data) == [("orders@2024-Q4[channel=chat]", right, slip)]


def test_of_two_equal_rows_either_may_have_been_copied_from_the_other() -> None:
    [problem] = problems(BREAKDOWN, report(f"orders=9677 orders[channel=chat]=4444 {CHANNELS}"))

    assert problem.suspect is None
    assert [(each.repair, each.slip) for each in problem.candidates[:2]] == [
        ("1234", "neighbour"), ("1234", "neighbour")
    ]  # fmt: skip


def test_a_repair_has_no_more_decimals_than_the_source() -> None:
    data = "cost_saving=3.5 cost_saving[item=a]=1.2 cost_saving[item=b]=2.5"

    [problem] = problems(BREAKDOWN, report(data))

    assert {each.repair for each in problem.candidates} == {"1.1", "2.4", "3.6"}
