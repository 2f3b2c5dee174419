"""Workbooks (.xlsx, .xlsm) -> rows of cells that know their sheet and address.

openpyxl gives numbers as floats and cannot tell a formula that was never calculated from an empty
cell without reading twice; calamine drops the formats, so that 87.4 % is 0.874. What a table of
figures needs is little: texts, numbers as stored with their formats, errors, and where each stands.
Formulas are not run: they give the result that was saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from xml.etree.ElementTree import Element

from reportgen.errors import ConfigError
from reportgen.load.tables import xlsx_problems as say
from reportgen.load.tables.xlsx_formats import Formats, typed
from reportgen.load.tables.xlsx_parts import Parts, child, children
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.place import Place, letters
from reportgen.model.regex import regex

_MOST_SHEET = 512 * 1024 * 1024
_MOST_CELLS = 20_000_000
_MOST_COLUMNS = 16_384
_ADDRESS = regex(r"([A-Z]{1,3})\d+")
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001
_FIRST_DAY_1904 = datetime(1904, 1, 1)  # noqa: DTZ001


@frozen
class SheetRow:
    """A row of a sheet; its line is its number, the column of a cell its position."""

    file: str
    sheet: str
    number: int
    cells: list[str]

    def place(self, index: int, field: str) -> Place:
        """Return the place of a cell: sheet, row, and spreadsheet address."""
        cell = f"{letters(index)}{self.number}"
        return Place(self.file, self.number, index + 1, field, cell, sheet=self.sheet)

    @property
    def is_blank(self) -> bool:
        """Return whether all cells of the row are empty."""
        return not any(cell.strip() for cell in self.cells)


@frozen
class Sheet:
    """One sheet of a workbook: its rows from top to bottom, those without cells left out."""

    file: str
    rows: Callable[[], Iterator[SheetRow]]
    notes: tuple[Problem, ...] = ()


def open_sheet(path: Path, wanted: str | None, place: Callable[[str], Place]) -> Sheet:
    """Return a sheet of a workbook; without a name the first one that is not hidden.

    `place` gives the place of the key `sheet`. Raises ConfigError where the file is no workbook,
    is too large, or has no such sheet.
    """
    book = _Workbook(Parts(path))
    visible = [name for name, (_, hidden) in book.sheets.items() if not hidden]
    if wanted is not None and wanted not in book.sheets:
        raise ConfigError(say.no_sheet(wanted, list(book.sheets), place("sheet")))
    if wanted is None and not visible:
        raise ConfigError(say.no_workbook(book.file))
    name = wanted if wanted is not None else visible[0]
    several = wanted is None and len(visible) > 1
    notes = (say.several_sheets(book.file, visible),) if several else ()
    return Sheet(book.file, lambda: book.rows(name), notes)


class _Workbook:
    """An open workbook: the parts of its sheets, shared strings, and formats by style number."""

    def __init__(self, parts: Parts) -> None:
        self._parts, self.file = parts, parts.file
        kinds = parts.related("").values()
        book = next((part for kind, part in kinds if kind == "officeDocument"), "")
        related = parts.related(book)
        named = dict(related.values())
        self._first_day = _FIRST_DAY
        self.sheets: dict[str, tuple[str, bool]] = {}
        for element in parts.elements(book, "workbookPr", "sheet"):
            self._take(element, related)
        styles, texts = named.get("styles"), named.get("sharedStrings")
        self._formats = (
            Formats.read(parts.elements(styles, "numFmt", "cellXfs")) if styles else Formats()
        )
        self._texts = [_rich(element) for element in parts.elements(texts, "si")] if texts else []

    def _take(self, element: Element, related: dict[str, tuple[str, str]]) -> None:
        name = element.get("name")
        if name is None:
            if element.get("date1904") in ("1", "true"):
                self._first_day = _FIRST_DAY_1904
            return
        identifier = next((text for key, text in element.items() if key.endswith("}id")), "")
        kind, part = related.get(identifier, ("", ""))
        if kind == "worksheet":
            self.sheets[name] = part, element.get("state", "visible") != "visible"

    def rows(self, name: str) -> Iterator[SheetRow]:
        """Yield the rows of a sheet; raises ConfigError where it holds too many cells."""
        part, _ = self.sheets[name]
        number = cells = 0
        for element in self._parts.elements(part, "row", most=_MOST_SHEET):
            number = max(number + 1, _integer(element.get("r"), number + 1))
            row = SheetRow(self.file, name, number, self._cells(element))
            cells += len(row.cells)
            if cells > _MOST_CELLS:
                raise ConfigError(say.too_many_cells(self.file, name, _MOST_CELLS))
            yield row

    def _cells(self, row: Element) -> list[str]:
        found: list[str] = []
        for cell in children(row, "c"):
            at = _column(cell.get("r"), len(found))
            if not len(found) <= at < _MOST_COLUMNS:
                raise ConfigError(say.damaged(self.file))
            found.extend([""] * (at - len(found)))
            found.append(self._text(cell))
        while found and not found[-1]:
            found.pop()
        return found

    def _text(self, cell: Element) -> str:
        """Return the value of a cell as a person would type it."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = child(cell, "is")
            return _rich(inline) if inline is not None else ""
        value, formula = child(cell, "v"), child(cell, "f")
        stored = (value.text or "") if value is not None else ""
        if formula is not None and value is None:
            return f"={formula.text or ''}"
        if kind == "s":
            return self._shared(_integer(stored, -1))
        if kind == "b":
            return "TRUE" if stored == "1" else "FALSE"
        if kind == "n" and stored:
            return typed(stored, self._formats.style(cell.get("s")), self._first_day)
        return stored

    def _shared(self, index: int) -> str:
        if not 0 <= index < len(self._texts):
            raise ConfigError(say.damaged(self.file))
        return self._texts[index]


def _rich(element: Element) -> str:
    """Return the text of a string, without the readings that may stand above its characters."""
    pieces = [element, *children(element, "r")]
    return "".join(text.text or "" for piece in pieces for text in children(piece, "t"))


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else otherwise


def _column(address: str | None, otherwise: int) -> int:
    """Return the position of a cell, counted from 0; without an address it follows the last one."""
    match = _ADDRESS.fullmatch(address or "")
    if match is None:
        return otherwise
    position = 0
    for letter in match[1]:
        position = position * 26 + ord(letter) - 64
    return position - 1
