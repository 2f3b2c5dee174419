"""The tasks of the period."""

from __future__ import annotations

import re
from pathlib import Path

from reportgen.load import load_report
from reportgen.model.document.table import Table
from tests.support.samples import copied, expanded, said


def test_a_task_has_owner_partners_days_and_status() -> None:
    [block] = expanded("task-table")

    assert isinstance(block, Table)
    assert [said(cell) for cell in block.rows[1].cells] == [
        "常见问题标准答复", "吴启明", "商品部和仓储部", "10月14日", "11月29日", "◎ 部分完成"
    ]  # fmt: skip
    assert block.source == "数据来源：period.yaml（2025-01-08）"


def test_a_column_that_no_task_fills_is_left_out(tmp_path: Path) -> None:
    alone = copied(
        tmp_path, {"period.yaml": lambda t: re.sub(r"partners: \[.*?\]", "partners: []", t)}
    )

    [block] = expanded("task-table", load_report(alone))

    assert isinstance(block, Table)
    titles = [column.title for column in block.columns]
    assert titles == ["任务", "负责人", "开始", "完成", "状态"]
