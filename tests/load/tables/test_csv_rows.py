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
