"""An outline by itself: what is empty, stands twice, or would be printed with its braces."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.load.templates.outline_file import read_outline

CHAPTER = "chapters: [{id: one, title: One, sections: [goals, plan]}]\n"


def said(folder: Path, text: str) -> list[str]:
    """Return what is told of an outline, each with its line and column."""
    file = folder / "outline.yaml"
    file.write_text(text, encoding="utf-8")
    return [
        f"{p.place.line}:{p.place.column} {p.message.en}"
        for p in read_outline(file).problems
        if p.place
    ]


@pytest.mark.parametrize(
    "text",
    [
        CHAPTER,
        CHAPTER + "charts: plan\n",
        CHAPTER.replace("sections: [goals, plan]", "sections: [], deck: [goals]"),
        CHAPTER.replace("plan]", "plan], deck: [plan, goals]"),
        CHAPTER.replace("title: One", "title: {en: One, zh-Hans: 一}"),
        CHAPTER.replace("title: One", 'title: "Rates {in %}"'),
        CHAPTER.replace("plan]", "plan.v2, .plan]"),
    ],
)
def test_nothing_is_wrong_with(text: str, tmp_path: Path) -> None:
    assert said(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("chapters: []\n", ["1:11 the outline has no chapters, so nothing of it is printed"]),
        (
            "chapters: [{id: one, title: One, sections: []}]\n",
            ['1:44 the chapter "one" has no sections, so nothing of it is printed'],
        ),
        (
            ("chapters:\n- {id: one, title: One, sections: [a]}\n- {id: two, title: Two, sections: [b]}\n"
            "- {id: one, title: Three, sections: [c]}\n- {id: one, title: Four, sections: [d]}\n"),
            [
                '4:8 two chapters have the id "one"; the first stands in line 2',
                '5:8 two chapters have the id "one"; the first stands in line 2',
            ],
        ),
        (
            "chapters:\n- {id: one, title: One, sections: [a, a]}\n- {id: two, title: Two, sections: [b, a]}\n",
            [
                '2:39 the section "a" would be printed twice; it stands in line 2 already',
                '3:39 the section "a" would be printed twice; it stands in line 2 already',
            ],
        ),
        (
            "chapters:\n- {id: one, title: One, sections: [a]}\n- {id: two, title: Two, sections: [b], deck: [a]}\n",
            ['3:47 the section "a" would be printed twice; it stands in line 2 already'],
        ),
        (
            ("chapters:\n- {id: one, title: One, sections: [a], deck: [d]}\n"
            "- {id: two, title: Two, sections: [b], deck: [d]}\n"),
            ['3:47 the section "d" would be printed twice; it stands in line 2 already'],
        ),
        (CHAPTER + "charts: plans\n", ['2:9 no chapter has the section "plans", so charts of the config find no place']),
        (CHAPTER.replace("plan", "a/b"), ['1:52 "a/b" is a path; sections lie in the folder of their outline']),
        (CHAPTER.replace("plan", "a\\b"), ['1:52 "a\\b" is a path; sections lie in the folder of their outline']),
        (CHAPTER.replace("plan", ".."), ['1:52 ".." is a path; sections lie in the folder of their outline']),
        (
            CHAPTER.replace("plan", "a/b") + "charts: a/b\n",
            [
                '1:52 "a/b" is a path; sections lie in the folder of their outline',
                '2:9 no chapter has the section "a/b", so charts of the config find no place',
            ],
        ),
        (
            CHAPTER.replace("title: One", 'title: "In {{ period }}"'),
            ['1:29 the title "In {{ period }}" would be printed with its braces'],
        ),
        (
            CHAPTER.replace("title: One", 'title: {en: One, zh-Hans: "{% if a %}"}'),
            ['1:48 the title "{% if a %}" would be printed with its braces'],
        ),
        (CHAPTER + 'purpose: "{{ a }}"\n', ['2:10 the title "{{ a }}" would be printed with its braces']),
    ],
)  # fmt: skip
def test_a_slip_is_told_at_its_word(text: str, told: list[str], tmp_path: Path) -> None:
    assert said(tmp_path, text) == told


def test_of_an_outline_that_cannot_be_read_only_that_is_told(tmp_path: Path) -> None:
    text = "chapters: few\nnumbring: decimal\n"

    assert said(tmp_path, text) == [
        '1:11 found "few" where a list is wanted',
        '2:1 unknown key "numbring"',
    ]
    assert read_outline(tmp_path / "outline.yaml").outline is None
