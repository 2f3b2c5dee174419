"""The figures behind the document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.runner import coverage_of
from reportgen.model.document.table import Emphasis, Table
from reportgen.model.figures.holds import Hold
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


def held(**options: str) -> list[str]:
    """Return title and cells of the last column of an appendix whose figures were looked at."""
    data = report("orders=30 orders@2024-10=10 orders@2024-11=12 orders@2024-12=8 csat@2024-10=90")
    looked = replace(data, hold_of=coverage_of(data).hold)
    [block] = expanded("data-appendix", looked, metrics="orders csat", **options)
    assert isinstance(block, Table)
    return [block.columns[-1].title, *(said(row.cells[-1]) for row in block.rows)]


def test_it_tells_of_each_row_how_its_figures_are_checked_where_that_is_wanted() -> None:
    assert held(held="true") == ["核对", "已核对", "粗略"]
    assert held() == ["本季", "30", "—"]


def test_where_nobody_looked_it_says_nothing_of_what_is_checked() -> None:
    [block] = expanded("data-appendix", metrics="csat", held="true")

    assert isinstance(block, Table)
    assert said(block.rows[0].cells[-1]) == "—"


def test_parts_below_each_other_are_told_of_row_by_row() -> None:
    figures = "orders=36 " + " ".join(
        f"orders[reason={name}]={at}" for at, name in enumerate("abcdefgh", 1)
    )
    data = report(figures)

    [block] = expanded(
        "data-appendix",
        replace(data, hold_of=coverage_of(data).hold),
        by="reason",
        metrics="orders",
        held="true",
    )

    assert isinstance(block, Table)
    assert [said(row.cells[-1]) for row in block.rows] == ["已核对"] * 9


@pytest.mark.parametrize(("count", "across"), [(7, True), (8, False)])
def test_up_to_seven_parts_stand_side_by_side_and_more_below_each_other(
    count: int, across: bool
) -> None:
    reasons = list("abcdefgh")[:count]
    figures = " ".join(f"complaints[reason={name}]={at}" for at, name in enumerate(reasons, 1))

    [block] = expanded("data-appendix", report(figures), by="reason", metrics="complaints")

    assert isinstance(block, Table)
    assert (len(block.columns), len(block.rows)) == ((count + 3, 1) if across else (2, count))


def test_a_row_is_as_well_checked_as_the_figure_in_it_that_is_held_least() -> None:
    data = report("csat@2024-10=90 csat@2024-11=91 csat=90")
    months = {"2024-10": Hold.FIRM, "2024-11": Hold.LOOSE, "2024-Q4": Hold.FIRM}
    looked = replace(data, hold_of=lambda figure: months[figure.period.id])

    [block] = expanded("data-appendix", looked, metrics="csat", held="true")

    assert isinstance(block, Table)
    assert said(block.rows[0].cells[-1]) == "粗略"


def test_parts_below_each_other_stand_under_the_name_of_what_they_are() -> None:
    reasons = report(" ".join(f"complaints[reason=r{n}]={n}" for n in range(1, 9)))

    [block] = expanded("data-appendix", reasons, by="reason", metrics="complaints")

    assert isinstance(block, Table)
    assert block.columns[0].title == "原因"
    assert block.source == "数据来源：figures.csv（2024-12-31）"


def test_without_a_whole_there_is_no_row_of_it_and_one_that_is_there_may_have_gaps() -> None:
    parts = " ".join(f"complaints[reason=r{n}]={n} orders[reason=r{n}]={n}" for n in range(1, 9))

    [without], [partly] = (
        expanded(
            "data-appendix", report(f"{parts} {more}"), by="reason", metrics="complaints orders"
        )
        for more in ("", "orders=36")
    )

    assert isinstance(without, Table)
    assert isinstance(partly, Table)
    assert (len(without.rows), len(partly.rows)) == (8, 9)
    assert [said(cell) for cell in partly.rows[-1].cells] == ["本季", "—", "36"]
