"""Parquet files: values as a person would type them, and the pip line where polars is missing."""

from __future__ import annotations

import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import polars
import pytest

from reportgen.errors import ConfigError
from reportgen.load import load_report
from reportgen.load.tables import parquet
from reportgen.load.tables.parquet import parquet_rows
from reportgen.model.place import Place
from tests.support.figures import CONFIGS

HERE = Place("period.yaml", 4, 7)


def refused(path: Path) -> str:
    with pytest.raises(ConfigError) as stop:
        parquet_rows(path, HERE)
    [problem] = stop.value.problems
    return f"{problem.place} {problem.message.en} | {problem.remedy.en}"


def test_values_are_read_as_a_person_would_type_them(tmp_path: Path) -> None:
    polars.DataFrame(
        {
            "月份": [date(2024, 10, 1), None],
            "满意度": [0.1 + 0.2, 85.0],
            "单": polars.Series([87.4, 1e9], dtype=polars.Float32),
            "额": [Decimal("1.10"), None],
            "量": [1200, 3],
        }
    ).write_parquet(tmp_path / "a.parquet")

    rows = list(parquet_rows(tmp_path / "a.parquet", HERE)())

    assert [row.cells for row in rows] == [
        ["月份", "满意度", "单", "额", "量"],
        ["2024-10-01", "0.3", "87.4", "1.10", "1200"],
        ["", "85", "1000000000", "", "3"],
    ]
    place = rows[1].place(4, "量")
    assert (place.line, place.column, place.cell, place.field) == (2, 5, "E2", "量")


def test_figures_of_a_parquet_file_are_mapped_like_others(tmp_path: Path) -> None:
    polars.DataFrame({"月份": ["2024-10"], "量": [1200]}).write_parquet(tmp_path / "a.parquet")
    config = tmp_path / "period.yaml"
    config.write_text(
        f"catalogue: {CONFIGS / 'catalogue'}\nperiod: {{id: 2024-Q4}}\n"
        "data: {metrics: {file: a.parquet, period: 月份, metrics: {量: contacts}}}\n",
        encoding="utf-8",
    )

    [figure] = load_report(config).book.figures

    assert (figure.id, figure.text, figure.place.cell) == ("contacts@2024-10", "1200", "B2")


def test_another_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.parquet").write_bytes(b"PAR1 no more")

    assert refused(Path("a.parquet")) == (
        "a.parquet:1:1 this is no Parquet file, or it is damaged | export it again"
    )


def test_without_polars_there_is_the_line_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.parquet").write_bytes(b"")
    monkeypatch.setitem(sys.modules, "polars", None)

    assert refused(tmp_path / "a.parquet") == (
        "period.yaml:4:7 Parquet files need the package polars, which is not installed | "
        "install it with pip install 'reportgen[parquet]', or save the data as CSV"
    )


def test_days_times_and_truths_are_written_out(tmp_path: Path) -> None:
    polars.DataFrame(
        {
            "a": [datetime.fromisoformat("2024-10-01T08:30")],
            "b": [True],
            "c": [float("inf")],
            "d": ["x"],
            "e": polars.Series([0.1], dtype=polars.Float32),
        }
    ).write_parquet(tmp_path / "a.parquet")

    [_, row] = parquet_rows(tmp_path / "a.parquet", HERE)()

    assert row.cells == ["2024-10-01 08:30:00", "TRUE", "inf", "x", "0.1"]
    assert not row.is_blank


def test_rows_are_read_in_parts_and_counted_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet, "_AT_A_TIME", 2)
    polars.DataFrame({"a": ["1", None, "3", "4", "5"]}).write_parquet(tmp_path / "a.parquet")

    rows = list(parquet_rows(tmp_path / "a.parquet", HERE)())

    assert [(row.number, row.cells, row.is_blank) for row in rows] == [
        (1, ["a"], False),
        (2, ["1"], False),
        (3, [""], True),
        (4, ["3"], False),
        (5, ["4"], False),
        (6, ["5"], False),
    ]


def test_a_file_of_more_cells_than_are_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    polars.DataFrame({"a": [1, 2], "b": [3, 4]}).write_parquet(tmp_path / "a.parquet")

    monkeypatch.setattr(parquet, "_MOST_CELLS", 4)
    assert len(list(parquet_rows(tmp_path / "a.parquet", HERE)())) == 3
    monkeypatch.setattr(parquet, "_MOST_CELLS", 3)
    with pytest.raises(ConfigError, match="the file has more than 3 cells"):
        parquet_rows(tmp_path / "a.parquet", HERE)


def test_a_file_that_is_not_there_is_told_of_where_it_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.parquet").startswith("period.yaml:4:7 ")


def test_limits_are_said_in_ten_thousands_in_chinese() -> None:
    said = parquet._too_large("a.parquet").message

    assert (said.en, said.hans, said.hant) == (
        "the file has more than 20,000,000 cells",
        "文件超过 2000 万个单元格",
        "檔案超過 2000 萬個儲存格",
    )
