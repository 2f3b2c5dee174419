"""The tasks of the period."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.load import load_report
from reportgen.model.document.table import Table
from reportgen.model.report.pieces import Task
from tests.support.figures import quarter, report
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


def test_days_of_another_year_are_told_with_it_and_what_is_no_day_is_none() -> None:
    tasks = (
        Task("甲", start=date(2023, 12, 1), end=date(2024, 12, 2)),
        Task("乙", end=date(2025, 1, 3)),
    )
    data = report("", quarter(content=QuarterSummary(tasks=tasks)))

    [block] = expanded("task-table", data)

    assert isinstance(block, Table)
    at = [column.title for column in block.columns].index("开始")
    assert [[said(cell) for cell in row.cells[at : at + 2]] for row in block.rows] == [
        ["2023年12月1日", "12月2日"],
        ["—", "2025年1月3日"],
    ]
