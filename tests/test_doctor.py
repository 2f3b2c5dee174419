"""What a machine has of what documents need; programs that do not answer are not there."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from reportgen.doctor import Answer, examine


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder in which programs are looked for."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)


def answers(**environment: str) -> dict[str, Answer]:
    return {each.what.en: each for each in examine(environment)}


def found(answer: Answer) -> tuple[bool, str]:
    return answer.is_there, answer.found.en


def test_fonts_are_those_that_the_machine_tells_of(programs: Path) -> None:
    program(
        programs, "fc-list", "echo 'DejaVu Sans'; echo 'Noto Sans CJK SC,Noto Sans CJK Regular'"
    )

    told = answers()

    assert found(told["Simplified Chinese font"]) == (True, "Noto Sans CJK SC")
    assert found(told["Traditional Chinese font"]) == (False, "-")
    assert told["Traditional Chinese font"].remedy.en.startswith(
        "install one of Microsoft JhengHei, Noto Sans CJK TC, Source Han Sans TC to look at"
    )


def test_capitals_in_the_name_of_a_font_do_not_matter(programs: Path) -> None:
    program(programs, "fc-list", "echo 'microsoft yahei'")

    assert found(answers()["Simplified Chinese font"]) == (True, "Microsoft YaHei")


@pytest.mark.parametrize("name", ["soffice", "libreoffice"])
def test_libreoffice_is_found_by_either_name(programs: Path, name: str) -> None:
    program(programs, name, "")

    assert found(answers()["LibreOffice"]) == (True, str(programs / name))


def test_what_is_not_there_has_a_remedy_and_stops_nothing(programs: Path) -> None:
    told = answers()

    lacking = ["Simplified Chinese font", "Traditional Chinese font", "LibreOffice"]
    assert [name for name in lacking if not told[name].is_there] == lacking
    assert [name for name in lacking if told[name].needed] == []
    assert told["LibreOffice"].remedy.en.startswith("install LibreOffice to turn documents into")


def test_a_program_that_cannot_run_is_as_good_as_none(programs: Path) -> None:
    (programs / "fc-list").write_bytes(b"\x7fELF no program")
    (programs / "fc-list").chmod(0o755)

    assert found(answers()["Simplified Chinese font"]) == (False, "-")


def test_only_python_and_the_templates_are_needed(programs: Path) -> None:
    told = answers()

    assert [name for name, answer in told.items() if answer.needed] == ["Python", "templates"]
    assert found(told["Python"]) == (True, ".".join(map(str, sys.version_info[:3])))
    assert found(told["templates"]) == (True, "6 kinds")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"REPORTGEN_LANG": "en", "LC_ALL": "C", "LANG": "zh_CN"}, (True, "REPORTGEN_LANG=en")),
        ({"LC_ALL": "C", "LANG": "zh_CN"}, (True, "LC_ALL=C")),
        ({"LC_ALL": "", "LANG": "zh_CN"}, (True, "LANG=zh_CN")),
    ],
)
def test_the_language_is_the_first_that_is_set(
    programs: Path, environment: dict[str, str], language: tuple[bool, str]
) -> None:
    assert found(answers(**environment)["language of messages"]) == language


def test_without_a_language_the_remedy_names_the_variable(programs: Path) -> None:
    answer = answers()["language of messages"]

    assert not answer.is_there
    assert answer.remedy.hant == "請設定 REPORTGEN_LANG=zh-Hant；否則提示是英文"


@pytest.mark.parametrize(
    ("encoding", "is_there"), [("utf-8", True), ("GB18030", True), ("ascii", False)]
)
def test_a_terminal_has_to_know_chinese(
    programs: Path, encoding: str, is_there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding=encoding))

    answer = answers()["encoding of the terminal"]

    assert found(answer) == (is_there, encoding.lower())
    assert answer.remedy.en.startswith("set PYTHONUTF8=1")


def test_parquet_needs_its_library(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "path_importer_cache", {})
    monkeypatch.delitem(sys.modules, "polars", raising=False)

    answer = answers()["polars"]

    assert found(answer) == (False, "for Parquet")
    assert answer.remedy.en == "pip install 'reportgen[parquet]' to read Parquet files"
