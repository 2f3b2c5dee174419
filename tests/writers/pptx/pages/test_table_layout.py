from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.language import Locale
from reportgen.writers.pptx.measure.geometry import ROOM, Lane
from reportgen.writers.pptx.pages.table_layout import compact_table, table_pages
from tests.support.decks import FRONT, deck_of, outline, run, table, text, titles

LONG = "先迁客户档案再迁工单，双系统并行两周后停旧库，客户来历与历次工单在同一页可查。"


@pytest.mark.parametrize(
    ("rows", "expected"), [(1, [1]), (7, [7]), (8, [4, 4]), (10, [5, 5]), (15, [5, 5, 5])]
)
def test_at_most_seven_rows_a_slide_shared_evenly(rows: int, expected: list[int]) -> None:
    pages = table_pages(table(rows), Locale.HANS)

    assert [len(page.rows) for page in pages] == expected


def test_every_part_has_the_header_and_its_count_in_the_title() -> None:
    written = deck_of(table(10))

    assert titles(written)[FRONT:-1] == ["本季表现：一览（1/2）", "本季表现：一览（2/2）"]
    assert all("|= 项目 | 内容 |" in page for page in outline(written)[FRONT:-1])


def test_long_rows_take_smaller_type_before_a_second_slide() -> None:
    [page] = table_pages(table(7, (LONG * 2)[:52]), Locale.HANS)

    assert page.size == 14
    assert page.height <= ROOM


@pytest.mark.parametrize(("length", "size", "height"), [(9, 16, 0.7), (10, 14, 0.48)])
def test_few_rows_stand_wide_apart_in_the_largest_type_alone(
    length: int, size: int, height: float
) -> None:
    made = table(3)
    name, _ = made.rows[2].cells
    rows = (*made.rows[:2], Row((name, text(LONG * length))))

    [page] = table_pages(replace(made, rows=rows), Locale.HANS)

    assert page.size == size
    assert page.heights[:2] == (height, height)


def test_longer_rows_take_a_second_slide() -> None:
    pages = table_pages(table(7, LONG * 4), Locale.HANS)

    assert [len(page.rows) for page in pages] == [4, 3]
    assert all(page.height <= ROOM for page in pages)


def test_a_row_that_no_slide_holds_goes_on_on_the_next() -> None:
    pages = table_pages(table(1, LONG * 40), Locale.HANS)

    cells = [row.cells[1][0].text for page in pages for row in page.rows]
    assert len(pages) == 3
    assert "".join(cells) == LONG * 40
    assert all(page.height <= ROOM for page in pages)


def test_optional_columns_go_last_first_where_the_table_is_too_wide() -> None:
    wide = "一二三四五六七八九十一二三四五"
    columns = tuple(
        Column(name, fixed=True, optional=name in ("乙", "丙")) for name in ("甲", "乙", "丙", "丁")
    )
    block = Table("T", "宽表", columns, (Row(tuple(text(wide) for _ in columns)),))

    [page] = table_pages(block, Locale.HANS)

    assert [column.title for column in page.columns] == ["甲", "乙", "丁"]
    assert not page.is_too_wide


def test_widths_add_up_to_the_width_of_the_slide() -> None:
    [page] = table_pages(table(3, LONG), Locale.HANS)

    assert sum(page.widths) == pytest.approx(12.0)


def test_numbers_never_wrap() -> None:
    columns = (Column("项目"), Column("本季", Align.RIGHT, emphasis=Emphasis.ACTUAL))
    block = Table("T", "表", columns, (Row((text(LONG * 2), (run("human_contacts=159000"),))),))

    [page] = table_pages(block, Locale.HANS)

    assert page.widths[1] == pytest.approx(1.231, abs=0.001)
    assert page.heights[0] < 1.5


def test_a_table_too_wide_for_the_smallest_type_is_told_of() -> None:
    columns = tuple(Column(f"第{at}列的名称很长", fixed=True) for at in range(14))
    block = Table(
        "T", "宽表", columns, (Row(tuple(text("十二个字的内容写满这一格") for _ in columns)),)
    )

    written = deck_of(block)

    assert [problem.message.hans for problem in written.problems] == [
        "“宽表”太宽，用最小字号也放不进一张幻灯片"
    ]


def test_a_table_without_rows_has_no_slide() -> None:
    assert table_pages(replace(table(1), rows=()), Locale.HANS) == []


@pytest.mark.parametrize(
    ("width", "rows", "shown"),
    [
        (9.0, 3, ["甲", "乙", "丙"]),
        (5.6, 3, ["甲", "乙"]),
        (2.4, 3, ["甲"]),
        (0.5, 3, None),
        (9.0, 30, None),
        (9.0, 0, None),
    ],
)
def test_a_table_beside_others_is_shown_whole_without_optional_columns_or_not_at_all(
    width: float, rows: int, shown: list[str] | None
) -> None:
    columns = tuple(Column(name, optional=name != "甲") for name in ("甲", "乙", "丙"))
    body = tuple(Row(tuple(text("十二个字的内容写一行") for _ in columns)) for _ in range(rows))

    page = compact_table(Table("T", "表", columns, body), Locale.HANS, Lane(0.0, width), 3.0)

    assert (page and [column.title for column in page.columns]) == shown


@pytest.mark.parametrize(
    ("width", "shown"), [(9.0, ["甲", "乙", "丙"]), (5.6, ["甲", "丙"]), (2.4, None)]
)
def test_a_table_beside_others_never_loses_a_column_that_is_not_optional(
    width: float, shown: list[str] | None
) -> None:
    columns = tuple(Column(name, optional=name == "乙") for name in ("甲", "乙", "丙"))
    body = (Row(tuple(text("十二个字的内容写一行") for _ in columns)),)

    page = compact_table(Table("T", "表", columns, body), Locale.HANS, Lane(0.0, width), 3.0)

    assert (page and [column.title for column in page.columns]) == shown


def test_a_table_beside_others_leaves_room_for_its_note() -> None:
    plain = table(3)
    noted = replace(plain, note=text("各项占比因四舍五入，合计不等于100。"))

    pages = [compact_table(each, Locale.HANS, Lane(0.0, 6.0), 5.0) for each in (plain, noted)]

    assert all(page is not None for page in pages)
    assert [page.note > 0.1 for page in pages if page] == [False, True]
    assert (
        compact_table(noted, Locale.HANS, Lane(0.0, 6.0), pages[0].height if pages[0] else 0)
        is None
    )


def test_a_column_with_a_note_stays_in_smaller_type_and_goes_last_of_all() -> None:
    share = Column("占比", Align.RIGHT, fixed=True, optional=True, note=text("占比合计不等于100。"))
    rows = tuple(Row((text(f"第{at}行"), text("40"))) for at in range(6))
    block = Table("T", "表", (Column("项目"), share), rows)

    def shown(room: float) -> tuple[int, int, bool] | None:
        page = compact_table(block, Locale.HANS, Lane(0.0, 6.0), room)
        return (page.size, len(page.columns), bool(page.said_below)) if page else None

    assert shown(5.0) == (14, 2, True)
    assert shown(2.9) == (12, 2, True)
    assert shown(2.75) == (14, 1, False)
    assert shown(1.0) is None
