"""CSV text -> rows of cells, each with its true line and column.

The standard `csv` module knows no columns, and its line numbers end where a record ends; here every
cell can say where it begins, also after a quoted line break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportgen.errors import ConfigError
from reportgen.load.tables.text import SourceText
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place, letters

MOST_BYTES = 200 * 1024 * 1024
_MOST_CELL = 100_000
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


@frozen
class CsvRow:
    """A record: `number` counts records as spreadsheet rows, `line` is its first physical line.

    `starts` holds line and column of each cell where a cell was quoted, else None.
    """

    file: str
    number: int
    line: int
    cells: list[str]
    starts: list[tuple[int, int]] | None = None

    def place(self, index: int, field: str) -> Place:
        """Return the place of a cell; its column is that of the first character of the text."""
        if self.starts is not None:
            line, column = self.starts[index] if index < len(self.starts) else (self.line, 1)
        else:
            line, column = self.line, 1 + index + sum(map(len, self.cells[:index]))
        text = self.cells[index] if index < len(self.cells) else ""
        column += len(text) - len(text.lstrip())
        cell = f"{letters(index)}{self.number}"
        return Place(self.file, line, column, field, cell, max(1, len(text.strip())))

    @property
    def is_blank(self) -> bool:
        """Return whether all cells of the record are empty."""
        return not any(cell.strip() for cell in self.cells)


def csv_rows(source: SourceText, delimiter: str = ",") -> Iterator[CsvRow]:
    """Yield the records of a CSV text; raises ConfigError at a quote that is never closed."""
    lines = [match[0] for match in _LINE.finditer(source.text) if match[0]]
    at = 0
    number = 0
    while at < len(lines):
        number += 1
        text = lines[at].rstrip("\r\n")
        if '"' not in text:
            yield CsvRow(source.file, number, at + 1, text.split(delimiter))
            at += 1
            continue
        record = _Start(source.file, at, number, delimiter)
        row, at = _quoted_row(record, lines)
        yield row


@frozen
class _Start:
    """The start of a record: its first line, counted from 0, and its number."""

    file: str
    line: int
    number: int
    delimiter: str


def _quoted_row(start: _Start, lines: list[str]) -> tuple[CsvRow, int]:
    """Return a record that has quotes in it, and the index of the line after it."""
    at = start.line
    cells: list[str] = []
    starts: list[tuple[int, int]] = []
    line, column = lines[at], 0
    while True:
        if line.startswith('"', column):
            opened = (at + 1, column + 1)
            starts.append((at + 1, column + 2))
            parts: list[str] = []
            column += 1
            while True:
                end = line.find('"', column)
                if end < 0:
                    parts.append(line[column:])
                    at += 1
                    if at >= len(lines) or sum(map(len, parts)) > _MOST_CELL:
                        raise ConfigError(_open_quote(start.file, opened))
                    line, column = lines[at], 0
                elif line.startswith('""', end):
                    parts.append(line[column : end + 1])
                    column = end + 2
                else:
                    parts.append(line[column:end])
                    column = end + 1
                    break
            rest = _until(start.delimiter, line, column)
            cells.append("".join(parts) + line[column:rest].rstrip("\r\n"))
            column = rest
        else:
            starts.append((at + 1, column + 1))
            rest = _until(start.delimiter, line, column)
            cells.append(line[column:rest].rstrip("\r\n"))
            column = rest
        if not line.startswith(start.delimiter, column):
            return CsvRow(start.file, start.number, start.line + 1, cells, starts), at + 1
        column += 1


def _until(delimiter: str, line: str, column: int) -> int:
    found = line.find(delimiter, column)
    return len(line) if found < 0 else found


@cache
def _open_quote(file: str, opened: tuple[int, int]) -> Problem:
    return Problem(
        LocalText(
            "a quotation mark opens here and is never closed",
            "这里的引号一直没有关上",
            "這裡的引號一直沒有關上",
        ),
        remedy=LocalText(
            'close it with ", and write a quotation mark inside a cell twice',
            '请用 " 关上；单元格里的引号要写两个',
            '請用 " 關上；儲存格裡的引號要寫兩個',
        ),
        place=Place(file, *opened),
    )
