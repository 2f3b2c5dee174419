"""What the files of a report hold together: figures in order, keys without a value, problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.load import load_report
from reportgen.load.figures import packed
from reportgen.model.report.report import Report
from tests.support.figures import CONFIGS

HEADER = "period,metric,dimension,member,value"


def read(folder: Path, *files: str, least: int = 1_000_000, catalogue: str = "") -> Report:
    """Return the report of some files; those of at least so many bytes are read in columns."""
    names = [f"f{number}.csv" for number in range(1, len(files) + 1)]
    for name, text in zip(names, files, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "period.yaml").write_text(
        f"catalogue: {CONFIGS / 'catalogue'}\nperiod: {{id: 2024}}\n"
        f"data: {{metrics: [{', '.join(names)}]}}\n{catalogue}",
        encoding="utf-8",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packed, "LARGE", least)
        return load_report(folder / "period.yaml")


def rows(*lines: str) -> str:
    return "\n".join((HEADER, *lines, ""))


def told(report: Report) -> list[str]:
    return [f"{p.place} {p.message.en}" for p in report.input_problems]


@pytest.mark.parametrize("text", [rows(), rows("", " , , ")])
def test_a_file_without_a_row_is_told_of_at_its_header(text: str, tmp_path: Path) -> None:
    [message] = told(read(tmp_path, text))

    assert message.endswith("f1.csv:1:1 the file has a header and no rows below it")


def test_a_file_whose_rows_are_all_wrong_is_not_said_to_have_none(tmp_path: Path) -> None:
    messages = told(read(tmp_path, rows("2024,csat,,,many")))

    assert [message.partition(" ")[2] for message in messages] == ['"many" is no number']


@pytest.mark.parametrize("least", [1_000_000, 1])
def test_blank_rows_are_no_rows_however_a_file_is_read(least: int, tmp_path: Path) -> None:
    data = read(tmp_path, rows("2024,csat,,,85", ",,,,", "2024,csat,channel,chat,86"), least=least)

    assert told(data) == []
    assert [each.text for each in data.book.figures] == ["85", "86"]
    assert data.rows == 2


def test_figures_stand_in_the_order_of_files_and_rows(tmp_path: Path) -> None:
    first = rows("2024,csat,,,1", "2024,orders,,,2", "2024,csat,channel,chat,3")
    second = rows("2024,orders,channel,chat,4", "2024,csat,channel,phone,5")

    for least in (1_000_000, 1, len(first)):  # none, all, the first alone is read in columns
        data = read(tmp_path, first, second, least=least)

        assert [each.text for each in data.book.figures] == [*"12345"]
        assert [each.text for each in data.book.columns[0].figures()] in (
            ["1", "3", "5"],
            ["2", "4"],
        )


def test_a_row_without_a_value_is_missing_and_told_once_for_all(tmp_path: Path) -> None:
    data = read(
        tmp_path, rows("2024,csat,,,", "2024,csat,channel,chat,", "2024,csat,channel,phone,84")
    )

    assert sorted(key.id for key in data.missing) == ["csat@2024", "csat@2024[channel=chat]"]
    assert [message.partition(" ")[2] for message in told(data)] == ["no value in E2, E3"]
    assert data.rows == 3


@pytest.mark.parametrize(
    ("row", "unread"),
    [
        ("2024,csat,,,many", {"csat"}),
        ("2024,csta,,,85", {"csat"}),  # nearly
        ("2024,weather,,,85", set()),
    ],
)
def test_a_row_that_cannot_be_read_is_of_the_metric_that_it_names_or_nearly_names(
    row: str, unread: set[str], tmp_path: Path
) -> None:
    assert read(tmp_path, rows(row, "2024,orders,,,3")).unread == unread
