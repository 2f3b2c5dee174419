"""A large file is read in columns where its rows are plain, and row by row where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load import load_report
from reportgen.load.figures import packed
from reportgen.load.tables import csv_rows
from reportgen.model.figures.column import PackedRows
from reportgen.model.report.report import Report
from tests.support.figures import CONFIGS

HEADER = "period,metric,dimension,member,role,value,unit,qualifier,against,note\n"
CHAT = "2024-01,orders,channel,chat,actual,5,,,,\n"
PHONE = "2024-01,orders,channel,phone,actual,7,,,,\n"
PLAIN = (HEADER + CHAT + PHONE).encode()


def read(folder: Path, data: bytes, least: int) -> Report:
    """Return the report of a file; one of at least so many bytes is read in columns."""
    (folder / "metrics.csv").write_bytes(data)
    (folder / "period.yaml").write_text(
        f"catalogue: {CONFIGS / 'catalogue'}\nperiod: {{id: 2024}}\n"
        "data: {metrics: [metrics.csv]}\n",
        encoding="utf-8",
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packed, "LARGE", least)
        return load_report(folder / "period.yaml")


def told(report: Report) -> tuple[list[str], list[str]]:
    """Return the figures with their places, and what is wrong with the rest."""
    return (
        [f"{each.id}={each.text} {each.place}" for each in report.book.figures],
        [f"{each.message.en} {each.place}" for each in report.input_problems],
    )


@pytest.mark.parametrize(
    ("data", "values", "packed_columns"),
    [
        (PLAIN, ["5", "7"], 1),
        (PLAIN.rstrip(b"\n"), ["5", "7"], 1),
        (PLAIN.replace(b"\n", b"\r\n"), ["5", "7"], 1),
        (PLAIN.replace(b"\n", b"\r"), ["5", "7"], 0),
        (PLAIN.replace(b"5,,,,\n", b"5,,,,\r"), ["5", "7"], 0),  # one line ends as on an old Mac
        (b"\xef\xbb\xbf" + PLAIN, ["5", "7"], 1),
        (PLAIN.replace(b"5,,,,", b'5,,,,"a, note"'), ["5", "7"], 0),
        (PLAIN.replace(b",", b";"), ["5", "7"], 0),
        (PLAIN.replace(b"5,,,,", b"5"), ["5", "7"], 0),  # a short row
        (PLAIN.replace(b",5,", b",1oo,"), ["7"], 1),
        (PLAIN.replace(b",5,", ",5.1万,".encode()), ["51000", "7"], 0),
        (PLAIN.replace(b",5,", b",007,"), ["007", "7"], 1),
        (PLAIN.replace(b",5,", b",5.50,").replace(b",7,", b",7.25,"), ["5.50", "7.25"], 1),
        (PLAIN.replace(b",5,", b",5.5,").replace(b",7,", b",7.25,"), ["5.5", "7.25"], 1),
        (PLAIN.replace(b",7,", b",,"), ["5"], 1),
        (PLAIN.replace(b"phone", "电话".encode()), ["5", "7"], 1),
        (PLAIN.replace(PHONE[:7].encode(), b"2024-02").replace(b"2024-02", b"2024-01", 1), ["5", "7"], 2),
    ],
)  # fmt: skip
def test_both_ways_give_the_same_figures_at_the_same_places(
    tmp_path: Path, data: bytes, values: list[str], packed_columns: int
) -> None:
    by_row, in_columns = read(tmp_path, data, csv_rows.MOST_BYTES), read(tmp_path, data, 0)

    assert [each.text for each in in_columns.book.figures] == values
    assert told(in_columns) == told(by_row)
    assert in_columns_of(in_columns) == packed_columns
    assert in_columns_of(by_row) == 0


def in_columns_of(report: Report) -> int:
    """Return how many columns of a report hold numbers, and make figures when they are asked for."""
    return sum(isinstance(column.rows, PackedRows) for column in report.book.columns)


@pytest.mark.parametrize(("least", "packed_columns"), [(len(PLAIN), 1), (len(PLAIN) + 1, 0)])
def test_only_large_files_are_read_in_columns(
    tmp_path: Path, least: int, packed_columns: int
) -> None:
    assert in_columns_of(read(tmp_path, PLAIN, least)) == packed_columns


def test_a_row_that_is_not_plain_keeps_its_place_among_the_others(tmp_path: Path) -> None:
    rows = [f"2024-01,orders,reason,r{at},actual,{at},,,,\n" for at in range(5)]
    rows[2] = rows[2].replace(",2,,,,", ",2,,约,,")

    report = read(tmp_path, (HEADER + "".join(rows)).encode(), 0)

    [column] = report.book.columns
    assert [(each.text, each.place.line) for each in report.book.figures] == [
        ("0", 2), ("1", 3), ("2", 4), ("3", 5), ("4", 6)
    ]  # fmt: skip
    assert list(column.values) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("least", [0, csv_rows.MOST_BYTES])
def test_a_control_character_stops_both_ways(tmp_path: Path, least: int) -> None:
    with pytest.raises(ConfigError) as stop:
        read(tmp_path, PLAIN.replace(b"5,,,,", b"5,,,,a\x07note"), least)

    assert stop.value.problems[0].message.en == ("the character U+0007 cannot stand in a text file")


def test_columns_of_several_files_become_one_and_the_others_stay(tmp_path: Path) -> None:
    (tmp_path / "more.csv").write_text(
        HEADER + CHAT.replace("chat", "email") + CHAT.replace("orders", "contacts"), "utf-8"
    )
    config = tmp_path / "period.yaml"
    read(tmp_path, PLAIN, 0)
    config.write_text(
        config.read_text("utf-8").replace("metrics.csv", "metrics.csv, more.csv"), "utf-8"
    )

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packed, "LARGE", 0)
        report = load_report(config)

    assert [each.id for each in report.book.figures] == [
        "orders@2024-01[channel=chat]",
        "orders@2024-01[channel=phone]",
        "orders@2024-01[channel=email]",
        "contacts@2024-01[channel=chat]",
    ]
    assert in_columns_of(report) == 1
    assert report.rows == 4
