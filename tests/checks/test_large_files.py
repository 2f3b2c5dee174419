"""A file read column by column gives the same figures, places and findings as row by row.

Read row by row and with all rules in their plain form: nothing of it is told by columns.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from reportgen.checks import CHECKS
from reportgen.checks.runner import run_checks
from reportgen.load import load_report
from reportgen.load.figures import packed
from reportgen.load.tables import csv_rows
from reportgen.model.finding import Finding
from reportgen.model.report.report import Report

CATALOGUE = Path(__file__).parents[2] / "configs" / "catalogue"
HEADER = "period,metric,dimension,member,role,value,unit,qualifier,against,note"
METRICS = (
    "orders",
    "contacts",
    "human_contacts",
    "headcount",
    "csat",
    "service_cost",
    "survey_responses",
)
TEAMS, CHANNELS = ("presale", "aftersale", "order"), ("chat", "phone", "live")
MONTHS = tuple(f"2024-{month:02d}" for month in range(1, 13))

Lines = list[str]
Slip = Callable[[random.Random, Lines], Lines]


def _rows(chosen: random.Random, decimals: int) -> Lines:
    """Return rows of some metrics that add up over channels, teams, and sometimes months."""
    periods = list(MONTHS[: chosen.choice((1, 3, 3, 6, 12))])
    lines = []
    for metric in chosen.sample(METRICS, chosen.randrange(1, 3)):
        year: dict[tuple[str, str], int] = {}
        for period in periods:
            month = {(t, c): chosen.randrange(1, 9000) for t in TEAMS for c in CHANNELS}
            year = {key: year.get(key, 0) + value for key, value in month.items()}
            lines += _block(metric, period, month, decimals)
            if chosen.random() < 0.3 and period in ("2024-03", "2024-12"):
                lines += _block(metric, chosen.choice(("2024", "2024-Q1")), year, decimals)
    return lines


def _block(metric: str, period: str, cells: dict[tuple[str, str], int], decimals: int) -> Lines:
    by_team = {t: sum(v for (team, _), v in cells.items() if team == t) for t in TEAMS}
    rows = [("team/channel", f"{t}/{c}", value) for (t, c), value in cells.items()]
    rows += [("team", team, value) for team, value in by_team.items()]
    rows.append(("", "", sum(cells.values())))
    return [
        f"{period},{metric},{dimension},{member},actual,{value / 10**decimals:.{decimals}f},,,,"
        for dimension, member, value in rows
    ]


def _cell(at: int, text: str) -> Slip:
    """Return a slip that writes a text into one cell of one row."""

    def slip(chosen: random.Random, lines: Lines) -> Lines:
        number = chosen.randrange(len(lines))
        cells = lines[number].split(",")
        cells[at : at + 1] = [text]
        return [*lines[:number], ",".join(cells), *lines[number + 1 :]]

    return slip


def _line(text: str) -> Slip:
    def slip(chosen: random.Random, lines: Lines) -> Lines:
        number = chosen.randrange(len(lines) + 1)
        return [*lines[:number], text, *lines[number:]]

    return slip


def _again(chosen: random.Random, lines: Lines) -> Lines:
    return [*lines, chosen.choice(lines)]


def _lost(chosen: random.Random, lines: Lines) -> Lines:
    number = chosen.randrange(len(lines))
    return [*lines[:number], *lines[number + 1 :]]


def _shuffled(chosen: random.Random, lines: Lines) -> Lines:
    return chosen.sample(lines, len(lines))


def _by_member(chosen: random.Random, lines: Lines) -> Lines:
    return sorted(lines, key=lambda line: line.split(",")[2:4])


SLIPS: tuple[Slip, ...] = (
    *(
        _cell(5, text)
        for text in (
            "", "-", "-12", "1", "999999", "0", "007", "12.5", "1,5", '"1,234"', "12%", "1e3", "１２",
            "99999999999999", "0.50", ".5", "+3", "12.", " 12", "12345678901234567890", "5.1万", "~300",
        )
    ),
    _cell(0, "2024-Q1"), _cell(0, "2024-13"), _cell(0, "2024/1"), _cell(0, "2024年1月"), _cell(0, ""),
    _cell(1, "order"), _cell(1, "订单量"), _cell(1, " orders"),
    _cell(2, "level"), _cell(2, "person"), _cell(2, ""), _cell(2, "channel/team"), _cell(2, "teem"),
    _cell(3, "chat"), _cell(3, "presales"), _cell(3, "其他"), _cell(3, "售前组"), _cell(3, "misc/misc"),
    _cell(4, "target"), _cell(4, "forecast"), _cell(4, "stated_delta"), _cell(4, "tagret"), _cell(4, ""),
    _cell(6, "count"), _cell(6, "%"), _cell(6, "cuont"), _cell(7, "以上"), _cell(7, "abuot"),
    _cell(8, "2023"), _cell(9, "a note"), _cell(9, 'a "note"'), _cell(9, "a,b"),
    _line(""), _line(",,,,,,,,,"), _line("2024-01,orders"), _line("2023-01,orders,,,actual,60000,,,,"),
    _again, _lost, _shuffled, _by_member,
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16")


def _read(folder: Path, least: int) -> Report:
    """Return the report; files of at least so many bytes are read in columns."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packed, "LARGE", least)
        return load_report(folder / "period.yaml")


def _told(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    return sorted(
        (f.check, f.severity, str(f.place), f.problem.message.en, f.problem.remedy.en,
         f.problem.cause or "", f.problem.suspect or "", f.problem.repair or "",
         sorted(figure.id for figure in f.problem.figures))
        for f in findings
    )  # fmt: skip


def run_plainly(report: Report) -> tuple[Finding, ...]:
    """Return what rules say that see every figure."""
    with pytest.MonkeyPatch.context() as patch:
        for name, check in CHECKS.items():
            patch.setitem(CHECKS, name, replace(check, columns=None))
        return run_checks(report)


@settings(max_examples=30, deadline=None, phases=(Phase.reuse, Phase.generate))
@given(
    seed=st.integers(0, 10**9),
    decimals=st.sampled_from((0, 0, 1, 2)),
    slips=st.lists(st.sampled_from(SLIPS), max_size=3),
    encoding=st.sampled_from(ENCODINGS),
    ending=st.sampled_from(("\n", "\n", "\r\n", "\r")),
)
def test_a_file_read_in_columns_gives_the_same_figures_and_findings(
    seed: int, decimals: int, slips: list[Slip], encoding: str, ending: str
) -> None:
    chosen = random.Random(seed)
    lines = _rows(chosen, decimals)
    for slip in slips:
        lines = slip(chosen, lines)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = ending.join((HEADER, *lines, ""))
        (folder / "metrics.csv").write_bytes(text.encode(encoding))
        (folder / "period.yaml").write_text(
            f"catalogue: {CATALOGUE}\nperiod: {{id: 2024}}\ndata: {{metrics: [metrics.csv]}}\n"
        )

        plain, columns = _read(folder, csv_rows.MOST_BYTES), _read(folder, 0)

        assert sorted(map(repr, columns.book.figures)) == sorted(map(repr, plain.book.figures))
        assert columns.rows == plain.rows
        assert columns.missing == plain.missing
        assert _told(run_checks(columns)) == _told(run_plainly(plain))


def test_a_name_that_several_members_share_is_told_of_in_a_large_file(tmp_path: Path) -> None:
    (tmp_path / "metrics.csv").write_text(f"{HEADER}\n2024-01,orders,channel,其他,actual,5,,,,\n")
    (tmp_path / "period.yaml").write_text(
        f"catalogue: {CATALOGUE}\nperiod: {{id: 2024}}\ndata: {{metrics: [metrics.csv]}}\n"
    )

    [problem] = _read(tmp_path, 0).input_problems

    assert problem.message.en == '"其他" is the name of several members'
    assert (problem.place.line, problem.place.column) == (2, 24)


def test_one_odd_value_leaves_the_rows_around_it_in_their_column(tmp_path: Path) -> None:
    cells = {(team, channel): 100 for team in TEAMS for channel in CHANNELS}
    rows = _block("orders", "2024-01", cells, 0)
    rows[3] = rows[3].replace(",100,", ",1oo,")
    (tmp_path / "metrics.csv").write_text("\n".join((HEADER, *rows, "")))
    (tmp_path / "period.yaml").write_text(
        f"catalogue: {CATALOGUE}\nperiod: {{id: 2024}}\ndata: {{metrics: [metrics.csv]}}\n"
    )

    report = _read(tmp_path, 0)

    assert [len(column) for column in report.book.columns] == [len(rows) - 1]
    assert [problem.place.line for problem in report.input_problems if problem.place] == [5]


def test_figures_of_several_files_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    first = [
        f"2024-{month},orders,team,{team},actual,5,,,," for month in ("01", "02") for team in TEAMS
    ]
    second = [f"2024-{month},orders,channel,chat,actual,7,,约,," for month in ("01", "02")]
    (tmp_path / "a.csv").write_text("\n".join((HEADER, *first, "")), encoding="utf-8")
    (tmp_path / "b.csv").write_text("\n".join((HEADER, *second, "")), encoding="utf-8")
    (tmp_path / "period.yaml").write_text(
        f"catalogue: {CATALOGUE}\nperiod: {{id: 2024}}\ndata: {{metrics: [a.csv, b.csv]}}\n"
    )

    report = _read(tmp_path, 0)

    places = [(Path(f.place.file).name, f.place.line) for f in report.book.figures]
    assert places == [*(("a.csv", n) for n in range(2, 8)), ("b.csv", 2), ("b.csv", 3)]
