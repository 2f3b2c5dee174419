"""A survey reads on where a build would stop: every section, every mistake, and what nobody names."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.load.templates.survey import Survey, survey_templates
from reportgen.load.templates.templates import load_templates
from reportgen.model.language import Locale

OUTLINE = """\
numbering: {en: decimal}
chapters:
  - id: first
    title: {en: First}
    summary: {en: How it went}
    sections: [b, a]
  - id: second
    title: {en: Second}
    sections: [c]
    deck: [d]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return templates of a kind with four sections, and of one that borrows them."""
    write(tmp_path / "brief", OUTLINE, "a", "b", "c", "d")
    write(tmp_path / "note", "borrows: brief\n" + OUTLINE, "c")
    return tmp_path


def write(folder: Path, outline: str, *sections: str) -> None:
    """Write an outline and sections in English; each says which folder it is from."""
    (folder / "en").mkdir(parents=True)
    (folder / "outline.yaml").write_text(outline, encoding="utf-8")
    for name in sections:
        text = f"---\ntitle: {name}\n---\nfrom {folder.name}\n"
        (folder / "en" / f"{name}.md").write_text(text, encoding="utf-8")


def survey(root: Path, kind: str = "brief") -> Survey:
    """Return the survey of a kind in English."""
    return survey_templates(kind, Locale.EN, root)


def said(survey: Survey) -> list[str]:
    """Return what is wrong with the outline."""
    return [problem.message.en for problem in survey.outline]


def test_chapters_and_sections_stand_in_the_order_of_the_outline(root: Path) -> None:
    sources = load_templates("brief", Locale.EN, root)

    assert [(c.title, c.summary, c.sections, c.deck) for c in sources.chapters] == [
        ("First", "How it went", ("b", "a"), ()),
        ("Second", "", ("c",), ("d",)),
    ]
    assert list(sources.sections) == ["b", "a", "c", "d"]


def test_a_kind_that_borrows_has_its_own_file_where_it_has_one(root: Path) -> None:
    sections = load_templates("note", Locale.EN, root).sections

    assert {name: section.body for name, section in sections.items()} == {
        "a": "from brief",
        "b": "from brief",
        "c": "from note",
        "d": "from brief",
    }


def test_nothing_is_wrong_with_whole_templates(root: Path) -> None:
    found = survey(root)

    assert sorted(section.id for section in found.sections) == ["a", "b", "c", "d"]
    assert (found.outline, found.files, found.strays) == ((), (), ())


def test_every_absent_section_is_told_of_where_the_outline_names_it(root: Path) -> None:
    (root / "brief" / "en" / "a.md").unlink()
    (root / "brief" / "en" / "d.md").unlink()

    found = survey(root)

    assert [problem.place.line for problem in found.outline if problem.place] == [6, 10]
    assert sorted(section.id for section in found.sections) == ["b", "c"]


def test_a_borrowed_section_is_not_absent(root: Path) -> None:
    assert survey(root, "note").outline == ()


def test_a_section_that_no_outline_names_is_a_stray(root: Path) -> None:
    write_stray = root / "brief" / "en" / "e.md"
    write_stray.write_text("---\ntitle: e\n---\n", encoding="utf-8")

    found = survey(root)

    assert said(found) == ['the outline has no section "e", so this file is never used']
    assert [section.id for section in found.strays] == ["e"]


def test_a_section_that_only_a_borrower_names_is_no_stray_file(root: Path) -> None:
    outline = root / "brief" / "outline.yaml"
    outline.write_text(OUTLINE.replace("    deck: [d]\n", ""), encoding="utf-8")

    assert said(survey(root)) == []


def test_a_section_with_wrong_front_matter_is_told_of_and_read_by_its_body(root: Path) -> None:
    (root / "brief" / "en" / "a.md").write_text("---\ntitel: a\n---\nbody\n", encoding="utf-8")

    found = survey(root)

    assert len(found.files) == 1
    assert {section.id: section.body for section in found.sections}["a"] == "body"


def test_a_chapter_without_its_words_is_told_of(root: Path) -> None:
    outline = root / "brief" / "outline.yaml"
    outline.write_text(OUTLINE.replace("{en: How it went}", "{zh-Hans: 经过}"), encoding="utf-8")

    assert said(survey(root)) == ['the chapter "first" has no summary in en']


def test_an_outline_that_is_no_yaml_ends_the_survey(root: Path) -> None:
    (root / "brief" / "outline.yaml").write_text("chapters: [\n", encoding="utf-8")

    found = survey(root)

    assert len(found.outline) == 1
    assert (found.sections, found.files, found.strays) == ((), (), ())


def test_without_a_sound_outline_every_section_is_a_stray(root: Path) -> None:
    (root / "brief" / "outline.yaml").write_text("chapters: few\n", encoding="utf-8")

    found = survey(root)

    assert said(found) == ['found "few" where a list is wanted']
    assert [section.id for section in found.strays] == ["a", "b", "c", "d"]


def test_a_file_that_is_no_text_is_told_of_and_left_out(root: Path) -> None:
    (root / "brief" / "en" / "a.md").write_bytes(b"PK\x03\x04")

    found = survey(root)

    assert [problem.message.en for problem in found.files] == [
        "this is a Word, Excel or zip file, not a text file"
    ]
    assert [section.id for section in found.sections] == ["b", "c", "d"]


def test_a_kind_with_a_broken_outline_borrows_nothing_and_is_no_business_of_another(
    root: Path,
) -> None:
    (root / "note" / "outline.yaml").write_text("chapters: [\n", encoding="utf-8")

    assert said(survey(root)) == []


def test_an_editor_s_stray_is_told_of_once(root: Path) -> None:
    own = root / "house"
    own.mkdir()
    (own / "e.md").write_text("---\ntitle: e\n---\n", encoding="utf-8")
    (own / "a.md").write_text("---\ntitle: a\n---\nfrom house\n", encoding="utf-8")

    found = survey_templates("brief", Locale.EN, root, own)

    assert said(found) == ['the outline has no section "e", so this file is never used']
    assert {section.id: section.body for section in found.sections}["a"] == "from house"


@pytest.fixture
def unsorted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let folders name their files from last to first, as some file systems do."""
    glob = Path.glob
    monkeypatch.setattr(
        Path, "glob", lambda folder, pattern: sorted(glob(folder, pattern), reverse=True)
    )


@pytest.mark.usefixtures("unsorted")
def test_files_come_in_the_order_of_their_names_on_every_machine(root: Path) -> None:
    (root / "brief" / "en" / "1-a.md").write_text("---\ntitle: Second\n---\n", encoding="utf-8")
    (root / "brief" / "en" / "f.md").symlink_to(root / "brief" / "outline.yaml")
    for name in ("y", "x"):
        (root / "brief" / "en" / f"{name}.md").symlink_to(Path("/dev/null"))

    found = survey(root)

    assert [section.id for section in found.sections] == ["a", "b", "c", "d"]
    assert found.sections[0].title == "a"
    assert [
        name for told in said(found) for name in ("x.md", "y.md", "1-a.md") if name in told
    ] == [
        "x.md",
        "y.md",
        "1-a.md",
    ]


@pytest.mark.usefixtures("unsorted")
def test_an_editor_s_files_come_in_the_order_of_their_names_too(root: Path) -> None:
    own = root / "house"
    own.mkdir()
    for name in ("1-a", "2-a", "z", "e"):
        (own / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n", encoding="utf-8")

    found = survey_templates("brief", Locale.EN, root, own)

    assert {section.id: section.title for section in found.sections}["a"] == "1-a"
    assert [told.split('"')[1] for told in said(found) if "no section" in told] == ["e", "z"]
