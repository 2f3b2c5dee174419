"""`init` makes a folder that builds clean at once, whatever kind and language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reportgen.kinds import KINDS
from reportgen.load.report.start import new_folder
from reportgen.load.resources import kinds_with_templates
from reportgen.model.language import Locale
from reportgen.pipeline import BuildOptions, build, start
from tests.cli.test_check import run

EVERY = [
    (kind, locale)
    for kind, locales in kinds_with_templates().items()
    if kind in KINDS
    for locale in locales
]


@pytest.mark.parametrize(("kind", "locale"), EVERY)
def test_the_folder_builds_without_a_finding(tmp_path: Path, kind: str, locale: str) -> None:
    start(tmp_path / "mine", kind, Locale(locale))

    built = build([tmp_path / "mine" / "period.yaml"], BuildOptions(tmp_path / "out"))

    told = [f"{f.check}: {f.problem.message.en}" for f in built.findings if f.severity != "info"]
    assert told == []
    assert built.written


@pytest.mark.parametrize(("kind", "locale"), EVERY)
def test_every_key_is_explained_in_the_report_s_language(kind: str, locale: str) -> None:
    (text,) = [
        data.decode()
        for path, data in new_folder(kind, Locale(locale)).items()
        if path.name == "period.yaml"
    ]

    lines = text.splitlines()
    keys = [at for at, line in enumerate(lines) if line[:1].isalpha()]
    assert [lines[at] for at in keys if not lines[at - 1].startswith("# ")] == []


def test_the_config_names_a_schema_that_lies_beside_it(tmp_path: Path) -> None:
    start(tmp_path / "mine", "quarter-summary", Locale.EN)

    first = (tmp_path / "mine" / "period.yaml").read_text("utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    schema = json.loads((tmp_path / "mine" / named).read_text("utf-8"))
    assert schema["title"] == "period config of quarter-summary"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "files in mine. Next: reportgen build mine/period.yaml"),
        ("zh-Hans", "个文件。下一步：reportgen build mine/period.yaml"),
        ("zh-Hant", "個檔案。下一步：reportgen build mine/period.yaml"),
    ],
)
def test_who_names_no_language_gets_a_report_in_that_of_the_messages(
    tmp_path: Path,
    lang: str,
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)

    code = run("init", "mine", "--lang", lang)

    shown = capsys.readouterr()
    assert code == 0
    assert f"locale: {lang}\n" in Path("mine/period.yaml").read_text("utf-8")
    assert shown.out == "mine/period.yaml\n"
    assert shown.err.strip().endswith(said)
    assert str(sum(path.is_file() for path in Path("mine").rglob("*"))) in shown.err


def test_a_file_is_no_folder_to_begin_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")

    assert run("init", str(tmp_path / "notes.txt"), "--lang", "en") == 2
    assert "is a file" in capsys.readouterr().err
    assert (tmp_path / "notes.txt").read_text("utf-8") == "mine"


def test_nothing_of_anybody_s_is_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", "utf-8")

    assert run("init", str(tmp_path / "mine"), "--locale", "en", "--lang", "en") == 2
    assert "is not empty" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]
