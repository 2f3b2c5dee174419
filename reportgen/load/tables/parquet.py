"""Parquet files -> rows of cells, by polars, which is imported when a report names such a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from reportgen.errors import ConfigError
from reportgen.load.tables.stored_numbers import as_typed
from reportgen.load.tables.text import missing_file, shown
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place, letters

_MOST_CELLS = 20_000_000
_AT_A_TIME = 20_000


@frozen
class ParquetRow:
    """A row; `number` is that of a spreadsheet whose first row holds the names of the columns."""

    file: str
    number: int
    cells: list[str]

    def place(self, index: int, field: str) -> Place:
        """Return the place of a cell, by its index in the row and the name of its field."""
        return Place(self.file, self.number, index + 1, field, f"{letters(index)}{self.number}")

    @property
    def is_blank(self) -> bool:
        """Return whether all cells of the row are empty."""
        return not any(self.cells)


def parquet_rows(path: Path, place: Place) -> Callable[[], Iterator[ParquetRow]]:
    """Return a function that yields the rows of a file, the column names as the first row.

    `place` is where the config names the file. Raises ConfigError where polars is not installed,
    and where the file is no Parquet file or is too large.
    """
    file = shown(path)
    if not path.is_file():
        raise ConfigError(missing_file(path, place))
    try:
        import polars
    except ImportError as trouble:
        raise ConfigError(_not_installed(place)) from trouble
    try:
        frame = polars.scan_parquet(path, glob=False)
        names = frame.collect_schema().names()
        height = frame.select(polars.len()).collect().item()
    except (polars.exceptions.PolarsError, OSError) as trouble:
        raise ConfigError(_damaged(file)) from trouble
    if height * max(1, len(names)) > _MOST_CELLS:
        raise ConfigError(_too_large(file))
    return lambda: _rows(frame, file, height)


def _rows(frame: Any, file: str, height: int) -> Iterator[ParquetRow]:
    schema = frame.collect_schema()
    singles = [str(kind) == "Float32" for kind in schema.dtypes()]
    yield ParquetRow(file, 1, list(schema.names()))
    for start in range(0, height, _AT_A_TIME):
        some = frame.slice(start, _AT_A_TIME).collect()
        for number, values in enumerate(some.iter_rows(), start + 2):
            cells = [_text(value, single) for value, single in zip(values, singles, strict=True)]
            yield ParquetRow(file, number, cells)


def _text(value: object, single: bool) -> str:  # noqa: FBT001
    """Return a value as a person would type it; `single` says that it has 7 digits only."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case float():
            written = f"{value:.7g}" if single else repr(value)
            number = Decimal(written)
            return as_typed(number) if number.is_finite() else written
        case datetime():
            return value.isoformat(" ")
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


def _not_installed(place: Place) -> Problem:
    command = "pip install 'reportgen[parquet]'"
    return Problem(
        LocalText(
            "Parquet files need the package polars, which is not installed",
            "读取 Parquet 文件需要 polars，现在没有安装",
            "讀取 Parquet 檔案需要 polars，現在沒有安裝",
        ),
        remedy=LocalText(
            f"install it with {command}, or save the data as CSV",
            f"请运行 {command} 安装，或把数据存为 CSV",
            f"請執行 {command} 安裝，或把資料存為 CSV",
        ),
        place=place,
    )


def _damaged(file: str) -> Problem:
    return Problem(
        LocalText(
            "this is no Parquet file, or it is damaged",
            "这不是 Parquet 文件，或已损坏",
            "這不是 Parquet 檔案，或已損壞",
        ),
        remedy=LocalText("export it again", "请重新导出", "請重新匯出"),
        place=Place(file),
    )


def _too_large(file: str) -> Problem:
    return Problem(
        LocalText(
            f"the file has more than {_MOST_CELLS:,} cells",
            f"文件超过 {_MOST_CELLS // 10000} 万个单元格",
            f"檔案超過 {_MOST_CELLS // 10000} 萬個儲存格",
        ),
        remedy=LocalText(
            "keep the columns and rows that are needed",
            "请只保留需要的行和列",
            "請只保留需要的列和欄",
        ),
        place=Place(file),
    )
