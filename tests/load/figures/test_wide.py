"""A row of a described file becomes figures; each text knows the cell or the line it is from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.load.figures.figure_columns import FigureColumns
from reportgen.load.figures.layout import COLUMNS, ColumnLayout, Spot, Take
from reportgen.load.figures.wide import Record, records
from reportgen.load.numbers import Decimals
from reportgen.load.tables.csv_rows import CsvRow
from reportgen.load.tables.header import Header
from reportgen.model.finding import Problem
from reportgen.model.place import Place

SAID = Place("period.yaml", 5, 7)
TAKE = Take(
    {"period": Spot(0), "metric": Spot(text="csat", place=SAID), "value": Spot(2)},
    ((Spot(text="channel", place=SAID), Spot(1)),),
)
LAYOUT = ColumnLayout(
    Header(("月份", "渠道", "量"), CsvRow("a.csv", 2, 2, ["月份", "渠道", "量"])),
    (TAKE,),
    frozenset({"合计"}),
)


def made(*rows: str, layout: ColumnLayout = LAYOUT) -> tuple[list[Record], list[Problem]]:
    """Return the figures of rows, counted from the first line of the file."""
    problems: list[Problem] = []
    cut = [CsvRow("a.csv", at, at, row.split(",")) for at, row in enumerate(rows, 1)]
    return list(records(cut, layout, problems)), problems


def texts(*rows: str, layout: ColumnLayout = LAYOUT) -> list[str]:
    """Return period, member and value of each figure below a title and the header."""
    found, _ = made("title", "月份,渠道,量", *rows, layout=layout)
    return [f"{each.cells[0]} {each.cells[3]} {each.cells[5]}" for each in found]


def test_a_text_stands_in_its_cell_in_the_description_or_nowhere() -> None:
    [record], _ = made("title", "月份,渠道,量", "2024-10,chat,7")

    assert record.cells == ["2024-10", "csat", "channel", "chat", "", "7", "", "", ""]
    assert (record.number, record.is_blank) == (3, False)
    places = [record.place(COLUMNS.index(name), name) for name in COLUMNS]
    assert [(place.file, place.column, place.field) for place in places] == [
        ("a.csv", 1, "月份"),
        ("period.yaml", 7, None),
        ("period.yaml", 7, None),
        ("a.csv", 9, "渠道"),
        ("a.csv", 1, "role"),
        ("a.csv", 14, "量"),
        ("a.csv", 1, "unit"),
        ("a.csv", 1, "qualifier"),
        ("a.csv", 1, "against"),
    ]


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("2024-10, chat ,7", ["2024-10 chat 7"]),
        ("2024-10,合计,7", ["2024-10  7"]),
        ("2024-10,,7", ["2024-10  7"]),
        ("2024-10,chat", ["2024-10 chat "]),
        (" , ,", []),
        ("2024-10,chat,7, ,", ["2024-10 chat 7"]),
        ("2024-10,chat,7,x", []),
    ],
)
def test_a_row_is_read_as_far_as_the_header_goes(row: str, read: list[str]) -> None:
    assert texts(row) == read


def test_a_row_that_is_longer_than_the_header_is_told_of() -> None:
    found, [problem] = made("title", "月份,渠道,量", "2024-10,chat,7,x", "2024-10,chat,8")

    assert [each.cells[5] for each in found] == ["8"]
    assert problem.place is not None
    assert problem.place.line == 3


@pytest.mark.parametrize(
    ("skip", "row", "read"),
    [
        (("注",), "注：来自系统,,", []),
        (("注",), "注,,", []),
        (("注",), " , 注 1,", []),
        (("注",), "注册,chat,7", ["注册 chat 7"]),
        (("合", "注"), "注,,", []),
        ((), "注,chat,7", ["注 chat 7"]),
    ],
)
def test_rows_that_begin_with_a_word_are_left_out(
    skip: tuple[str, ...], row: str, read: list[str]
) -> None:
    assert texts(row, layout=replace(LAYOUT, skip=skip)) == read


def test_an_empty_cell_of_a_filled_column_repeats_the_one_above() -> None:
    rows = (",chat,1", "2024-10,chat,2", " ,phone,3", "2024-11,,4", ",chat,5")

    assert texts(*rows, layout=replace(LAYOUT, fill=(0,))) == [
        " chat 1",
        "2024-10 chat 2",
        "2024-10 phone 3",
        "2024-11  4",
        "2024-11 chat 5",
    ]
    assert texts(*rows[1:3])[1] == " phone 3"


@pytest.mark.parametrize("fill", [(1,), (0, 1), (1, 0)])
def test_a_filled_column_may_be_beyond_the_end_of_a_row(fill: tuple[int, ...]) -> None:
    assert texts("2024-10,chat,2", "2024-11", layout=replace(LAYOUT, fill=fill)) == [
        "2024-10 chat 2",
        "2024-11 chat ",
    ]


def test_a_year_completes_the_periods_that_have_none() -> None:
    rows = ("10月,chat,1", "10月,chat,2", "soon,chat,3", "2023-09,chat,4")

    assert [each.split()[0] for each in texts(*rows, layout=replace(LAYOUT, year=2024))] == [
        "2024-10",
        "2024-10",
        "soon",
        "2023-09",
    ]


def test_columns_of_members_cross_and_totals_fall_out() -> None:
    pairs = (
        (Spot(text="channel", place=SAID), Spot(1)),
        (Spot(text="team", place=SAID), Spot(0)),
    )
    layout = replace(LAYOUT, takes=(replace(TAKE, pairs=pairs),))

    found, _ = made("", "", "presale,chat,1", "presale,合计,2", "合计,合计,3", layout=layout)

    assert [each.cells[2:4] for each in found] == [
        ["channel/team", "chat/presale"],
        ["team", "presale"],
        ["", ""],
    ]
    assert [each.place(3, "member").column for each in found[:2]] == [9, 1]


def test_columns_are_found_by_name_and_absent_ones_are_empty() -> None:
    columns = FigureColumns.of({"value": 0, "metric": 2, "against": 3}, Decimals.COMMA)

    assert columns.texts(CsvRow("a.csv", 1, 1, [" 7 ", "x", "csat"])) == [
        *("", "csat", "", "", ""),
        *("7", "", "", ""),
    ]
    assert (columns.metric, columns.value, columns.period) == (2, 0, -1)
    assert columns.decimals is Decimals.COMMA
