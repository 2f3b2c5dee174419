"""Messages print a figure as it is known, <5 and ≈51000, and a distance as far as it is known."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.checks.runner import examined
from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.figures.book import book_of
from reportgen.model.report.report import Report
from tests.support.figures import catalogue, figure, quarter, report

MISSED = "and the text does not say why"


def said(data: Report, check: str) -> list[str]:
    """Return what a rule says of a report, in English."""
    found = examined(data).findings
    return [each.problem.message.en for each in found if each.check == check]


@pytest.mark.parametrize(
    ("figures", "message"),
    [
        (
            "orders=51000约 orders:target=52000",
            f"Orders, Q4 2024 is ≈51000 against a target of 52000: missed by at least 500, {MISSED}",
        ),
        (
            "orders=5不足 orders:target=8",
            f"Orders, Q4 2024 is <5 against a target of 8: missed by at least 4, {MISSED}",
        ),
        (
            "orders=51000 orders:target=52000约",
            f"Orders, Q4 2024 is 51000 against a target of ≈52000: missed by at least 500, {MISSED}",
        ),
        (
            "orders=51000 orders:target=52000",
            f"Orders, Q4 2024 is 51000 against a target of 52000: missed by 1000, {MISSED}",
        ),
        (
            "orders=51800 orders:target=52000约",
            ("not checked: Orders, Q4 2024 is 51800, and a target of ≈52000 is too vague to tell "
            "whether that meets it"),
        ),
        (
            "orders=52000约 orders:target=52000",
            ("not checked: Orders, Q4 2024 is ≈52000, too coarse to tell whether the target of "
            "52000 is met"),
        ),
        ("orders=52600 orders:target=52000约", None),
    ],
)  # fmt: skip
def test_a_target_is_missed_by_as_much_as_is_known(figures: str, message: str | None) -> None:
    data = report(figures, quarter(content=QuarterSummary()))

    assert said(data, "target-verdict") == ([message] if message else [])


def test_a_number_in_ten_thousands_is_told_as_rounded() -> None:
    level = replace(figure("csat=0"), value=Decimal("5.1e4"), text="51000")
    data = replace(report("csat=0"), book=book_of([level], catalogue().metrics))

    [message] = said(data, "range")

    assert message.startswith("Customer satisfaction, Q4 2024 is ≈51000, but")


def test_a_sum_of_rough_parts_tells_between_what_it_lies() -> None:
    data = report("orders=900 orders[channel=chat]=300约 orders[channel=phone]=400")

    [message] = said(data, "breakdown-sum")

    assert message.startswith("≈300 + 400 = 650 to 750, but the total says 900")
