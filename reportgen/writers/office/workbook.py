"""The workbook under a chart: a minimal xlsx, the same bytes for the same cells, no formulas."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.place import letters
from reportgen.writers.office.package import Package
from reportgen.writers.office.xml import DECLARATION, escaped

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"

SHEET = "Sheet1"


def workbook(header: Sequence[str], rows: Sequence[tuple[str, Sequence[str | None]]]) -> bytes:
    """Return a workbook with a header row, then rows of a name and numbers as text; None is empty.

    Names are written as inline strings, so that one that begins with = is never a formula.
    """
    lines = [_row(1, [_text(0, 1, ""), *(_text(at, 1, n) for at, n in enumerate(header, 1))])]
    for number, (name, values) in enumerate(rows, 2):
        cells = [_text(0, number, name)]
        cells += [
            f'<c r="{letters(at)}{number}"><v>{escaped(value)}</v></c>'
            for at, value in enumerate(values, 1)
            if value is not None
        ]
        lines.append(_row(number, cells))
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'
    book = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    package = Package()
    package.relations().add("officeDocument", "xl/workbook.xml")
    package.relations("xl/workbook.xml").add("worksheet", "worksheets/sheet1.xml")
    package.relations("xl/workbook.xml").add("styles", "styles.xml")
    package.add_default("rels", "application/vnd.openxmlformats-package.relationships+xml")
    package.add("xl/workbook.xml", _part(book), _TYPE.format("sheet.main"))
    package.add("xl/worksheets/sheet1.xml", _part(sheet), _TYPE.format("worksheet"))
    package.add("xl/styles.xml", _part(_styles()), _TYPE.format("styles"))
    return package.to_bytes()


def _row(number: int, cells: Sequence[str]) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _text(at: int, row: int, text: str) -> str:
    place = f"{letters(at)}{row}"
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escaped(text)}</t></is></c>'


def _styles() -> str:
    return (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/>'
        '</font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        '</cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" '
        'xfId="0"/></cellXfs></styleSheet>'
    )


def _part(xml: str) -> bytes:
    return f"{DECLARATION}{xml}".encode()
