"""Workbooks that are none, damaged or hostile are refused, in words that say why."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load.tables import xlsx_problems as say
from tests.load.tables.test_xlsx import (
    packed,
    refused,
    rows,
    sheet_of,
    written,
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b"PK\x03\x04...",
            "this is no Excel workbook | open it in the spreadsheet and save it as .xlsx",
        ),
        (
            b"\xd0\xcf\x11\xe0...",
            (
                "the workbook is protected by a password, or in the old .xls format | "
                "open it in the spreadsheet and save it as .xlsx without a password"
            ),
        ),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)

    assert refused(path) == message


DAMAGED = (
    "the workbook is damaged | "
    "open it in the spreadsheet, let it repair the file, and save it again"
)


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param("<worksheet><sheetData>", id="cut off"),
        pytest.param('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>', id="entities"),
        pytest.param(sheet_of("<row><c t='s'><v>7</v></c></row>"), id="no such text"),
        pytest.param(sheet_of('<row><c r="B1"/><c r="A1"/></row>'), id="cells out of order"),
        pytest.param(sheet_of('<row><c r="ZZZ1"/></row>'), id="beyond the last column"),
        pytest.param(sheet_of("<a>" * 40 + "</a>" * 40), id="too deep"),
        pytest.param(sheet_of(f"<row><c><v>{'1' * 12_000_000}</v></c></row>"), id="huge text"),
        pytest.param(sheet_of(f"<row>{'<c/>' * 500_000}</row>"), id="huge row"),
    ],
)
def test_a_damaged_or_hostile_workbook_is_refused(sheet: str, tmp_path: Path) -> None:
    assert refused(packed(tmp_path / "a.xlsx", sheet)) == DAMAGED


def test_a_part_is_refused_by_its_size_before_it_is_unpacked(tmp_path: Path) -> None:
    path = packed(
        tmp_path / "a.xlsx",
        sheet_of(""),
        **{"xl/workbook.xml": "<workbook>" + " " * 65 * 1024 * 1024 + "</workbook>"},
    )

    assert refused(path) == (
        "the workbook holds more than 64 MB | "
        "keep the columns and rows that are needed, or save it as CSV"
    )


def test_bytes_that_do_not_unpack_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.xlsx", sheet_of("<row><c><v>1</v></c></row>" * 500))
    data = bytearray(path.read_bytes())
    start = data.index(b"sheet1.xml") + len(b"sheet1.xml")
    data[start : start + 20] = b"\xff" * 20
    path.write_bytes(data)

    assert refused(path) == DAMAGED


def test_a_sheet_of_more_cells_than_are_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportgen.load.tables.xlsx._MOST_CELLS", 4)
    square = {"A1": 1, "B1": 2, "A2": 3, "B2": 4}

    assert len(rows(written(tmp_path / "a.xlsx", square))) == 2
    with pytest.raises(ConfigError, match="has more than 4 cells"):
        rows(written(tmp_path / "b.xlsx", square | {"A3": 5}))


def test_limits_are_said_in_all_languages() -> None:
    cells = say.too_many_cells("a.xlsx", "明细", 20_000_000).message
    size = say.too_large("a.xlsx", 64 * 1024 * 1024).message

    assert (cells.en, cells.hans, cells.hant) == (
        'the sheet "明细" has more than 20,000,000 cells',
        "工作表“明细”超过 2000 万个单元格",
        "工作表「明细」超過 2000 萬個儲存格",
    )
    assert (size.en, size.hans, size.hant) == (
        "the workbook holds more than 64 MB",
        "工作簿的内容超过 64 MB",
        "活頁簿的內容超過 64 MB",
    )


@pytest.mark.parametrize(("depth", "is_read"), [(28, True), (29, False)])
def test_elements_lie_thirty_two_deep_at_most(depth: int, is_read: bool, tmp_path: Path) -> None:
    inside = "<a>" * depth + "</a>" * depth
    path = packed(tmp_path / "a.xlsx", sheet_of(f"<row><c>{inside}<v>1</v></c></row>"))

    if is_read:
        assert [row.cells for row in rows(path)] == [["1"]]
    else:
        assert refused(path) == DAMAGED


def test_a_workbook_of_ten_thousand_parts_is_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.xlsx", sheet_of("<row><c><v>1</v></c></row>"))
    with zipfile.ZipFile(path, "a") as archive:
        for at in range(10_000 - 4):
            archive.writestr(f"p{at}", "")
    assert len(rows(path)) == 1

    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("one more", "")

    assert refused(path) == DAMAGED
