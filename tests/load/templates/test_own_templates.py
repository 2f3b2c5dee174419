"""An editor's folder takes the place of our templates, file by file."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load import load_report
from reportgen.load.templates.template_files import own_folder
from reportgen.load.templates.templates import load_templates
from reportgen.model.document.template import TemplateSources
from reportgen.model.finding import Severity
from reportgen.model.language import Locale
from tests.support.samples import copied

SECTION = "---\ntitle: 我们的一节\n---\n我们自己的话。\n"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return the sample's config, which names an editor's folder that is still empty."""
    made = copied(tmp_path, {"period.yaml": lambda text: f"{text}\ntemplates: house\n"})
    (made.parent / "house").mkdir()
    return made


def written(config: Path, name: str, text: str = SECTION) -> Path:
    path = config.parent / "house" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def sources(config: Path) -> TemplateSources:
    own = own_folder(load_report(config).config)
    return load_templates("quarter-summary", Locale.HANS, own=own)


def said(config: Path) -> list[tuple[str, str, str]]:
    return [
        (Path(p.place.file).name, p.message.en, p.remedy.en)
        for p in load_report(config).input_problems
        if p.place
    ]


@pytest.mark.parametrize(
    "name",
    [
        "background.md",
        "01-background.md",
        "zh-Hans/background.md",
        "quarter-summary/zh-Hans/07-background.md",
    ],
)
def test_a_file_takes_the_place_of_the_section_of_its_name(config: Path, name: str) -> None:
    written(config, name)

    found = sources(config).sections

    assert found["background"].title == "我们的一节"
    assert found["goals"].title == "本季目标"
    assert said(config) == []


def test_an_outline_of_ones_own_names_sections_of_ones_own(config: Path) -> None:
    written(
        config,
        "outline.yaml",
        "numbering: {zh-Hans: decimal}\n"
        "chapters:\n  - {id: one, title: {zh-Hans: 一章}, sections: [greeting, goals]}\n",
    )
    written(config, "greeting.md")

    found = sources(config)

    assert [chapter.sections for chapter in found.chapters] == [("greeting", "goals")]
    assert found.sections["greeting"].title == "我们的一节"
    assert said(config) == []


@pytest.mark.parametrize(
    ("name", "message", "remedy"),
    [
        (
            "backgroud.md",
            'the outline has no section "backgroud", so this file is never used',
            'did you mean "background"?',
        ),
        (
            "quarter-sumary/zh-Hans/background.md",
            'no templates are looked for in the folder "quarter-sumary/zh-Hans"',
            'did you mean "quarter-summary"? write KIND/LANGUAGE/section.md, or section.md alone',
        ),
    ],
)
def test_a_file_that_overrides_nothing_is_told_of(
    config: Path, name: str, message: str, remedy: str
) -> None:
    written(config, name)

    assert said(config) == [(Path(name).name, message, remedy)]


def test_of_two_files_for_one_section_the_one_left_out_is_told_of(config: Path) -> None:
    written(config, "background.md")
    written(config, "zh-Hans/background.md")

    [(_, message, remedy)] = said(config)

    assert message.startswith("this section has another file, ")
    assert message.endswith("house/zh-Hans/background.md, which is used instead")
    assert remedy == "keep one of the two"


def test_files_for_another_kind_or_language_and_readmes_are_left_alone(config: Path) -> None:
    for name in ("README.md", "README.zh-CN.md", "en/x.md", "service-plan/zh-Hans/y.md"):
        written(config, name)

    assert said(config) == []


def test_a_folder_that_is_not_there_stops_the_report(config: Path) -> None:
    (config.parent / "house").rmdir()

    with pytest.raises(ConfigError) as stop:
        load_report(config)

    [problem] = stop.value.problems
    assert problem.message.en.endswith('quarter-summary/house" does not exist')
    assert problem.place is not None
    assert problem.place.column == len("templates: ") + 1


@pytest.mark.parametrize("name", ["background.md", "outline.yaml"])
def test_a_link_that_leads_out_of_the_folder_is_told_of_and_not_read(
    config: Path, tmp_path: Path, name: str
) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text(SECTION, encoding="utf-8")
    (config.parent / "house" / name).symlink_to(secret)

    [(where, message, remedy)] = said(config)

    assert where == "house"
    assert f'house/{name}" is a link that leads out of the folder "house"' in message
    assert remedy == "put the file itself there"
    assert sources(config).sections["background"].title == "本季背景"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("quarter-summary/background.md", 'no templates are looked for in the folder "quarter-summary"'),
        ("drafts/background.md", 'no templates are looked for in the folder "drafts"'),
        ("quarter-summary/drafts/background.md", 'no templates are looked for in the folder "quarter-summary/drafts"'),
        ("zh-Hans/drafts/background.md", 'no templates are looked for in the folder "zh-Hans/drafts"'),
    ],
)  # fmt: skip
def test_in_other_folders_no_templates_are_looked_for(
    config: Path, name: str, message: str
) -> None:
    written(config, name)

    [(_, said_, _)] = said(config)

    assert said_ == message


def test_a_folder_like_nothing_is_answered_with_the_two_layouts(config: Path) -> None:
    written(config, "xyzzy/background.md")

    [(_, _, remedy)] = said(config)

    assert remedy == "write KIND/LANGUAGE/section.md, or section.md alone"


def test_deeper_folders_are_not_looked_into(config: Path) -> None:
    written(config, "one/two/three/background.md")

    assert said(config) == []


def test_what_overrides_nothing_is_a_warning(config: Path) -> None:
    for name in ("backgroud.md", "drafts/goals.md", "goals.md", "zh-Hans/goals.md"):
        written(config, name)

    problems = load_report(config).input_problems

    assert [p.severity for p in problems] == [Severity.WARNING] * 3


def test_an_outline_that_cannot_be_read_is_told_of_by_whoever_builds(config: Path) -> None:
    written(config, "outline.yaml", "chapters: [\n")

    assert said(config) == []
    with pytest.raises(ConfigError):
        sources(config)


def test_an_outline_may_lie_in_the_folder_of_its_kind(config: Path) -> None:
    outline = "chapters:\n  - {id: one, title: Own, sections: [goals]}\n"
    written(config, "outline.yaml", outline.replace("Own", "Of all"))
    written(config, "quarter-summary/outline.yaml", outline)

    assert [chapter.title for chapter in sources(config).chapters] == ["Own"]
