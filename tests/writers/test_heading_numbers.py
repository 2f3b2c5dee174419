"""Headings are numbered alike in the contents of both formats."""

from __future__ import annotations

import pytest

from reportgen.model.document.document import Chapter, HeadingNumbers
from reportgen.model.document.inline import Medium
from reportgen.writers.heading_numbers import (
    chapter_number,
    numbered_chapters,
    section_number,
)
from tests.support.decks import document, section, table


@pytest.mark.parametrize(
    ("numbering", "expected"),
    [
        (HeadingNumbers.CN_LETTER, ("十二、", "B. ")),
        (HeadingNumbers.CN_PAREN, ("十二、", "(2) ")),
        (HeadingNumbers.CN_DIGIT, ("十二、", "2、")),
        (HeadingNumbers.PART_CARD, ("12 ", "02 ")),
        (HeadingNumbers.DECIMAL, ("12 ", "12.2 ")),
    ],
)
def test_a_numbering_has_its_own_signs(
    numbering: HeadingNumbers, expected: tuple[str, str]
) -> None:
    assert (chapter_number(numbering, 12), section_number(numbering, 12, 2)) == expected


def test_only_numbered_chapters_and_titled_sections_count() -> None:
    summary = Chapter("s", "摘要", (section(table(2)),), numbered=False)
    first = Chapter("a", "背景", (section(table(2), title=""), section(table(2), title="甲")))
    second = Chapter("b", "质量", (section(table(2), title="乙"), section(table(2), title="丙")))

    found = numbered_chapters(document(chapters=(summary, first, second)))

    assert [(each.number, [number for number, _ in each.sections]) for each in found] == [
        ("", [""]),
        ("一、", ["", "A. "]),
        ("二、", ["A. ", "B. "]),
    ]


def test_a_chapter_without_anything_for_a_medium_is_not_counted_in_it() -> None:
    first = Chapter("a", "背景", (section(table(2, medium=Medium.DOCUMENT)),))
    second = Chapter("b", "质量", (section(table(2)),))
    made = document(chapters=(first, second))

    assert [(e.number, e.chapter.title) for e in numbered_chapters(made, Medium.DECK)] == [
        ("一、", "质量")
    ]
    assert [(e.number, e.chapter.title) for e in numbered_chapters(made, Medium.DOCUMENT)] == [
        ("一、", "背景"),
        ("二、", "质量"),
    ]


def test_a_chapter_with_one_section_for_a_medium_is_counted_in_it() -> None:
    paper = section(table(2, medium=Medium.DOCUMENT), title="甲")
    first = Chapter("a", "背景", (paper, section(table(2), title="乙")))
    second = Chapter("b", "质量", (section(table(2)),))

    found = numbered_chapters(document(chapters=(first, second)), Medium.DECK)

    assert [(e.number, [s.title for _, s in e.sections]) for e in found] == [
        ("一、", ["乙"]),
        ("二、", [second.sections[0].title]),
    ]
