"""A section file: front matter with its places, and the body with the line on which it begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError, TemplateError
from reportgen.load.resources import template_root
from reportgen.load.templates.section_file import body_alone, read_section
from reportgen.model.document.document import Slides

SECTION = """\
---
title: Goals
needs: [goals, plan.steps]
claim: "{{ csat }} of customers"
slides: one
optional: true
---

First line.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a section file."""
    path = tmp_path / "02-goals.md"
    path.write_text(SECTION, encoding="utf-8")
    return path


def test_all_that_front_matter_says_reaches_the_section(file: Path) -> None:
    section = read_section("goals", file)

    assert (section.id, section.title) == ("goals", "Goals")
    assert section.needs == ("goals", "plan.steps")
    assert section.claim == "{{ csat }} of customers"
    assert section.claim_place is not None
    assert (section.claim_place.line, section.claim_place.column) == (4, 8)
    assert section.slides is Slides.ONE
    assert section.is_optional


def test_the_body_begins_on_the_line_behind_the_front_matter(file: Path) -> None:
    section = read_section("goals", file)

    assert section.body == "\nFirst line."
    assert SECTION.splitlines()[section.body_line - 1] == ""
    assert SECTION.splitlines()[section.body_line] == "First line."


def test_a_key_that_nobody_knows_is_told_at_its_line(file: Path) -> None:
    file.write_text(SECTION.replace("needs:", "neds:"), encoding="utf-8")

    with pytest.raises(TemplateError) as stop:
        read_section("goals", file)

    [problem] = stop.value.problems
    assert problem.place is not None
    assert problem.place.line == 3


def test_wrong_front_matter_leaves_the_body_to_be_read(file: Path) -> None:
    file.write_text(SECTION.replace("needs:", "neds:"), encoding="utf-8")

    section = body_alone("goals", file)

    assert section is not None
    assert (section.title, section.body, section.body_line) == ("", "\nFirst line.", 8)


def test_a_file_without_front_matter_has_no_section(file: Path) -> None:
    file.write_text("First line.\n", encoding="utf-8")

    with pytest.raises(TemplateError, match="does not begin with a block between two lines ---"):
        read_section("goals", file)
    assert body_alone("goals", file) is None


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("", "1:1 the section has no title"),
        ("needs: [goals]\n", "1:1 the section has no title"),
        ("title:\n", "2:7 the section has no title"),
        ('title: "{{ a }}"\n', '2:8 the title "{{ a }}" would be printed with its braces'),
        ("title: a\nslides: two\n", '3:9 unknown value "two"'),
    ],
)
def test_front_matter_that_is_wrong_is_told_of_at_its_place(
    front: str, told: str, file: Path
) -> None:
    file.write_text(f"---\n{front}---\nbody\n", encoding="utf-8")

    with pytest.raises(TemplateError) as stop:
        read_section("goals", file)

    assert [f"{p.place.line}:{p.place.column} {p.message.en}" for p in stop.value.problems if p.place] == [told]  # fmt: skip


def test_a_section_without_a_heading_of_its_own_says_so(file: Path) -> None:
    file.write_text('---\ntitle: ""\n---\nbody\n', encoding="utf-8")

    section = read_section("goals", file)

    assert (section.title, section.body, section.is_optional) == ("", "body", False)
    assert (section.slides, section.needs, section.claim) == (Slides.EACH, (), "")


def test_rules_in_the_body_do_not_end_the_front_matter_twice(file: Path) -> None:
    file.write_text(" --- \ntitle: a\n---\none\n---\ntwo\n", encoding="utf-8")

    section = read_section("goals", file)

    assert (section.body, section.body_line) == ("one\n---\ntwo", 4)


@pytest.mark.parametrize("text", ["", "---\ntitle: a\n", "text\n---\n---\n"])
def test_front_matter_stands_first_and_is_closed(text: str, file: Path) -> None:
    file.write_text(text, encoding="utf-8")

    with pytest.raises(TemplateError, match="does not begin with a block"):
        read_section("goals", file)
    assert body_alone("goals", file) is None


def test_a_file_that_cannot_be_read_has_no_body(file: Path) -> None:
    file.write_bytes(b"PK\x03\x04")

    assert body_alone("goals", file) is None
    with pytest.raises(ConfigError):
        read_section("goals", file)


def test_sections_of_ours_are_told_from_those_of_others(file: Path) -> None:
    [ours, *_] = sorted((template_root() / "quarter-summary" / "en").glob("*.md"))

    assert read_section("a", ours).is_ours
    assert not read_section("goals", file).is_ours
