"""Which files are read as rows of cells, and how the numbers of each are written."""

from __future__ import annotations

import shutil
from pathlib import Path

import polars
import pytest

from reportgen.errors import ConfigError
from reportgen.load.numbers import Decimals
from reportgen.load.tables.grids import open_grid, open_plain
from reportgen.model.place import Place
from reportgen.model.report.data_file import DataFile


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def cells(path: Path, **wish: str) -> list[list[str]]:
    grid = open_grid(path, DataFile(path.name, **wish), lambda _: Place("period.yaml"))  # type: ignore[arg-type]
    return [list(row.cells) for row in grid.rows()]


@pytest.mark.parametrize(
    ("text", "wish", "decimals"),
    [
        ("a,b\n1,2\n", {}, Decimals.POINT),
        ("a;b\n1;2\n", {}, Decimals.UNSAID),
        ("a;b\n1;2\n", {"decimal": ","}, Decimals.COMMA),
        ("a\tb\n1\t2\n", {"delimiter": "tab"}, Decimals.POINT),
        ("a|b\n1|2\n", {"delimiter": "|"}, Decimals.POINT),
    ],
)
def test_a_text_has_the_cells_that_its_mark_parts(
    text: str, wish: dict[str, str], decimals: Decimals, tmp_path: Path
) -> None:
    path = written(tmp_path, "a.csv", text.encode())

    assert cells(path, **wish) == [["a", "b"], ["1", "2"]]
    assert open_grid(path, DataFile("a.csv", **wish), lambda _: Place("")).decimals is decimals  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["a.parquet", "A.PARQUET"])
def test_a_parquet_file_is_read_whatever_the_case_of_its_ending(name: str, tmp_path: Path) -> None:
    polars.DataFrame({"a": [1], "b": [2]}).write_parquet(tmp_path / "made")
    shutil.move(tmp_path / "made", tmp_path / name)

    assert cells(tmp_path / name) == [["a", "b"], ["1", "2"]]


@pytest.mark.parametrize("suffix", [".xls", ".XLS", ".ods"])
def test_another_spreadsheet_is_to_be_saved_as_one_that_is_read(
    suffix: str, tmp_path: Path
) -> None:
    with pytest.raises(ConfigError, match="does not read"):
        open_plain(written(tmp_path, f"a{suffix}", b""))


@pytest.mark.parametrize(
    ("data", "encoding", "notes"),
    [
        ("满意度,b\n".encode(), None, 0),
        ("满意度,b\n".encode("gb18030"), None, 1),
        ("满意度,b\n".encode("gb18030"), "gb18030", 0),
    ],
)
def test_an_encoding_that_was_guessed_is_told_of(
    data: bytes, encoding: str | None, notes: int, tmp_path: Path
) -> None:
    path = written(tmp_path, "a.csv", data)
    wish = DataFile("a.csv", encoding=encoding)  # type: ignore[arg-type]

    grid = open_grid(path, wish, lambda _: Place(""))

    assert [list(row.cells) for row in grid.rows()] == [["满意度", "b"]]
    assert len(grid.notes) == notes
