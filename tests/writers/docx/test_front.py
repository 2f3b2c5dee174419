"""The contents of a document: whether it has any, which headings they name, and how."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.document.document import Chapter, Document
from reportgen.model.document.inline import Medium
from tests.support.decks import document, prose, section
from tests.support.parts import find, open_parts
from tests.writers.docx.test_write import written


def of_headings(chapters: int, sections: int, untitled: int = 0) -> Document:
    """Return a document of so many chapters with so many titled sections each."""
    inner = tuple(section(prose("好。"), title=f"节{at}") for at in range(sections))
    inner += (section(prose("好。"), title=""),) * untitled
    return document(chapters=tuple(Chapter(f"c{at}", f"章{at}", inner) for at in range(chapters)))


def contents(made: Document) -> list[str]:
    """Return the style of each entry of the contents, none where a document has none."""
    body = open_parts(written(made).data).xml("word/document.xml")
    styles = [str(style) for style in find(body, ".//w:p/w:pPr/w:pStyle/@w:val")]
    return [style for style in styles if style.startswith("TOC")]


def fields(made: Document) -> list[str]:
    body = open_parts(written(made).data).xml("word/document.xml")
    return [str(text).strip() for text in find(body, ".//w:instrText/text()") if "TOC" in str(text)]


@pytest.mark.parametrize(
    ("made", "entries"),
    [
        (of_headings(1, 6), 0),
        (of_headings(1, 7), 8),
        (of_headings(1, 6, untitled=2), 0),
        (of_headings(4, 1), 8),
    ],
)
def test_a_document_of_eight_headings_has_contents(made: Document, entries: int) -> None:
    assert len(contents(made)) == entries


@pytest.mark.parametrize(
    ("sections", "entries", "field"),
    [
        (5, ["TOC1", *["TOC2"] * 5] * 5, r'TOC \o "1-2" \n \h \z \u'),
        (6, ["TOC1"] * 5, r'TOC \o "1-1" \n \h \z \u'),
    ],
)
def test_contents_of_more_than_thirty_entries_name_the_chapters_alone(
    sections: int, entries: list[str], field: str
) -> None:
    made = of_headings(5, sections)

    assert contents(made) == entries
    assert fields(made) == [field]


def test_what_opens_with_a_title_alone_has_no_contents() -> None:
    long = of_headings(5, 4)

    made = replace(long, cover=replace(long.cover, medium=Medium.DECK))

    assert contents(made) == []
