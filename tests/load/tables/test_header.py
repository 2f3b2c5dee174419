"""The header of a data file: which row it is, what its columns are called, and which are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.load.tables.grids import Grid, open_plain
from reportgen.load.tables.header import Header, absent_column, header_of, tidy
from reportgen.model.language import Locale
from reportgen.model.place import Place


def grid(folder: Path, *lines: str) -> Grid:
    file = folder / "a.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return open_plain(file)


def header(folder: Path, *lines: str, rows: tuple[int, ...] = (), wanted: str = "") -> Header:
    made = header_of(grid(folder, *lines), rows, wanted.split())
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("lines", "wanted", "number", "names"),
    [
        (("月份,满意度", "10,85"), "月份", 1, ("月份", "满意度")),
        (("客服月报", "", "月份,满意度", "10,85"), "月份 满意度", 3, ("月份", "满意度")),
        (("月份", "月份,满意度", "月份,满意度"), "月份 满意度", 2, ("月份", "满意度")),
        (("a,b", "c,d"), "", 1, ("a", "b")),
        (("a, b  c ,,",), "a", 1, ("a", "b c")),
        (("a,,c,",), "a", 1, ("a", "", "c")),
        ((*["x,y"] * 19, "月份,y"), "月份", 20, ("月份", "y")),
        ((*["x,y"] * 20, "月份,y"), "月份", 1, ("x", "y")),
    ],
)
def test_without_a_row_the_header_is_the_first_with_the_most_wanted_names(
    lines: tuple[str, ...], wanted: str, number: int, names: tuple[str, ...], tmp_path: Path
) -> None:
    made = header(tmp_path, *lines, wanted=wanted)

    assert (made.row.number, made.names) == (number, names)


@pytest.mark.parametrize(
    ("lines", "rows", "names"),
    [
        (("a,b", "c,d"), (2,), ("c", "d")),
        (("电话,,在线", "量,率,量"), (1, 2), ("电话 量", "电话 率", "在线 量")),
        (("客服", "电话,,在线", "量,率,量,注"), (1, 2, 3), ("客服 电话 量", "客服 电话 率", "客服 在线 量", "客服 在线 注")),
        (("电话,,在线", "-", "量,率,量"), (1, 3), ("电话 量", "电话 率", "在线 量")),
        ((",电话,在线,", "量,,率,"), (1, 2), ("量", "电话", "在线 率", "在线")),
    ],
)  # fmt: skip
def test_of_several_rows_the_upper_ones_span_the_columns_below(
    lines: tuple[str, ...], rows: tuple[int, ...], names: tuple[str, ...], tmp_path: Path
) -> None:
    made = header(tmp_path, *lines, rows=rows)

    assert (made.row.number, made.names) == (rows[-1], names)


@pytest.mark.parametrize(
    ("lines", "rows"), [((), ()), (("", " , "), ()), (("a,b",), (2,)), (("a,b",), (0,))]
)
def test_where_there_is_no_such_row_there_is_no_header(
    lines: tuple[str, ...], rows: tuple[int, ...], tmp_path: Path
) -> None:
    assert header_of(grid(tmp_path, *(lines or ("",))), rows, ("a",)) is None


def test_a_column_is_found_by_its_tidy_name_and_knows_its_place(tmp_path: Path) -> None:
    made = header(tmp_path, "a,b  c,a", wanted="a")

    assert [made.index(name) for name in ("a", " b c ", "d")] == [0, 1, None]
    assert [made.twice(name) for name in ("a", "b c", "d")] == [True, False, False]
    assert (made.place(1).column, made.place(1).field) == (3, "b c")


@pytest.mark.parametrize(
    ("count", "en", "hans"),
    [
        (0, "the header (row 1) has: nothing", "表头（第 1 行）有：无"),
        (2, "the header (row 1) has: n0, n1", "表头（第 1 行）有：n0、n1"),
    ],
)
def test_the_names_are_listed_for_a_message(count: int, en: str, hans: str, tmp_path: Path) -> None:
    row = header(tmp_path, "x").row
    listed = Header(("", *(f"n{at}" for at in range(count))), row).listed

    assert (listed.en, listed.hans) == (en, hans)


@pytest.mark.parametrize("locale", Locale)
def test_of_many_names_twenty_are_listed(locale: Locale, tmp_path: Path) -> None:
    row = header(tmp_path, "x").row
    twenty, more = (Header(tuple(f"n{at}" for at in range(n)), row).listed for n in (20, 21))

    assert twenty.in_(locale).endswith("n19")
    assert more.in_(locale).endswith("n19 …")


def test_an_absent_column_is_told_of_with_the_nearest_and_all(tmp_path: Path) -> None:
    made = header(tmp_path, "月份,满意度,", wanted="月份")
    here = Place("period.yaml", 3, 4)

    near = absent_column("满意", made, here)
    other = absent_column("contcts", made, here, ("contacts",))
    none = absent_column("x", made, here)

    assert near.message.en == 'the file has no column "满意"'
    assert near.remedy.en == 'did you mean "满意度"? the header (row 1) has: 月份, 满意度'
    assert near.remedy.hans == "是不是想写“满意度”？表头（第 1 行）有：月份、满意度"
    assert other.remedy.en.startswith('did you mean "contacts"? ')
    assert none.remedy.en == "the header (row 1) has: 月份, 满意度"
    assert (near.place, near.values) == (here, ("满意",))


def test_a_name_is_tidy_without_line_breaks_and_spaces_around_its_words() -> None:
    assert tidy("  满意\n度  （%） ") == "满意 度 （%）"
