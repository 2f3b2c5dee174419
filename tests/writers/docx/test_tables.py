"""Tables of a document: which rows stay together at the foot of a page."""

from __future__ import annotations

import pytest

from reportgen.model.document.prose import Facts
from tests.support.decks import document, section, table, text
from tests.support.docx_outline import docx_outline
from tests.support.parts import find, open_parts
from tests.writers.docx.test_write import written


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
