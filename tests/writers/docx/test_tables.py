"""Tables of a document: which rows stay together at the foot of a page."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reportgen.model.document.prose import Facts
from reportgen.model.document.table import Column, Emphasis, Row, Table
from tests.support.decks import document, section, table, text
from tests.support.docx_outline import docx_outline
from tests.support.parts import find, open_parts, value
from tests.writers.docx.test_write import TEXT_WIDTH, written


def kept(rows: int) -> list[bool]:
    """Return for each row of a table of so many whether it stays with what comes next."""
    body = open_parts(written(document(section(table(rows)))).data).xml("word/document.xml")
    [found] = [each for each in find(body, ".//w:tbl") if find(each, "./w:tblPr/w:tblCaption")]
    return [bool(find(row, ".//w:keepNext")) for row in find(found, "./w:tr")[1:]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (1, [True]),
        (6, [True] * 6),
        (7, [False, False, False, False, False, True, True]),
        (9, [False, False, False, False, False, False, False, True, True]),
    ],
)
def test_a_short_table_stays_whole_and_of_a_long_one_the_last_two_rows_with_their_source(
    rows: int, expected: list[bool]
) -> None:
    assert kept(rows) == expected


def test_the_note_of_a_table_stands_below_it_before_its_source() -> None:
    block = table(2, note=text("不含退货"), source="数据来源：metrics.csv")

    shown = docx_outline(written(document(section(block))).data)

    assert "不含退货　数据来源：metrics.csv" in shown


def test_facts_stand_two_a_row_and_an_odd_last_one_is_kept() -> None:
    block = Facts((("姓名", text("顾南乔")), ("部门", text("客服部")), ("期间", text("2024年"))))

    shown = docx_outline(written(document(section(block))).data)

    assert "| 姓名 | 顾南乔 | 部门 | 客服部 |" in shown
    assert "| 期间 | 2024年 |" in shown


def shown(*columns: Column, cells: tuple[str, ...], total: str = "") -> Mapping[str, int]:
    """Return the columns that are printed of a table of one row, and how wide each is."""
    rows = [Row(tuple(text(each) for each in cells))]
    if total:
        rows.append(Row(tuple(text(total) for _ in cells), Emphasis.TOTAL))
    block = Table("T1", "一览", columns, tuple(rows))
    body = open_parts(written(document(section(block))).data).xml("word/document.xml")
    [found] = [each for each in find(body, ".//w:tbl") if find(each, "./w:tblPr/w:tblCaption")]
    titles = [value(cell, ".//w:t/text()") or "" for cell in find(found, "./w:tr[1]/w:tc")]
    widths = [int(value(each, "@w:w") or 0) for each in find(found, "./w:tblGrid/w:gridCol")]
    return dict(zip(titles, widths, strict=True))


LONG = "先迁客户档案再迁工单，双系统并行两周后停旧库，再逐个渠道切换"


@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        ((Column("甲"), Column("乙")), ("一", "二")),
        ((Column("甲"), Column("乙")), (LONG, LONG * 3)),
        ((Column("甲", fixed=True), Column("乙", fixed=True)), ("一", "二")),
        (tuple(Column(f"第{at}列", fixed=True) for at in range(9)), ("1,234,567",) * 9),
        ((Column("甲"), Column("乙", fixed=True)), (LONG, "123,456,789,012,345,678" * 5)),
    ],
)
def test_a_table_is_as_wide_as_the_text(
    columns: tuple[Column, ...], cells: tuple[str, ...]
) -> None:
    widths = shown(*columns, cells=cells)

    assert sum(widths.values()) == TEXT_WIDTH
    assert len(widths) == len(columns)


def test_what_is_fixed_has_the_room_it_needs_and_the_rest_goes_to_the_others() -> None:
    widths = shown(
        Column("甲", fixed=True),
        Column("乙", weight=10),
        Column("丙", weight=30),
        cells=("12", "一", "二"),
    )

    assert widths["甲"] < TEXT_WIDTH // 10
    assert widths["丙"] > 2 * widths["乙"] > 2 * widths["甲"]


def test_a_number_that_may_not_wrap_gets_all_of_its_width() -> None:
    short = shown(Column("甲", fixed=True), Column("乙"), cells=("12", LONG))
    long = shown(Column("甲", fixed=True), Column("乙"), cells=("1,234,567.89", LONG))
    longest = shown(Column("甲", fixed=True), Column("乙"), cells=("1,234,567.89", LONG), total="1")

    assert short["甲"] < long["甲"] < longest["甲"]  # rows of totals are bold


def test_texts_that_could_stand_on_one_line_do_where_there_is_room() -> None:
    widths = shown(Column("甲"), Column("乙"), cells=(LONG, "短"))

    assert widths["甲"] > len(LONG) * 9 * 20  # each character is nine points wide


def test_optional_columns_go_the_last_one_first_where_there_is_no_room() -> None:
    columns = [Column(f"第{at}列", fixed=True, optional=at in {1, 3, 5}) for at in range(7)]

    def titles(cell: str) -> list[str]:
        return [name[1] for name in shown(*columns, cells=(cell,) * 7)]

    assert titles("1,234") == list("0123456")
    assert titles("1,234,567.89") == list("012346")
    assert titles("1,234,567,890") == list("01246")
    assert titles("1,234,567,890,123,456.78") == list("0246")


def padding(*columns: Column) -> list[tuple[str | None, str | None]]:
    """Return what is left free beside each cell of the header."""
    block = Table("T1", "一览", columns, (Row(tuple(text("1") for _ in columns)),))
    body = open_parts(written(document(section(block))).data).xml("word/document.xml")
    [found] = [each for each in find(body, ".//w:tbl") if find(each, "./w:tblPr/w:tblCaption")]
    return [
        (value(cell, ".//w:tcMar/w:left/@w:w"), value(cell, ".//w:tcMar/w:right/@w:w"))
        for cell in find(found, "./w:tr[1]/w:tc")
    ]


def test_text_begins_and_ends_at_the_edges_of_the_table_but_not_of_a_shade() -> None:
    plain, actual = Column("甲"), Column("乙", emphasis=Emphasis.ACTUAL)

    assert padding(plain, plain, plain) == [("0", "80"), ("80", "80"), ("80", "0")]
    assert padding(actual, plain, actual) == [("80", "80"), ("80", "80"), ("80", "80")]
