"""A report that cannot be read: every mistake in one run, each at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load import load_report
from tests.support.samples import Edit, copied


def stopped(folder: Path, name: str, edit: Edit) -> list[str]:
    with pytest.raises(ConfigError) as stop:
        load_report(copied(folder, {name: edit}))
    return [
        f"{problem.place.line}:{problem.place.column} {problem.message.en} | {problem.remedy.en}"
        for problem in stop.value.problems
        if problem.place
    ]


def test_metrics_of_rows_that_cannot_be_read_are_known_by_their_names_or_nearly(
    tmp_path: Path,
) -> None:
    rows = ("2024-Q9,nps,,,actual,60", "2024-Q4,order,,,actual,12", "2024-Q4,zzzzzz,,,actual,1")
    more = "".join(f"{row},,,,given,\n" for row in rows)

    report = load_report(copied(tmp_path, {"metrics.csv": lambda text: text + more}))

    assert report.unread == {"nps", "orders"}


def test_a_mistake_of_the_config_hides_no_unreadable_cell(tmp_path: Path) -> None:
    config = copied(
        tmp_path,
        {
            "period.yaml": lambda text: text.replace("headline:", "haedline:"),
            "metrics.csv": lambda text: text.replace("actual,30,", "actual,3O,", 1),
        },
    )

    with pytest.raises(ConfigError) as stop:
        load_report(config)

    assert [problem.message.en for problem in stop.value.problems] == [
        'unknown key "haedline"',
        '"3O" is no number',
    ]


def test_every_mistake_of_a_config_is_told_in_one_run(tmp_path: Path) -> None:
    def edit(text: str) -> str:
        for old, new in (
            ("kind: quarter-summary", "kind: quater-summary"),
            ("tasks:", "taks:"),
            ("date: 2025-01-08", "date: 2025-02-30"),
            ("formats: [docx", "formats: [doc"),
        ):
            text = text.replace(old, new)
        return text

    assert stopped(tmp_path, "period.yaml", edit) == [
        '4:7 unknown value "quater-summary" | did you mean "quarter-summary"?',
        '20:7 found "2025-02-30" where a date that exists, such as 2025-01-08 is wanted | write a date that exists, such as 2025-01-08',
        '43:1 unknown key "taks" | did you mean "tasks"?',
        '95:20 unknown value "doc" | did you mean "docx"?',
    ]


def test_missing_files_are_named_where_the_config_names_them(tmp_path: Path) -> None:
    def edit(text: str) -> str:
        return text.replace("teams.csv]", "team.csv]").replace("roster: roster", "roster: roter")

    found = stopped(tmp_path, "period.yaml", edit)

    assert [line.split(" ", 1)[0] for line in found] == ["23:11", "22:53"]
    assert [line.rpartition("| ")[2] for line in found] == [
        "nearest: roster.csv",
        "nearest: teams.csv",
    ]


def test_a_metric_that_the_catalogue_does_not_hold_is_named_wherever_it_stands(
    tmp_path: Path,
) -> None:
    found = stopped(tmp_path, "period.yaml", lambda t: t.replace("metric: csat", "metric: csta"))

    assert len(found) == 5
    assert found[0] == '31:37 unknown metric "csta" | did you mean "csat"?'


def test_a_link_that_leads_to_itself_is_no_file(tmp_path: Path) -> None:
    path = copied(tmp_path, {})
    file = path.with_name("metrics.csv")
    file.unlink()
    file.symlink_to(file)

    with pytest.raises(ConfigError) as stop:
        load_report(path)

    [problem] = stop.value.problems
    assert problem.message.en.endswith('metrics.csv" does not exist')
