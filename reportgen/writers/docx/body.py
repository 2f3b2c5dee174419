"""The body of the document: cover, contents, chapters, and what a draft has to confess."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCards
from reportgen.model.document.chart import Chart
from reportgen.model.document.document import Opening, Section
from reportgen.model.document.inline import Inlines, Medium
from reportgen.model.document.prose import Callout, Facts, ItemList, Paragraph, SignOff
from reportgen.model.document.sequences import Process, Timeline
from reportgen.model.document.table import Table
from reportgen.wording.lines import plain_line
from reportgen.writers.docx.cards import (
    callout,
    kpi_cards,
    number_cards,
    problem_cards,
    sign_off,
)
from reportgen.writers.docx.drawings import chart
from reportgen.writers.docx.facts import facts
from reportgen.writers.docx.front import contents, contents_needed, cover, heading_anchor
from reportgen.writers.docx.inlines import bookmarked, paragraph, runs, text_run
from reportgen.writers.docx.neighbours import beside, with_neighbours
from reportgen.writers.docx.numbering import BULLETS, FIRST_LIST
from reportgen.writers.docx.page import Page
from reportgen.writers.docx.tables import table
from reportgen.writers.heading_numbers import numbered_chapters
from reportgen.writers.office.as_tables import process_table, timeline_table
from reportgen.writers.office.widths import text_width
from reportgen.writers.office.xml import DECLARATION

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1587" w:right="1361" w:bottom="1247" '
    'w:left="1587" w:header="794" w:footer="624" w:gutter="0"/><w:titlePg/>'
)


_MOST_KEPT = 4
"""A list of at most so many points stays on one page."""

_MOST_ALONE = 84.0
"""A paragraph of at most so many ems, two lines, does not stay behind alone under its heading."""

_RAGGED = (
    '<w:spacing w:after="120"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>'
)
"""English paragraphs stand apart, without indent, ragged at the right."""


def body_xml(page: Page, references: str) -> str:
    """Return word/document.xml."""
    content = cover(page) + contents(page) + _chapters(page) + _draft(page)
    section = f"<w:sectPr>{references}{_PAGE}</w:sectPr>"
    return (
        f"{DECLARATION}<w:document {_NAMESPACES}><w:body>{content}{section}</w:body></w:document>"
    )


def _chapters(page: Page) -> str:
    made: list[str] = []
    lists = 0
    has_contents = contents_needed(page)
    for at, entry in enumerate(numbered_chapters(page.document, Medium.DOCUMENT), 1):
        style = "Heading1" if entry.chapter.numbered else "RGHeadingPlain"
        new_page = (at == 1 and has_contents) or entry.chapter.opening is Opening.PAGE
        first = "<w:pageBreakBefore/>" if new_page else ""
        title = text_run(page, entry.chapter.title)
        made.append(paragraph(style, bookmarked(page, heading_anchor(at, 0), title), extra=first))
        for position, (_, section) in enumerate(entry.sections, 1):
            if section.title:
                name = heading_anchor(at, position)
                made.append(
                    paragraph("Heading2", bookmarked(page, name, text_run(page, section.title)))
                )
            blocks = _printed(section)
            opening = _opening(page, blocks)
            made.append(opening)
            for block, both in with_neighbours(page, blocks[1:] if opening else blocks):
                lists += isinstance(block, ItemList) and block.ordered
                made.append(beside(page, *both) if both else _block(page, block, lists))
    return "".join(made)


def _printed(section: Section) -> list[Block]:
    return [b for b in section.blocks if b.medium in (Medium.BOTH, Medium.DOCUMENT)]


def _opening(page: Page, blocks: Sequence[Block]) -> str:
    """Return the first paragraph of a section where it is short: it stays with what follows it."""
    if len(blocks) < 2 or not isinstance(blocks[0], Paragraph):
        return ""
    inlines = blocks[0].inlines
    is_short = text_width(plain_line(inlines, page.document.locale)) <= _MOST_ALONE
    return _paragraph(page, inlines, "<w:keepNext/>") if is_short else ""


def _paragraph(page: Page, inlines: Inlines, kept: str = "") -> str:
    look = "" if page.marks.is_justified else _RAGGED
    return paragraph("RGBody", runs(page, inlines), extra=kept + look)


def _block(page: Page, block: Block, lists: int) -> str:  # noqa: C901, PLR0912 - a case a block
    match block:
        case Paragraph():
            return _paragraph(page, block.inlines)
        case ItemList():
            return _list(page, block, lists)
        case Table():
            return table(page, block)
        case KpiCards():
            return kpi_cards(page, block)
        case ProblemCards():
            return problem_cards(page, block)
        case NumberCards():
            return number_cards(page, block)
        case Process():
            return table(page, process_table(block, page.document.locale))
        case Timeline():
            return table(page, timeline_table(block))
        case Callout():
            return callout(page, block)
        case Facts():
            return facts(page, block)
        case SignOff():
            return sign_off(page, block)
        case Chart():
            return chart(page, block)
        case _:
            assert_never(block)


def _list(page: Page, block: ItemList, lists: int) -> str:
    number = FIRST_LIST + lists - 1 if block.ordered else BULLETS
    properties = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    kept = "<w:keepNext/>" if len(block.items) <= _MOST_KEPT else ""
    *before, last = block.items
    return "".join(
        [
            *(paragraph("RGList", runs(page, item), extra=kept + properties) for item in before),
            paragraph("RGList", runs(page, last), extra=properties),
        ]
    )


def _draft(page: Page) -> str:
    """Return the findings of a draft, on a page of their own at the end."""
    lines = page.document.draft
    if not lines:
        return ""
    title = paragraph(
        "RGHeadingPlain",
        text_run(page, page.document.chrome.draft),
        extra="<w:pageBreakBefore/>",
    )
    return title + "".join(paragraph("RGFinding", text_run(page, line)) for line in lines)
