"""The tasks of the period."""

from __future__ import annotations

from reportgen.model.document.table import Table
from tests.support.samples import expanded, said


def test_a_task_has_owner_partners_days_and_status() -> None:
    [block] = expanded("task-table")

    assert isinstance(block, Table)
    assert [said(cell) for cell in block.rows[1].cells] == [
        "常见问题标准答复", "吴启明", "商品部和仓储部", "10月14日", "11月29日", "◎ 部分完成"
    ]  # fmt: skip
    assert block.source == "数据来源：period.yaml（2025-01-08）"
