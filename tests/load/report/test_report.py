"""Whole reports: encodings, names, and what is told of single rows and cells."""

from __future__ import annotations

import codecs
import shutil
from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load import load_report
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.report.person import NOBODY
from tests.support.figures import CONFIGS
from tests.support.samples import Edit, copied, sample


def edited(folder: Path, name: str, edit: Edit) -> list[Problem]:
    return list(load_report(copied(folder, {name: edit})).input_problems)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("quarter-summary", 183),
        ("quarter-summary-inconsistent", 140),
        ("service-plan", 65),
        ("personal-annual", 138),
        ("team-annual", 327),
        ("assessments", 47),
    ],
)
def test_every_sample_is_read_unchanged(name: str, rows: int) -> None:
    report = load_report(CONFIGS / name / "period.yaml")

    assert report.rows == rows == len(report.book.figures)
    assert report.input_problems == ()


def test_a_figure_keeps_its_text_and_the_place_of_its_cell() -> None:
    report = sample()

    figure = next(iter(report.book.figures))

    assert (figure.id, figure.text, figure.decimals) == ("headcount@2024-Q4", "30", 0)
    assert figure.place.file.endswith("configs/quarter-summary/metrics.csv")
    assert (figure.place.line, figure.place.column, figure.place.cell) == (2, 28, "F2")


@pytest.mark.parametrize(
    ("file", "row", "message", "about"),
    [
        ("assessments/people.csv", ",无名氏", 'the row of "无名氏" has no person_id', NOBODY),
        ("assessments/people.csv", ",,在线客服", "the row has no person_id", NOBODY),
        ("assessments/scores.csv", ",服务质量,25,90,90", "the row has no person_id", NOBODY),
        ("assessments/scores.csv", "P01,,25,90,90", 'the row of "P01" has no criterion', None),
        (
            "service-plan/actions.csv",
            ",service,复核话术",
            'the row of "复核话术" has no action_id',
            None,
        ),
    ],
)
def test_a_row_that_does_not_say_whose_it_is_is_told_of_at_its_line_and_not_used(
    file: str, row: str, message: str, about: About | None, tmp_path: Path
) -> None:
    path = tmp_path / file
    for name in ("catalogue", path.parent.name):
        shutil.copytree(CONFIGS / name, tmp_path / name)
    text = path.read_text(encoding="utf-8").rstrip()
    path.write_text(f"{text}\n{row}\n", encoding="utf-8")

    report = load_report(path.with_name("period.yaml"))

    [problem] = report.input_problems
    lines = text.count("\n") + 1
    assert (problem.message.en, problem.about) == (message, about)
    assert problem.place is not None
    assert problem.place.line == lines + 1
    assert len(report.tables[path.stem].rows) == lines - 1


def test_a_change_without_a_reference_is_against_the_previous_period() -> None:
    identifiers = {figure.id for figure in sample().book.figures}

    assert "common_issue_time@2024-Q4:stated_delta(2024-Q3)" in identifiers
    assert "first_response_time@2024-Q4:stated_delta(2023-Q4)" in identifiers


@pytest.mark.parametrize(
    ("encoding", "notes"),
    [("utf-8", 0), ("utf-8-sig", 0), ("utf-16", 0), ("gb18030", 1)],
)
def test_spreadsheets_may_save_as_they_like(encoding: str, notes: int, tmp_path: Path) -> None:
    path = copied(tmp_path, {})
    file = path.with_name("metrics.csv")
    file.write_bytes(file.read_text(encoding="utf-8").encode(encoding))

    report = load_report(path)

    assert report.rows == 183
    assert [p.severity for p in report.input_problems] == [Severity.INFO] * notes


def test_bytes_of_no_known_encoding_are_refused_with_their_line(tmp_path: Path) -> None:
    path = copied(tmp_path, {})
    file = path.with_name("metrics.csv")
    file.write_bytes(file.read_bytes() + b"\xff\xff\n")

    with pytest.raises(ConfigError) as stop:
        load_report(path)

    [problem] = stop.value.problems
    assert problem.message.en == ("the file is neither UTF-8 nor GB18030: byte 0xff fits neither")
    assert problem.place is not None
    assert problem.place.line == 82


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04...", "this is a Word, Excel or zip file, not a text file"),
        (b"", "the file is empty"),
        ("period，metric，value\n".encode(), "the columns are parted by full-width marks"),
        ("pеriod,metric,value\n".encode(), 'unknown column "pеriod"; it holds е (U+0435)'),
        (b"period,metric,value,value\n", 'the column "value" stands twice'),
        (b"period,metric\n", 'the column "value" is missing'),
        (
            codecs.BOM_UTF8 + b"period,metric,value\x01\n",
            "the character U+0001 cannot stand in a text file",
        ),
    ],
)
def test_a_file_that_is_no_metric_csv_stops_with_its_reason(
    data: bytes, message: str, tmp_path: Path
) -> None:
    path = copied(tmp_path, {})
    path.with_name("teams.csv").write_bytes(data)

    with pytest.raises(ConfigError) as stop:
        load_report(path)

    assert [problem.message.en for problem in stop.value.problems] == [message]


def test_names_may_be_those_of_the_catalogue(tmp_path: Path) -> None:
    problems = edited(
        tmp_path,
        "metrics.csv",
        lambda text: text.replace("csat,,,actual,85,%", "客户满意度,,,actual,85,%").replace(
            "team,presale", "小组,售前组"
        ),
    )

    assert problems == []


@pytest.mark.parametrize(
    ("old", "new", "message", "remedy"),
    [
        (
            "2024-Q4,csat,,,actual",
            "2024-Q4,csta,,,actual",
            'unknown metric "csta"',
            'did you mean "csat"?',
        ),
        ("85,%,,,given", "85,pct,,,given", 'unknown unit "pct"', 'did you mean "pts"?'),
        (
            "2024-Q4,csat,,,actual",
            "2024-Q4,csat,,,actul",
            'unknown role "actul"',
            'did you mean "actual"?',
        ),
        ("90,%,以上", "90,%,以里", 'unknown qualifier "以里"', 'did you mean "以内"?'),
        (
            "2024-Q4,csat,,,actual",
            "2024-Q5,csat,,,actual",
            '"2024-Q5" names no period',
            "write 2024, 2024-Q4 or 2024-10",
        ),
        (
            "headcount,level,senior",
            "headcount,,senior",
            'dimension "" and member "senior" do not match',
            "write both, or neither",
        ),
    ],
)
def test_a_bad_cell_spoils_its_row_only(
    old: str, new: str, message: str, remedy: str, tmp_path: Path
) -> None:
    problems = edited(tmp_path, "metrics.csv", lambda text: text.replace(old, new, 1))

    [problem] = problems
    assert problem.message.en == message
    assert problem.remedy.en.startswith(remedy)


def test_a_new_member_is_welcome_and_a_near_miss_is_a_warning(tmp_path: Path) -> None:
    new = edited(tmp_path / "1", "metrics.csv", lambda t: t.replace("team,order", "team,warehouse"))
    near = edited(
        tmp_path / "2", "metrics.csv", lambda t: t.replace("level,senior", "level,senoir")
    )

    assert new == []
    [problem] = near
    assert problem.severity is Severity.WARNING
    assert problem.message.en == '"senoir" is new, but looks like "senior"'


def test_a_name_of_several_members_is_asked_for_by_id(tmp_path: Path) -> None:
    [problem] = edited(tmp_path, "teams.csv", lambda t: t.replace("reason,attitude", "reason,其他"))

    assert problem.message.en == '"其他" is the name of several members'
    assert problem.remedy.en == "write the id: other, misc"


def test_an_empty_value_is_missing_and_no_mistake(tmp_path: Path) -> None:
    report = load_report(
        copied(
            tmp_path, {"metrics.csv": lambda t: t.replace("csat,,,actual,85,", "csat,,,actual,,")}
        )
    )

    [problem] = report.input_problems
    assert problem.severity is Severity.INFO
    assert [key.id for key in report.missing] == ["csat@2024-Q4"]


def test_many_alike_are_counted(tmp_path: Path) -> None:
    problems = edited(tmp_path, "monthly.csv", lambda t: t.replace(",count,", ",cuont,"))

    assert {each.message.en for each in problems} == {'unknown unit "cuont"'}
    assert len(problems) == 33


def test_whoever_stands_in_the_roster_is_known_by_id(tmp_path: Path) -> None:
    row = "2024-Q4,csat,person,{},actual,85,%,,,given,".format
    config = copied(
        tmp_path,
        {
            "roster.csv": lambda text: text.replace("A01,", "Ada01,", 1),
            "metrics.csv": lambda text: "\n".join((text.rstrip(), row("Ada01"), row("Ada0I"))),
        },
    )

    [problem] = load_report(config).input_problems

    assert problem.message.en == '"Ada0I" is new, but looks like "Ada01"'


def test_data_can_be_checked_before_there_is_a_document(tmp_path: Path) -> None:
    path = copied(
        tmp_path,
        {
            "period.yaml": lambda _: (
                "catalogue: ../catalogue\nperiod: {id: 2024-Q4}\ndata: {metrics: [metrics.csv]}\n"
            )
        },
    )

    report = load_report(path)

    assert (report.rows, report.config.kind) == (80, None)
