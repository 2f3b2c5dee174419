"""The workbooks inside an Office file, read without any spreadsheet library."""

from __future__ import annotations

import re

from lxml import etree

from tests.support.parts import Parts, find, open_parts, value

Grid = list[list[str]]
"""The cells of a sheet as texts: numbers as they are stored, formulas with their = in front."""


def embedded_workbooks(data: bytes) -> dict[str, dict[str, Grid]]:
    """Return the sheets of each embedded workbook: part name -> sheet name -> cells."""
    parts = open_parts(data)
    return {
        name: sheets(parts.contents[name])
        for name in sorted(parts.contents)
        if "/embeddings/" in name and name.endswith(".xlsx")
    }


def chart_workbooks(data: bytes) -> dict[str, str]:
    """Return which embedded workbook each chart part names as its data."""
    parts = open_parts(data)
    charts = (name for name in parts.contents if re.search(r"/charts/chart\d+\.xml$", name))
    return {chart: book for chart in charts for book in parts.related(chart, "package")}


def sheets(data: bytes) -> dict[str, Grid]:
    """Return the cells of each sheet of a workbook."""
    parts = open_parts(data)
    main = parts.main()
    relations = parts.relations(main)
    texts = _shared_texts(parts, main)
    return {
        sheet.get("name", ""): _grid(parts.xml(relations[_id(sheet)].target), texts)
        for sheet in find(parts.xml(main), "s:sheets/s:sheet")
    }


def cells(grid: Grid, reference: str) -> list[str]:
    """Return the cells of one range, such as Sheet1!$B$2:$B$5, read along the range."""
    corners = re.findall(r"\$?([A-Z]+)\$?(\d+)", reference.rpartition("!")[2])
    (left, top), (right, bottom) = corners[0], corners[-1]
    return [
        _cell(grid, row, column)
        for row in range(int(top) - 1, int(bottom))
        for column in range(_column(left), _column(right) + 1)
    ]


def _cell(grid: Grid, row: int, column: int) -> str:
    return grid[row][column] if row < len(grid) and column < len(grid[row]) else ""


def _shared_texts(parts: Parts, main: str) -> list[str]:
    return [
        "".join(find(item, ".//s:t/text()"))
        for name in parts.related(main, "sharedStrings")
        for item in find(parts.xml(name), "s:si")
    ]


def _grid(sheet: etree._Element, texts: list[str]) -> Grid:
    grid: Grid = []
    for cell in find(sheet, "s:sheetData/s:row/s:c"):
        letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r", "A1")).groups()
        _fill(grid, int(digits) - 1, _column(letters), _text(cell, texts))
    return grid


def _fill(grid: Grid, row: int, column: int, text: str) -> None:
    grid.extend([] for _ in range(row + 1 - len(grid)))
    grid[row].extend("" for _ in range(column + 1 - len(grid[row])))
    grid[row][column] = text


def _text(cell: etree._Element, texts: list[str]) -> str:
    formula = value(cell, "s:f/text()")
    if formula is not None:
        return f"={formula}"
    if cell.get("t") == "inlineStr":
        return "".join(cell.itertext())
    stored = value(cell, "s:v/text()") or ""
    return texts[int(stored)] if cell.get("t") == "s" else stored


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _id(sheet: etree._Element) -> str:
    return value(sheet, "@r:id") or ""
