"""reportgen build: written whole or not at all, the same bytes for the same input."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

from tests.cli.test_check import GOOD, WRONG, run
from tests.support.samples import copied

NAMES = ["2024-Q4-quarter-summary.docx", "2024-Q4-quarter-summary.pptx"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_writes_what_the_config_asks_for_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    code = run("build", str(GOOD))

    assert code == 0
    assert capsys.readouterr().out.splitlines() == [f"out/{name}" for name in NAMES]
    assert names(tmp_path / "out") == NAMES


def test_a_build_says_how_well_the_figures_are_held(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("build", str(GOOD), "-o", str(tmp_path))

    told = capsys.readouterr().err.splitlines()
    assert told[0] == "183 figures, no findings"
    assert re.match(
        r"183 figures, \d+ held by \d+ relations, \d+ within wide bounds only, \d+ by none", told[1]
    )
    assert re.match(
        r"148 figures printed, \d+ held, \d+ within wide bounds only, \d+ by none", told[2]
    )


def test_a_build_lists_printed_figures_that_nothing_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("build", str(GOOD), "-o", str(tmp_path), "--coverage", "--lang", "en", "--to", "docx")

    told = capsys.readouterr().err.splitlines()
    assert "printed, and held by none:" in told
    assert [line for line in told if "(onboarding_weeks@2024-Q4)" in line and "printed in" in line]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    run("build", str(GOOD), "-o", str(tmp_path / "one"))
    run("build", str(GOOD), "-o", str(tmp_path / "two"))

    for name in NAMES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_wrong_figures_write_nothing_and_touch_nothing(tmp_path: Path) -> None:
    old = tmp_path / NAMES[0]
    old.write_bytes(b"the old one")

    code = run("build", str(WRONG), "-o", str(tmp_path))

    assert code == 1
    assert names(tmp_path) == [NAMES[0]]
    assert old.read_bytes() == b"the old one"


def test_a_draft_is_written_under_another_name_and_still_leaves_with_one(tmp_path: Path) -> None:
    code = run("build", str(WRONG), "-o", str(tmp_path), "--draft")

    assert code == 1
    assert names(tmp_path) == [
        "2024-Q4-quarter-summary-DRAFT.docx", "2024-Q4-quarter-summary-DRAFT.pptx"
    ]  # fmt: skip


def test_formats_are_a_matter_of_choice(tmp_path: Path) -> None:
    run("build", str(GOOD), "-o", str(tmp_path), "--to", "pptx")

    assert names(tmp_path) == [NAMES[1]]


def test_two_configs_that_would_write_one_file_write_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = copied(tmp_path / "other", {})

    code = run("build", str(GOOD), str(other), "-o", str(tmp_path / "out"), "--lang", "en")

    assert code == 2
    assert "would both write" in capsys.readouterr().err
    assert names(tmp_path / "out") == []


def test_one_wrong_config_of_two_writes_nothing(tmp_path: Path) -> None:
    code = run("build", str(GOOD), str(WRONG), "-o", str(tmp_path / "out"))

    assert code == 1
    assert names(tmp_path / "out") == []


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "nothing was written; `--draft` writes all the same, stamped as a draft"),
        ("zh-Hans", "没有写出任何文件；加 `--draft` 可以照样写出，盖上草稿字样"),
        ("zh-Hant", "沒有寫出任何檔案；加 `--draft` 可以照樣寫出，蓋上草稿字樣"),
    ],
)
def test_a_build_that_writes_nothing_says_so(
    lang: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("build", str(WRONG), "-o", str(tmp_path / "out"), "--lang", lang)

    assert capsys.readouterr().err.splitlines()[-1] == said


def test_where_no_draft_is_possible_either_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("build", str(tmp_path / "none.yaml"), "--draft", "-o", str(tmp_path), "--lang", "en")

    said = capsys.readouterr().err.splitlines()[-1]
    assert said == "nothing was written, not even a draft: mend the errors above first"


def test_a_folder_that_cannot_be_written_is_said_in_one_block(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").write_text("a file")

    code = run("build", str(GOOD), "-o", str(tmp_path / "out"), "--lang", "en")

    shown = capsys.readouterr().err
    assert code == 2
    assert shown.count("error[input]: cannot write") == 1
    assert "Traceback" not in shown


def test_json_lists_what_was_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("build", str(GOOD), "-o", str(tmp_path), "--format", "json")

    result = json.loads(capsys.readouterr().out)
    assert [Path(path).name for path in result["written"]] == NAMES


def test_a_name_never_leaves_the_output_folder(tmp_path: Path) -> None:
    path = copied(
        tmp_path,
        {"period.yaml": lambda t: t.replace('"{period}-{kind}"', '"../../{author}-{period}"')},
    )

    code = run("build", str(path), "-o", str(tmp_path / "out"), "--to", "docx")

    assert code == 0
    assert names(tmp_path / "out") == ["_.._顾南乔-2024-Q4.docx"]


def test_an_unknown_placeholder_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = copied(tmp_path, {"period.yaml": lambda t: t.replace("{period}-{kind}", "{perod}")})

    code = run("build", str(path), "-o", str(tmp_path / "out"), "--lang", "en")

    assert code == 2
    assert 'unknown placeholder "{perod}" in output.filename' in capsys.readouterr().err


@pytest.mark.slow
def test_pictures_instead_of_charts(tmp_path: Path) -> None:
    code = run("build", str(GOOD), "-o", str(tmp_path), "--charts", "picture")

    assert code == 0
    assert names(tmp_path) == NAMES
    for name in NAMES:
        with zipfile.ZipFile(tmp_path / name) as document:
            assert not any("/charts/" in part for part in document.namelist())
