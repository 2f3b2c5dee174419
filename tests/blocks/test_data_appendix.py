"""The figures behind the document."""

from __future__ import annotations

from reportgen.model.document import Table
from tests.support.samples import expanded, said


def test_months_stand_side_by_side_with_the_quarter() -> None:
    [block] = expanded("data-appendix", by="month", metrics="csat orders fcr")

    assert isinstance(block, Table)
    assert [[said(cell) for cell in row.cells] for row in block.rows] == [
        ["客户满意度", "%", "85.0", "83.0", "87.7", "85.0"],
        ["订单量", "—", "15,000", "27,000", "18,000", "60,000"],
    ]


def test_members_of_a_dimension_stand_side_by_side() -> None:
    [block] = expanded("data-appendix", by="channel", metrics="first_response_time")

    assert isinstance(block, Table)
    assert [said(cell) for cell in block.rows[0].cells][2:] == ["18", "25", "108", "28"]
