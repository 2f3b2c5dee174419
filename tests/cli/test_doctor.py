"""reportgen doctor: each line is OK, or tells what to do."""

from __future__ import annotations

import pytest

from reportgen.cli.doctor_command import lines
from reportgen.doctor import Answer, examine
from reportgen.model.language import Locale, LocalText, same
from tests.cli.test_check import run

FONT = Answer(
    LocalText("font", "字体", "字型"), False, same("-"), LocalText("install it", "请安装", "請安裝")
)


def test_a_line_is_ok_or_has_its_remedy_below() -> None:
    there = Answer(same("Python"), True, same("3.12.1"), same("install it"), needed=True)

    assert lines([there, FONT], Locale.EN) == [
        "[ok] Python: 3.12.1",
        "[note] font: -",
        "    install it",
    ]
    assert lines([FONT], Locale.HANT) == ["[提示] 字型: -", "    請安裝"]


def test_the_language_is_the_first_that_the_environment_names() -> None:
    answers = {each.what.en: each for each in examine({"LANG": "zh_TW.UTF-8"})}

    assert answers["language of messages"].found.en == "LANG=zh_TW.UTF-8"
    assert answers["templates"].is_there


def test_it_leaves_with_zero_where_documents_can_be_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("doctor", "--lang", "en") == 0

    assert "[ok] Python: " in capsys.readouterr().out
