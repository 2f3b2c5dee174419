"""CSV cells know where they stand."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.errors import ConfigError
from reportgen.load.tables.csv_rows import CsvRow, csv_rows
from reportgen.load.tables.text import SourceText


def rows(text: str) -> list[CsvRow]:
    return list(csv_rows(SourceText("a.csv", text, "utf-8")))


def test_a_cell_has_line_column_and_address() -> None:
    _, row = rows("metric,名称,value\ncsat,满意度, 85\n")

    place = row.place(2, "value")
    assert (place.line, place.column, place.cell, place.length) == (2, 11, "C2", 2)


def test_lines_stay_physical_after_a_quoted_line_break() -> None:
    _, first, second = rows('a,b\n"x\ny",1\nz,2\n')

    assert first.cells == ["x\ny", "1"]
    assert (first.place(1, "b").line, first.place(1, "b").column) == (3, 4)
    assert (second.place(0, "a").line, second.place(0, "a").cell) == (4, "A3")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_may_be_of_any_kind(end: str) -> None:
    assert [row.cells for row in rows(f"a,b{end}1,2{end}")] == [["a", "b"], ["1", "2"]]


def test_a_quote_that_is_never_closed_is_named_where_it_opens() -> None:
    with pytest.raises(ConfigError) as stop:
        rows('a,b\n1,"x\n2,3\n')

    [problem] = stop.value.problems
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (2, 3)
    assert problem.message.en == "a quotation mark opens here and is never closed"


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\x00", categories=["L", "N", "P", "Zs"]),
    max_size=6,
)


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_cells_are_those_that_the_standard_reader_finds(table: list[list[str]]) -> None:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(table)

    found = [row.cells for row in rows(stream.getvalue())]

    assert found == list(csv.reader(io.StringIO(stream.getvalue())))


@pytest.mark.parametrize(
    ("text", "cells", "starts"),
    [
        ('"a","b"', ["a", "b"], [2, 6]),
        ('a,"b ""c""",d', ["a", 'b "c"', "d"], [1, 4, 13]),
        ('a, b ,"c"', ["a", " b ", "c"], [1, 4, 8]),
        ('"a"x,b', ["ax", "b"], [2, 6]),
        ('"",b', ["", "b"], [2, 4]),
        ('a"b,c', ['a"b', "c"], [1, 5]),
    ],
)
def test_a_quoted_cell_begins_behind_its_quote(
    text: str, cells: list[str], starts: list[int]
) -> None:
    [row] = rows(text)

    assert row.cells == cells
    assert [row.place(at, "").column for at in range(len(cells))] == starts


@pytest.mark.parametrize("text", ["a,b", '"a",b'])
@pytest.mark.parametrize(("at", "cell"), [(2, "C1"), (4, "E1")])
def test_a_cell_that_a_row_has_not_stands_in_its_line(text: str, at: int, cell: str) -> None:
    [row] = rows(text)

    place = row.place(at, "value")
    assert (place.line, place.cell, place.length) == (1, cell, 1)


def test_cells_behind_a_line_break_stand_in_the_line_where_they_begin() -> None:
    [row] = rows('a,"b\nc","d",e')

    assert [(row.place(at, "").line, row.place(at, "").column) for at in range(4)] == [
        (1, 1), (1, 4), (2, 5), (2, 8)
    ]  # fmt: skip


def test_a_row_of_spaces_is_blank_and_one_of_dashes_is_not() -> None:
    assert [row.is_blank for row in rows(" , \n-,\n,\n")] == [True, False, True]


def test_a_cell_of_many_lines_holds_a_hundred_thousand_characters_and_no_more() -> None:
    lines = "x" * 99_998 + "\n"

    assert rows(f'"{lines}y"')[0].cells == [f"{lines}y"]
    with pytest.raises(ConfigError, match="is never closed"):
        rows(f'"{lines}yy\n"')


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_another_mark_may_part_the_cells(delimiter: str) -> None:
    source = SourceText("a.csv", f'a{delimiter}"b{delimiter}c"{delimiter}d,e\n', "utf-8")

    assert [row.cells for row in csv_rows(source, delimiter)] == [["a", f"b{delimiter}c", "d,e"]]
