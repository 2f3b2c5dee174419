"""A mistake in the command line: what is said of it, and what would be right."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from reportgen.cli.choice import Choice, NameOrFolder, NoSuchChoice
from reportgen.cli.settings import message_locale
from reportgen.cli.usage import locale_of
from reportgen.model.language import MESSAGE_VARIABLES, Locale
from tests.cli.test_check import GOOD, run

MISTAKES: list[tuple[tuple[str, ...], str, str]] = [
    (("buidl",), 'there is no command "buidl"', 'did you mean "build"?'),
    (("check", "--formt", "json"), "there is no option --formt", 'did you mean "--format"?'),
    (("check", "--format", "jsn"), '--format: there is no "jsn"', 'did you mean "json"?'),
    (("check", "--fail-on", "eror"), '--fail-on: there is no "eror"', 'did you mean "error"?'),
    (("list", "kindz"), 'WHAT: there is no "kindz"', 'did you mean "kinds"?'),
    (("list",), "WHAT is missing", "reportgen list --help shows what can be given"),
    (("check", "nowhere.yaml"), '"nowhere.yaml" does not exist', "check the path"),
    (("bulk", "--jobs", "0"), "", "reportgen bulk --help shows what can be given"),
]


def told(words: tuple[str, ...], lang: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the lines that are said of a command line."""
    assert run(*words, "--lang", lang) == 2
    return capsys.readouterr().err.splitlines()


@pytest.mark.parametrize(("words", "message", "remedy"), MISTAKES)
def test_a_mistake_is_said_with_what_would_be_right(
    words: tuple[str, ...], message: str, remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(words, "en", capsys)

    assert lines[0].startswith(f"error[input]: {message}")
    assert f"help: {remedy}" in lines


@pytest.mark.parametrize(
    ("lang", "message", "remedy"),
    [
        ("zh-Hans", "没有“buidl”这个命令", "是不是想写“build”？"),
        ("zh-Hant", "沒有「buidl」這個指令", "是不是想寫「build」？"),
    ],
)
def test_a_mistake_is_said_in_the_language_that_is_asked_for(
    lang: str, message: str, remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "\n".join(told(("buidl",), lang, capsys))

    assert message in said
    assert remedy in said


def test_a_mistake_in_a_format_that_is_none_is_said_to_people(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("check", "--format", "jsn", str(GOOD)) == 2
    assert capsys.readouterr().out == ""


def test_a_mistake_is_given_to_programs_in_their_format(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("check", "--formt", "x", "--format=json") == 2

    [found] = json.loads(capsys.readouterr().out)["findings"]
    assert found["message"] == "there is no option --formt"


@pytest.mark.parametrize(
    ("words", "locale"),
    [
        (["check", "--lang", "zh-Hant"], Locale.HANT),
        (["--lang=zh-Hans", "check"], Locale.HANS),
        (["check", "--lang", "fr"], Locale.EN),
        (["check", "--lang"], Locale.EN),
        (["check", "--language=zh-Hans"], Locale.EN),
        ([], Locale.EN),
    ],
)
def test_the_language_is_understood_where_nothing_else_is(
    words: list[str], locale: Locale, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in MESSAGE_VARIABLES:
        monkeypatch.delenv(name, raising=False)

    assert locale_of(words) is locale


@pytest.mark.parametrize(
    ("value", "locale"),
    [
        ("zh_CN.UTF-8", Locale.HANS),
        ("zh", Locale.HANS),
        ("zh_TW", Locale.HANT),
        ("zh_HK.UTF-8", Locale.HANT),
        ("zh-MO", Locale.HANT),
        ("zh-Hant", Locale.HANT),
        ("en_GB", Locale.EN),
        ("de_DE", Locale.EN),
        ("", Locale.EN),
    ],
)
def test_the_language_of_the_environment(
    value: str, locale: Locale, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in MESSAGE_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(MESSAGE_VARIABLES[-1], value)

    assert message_locale() is locale
    assert message_locale("zh-Hans") is Locale.HANS


def test_the_first_setting_that_is_there_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in MESSAGE_VARIABLES:
        monkeypatch.setenv(name, "zh_CN")
    monkeypatch.setenv(MESSAGE_VARIABLES[0], "en")

    assert message_locale() is Locale.EN


@pytest.mark.parametrize("given", ["docx", "DOCX", "Docx"])
def test_a_name_is_taken_in_any_case(given: str) -> None:
    assert Choice(["pptx", "docx"]).convert(given, None, None) == "docx"


def test_another_name_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(NoSuchChoice) as stop:
        Choice(["pptx", "docx"]).convert("docs", click.Option(["--to"]), None)

    assert (stop.value.value, stop.value.known) == ("docs", ("pptx", "docx"))
    assert stop.value.param is not None
    assert "docs" in stop.value.message


def test_a_folder_is_a_kind_where_it_is_named_as_a_path_or_has_an_outline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("brief", "start", "empty"):
        Path(name).mkdir()
    Path("brief", "outline.yaml").write_text("", "utf-8")
    Path("start", "outline.yaml").write_text("", "utf-8")
    choice = NameOrFolder(["start"])

    given = ["start", "START", "brief", "./any", "any\\thing"]
    taken = [choice.convert(each, None, None) for each in given]
    assert taken == ["start", "start", "./brief", "./any", "any\\thing"]
    with pytest.raises(NoSuchChoice):
        choice.convert("empty", None, None)
