"""The figures behind the document."""

from __future__ import annotations

import pytest

from reportgen.model.document.table import Emphasis, Table
from tests.support.figures import report
from tests.support.samples import expanded, other_sample, said


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


def test_the_months_of_a_year_run_down_the_page_and_the_year_stands_below_them() -> None:
    [block] = expanded(
        "data-appendix", other_sample("team-annual"), by="month", metrics="contacts complaints"
    )

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == ["月份", "諮詢量", "客訴量"]
    cells = [[said(cell) for cell in row.cells] for row in block.rows]
    assert len(cells) == 13
    assert cells[0] == ["1月", "84,000", "230"]
    assert cells[-1] == ["本年", "1,248,000", "3,900"]
    assert block.rows[-1].emphasis is Emphasis.TOTAL


@pytest.mark.parametrize(("count", "across"), [(7, True), (8, False)])
def test_up_to_seven_parts_stand_side_by_side_and_more_below_each_other(
    count: int, across: bool
) -> None:
    reasons = list("abcdefgh")[:count]
    figures = " ".join(f"complaints[reason={name}]={at}" for at, name in enumerate(reasons, 1))

    [block] = expanded("data-appendix", report(figures), by="reason", metrics="complaints")

    assert isinstance(block, Table)
    assert (len(block.columns), len(block.rows)) == ((count + 3, 1) if across else (2, count))
