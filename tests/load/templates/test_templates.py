"""Outlines and sections: what is absent in a language is named with its file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reportgen.errors import ConfigError, TemplateError
from reportgen.kinds import KINDS
from reportgen.load.templates import templates
from reportgen.load.templates.templates import load_templates, templates_of
from reportgen.model.document.document import HeadingNumbers
from reportgen.model.language import Locale
from reportgen.model.report.kind import Kind

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
    assert "quarter-summary/zh-Hans: neither goals.md nor" in problem.message.en


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


def test_of_an_unknown_kind_those_with_templates_are_named() -> None:
    with pytest.raises(ConfigError) as stop:
        load_templates("service-plann", Locale.HANT)

    [problem] = stop.value.problems
    assert problem.message.en == "there are no templates for service-plann in zh-Hant yet"
    assert problem.remedy.en.startswith("known: assessment-collection (en, zh-Hans, zh-Hant), ")


def test_an_outline_alone_is_not_enough_for_a_kind_of_ours(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(folder / "zh-Hans")
    (folder / "zh-Hans").mkdir()
    monkeypatch.setattr(templates, "template_root", lambda: folder.parent)

    with pytest.raises(ConfigError, match="there are no templates for quarter-summary"):
        load_templates("quarter-summary", Locale.HANS)
    with pytest.raises(TemplateError):
        load_templates("quarter-summary", Locale.HANS, folder.parent)


@pytest.mark.parametrize("outline", ["chapters: [\n", "chapters: few\n"])
def test_an_outline_that_cannot_be_read_stops(outline: str, folder: Path) -> None:
    (folder / "outline.yaml").write_text(outline, encoding="utf-8")

    with pytest.raises((ConfigError, TemplateError)) as stop:
        load_templates("quarter-summary", Locale.HANS, folder.parent)

    assert len(stop.value.problems) == 1


def test_every_mistake_of_outline_and_sections_is_told_in_one_run(folder: Path) -> None:
    (folder / "zh-Hans" / "02-goals.md").unlink()
    broken = sorted((folder / "zh-Hans").glob("*.md"))[:2]
    for file in broken:
        file.write_text("no front matter\n", encoding="utf-8")

    with pytest.raises(TemplateError) as stop:
        load_templates("quarter-summary", Locale.HANS, folder.parent)

    assert [problem.message.en for problem in stop.value.problems[1:]] == [
        "the section does not begin with a block between two lines ---"
    ] * 2


def test_templates_say_all_that_their_outline_says(folder: Path) -> None:
    outline = folder / "outline.yaml"
    text = outline.read_text(encoding="utf-8")
    outline.write_text(
        f"{text}\ntitle: {{zh-Hans: 季报}}\ncover: document\nduties: true\n", encoding="utf-8"
    )

    made = load_templates("quarter-summary", Locale.HANS, folder.parent)

    assert (made.kind, made.locale, made.title) == ("quarter-summary", Locale.HANS, "季报")
    assert made.path.endswith("quarter-summary/outline.yaml")
    assert "夜班客服" in made.duties
    assert made.charts in made.sections
    assert load_templates("quarter-summary", Locale.HANS).duties == {}


def test_the_title_of_a_folder_is_for_lists_and_not_for_documents(folder: Path) -> None:
    outline = folder / "outline.yaml"
    outline.write_text(outline.read_text(encoding="utf-8") + "\ntitle: Own\n", encoding="utf-8")
    kind = Kind("brief", folder=folder.rename(folder.with_name("brief")))

    assert load_templates("brief", Locale.HANS, folder.parent).title == "Own"
    assert templates_of(kind, Locale.HANS).title == ""
    assert templates_of(kind, Locale.HANS).path.endswith("brief/outline.yaml")


def test_an_editor_s_folder_lies_over_a_kind_of_ours_and_over_a_folder(folder: Path) -> None:
    own = folder.parent / "house"
    own.mkdir()
    (own / "background.md").write_text("---\ntitle: 我们的\n---\n", encoding="utf-8")

    for kind in (KINDS["quarter-summary"], Kind("quarter-summary", folder=folder)):
        assert templates_of(kind, Locale.HANS, own).sections["background"].title == "我们的"
        assert templates_of(kind, Locale.HANS).sections["background"].title == "本季背景"


@pytest.mark.parametrize(
    ("numbering", "numbers"),
    [
        ("", HeadingNumbers.DECIMAL),
        ("numbering: cn-paren", HeadingNumbers.CN_PAREN),
        ("numbering: {zh-Hans: cn-paren}", HeadingNumbers.CN_PAREN),
        ("numbering: {en: cn-paren}", HeadingNumbers.DECIMAL),
    ],
)
def test_headings_are_numbered_as_the_outline_says_for_the_language(
    numbering: str, numbers: HeadingNumbers, folder: Path
) -> None:
    outline = folder / "outline.yaml"
    lines = outline.read_text(encoding="utf-8").splitlines()
    rest = [line for line in lines if not line.startswith("numbering:")]
    outline.write_text("\n".join([*rest, numbering]) + "\n", encoding="utf-8")

    made = load_templates("quarter-summary", Locale.HANS, folder.parent)

    assert made.numbering is numbers
