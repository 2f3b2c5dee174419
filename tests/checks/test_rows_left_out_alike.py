"""A member that many metrics leave out is told once."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.breakdown_sum import CHECK
from reportgen.model.finding import Severity
from tests.support.figures import report
from tests.support.judged import problems


def without_calls(metric: str, total: int, chats: int) -> str:
    """Return a metric by channel whose calls have a row in the quarter before alone."""
    return (
        f"{metric}={total} {metric}[channel=chat]={chats} {metric}@2024-Q3={total} "
        f"{metric}@2024-Q3[channel=chat]={chats} {metric}@2024-Q3[channel=phone]={total - chats}"
    )


ORDERS, CONTACTS = without_calls("orders", 9, 6), without_calls("contacts", 8, 5)
HANDLED = without_calls("human_contacts", 7, 3)


def test_a_member_that_three_metrics_leave_out_is_told_once_with_what_each_total_leaves() -> None:
    [problem] = problems(CHECK, report(f"{ORDERS} {CONTACTS} {HANDLED}"))

    assert problem.message.en == (
        "3 metrics have no row for Phone, Q4 2024, and cannot be added up"
    )
    assert problem.message.hans == "有 3 个指标没有2024年第四季度电话的行，无法加总核对"
    assert [each.message.en for each in problem.evidence] == [
        "Orders: the total leaves 3 for it",
        "Contacts: the total leaves 3 for it",
        "Contacts handled by agents: the total leaves 4 for it",
    ]
    assert problem.severity is Severity.WARNING
    assert problem.remedy.en.startswith("add the rows")


@pytest.mark.parametrize(
    "figures",
    [f"{ORDERS} {CONTACTS}", f"{ORDERS} {CONTACTS} {HANDLED.replace('phone', 'message')}"],
)
def test_two_metrics_or_other_members_are_told_one_by_one(figures: str) -> None:
    found = problems(CHECK, report(figures))

    assert [each.message.en.partition(":")[0] for each in found][:2] == [
        "no row for Orders, Phone, Q4 2024",
        "no row for Contacts, Phone, Q4 2024",
    ]
