"""The usual way to a quarterly deck: python-pptx, with matplotlib pictures of the charts.

Usage: python -m bench.peer_pptx CONFIG OUT
"""

from __future__ import annotations

import sys
from pathlib import Path

import pptx
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Inches, Pt

from bench.peer_charts import pictures
from bench.peer_data import Data, read
from bench.peer_sections import HEAD, Section, chapters

TITLE_SLIDE, TITLE_AND_TEXT, SECTION_HEADER, TITLE_ONLY = 0, 1, 2, 5


def main(config: str, out: str) -> None:
    """Write the deck: cover, contents, dividers, a table a section, a picture a chart."""
    data = read(Path(config))
    deck = pptx.Presentation()
    cover(deck, data)
    plan = chapters(data)
    bullets(deck, "目录", [chapter.title for chapter in plan])
    for chapter in plan:
        add(deck, SECTION_HEADER, chapter.title)
        for section in chapter.sections:
            table(deck, section)
    for title, stream in pictures(data):
        slide = add(deck, TITLE_ONLY, title)
        slide.shapes.add_picture(stream, Inches(1), Inches(1.8), width=Inches(8))
    deck.save(out)


def cover(deck: Presentation, data: Data) -> None:
    """Add the cover."""
    slide = add(deck, TITLE_SLIDE, data.config["title"])
    slide.placeholders[1].text = data.config["period"]["label"]


def bullets(deck: Presentation, title: str, texts: list[str]) -> None:
    """Add a slide of bullets."""
    frame = add(deck, TITLE_AND_TEXT, title).placeholders[1].text_frame
    frame.text = texts[0]
    for text in texts[1:]:
        frame.add_paragraph().text = text


def table(deck: Presentation, section: Section) -> None:
    """Add a slide with a table; the prose goes to the notes."""
    slide = add(deck, TITLE_ONLY, section.title)
    size = (Inches(0.5), Inches(1.8), Inches(9), Inches(4))
    grid = slide.shapes.add_table(len(section.rows) + 1, len(HEAD), *size).table
    for number, texts in enumerate([HEAD, *section.rows]):
        for column, text in enumerate(texts):
            cell = grid.cell(number, column)
            cell.text = text
            cell.text_frame.paragraphs[0].runs[0].font.size = Pt(12)
    slide.notes_slide.notes_text_frame.text = "\n".join(section.paragraphs)


def add(deck: Presentation, layout: int, title: str) -> Slide:
    """Add a slide with a title."""
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    slide.shapes.title.text = title
    return slide


if __name__ == "__main__":
    main(*sys.argv[1:])
