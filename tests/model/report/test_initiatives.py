"""The initiatives of a report are the rows of their table."""

from __future__ import annotations

import pytest

from reportgen.model.place import Place
from reportgen.model.report.initiatives import Initiative, all_initiatives, initiatives
from reportgen.model.report.report import Report
from tests.support.figures import report, table

ROWS = table(
    "initiative_id name part status start end metric",
    "S1 自助查询 process done 2024-01 2024-06 csat",
    "S2 质检抽样 quality planned 2024-07 2024-09 ''",
    "S1 重复的 quality in_progress 2024-10 2024-12 ''",
)


def given() -> Report:
    return report("", tables={"initiatives": ROWS})


def test_each_row_is_one_in_the_order_of_the_table() -> None:
    first, second, again = all_initiatives(given())

    assert first == Initiative(
        "S1", "自助查询", "process", "done", "2024-01", "2024-06", "csat", Place("roster.csv", 2)
    )
    assert (second.id, second.metric, again.name) == ("S2", "", "重复的")


def test_of_an_id_that_stands_twice_the_first_counts() -> None:
    assert {each: row.name for each, row in initiatives(given()).items()} == {
        "S1": "自助查询",
        "S2": "质检抽样",
    }


def test_columns_that_are_not_there_are_empty() -> None:
    short = report("", tables={"initiatives": table("initiative_id status", "S1 done")})

    assert list(all_initiatives(short)) == [
        Initiative("S1", "", "", "done", "", "", "", Place("roster.csv", 2))
    ]


def test_without_the_table_there_are_none() -> None:
    assert list(all_initiatives(report(""))) == []


@pytest.mark.parametrize(
    ("status", "is_open"),
    [("planned", True), ("in_progress", True), ("done", False), ("dropped", False), ("", False)],
)
def test_it_is_open_until_it_is_done(status: str, is_open: bool) -> None:
    assert Initiative("S1", "", "", status, "", "", "", Place("a.csv")).is_open is is_open
