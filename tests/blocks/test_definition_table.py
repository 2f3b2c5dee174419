"""What metrics mean."""

from __future__ import annotations

from reportgen.model.document.table import Table
from tests.support.samples import expanded, said


def test_a_metric_stands_with_its_meaning_and_its_target() -> None:
    [block] = expanded("definition-table", metrics="csat")

    assert isinstance(block, Table)
    assert [said(cell) for cell in block.rows[0].cells] == [
        "客户满意度（CSAT）", "回收的评价中选择满意或非常满意的比例", "≥ 90.0%"
    ]  # fmt: skip


def test_without_a_definition_in_the_language_the_formula_speaks() -> None:
    [block] = expanded("definition-table", metrics="bot_automation_rate")

    assert isinstance(block, Table)
    assert said(block.rows[0].cells[1]) == "机器人解决量 ÷ 常见问题量 × 100"


def test_a_metric_without_a_short_name_has_no_brackets() -> None:
    [block] = expanded("definition-table", metrics="order_error_rate")

    assert isinstance(block, Table)
    assert said(block.rows[0].cells[0]) == "订单差错率"
