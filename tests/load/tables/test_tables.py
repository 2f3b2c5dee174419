"""Data files become tables: which delimiter, which header, which rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load.numbers import Decimals
from reportgen.load.tables.grids import Grid, open_grid, open_plain
from reportgen.load.tables.header import Header, header_of
from reportgen.load.tables.tables import read_table
from reportgen.model.finding import Problem, Severity
from reportgen.model.place import Place, letters
from reportgen.model.report.data_file import DataFile
from reportgen.model.report.table import DataTable


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "a.csv"
    path.write_bytes(text.encode(encoding))
    return path


def opened(path: Path, wish: DataFile) -> Grid:
    return open_grid(path, wish, lambda key: Place("period.yaml", 1, 1, key))


def cells(grid: Grid) -> list[list[str]]:
    return [row.cells for row in grid.rows()]


@pytest.mark.parametrize(
    ("text", "wish", "first", "decimals"),
    [
        ("a,b\n1,2\n", DataFile("a.csv"), ["a", "b"], Decimals.POINT),
        ("a;b\n1;2\n", DataFile("a.csv"), ["a", "b"], Decimals.UNSAID),
        ("a;b,c\n", DataFile("a.csv", delimiter=";"), ["a", "b,c"], Decimals.UNSAID),
        ("a\tb;c;d\n", DataFile("a.csv", delimiter="tab"), ["a", "b;c;d"], Decimals.POINT),
        ("a;b\n", DataFile("a.csv", decimal=","), ["a", "b"], Decimals(",")),
        ("a,b\n", DataFile("a.csv", decimal="."), ["a", "b"], Decimals(".")),
    ],
)
def test_what_the_config_says_of_a_csv_goes_before_what_it_looks_like(
    tmp_path: Path, text: str, wish: DataFile, first: list[str], decimals: Decimals
) -> None:
    grid = opened(written(tmp_path, text), wish)

    assert cells(grid)[0] == first
    assert grid.decimals is decimals


def test_a_file_in_gb18030_is_read_and_told_of_unless_the_config_says_so(tmp_path: Path) -> None:
    path = written(tmp_path, "名称,值\n", "gb18030")

    guessed, named = (
        opened(path, DataFile("a.csv")),
        opened(path, DataFile("a.csv", encoding="gb18030")),
    )

    assert cells(guessed) == cells(named) == [["名称", "值"]]
    assert [note.message.en for note in guessed.notes] == [
        "the file is not UTF-8; it was read as GB18030"
    ]
    assert named.notes == ()


@pytest.mark.parametrize("suffix", [".xls", ".XLS", ".ods", ".et", ".numbers", ".xlsb"])
def test_another_spreadsheet_is_to_be_saved_as_xlsx(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(ConfigError) as stop:
        open_plain(tmp_path / f"a{suffix}")

    assert [p.message.en for p in stop.value.problems] == [
        f"reportgen does not read {suffix.lower()} files"
    ]


def header(path: Path, rows: tuple[int, ...] = ()) -> Header | None:
    return header_of(open_plain(path), rows, ["月份", "满意度", "来件量"])


def test_the_header_is_the_row_with_the_most_of_the_wanted_names(tmp_path: Path) -> None:
    found = header(written(tmp_path, "客服月报,满意度\n\n月份,满意度\n2024-10,85\n2024-11,86\n"))

    assert found is not None
    assert (found.names, found.row.number) == (("月份", "满意度"), 3)


def test_several_header_rows_are_read_as_one_and_a_title_spans_its_columns(tmp_path: Path) -> None:
    found = header(
        written(tmp_path, ",电话,,在线\n月份,来件量, 满意 度 ,来件量\n1,2,3,4\n"), (1, 2)
    )

    assert found is not None
    assert found.names == ("月份", "电话 来件量", "电话 满意 度", "在线 来件量")
    assert found.index("电话  满意\n度") == 2
    assert found.index("满意度") is None


def test_a_name_that_two_columns_have_is_known_as_such(tmp_path: Path) -> None:
    found = header(written(tmp_path, "月份,满意度,满意度\n1,2,3\n"))

    assert found is not None
    assert (found.twice("满意度"), found.twice("月份")) == (True, False)


def test_an_empty_file_has_no_header(tmp_path: Path) -> None:
    assert header(written(tmp_path, "\n\n")) is None


def table(path: Path, problems: list[Problem] | None = None) -> DataTable:
    known = ["name", "value", "source"]
    return read_table(path, ["name", "value"], known, [] if problems is None else problems)


def test_a_table_holds_its_rows_with_their_places_and_no_blank_ones(tmp_path: Path) -> None:
    found = table(written(tmp_path, "\nname,value\nA, 85\n\n,,\nB,\n"))

    assert [[cell.text for cell in row.values()] for row in found.rows] == [["A", "85"], ["B", ""]]
    place = found.rows[0]["value"].place
    assert (place.line, place.column, place.field, place.cell) == (3, 4, "value", "B3")


def test_a_row_longer_than_the_header_is_left_out_and_told(tmp_path: Path) -> None:
    problems: list[Problem] = []

    found = table(written(tmp_path, "name,value\nA,1,200\nB,3,,\n"), problems)

    assert [row["name"].text for row in found.rows] == ["B"]
    assert [p.message.en for p in problems] == ["the row has 3 cells, the header has 2"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,value,name\n", ['1:12 the column "name" stands twice']),
        ("name\n", ['1:1 the column "value" is missing']),
        ("name,valeu\n", ['1:6 unknown column "valeu"']),
        ("name，value\n", ["1:1 the columns are parted by full-width marks"]),
        ("\n", ["1:1 the file is empty"]),
    ],
)
def test_a_header_that_does_not_fit_is_told_at_its_name(
    tmp_path: Path, text: str, said: list[str]
) -> None:
    with pytest.raises(ConfigError) as stop:
        table(written(tmp_path, text))

    assert [
        f"{p.place.line}:{p.place.column} {p.message.en}" for p in stop.value.problems if p.place
    ] == said


@pytest.mark.parametrize(
    ("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_are_lettered_as_in_a_spreadsheet(index: int, name: str) -> None:
    assert letters(index) == name


@pytest.mark.parametrize(("name", "most"), [("a.csv", 200), ("a.xlsx", 100)])
def test_a_data_file_has_so_many_megabytes_at_most(name: str, most: int, tmp_path: Path) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(most * 1024**2 + 1)

    with pytest.raises(ConfigError, match=f"more than {most} MB|larger than {most} MB"):
        opened(path, DataFile(name))


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("sorce", ['the column "sorce" is not read, but looks like "source"']),
        ("resource_plan", []),
        ("note", []),
    ],
)
def test_a_column_that_is_nearly_called_like_a_known_one_is_told_of(
    tmp_path: Path, column: str, said: list[str]
) -> None:
    problems: list[Problem] = []

    table(written(tmp_path, f"name,value,{column}\na,1,x\n"), problems)

    assert [problem.message.en for problem in problems] == said
    assert all(problem.severity is Severity.WARNING for problem in problems)
