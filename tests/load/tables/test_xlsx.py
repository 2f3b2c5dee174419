"""Workbooks: what a cell shows is what is read, and where it stands."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from reportgen.errors import ConfigError
from reportgen.load import load_report
from reportgen.load.tables.xlsx import SheetRow, open_sheet
from reportgen.model.place import Place
from tests.support.figures import CONFIGS

OCTOBER = datetime.fromisoformat("2024-10-01")
NOVEMBER = datetime.fromisoformat("2024-11-01")
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def written(
    path: Path, cells: Mapping[str, object], formats: Mapping[str, str] | None = None
) -> Path:
    """Write a workbook with one sheet, as Excel would; a format is a number format."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("明细")
        for address, value in cells.items():
            code = (formats or {}).get(address)
            style = book.add_format({"num_format": code}) if code else None
            if isinstance(value, datetime):
                sheet.write_datetime(address, value, style)
            elif isinstance(value, tuple):
                sheet.write_formula(address, value[0], style, value[1])
            else:
                sheet.write(address, value, style)
    return path


def packed(path: Path, sheet: str, **others: str) -> Path:
    """Write a workbook by hand, for what no library writes."""
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{RELATIONS}">'
        '<sheets><sheet name="一" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
        f'Type="{RELATIONS}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (parts | others).items():
            archive.writestr(name, text)
    return path


def sheet_of(rows: str) -> str:
    return f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{rows}</sheetData></worksheet>'


def rows(path: Path, sheet: str | None = None) -> list[SheetRow]:
    return list(open_sheet(path, sheet, lambda key: Place("period.yaml", 1, 1, key)).rows())


def refused(path: Path, sheet: str | None = None) -> str:
    with pytest.raises(ConfigError) as stop:
        rows(path, sheet)
    [problem] = stop.value.problems
    return f"{problem.message.en} | {problem.remedy.en}"


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (85, "", "85"),
        (0.874, "", "0.874"),
        (0.1 + 0.2, "", "0.3"),
        (1234567.5, "#,##0.00", "1234567.50"),
        (0.874, "0.0%", "87.4%"),
        (0.85, "0.0%", "85.0%"),
        (0.85, "0%", "85%"),
        (215 / 246, "0.0%", "87.3983739837%"),
        (-3.5, "0.0_);[Red](0.0)", "-3.5"),
        (1e21, "", "1000000000000000000000"),
        (OCTOBER, "yyyy-mm-dd", "2024-10-01"),
        (OCTOBER, 'yyyy"年"m"月"', "2024-10-01"),
        (OCTOBER, "mmm-yy", "2024-10-01"),
        (datetime.fromisoformat("2024-10-01T08:30"), "yyyy-mm-dd hh:mm", "2024-10-01 08:30:00"),
        (45 / 86400, "h:mm:ss", "0:00:45"),
        (3725 / 86400, "[h]:mm:ss", "1:02:05"),
        ("2024年10月", "", "2024年10月"),
        (("=1+1", 7), "", "7"),
        (("=1/0", "#DIV/0!"), "", "#DIV/0!"),
        (True, "", "TRUE"),
    ],
)
def test_a_cell_is_read_as_a_person_would_type_it(
    value: object, code: str, text: str, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.xlsx", {"B2": value}, {"B2": code})

    [row] = rows(path)

    assert (row.number, row.cells) == (2, ["", text])


def test_a_cell_knows_its_sheet_and_address(tmp_path: Path) -> None:
    [row] = rows(written(tmp_path / "a.xlsx", {"F6": 85}))

    place = row.place(5, "value")
    assert (place.line, place.column, place.cell, place.sheet) == (6, 6, "F6", "明细")
    assert place.address == "明细!F6"


def test_figures_of_a_workbook_keep_their_cells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written(
        tmp_path / "a.xlsx",
        {
            "A1": "客服月报",
            "A3": "月份",
            "B3": "满意度",
            "C3": "来件量",
            "A4": OCTOBER,
            "B4": 0.874,
            "C4": 1234,
            "A5": NOVEMBER,
            "B5": ("=B9", "#REF!"),
            "C5": 45566,
        },
        {"A4": "yyyy-mm", "A5": "yyyy-mm", "B4": "0.0%"},
    )
    config = tmp_path / "period.yaml"
    config.write_text(
        f"catalogue: {CONFIGS / 'catalogue'}\nperiod: {{id: 2024-Q4}}\n"
        "data: {metrics: {file: a.xlsx, period: 月份, metrics: {满意度: csat, 来件量: contacts}}}\n",
        encoding="utf-8",
    )

    report = load_report(config)

    assert [f"{f.id}={f.text} {f.place.address}" for f in report.book.figures] == [
        "csat@2024-10=87.4 明细!B4",
        "contacts@2024-10=1234 明细!C4",
        "contacts@2024-11=45566 明细!C5",
    ]
    [problem] = report.input_problems
    assert (problem.message.en, problem.remedy.en) == (
        '"#REF!" is no number',
        "the formula in the spreadsheet failed: mend it there, or leave the cell empty",
    )
    assert problem.place == Place("a.xlsx", 5, 2, "满意度", "B5", sheet="明细")


def test_other_tables_may_be_sheets_too(tmp_path: Path) -> None:
    written(
        tmp_path / "roster.xlsx", {"A1": "person_id", "B1": "level", "A2": "P01", "B2": "senior"}
    )
    config = tmp_path / "period.yaml"
    config.write_text(
        f"catalogue: {CONFIGS / 'catalogue'}\nperiod: {{id: 2024-Q4}}\ndata: {{roster: roster.xlsx}}\n",
        encoding="utf-8",
    )

    report = load_report(config)

    assert [cell.text for cell in report.tables["roster"].column("level")] == ["senior"]


def test_what_libraries_do_not_write_is_read_too(tmp_path: Path) -> None:
    path = packed(
        tmp_path / "a.xlsx",
        sheet_of(
            '<row><c t="inlineStr"><is><r><t>客</t></r><r><t>服</t></r><rPh sb="0" eb="1"><t>kè</t></rPh>'
            '</is></c><c><v>1</v></c></row><row r="4"><c r="C4"><f>SUM(A1:A2)</f></c></row>'
        ),
    )

    assert [(row.number, row.cells) for row in rows(path)] == [
        (1, ["客服", "1"]),
        (4, ["", "", "=SUM(A1:A2)"]),
    ]


def test_days_may_be_counted_from_1904(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as book:
        style = book.add_format({"num_format": "yyyy-mm-dd"})
        book.add_worksheet().write_datetime("A1", OCTOBER, style)

    assert rows(path)[0].cells == ["2024-10-01"]


def test_the_first_sheet_that_is_shown_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("参数").hide()
        book.add_worksheet("明细").write("A1", 1)
        book.add_worksheet("说明").activate()

    sheet = open_sheet(path, None, lambda key: Place("period.yaml"))

    assert [row.cells for row in sheet.rows()] == [["1"]]
    [note] = sheet.notes
    assert note.message.en == 'only the first sheet, "明细", was read; there are also: 说明'
    assert note.remedy.en == "name the sheet in the config: `sheet: 明细`"


def test_a_sheet_that_is_not_there_is_asked_about(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", {"A1": 1})

    assert refused(path, "明细表") == 'the workbook has no sheet "明细表" | did you mean "明细"?'


def test_a_workbook_that_is_not_there_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r'a\.xlsx" does not exist'):
        rows(tmp_path / "a.xlsx")


def test_a_workbook_that_hides_all_its_sheets_is_none_unless_one_is_named(tmp_path: Path) -> None:
    path = packed(
        tmp_path / "a.xlsx",
        sheet_of("<row><c><v>1</v></c></row>"),
        **{
            "xl/workbook.xml": f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="一" state="hidden" sheetId="1" r:id="r1"/>'
            '<sheet name="图" sheetId="2" r:id="r9"/></sheets></workbook>'
        },
    )

    assert refused(path).startswith("this is no Excel workbook")
    assert [row.cells for row in rows(path, "一")] == [["1"]]


@pytest.mark.parametrize(
    ("sheet", "cells"),
    [
        ('<row><c t="b"><v>0</v></c><c t="b"><v>1</v></c></row>', [["FALSE", "TRUE"]]),
        ('<row><c t="e"><v>#N/A</v></c><c t="str"><v>a</v></c></row>', [["#N/A", "a"]]),
        ('<row><c t="inlineStr"/><c/><c><v/></c></row>', [[]]),
        ('<row><c r="AB1"><v>1</v></c></row>', [[""] * 27 + ["1"]]),
        ('<row><c r="a1"><v>1</v></c><c r="D1"><v>2</v></c></row>', [["1", "", "", "2"]]),
    ],
)
def test_cells_of_every_type_are_read(sheet: str, cells: list[list[str]], tmp_path: Path) -> None:
    assert [row.cells for row in rows(packed(tmp_path / "a.xlsx", sheet_of(sheet)))] == cells


@pytest.mark.parametrize(
    ("numbers", "read"),
    [
        (("2", "5"), [2, 5]),
        (("", ""), [1, 2]),
        (("5", "3"), [5, 6]),
        (("x", "7"), [1, 7]),
        (("1234567890", "3"), [1, 3]),
    ],
)
def test_rows_are_numbered_as_they_say_and_never_backwards(
    numbers: tuple[str, str], read: list[int], tmp_path: Path
) -> None:
    sheet = "".join(f'<row r="{number}"><c><v>1</v></c></row>' for number in numbers)

    path = packed(tmp_path / "a.xlsx", sheet_of(sheet.replace(' r=""', "")))

    assert [row.number for row in rows(path)] == read
