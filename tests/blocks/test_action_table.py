"""What is done next."""

from __future__ import annotations

from reportgen.model.document.table import Table
from tests.support.samples import expanded, said


def test_an_action_has_owner_due_date_metric_and_present_value() -> None:
    [block] = expanded("action-table")

    assert isinstance(block, Table)
    assert [said(cell) for cell in block.rows[1].cells] == [
        "留言渠道限时分派", "林晓冬", "2025年2月14日", "平均解决时长", "2.8分钟"
    ]  # fmt: skip
