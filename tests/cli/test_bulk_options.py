"""The options of `bulk` reach the run, and its exit code and last lines say how it went."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bulk.test_batch import BROKEN, count_wrong, edited, hired_late
from tests.bulk.test_plan import folder
from tests.cli.test_check import run


def files(out: Path) -> list[str]:
    return sorted(path.name for path in out.iterdir()) if out.exists() else []


def test_a_dry_run_prints_the_files_and_writes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config = folder(tmp_path)

    code = run(
        "bulk", str(config), "--dry-run", "--only", "P01, P03, ", "--to", "docx", "--lang", "en"
    )

    shown = capsys.readouterr()
    assert code == 0
    assert shown.out.splitlines() == ["out/2024-P01-苏念.docx", "out/2024-P03-顾南乔.docx"]
    assert shown.err.splitlines()[-1] == "would write for 2 people"
    assert not (tmp_path / "out").exists()


def test_a_dry_run_fails_where_somebody_would_have_no_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("bulk", str(folder(tmp_path, essay=BROKEN)), "--dry-run", "--lang", "en")

    assert code == 1
    assert capsys.readouterr().err.splitlines()[-2:] == [
        "no document: P04 方亦可",
        "would write for 5 people",
    ]


def test_a_sample_is_written_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"

    code = run(
        "bulk", str(folder(tmp_path)), "-o", str(out), "--sample", "1", "--to", "docx", "--lang", "en"
    )  # fmt: skip

    assert code == 0
    assert files(out) == ["2024-P01-苏念.docx"]
    assert capsys.readouterr().err.splitlines()[-1] == "written for 1 of 1 people"


def test_what_concerns_everybody_leaves_with_one_and_says_that_nothing_was_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config, out = edited(folder(tmp_path), count_wrong), tmp_path / "out"

    code = run("bulk", str(config), "-o", str(out), "--lang", "en")

    assert code == 1
    assert capsys.readouterr().err.splitlines()[-1] == (
        "nothing was written: some findings concern everybody"
    )
    assert not out.exists()


def test_a_draft_is_written_all_the_same_under_another_name_and_leaves_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config, out = edited(folder(tmp_path), count_wrong), tmp_path / "out"

    code = run(
        "bulk", str(config), "-o", str(out), "--draft", "--sample", "2", "--to", "docx", "--lang", "en"
    )  # fmt: skip

    assert code == 1
    assert capsys.readouterr().err.splitlines()[-1] == "written for 2 of 2 people"
    assert files(out) == ["2024-P01-苏念-DRAFT.docx", "2024-P02-贺知舟-DRAFT.docx"]


def test_a_dry_run_of_a_draft_says_what_would_be_written_and_leaves_with_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config, out = edited(folder(tmp_path), count_wrong), tmp_path / "out"

    code = run("bulk", str(config), "-o", str(out), "--draft", "--dry-run", "--lang", "en")

    shown = capsys.readouterr()
    assert code == 1
    assert shown.err.splitlines()[-1] == "would write for 6 people"
    assert len(shown.out.splitlines()) == 12
    assert not out.exists()


@pytest.mark.parametrize(("threshold", "code"), [("error", 1), ("never", 0)])
def test_the_threshold_decides_about_the_exit_code(
    tmp_path: Path, threshold: str, code: int
) -> None:
    config = edited(folder(tmp_path), hired_late, "people.csv")

    assert run("bulk", str(config), "--dry-run", "--fail-on", threshold) == code


def test_json_is_one_object_on_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "out")

    run(
        "bulk",
        str(folder(tmp_path)),
        "-o",
        out,
        "--only",
        "P02",
        "--to",
        "docx",
        "--format",
        "json",
    )

    shown = capsys.readouterr()
    assert [Path(path).name for path in json.loads(shown.out)["written"]] == [
        "2024-P02-贺知舟.docx"
    ]
    assert shown.err == ""
