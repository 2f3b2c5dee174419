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


def test_nothing_of_anybody_s_is_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from reportgen.cli import main

    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", "utf-8")

    with pytest.raises(SystemExit) as left:
        main(["init", str(tmp_path / "mine"), "--locale", "en", "--lang", "en"])

    assert left.value.code == 2
    assert "is not empty" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]
