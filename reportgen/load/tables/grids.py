"""Data files of any format -> rows of cells that know their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from reportgen.errors import ConfigError
from reportgen.load.numbers import Decimals
from reportgen.load.tables.csv_rows import MOST_BYTES, csv_rows
from reportgen.load.tables.delimiters import delimiter_of
from reportgen.load.tables.text import read_source, shown
from reportgen.model.finding import Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.data_file import DataFile

_WORKBOOKS = (".xlsx", ".xlsm")
_OTHER_SPREADSHEETS = (".xls", ".xlsb", ".et", ".ods", ".numbers")


class GridRow(Protocol):
    """A row of cells; `number` counts as the spreadsheet does, from 1."""

    @property
    def number(self) -> int:
        """Return the number of the row."""

    @property
    def cells(self) -> list[str]:
        """Return the texts of the cells."""

    @property
    def is_blank(self) -> bool:
        """Return whether all cells of the row are empty."""

    def place(self, index: int, field: str) -> Place:
        """Return the place of a cell, by its index in the row and the name of its field."""


@frozen
class Grid:
    """A data file: its rows, which may be gone through again, and how it writes numbers."""

    file: str
    rows: Callable[[], Iterator[GridRow]]
    decimals: Decimals = Decimals.POINT
    notes: tuple[Problem, ...] = ()


def open_grid(path: Path, wish: DataFile, place: Callable[[str], Place]) -> Grid:
    """Return a data file as rows of cells; raises ConfigError where it cannot be read.

    `place` gives the place of a key of `wish`.
    """
    suffix = path.suffix.lower()
    if suffix in _WORKBOOKS:
        return _workbook(path, wish, place)
    if suffix == ".parquet":
        return _parquet(path, place)
    if suffix in _OTHER_SPREADSHEETS:
        raise ConfigError(_save_as_xlsx(shown(path), suffix))
    return _csv(path, wish)


def open_plain(path: Path) -> Grid:
    """Return a data file that the config describes by its name only."""
    return open_grid(path, DataFile(path.name), lambda _: Place(shown(path)))


def _workbook(path: Path, wish: DataFile, place: Callable[[str], Place]) -> Grid:
    from reportgen.load.tables.xlsx import open_sheet

    sheet = open_sheet(path, wish.sheet, place)
    return Grid(sheet.file, sheet.rows, notes=sheet.notes)


def _parquet(path: Path, place: Callable[[str], Place]) -> Grid:
    from reportgen.load.tables.parquet import parquet_rows

    return Grid(shown(path), parquet_rows(path, place("file")))


def _csv(path: Path, wish: DataFile) -> Grid:
    source = read_source(path, MOST_BYTES, wish.encoding)
    header = wish.header[-1] if wish.header else None
    said = "\t" if wish.delimiter == "tab" else wish.delimiter
    delimiter = said or delimiter_of(source.text, header)
    if wish.decimal:
        decimals = Decimals(wish.decimal)
    else:
        decimals = Decimals.UNSAID if delimiter == ";" else Decimals.POINT
    notes = (_read_as_gb18030(source.file),) if _was_guessed(source.encoding, wish) else ()
    return Grid(source.file, lambda: csv_rows(source, delimiter), decimals, notes)


def _was_guessed(encoding: str, wish: DataFile) -> bool:
    return encoding == "gb18030" and wish.encoding is None


def _read_as_gb18030(file: str) -> Problem:
    return Problem(
        LocalText(
            "the file is not UTF-8; it was read as GB18030",
            "文件不是 UTF-8，已按 GB18030 读取",
            "檔案不是 UTF-8，已按 GB18030 讀取",
        ),
        remedy=LocalText(
            'nothing to do if the names look right; otherwise save it as "CSV UTF-8", '
            "or name its encoding in `metrics` under `data`: `encoding: big5`",
            "名称显示正常就不用管；否则请另存为“CSV UTF-8”，"
            "或在 `data` 下的 `metrics` 里写明编码，例如 `encoding: big5`",
            "名稱顯示正常就不用管；否則請另存為「CSV UTF-8」，"
            "或在 `data` 下的 `metrics` 裡寫明編碼，例如 `encoding: big5`",
        ),
        place=Place(file),
        severity=Severity.INFO,
    )


def _save_as_xlsx(file: str, suffix: str) -> Problem:
    return Problem(
        LocalText(
            f"reportgen does not read {suffix} files",
            f"reportgen 不读 {suffix} 文件",
            f"reportgen 不讀 {suffix} 檔案",
        ),
        remedy=LocalText(
            'open it in the spreadsheet and save it as .xlsx or as "CSV UTF-8"',
            "请在表格软件里打开，另存为 .xlsx 或“CSV UTF-8”",
            "請在試算表裡打開，另存為 .xlsx 或「CSV UTF-8」",
        ),
        place=Place(file),
    )
