"""What became different, and against which period."""

from __future__ import annotations

from reportgen.kinds.quarter_summary import QuarterSummary, TeamTexts
from reportgen.model.document.table import Table
from reportgen.model.report.pieces import Highlight
from tests.support.figures import quarter, report
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


def test_highlights_without_a_figure_are_left_out() -> None:
    highlights = (Highlight("无数", "nps"), Highlight("有数", "csat"), Highlight("只是话"))
    content = QuarterSummary(team=TeamTexts(highlights=highlights))
    data = report("csat=85.0 csat@2024-Q3=83.0", quarter(content=content))

    [block] = expanded("change-table", data)

    assert isinstance(block, Table)
    assert [[said(cell) for cell in row.cells] for row in block.rows] == [
        ["有数", "上季", "83.0%", "85.0%", "▲ +2.0个百分点"]
    ]
    assert block.source == "数据来源：figures.csv（2024-12-31）"
