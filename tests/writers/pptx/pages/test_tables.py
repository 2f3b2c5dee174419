"""Tables on slides: their rules, what stands out in them, the room beside cells, their note."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from tests.support.decks import deck_of, outline, table, text
from tests.support.parts import find, open_parts, value
from tests.support.pptx_outline import slide_parts

PLAIN = Column("甲")


def rows_of(block: Table) -> list[etree._Element]:
    """Return the rows of a table on its slide, the header first."""
    parts = open_parts(deck_of(block).data)
    return [row for name in slide_parts(parts) for row in find(parts.xml(name), ".//a:tr")]


def of_columns(*columns: Column, totals: int = 0) -> Table:
    """Return a table of three rows, the last ones totals."""
    kinds = [Emphasis.PLAIN] * (3 - totals) + [Emphasis.TOTAL] * totals
    rows = tuple(Row(tuple(text("1") for _ in columns), kind) for kind in kinds)
    return Table("T1", "一览", columns, rows)


def rules(row: etree._Element) -> tuple[int, int]:
    """Return how thick the rules above and below the first cell are, in eighths of a point."""
    [cell, *_] = find(row, "./a:tc/a:tcPr")
    above, below = (int(value(cell, f"./a:ln{side}/@w") or 0) for side in "TB")
    return above * 8 // 12700, below * 8 // 12700


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        (0, [(12, 6), (0, 4), (0, 4), (0, 12)]),
        (1, [(12, 6), (0, 4), (0, 6), (6, 12)]),  # over a total, and the row before draws it too
        (2, [(12, 6), (0, 6), (6, 6), (6, 12)]),
    ],
)
def test_a_table_has_a_rule_around_one_below_its_header_and_one_above_a_total(
    totals: int, expected: list[tuple[int, int]]
) -> None:
    assert [rules(row) for row in rows_of(of_columns(PLAIN, totals=totals))] == expected


def looks(block: Table) -> list[tuple[bool, str]]:
    """Return of each cell of the last row whether it is bold, and its colour."""
    *_, last = rows_of(block)
    return [
        (
            value(cell, ".//a:rPr/@b") == "1",
            value(cell, ".//a:rPr/a:solidFill/*/@val") or "",
        )
        for cell in find(last, "./a:tc")
    ]


def test_totals_and_strong_columns_are_bold_and_muted_ones_have_a_colour_of_their_own() -> None:
    strong, muted = Column("乙", emphasis=Emphasis.STRONG), Column("丙", emphasis=Emphasis.MUTED)

    [one, two, three] = looks(of_columns(PLAIN, strong, muted))

    assert (one[0], two[0], three[0]) == (False, True, False)
    assert one[1] == two[1] != three[1]
    assert [bold for bold, _ in looks(of_columns(PLAIN, strong, muted, totals=1))] == [True] * 3


def room(*columns: Column) -> list[tuple[int, int]]:
    """Return what is left free to both sides of the cells of the header, in hundredths of an inch."""
    header, *_ = rows_of(of_columns(*columns))
    return [
        tuple(int(value(cell, f"@mar{side}") or 0) * 100 // 914400 for side in "LR")  # type: ignore[misc]
        for cell in find(header, "./a:tc/a:tcPr")
    ]


def test_text_begins_and_ends_at_the_edges_and_stands_off_a_column_of_numbers() -> None:
    number, actual = Column("数", Align.RIGHT), Column("实", emphasis=Emphasis.ACTUAL)
    [(outer, inner), (middle, _), (_, last)] = room(PLAIN, PLAIN, PLAIN)
    [_, (after, _)] = room(number, PLAIN)
    [(shaded, _), _, (_, shaded_too)] = room(actual, PLAIN, actual)

    assert (outer, last) == (0, 0)
    assert inner == middle > 0
    assert after == 2 * inner
    assert (shaded, shaded_too) == (inner, inner)


def test_a_note_stands_below_its_table() -> None:
    block = table(2, note=text("不含退货"))

    assert any("不含退货" in line for page in outline(deck_of(block)) for line in page)


@pytest.mark.parametrize(("caption", "said"), [("一览", "一览"), ("", "甲")])
def test_whoever_listens_hears_the_caption_or_what_the_first_column_holds(
    caption: str, said: str
) -> None:
    block = replace(of_columns(PLAIN, Column("乙")), caption=caption)
    parts = open_parts(deck_of(block).data)

    [frame] = [f for name in slide_parts(parts) for f in find(parts.xml(name), ".//p:graphicFrame")]

    assert value(frame, "./p:nvGraphicFramePr/p:cNvPr/@descr") == said
