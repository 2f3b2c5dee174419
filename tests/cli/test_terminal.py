"""Behaviour at a terminal: languages, colours, pipes that close, mistakes in the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from io import StringIO
from xml.etree import ElementTree

import pytest

from reportgen.cli import COMMANDS, main
from reportgen.cli.interrupted import report_interruption
from reportgen.cli.options import render_options
from reportgen.model.language import Locale
from tests.cli.test_check import GOOD, WRONG, run


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("option", ["--lang", "--color"])
def test_each_command_takes_a_language_and_colours(
    command: str, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(command, "--help")

    assert code == 0
    assert option in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "last"),
    [
        (
            {"LANG": "zh_CN.UTF-8"},
            "183 个数值，136 个有 94 条关系核对，40 个只有宽松界限，7 个无从核对",
        ),
        (
            {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "zh_HK.UTF-8"},
            "183 個數值，136 個有 94 條關係核對，40 個只有寬鬆界限，7 個無從核對",
        ),
        (
            {"LANG": "zh_MO.UTF-8"},
            "183 個數值，136 個有 94 條關係核對，40 個只有寬鬆界限，7 個無從核對",
        ),
        (
            {"LC_ALL": "C", "LC_MESSAGES": "zh_CN.UTF-8"},
            "183 figures, 136 held by 94 relations, 40 within wide bounds only, 7 by none",
        ),
        (
            {"LC_ALL": "de_DE.UTF-8", "LANG": "zh_TW.UTF-8"},
            "183 figures, 136 held by 94 relations, 40 within wide bounds only, 7 by none",
        ),
        (
            {"LC_ALL": "C", "REPORTGEN_LANG": "zh-Hant"},
            "183 個數值，136 個有 94 條關係核對，40 個只有寬鬆界限，7 個無從核對",
        ),
        ({}, "183 figures, 136 held by 94 relations, 40 within wide bounds only, 7 by none"),
    ],
)
def test_the_language_is_that_of_the_environment(
    environment: dict[str, str],
    last: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("REPORTGEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    run("check", str(GOOD))

    assert capsys.readouterr().out.splitlines()[-1] == last


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (("chek",), '错误[input]：没有“chek”这个命令\n办法：是不是想写“check”？\n\n'),
        (("check", "x", "--fomat", "json"), '错误[input]：没有 --fomat 这个选项\n办法：是不是想写“--format”？\n\n'),
        (("check", "x", "--format", "sarf"), '错误[input]：--format 没有“sarf”这个选项\n办法：是不是想写“sarif”？\n\n'),
        (("explain", "rolup"), '错误[input]：CHECK 没有“rolup”这个选项\n办法：是不是想写“rollup”？\n\n'),
        (("check",), "错误[input]：缺少 CONFIG...\n办法：用 reportgen check --help 查看写法\n\n"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_command_line_is_answered_in_the_readers_language(
    arguments: tuple[str, ...], shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(*arguments, "--lang", "zh-Hans")

    assert code == 2
    assert capsys.readouterr().err == shown


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (("chek", "--lang", "zh-Hant"), '錯誤[input]：沒有「chek」這個指令'),
        (("chek", "--lang=zh-Hans"), '错误[input]：没有“chek”这个命令'),
        (("chek", "--lang", "zh"), 'error[input]: there is no command "chek"'),
        (("chek",), 'error[input]: there is no command "chek"'),
    ],
)  # fmt: skip
def test_a_command_line_that_cannot_be_read_is_answered_in_the_language_that_it_names(
    arguments: tuple[str, ...],
    first: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REPORTGEN_LANG", "en")

    assert run(*arguments) == 2
    assert capsys.readouterr().err.splitlines()[0] == first


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif"])
@pytest.mark.parametrize(
    "arguments", [("check",), ("check", "nowhere.yaml")], ids=["usage", "file"]
)
def test_what_stops_a_command_is_json_where_json_is_wanted(
    form: str, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(*arguments, "--format", form)

    assert code == 2
    assert json.loads(capsys.readouterr().out)


def test_what_stops_a_command_is_xml_where_xml_is_wanted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("check", "nowhere.yaml", "--format", "junit")

    assert ElementTree.fromstring(capsys.readouterr().out).get("failures") == "1"


def test_colours_are_asked_for_before_or_after_the_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("--color", "always", "check", str(WRONG))
    before = capsys.readouterr().out
    run("check", str(WRONG), "--color", "always")

    assert before == capsys.readouterr().out
    assert before.startswith("\x1b[1;31m")


def test_no_arguments_show_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(())

    assert left.value.code == 2
    assert "Commands:" in capsys.readouterr().err


def started(*arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "reportgen", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_pipe_that_closes_is_no_trouble() -> None:
    with started("check", str(WRONG), "--format", "json") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()

        said = process.stderr.read()

    assert said == b""
    assert process.returncode in (0, 1)


def test_an_interrupted_command_leaves_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("reportgen.pipeline.check_all", interrupted)

    assert run("check", str(GOOD)) == 130


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "interrupted"), ("zh-Hans", "已中断"), ("zh-Hant", "已中斷")]
)
def test_an_interruption_is_one_line(
    lang: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = report_interruption(["check", "x", f"--lang={lang}"])

    assert code == 130
    assert capsys.readouterr().err.startswith(said)


@pytest.mark.parametrize(("stream", "coloured"), [(True, True), (False, False)])
def test_what_a_terminal_shows_is_coloured_whatever_the_other_stream_is(
    stream: bool, coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stream(StringIO):
        def isatty(self) -> bool:
            return stream

    class Other(StringIO):
        def isatty(self) -> bool:
            return not stream

    for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "REPORTGEN_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdout", Other())

    paint = render_options(Locale.EN, Stream()).paint

    assert (paint("error", "words") != "words") is coloured
