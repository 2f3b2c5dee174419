"""What became different, and against which period."""

from __future__ import annotations

from reportgen.model.document.table import Table
from tests.support.samples import expanded, said


def test_each_entry_names_its_own_reference_period() -> None:
    [block] = expanded("change-table")

    assert isinstance(block, Table)
    rows = [[said(cell) for cell in row.cells[1:]] for row in block.rows]
    assert rows == [
        ["去年同期", "40秒", "28秒", "▼ −30%"],
        ["去年同期", "80.0件/天", "100.0件/天", "▲ +25%"],
        ["上季", "5.0%", "3.0%", "▼ −2.0个百分点"],
        ["2024年", "—", "2", "—"],
    ]
