"""What is printed where: results to standard output, talk to standard error, orders to nobody."""

from __future__ import annotations

import io
import threading
from pathlib import Path

import pytest

from reportgen import console
from reportgen.console import RenderOptions, Result
from reportgen.console.cells import visible, width
from reportgen.console.paths import shown
from reportgen.model.finding import Problem
from reportgen.model.language import Locale, same
from reportgen.model.place import Place

ENGLISH = RenderOptions(Locale.EN)
STOP = [Problem(same("no such file"), place=Place("a.yaml"))]


def test_written_files_and_lists_go_to_standard_output_and_talk_does_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console.show_written([Path("a.docx")])
    console.show_text("one\ntwo")
    console.show_talk("three")

    assert capsys.readouterr() == ("a.docx\none\ntwo\n", "three\n")


def test_why_nothing_could_be_done_is_told_to_people_and_given_to_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console.show_stopped(STOP, "text", ENGLISH)
    people = capsys.readouterr()
    console.show_stopped(STOP, "concise", ENGLISH)
    programs = capsys.readouterr()

    assert people == ("", "error[input]: no such file\n  --> a.yaml:1:1\n\n")
    assert programs == ("a.yaml:1:1: error[input] no such file\n", "")


def test_no_name_and_no_text_gives_the_terminal_an_order(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console.show_written([Path("\x1b[2J.docx")])
    console.show_text("\x1b[2J")
    console.show_talk("\N{RIGHT-TO-LEFT OVERRIDE}")

    assert capsys.readouterr() == ("\\x1b[2J.docx\n\\x1b[2J\n", "\\u202e\n")


def test_what_the_terminal_cannot_show_is_escaped() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")

    console.show(Result(), "text", RenderOptions(Locale.HANS), stream)

    stream.seek(0)
    assert stream.read() == (
        "0 \\u4e2a\\u6570\\u503c\\uff0c\\u6ca1\\u6709\\u53d1\\u73b0\\u95ee\\u9898\n"
    )


def test_paths_are_shown_from_the_current_folder_and_others_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert shown(tmp_path / "out" / "a.docx") == "out/a.docx"
    assert shown(Path("out/a.docx")) == "out/a.docx"
    assert shown(Path("/elsewhere/a.docx")) == "/elsewhere/a.docx"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("客服", "客服"),
        ("क्\N{ZERO WIDTH JOINER}ष", "क्\N{ZERO WIDTH JOINER}ष"),
        ("a\N{ZERO WIDTH SPACE}b", "a\\u200bb"),
        ("a\tb\n", "a\\tb\\n"),
        ("\uffff\ufdd0", "\\uffff\\ufdd0"),
    ],
)
def test_what_does_something_is_shown_and_what_joins_is_left(text: str, seen: str) -> None:
    assert visible(text) == seen


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("客服", 4), ("e\N{COMBINING ACUTE ACCENT}", 1), ("क्\N{ZERO WIDTH JOINER}ष", 2)],
)
def test_a_chinese_character_takes_two_cells_and_a_mark_above_none(text: str, cells: int) -> None:
    assert width(text) == cells


def test_progress_is_shown_on_a_terminal_only(capsys: pytest.CaptureFixture[str]) -> None:
    before = threading.active_count()

    with console.progress(Locale.EN, "always") as tell:
        tell(same("reading"))
        during = threading.active_count()

    assert during == before
    assert capsys.readouterr() == ("", "")
