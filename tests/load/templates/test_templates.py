"""Outlines and sections: what is absent in a language is named with its file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reportgen.errors import ConfigError, TemplateError
from reportgen.load.templates.templates import load_templates
from reportgen.model.language import Locale

ROOT = Path(__file__).parents[3] / "templates"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the quarterly templates."""
    return Path(shutil.copytree(ROOT / "quarter-summary", tmp_path / "quarter-summary"))


def test_an_absent_section_names_its_file(folder: Path) -> None:
    (folder / "zh-Hans" / "02-goals.md").unlink()

    with pytest.raises(TemplateError) as stop:
        load_templates("quarter-summary", Locale.HANS, folder.parent)

    [problem] = stop.value.problems
    assert "quarter-summary/zh-Hans/goals.md" in problem.message.en


def test_a_chapter_without_a_title_in_the_language_is_an_error(folder: Path) -> None:
    outline = folder / "outline.yaml"
    text = outline.read_text(encoding="utf-8")
    outline.write_text(text.replace("zh-Hans: 团队情况", "zh-Hans: ''"), encoding="utf-8")

    with pytest.raises(TemplateError) as stop:
        load_templates("quarter-summary", Locale.HANS, folder.parent)

    assert [p.message.en for p in stop.value.problems] == [
        'the chapter "team" has no title in zh-Hans'
    ]
    assert str(stop.value.problems[0].place).endswith("outline.yaml:14:12")


def test_a_kind_without_templates_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as stop:
        load_templates("service-plan", Locale.HANS, tmp_path)

    [problem] = stop.value.problems
    assert problem.message.en == "there are no templates for service-plan in zh-Hans yet"
