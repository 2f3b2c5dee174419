"""The guides are true: commands exist, the example section has no findings, the output is real."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.cli import COMMANDS, main
from reportgen.compose.lint import RULES
from reportgen.model.language import Locale
from tests.compose.lint.test_slips import linted

ROOT = Path(__file__).parents[1]
PAGES = ["templates/README.md", "templates/README.zh-CN.md", "docs/guides.md"]


def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_commands_of_the_guides_exist(page: str) -> None:
    named = set(re.findall(r"reportgen ([a-z]+)", text(page)))

    assert named <= set(COMMANDS)


@pytest.mark.parametrize("page", PAGES[:2])
def test_the_example_section_has_no_findings(page: str) -> None:
    example = re.search(r"````markdown\n---\n.*?\n---\n(.*?)````", text(page), re.DOTALL)

    locale = Locale.HANS if page.endswith("zh-CN.md") else Locale.EN
    assert example is not None
    assert linted(example[1], locale) == []


@pytest.mark.parametrize("page", PAGES[:2])
def test_the_finding_that_the_guides_show_is_what_is_said(page: str) -> None:
    [(rule, problem)] = linted("满意度为{{ csta }}。")

    locale = Locale.HANS if page.endswith("zh-CN.md") else Locale.EN
    assert f"[{rule}]" in text(page)
    assert problem.message.in_(locale) in text(page)
    assert problem.remedy.in_(locale) in text(page)


def test_the_guide_names_every_rule() -> None:
    assert [rule for rule in RULES if f"`{rule}`" not in text("templates/README.md")] == []


@pytest.mark.parametrize(("page", "locale"), [("README.md", "en"), ("README.zh-CN.md", "zh-Hans")])
def test_the_first_finding_that_the_readme_shows_is_what_check_prints(
    page: str, locale: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    with pytest.raises(SystemExit):
        main(["check", "configs/quarter-summary-inconsistent/period.yaml", "--lang", locale])

    first, _, _ = capsys.readouterr().out.partition("\n\n")
    assert first in text(page)
