"""The document between templates and writers: chapters of sections of blocks.

Figures stay figures in here: a `FigureRun` becomes a string only in a writer, by
`reportgen.wording.numbers.show`. Document and deck are written from the same value; a block that
is meant for one of them only says so in `medium`. One that `shares` names the id of a block before
it stands on the same slide, where the deck has room for both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date
from enum import StrEnum

from reportgen.model.document.blocks import Block
from reportgen.model.document.chart import Chart
from reportgen.model.document.inline import Inlines, Medium
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale


class Slides(StrEnum):
    """How a section is shared out over slides: a slide for each block, or one for all of them."""

    EACH = "each"
    ONE = "one"


@frozen
class Section:
    """A heading with what stands under it. Without a title its blocks follow the chapter's."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    claim: Inlines = ()
    slides: Slides = Slides.EACH


class Opening(StrEnum):
    """How a chapter opens: with a divider in the deck, on a new page of the document, or neither.

    A deck whose chapters open without dividers has no contents slide either.
    """

    DIVIDER = "divider"
    PAGE = "page"
    INLINE = "inline"


@frozen
class Chapter:
    """A chapter; `summary` is the one line of the divider that opens it in the deck.

    One that opens on a page of its own is listed in the contents by its title alone.
    """

    id: str
    title: str
    sections: tuple[Section, ...]
    summary: Inlines = ()
    numbered: bool = True
    opening: Opening = Opening.DIVIDER


class HeadingNumbers(StrEnum):
    """How headings are numbered: level 1, then level 2."""

    CN_LETTER = "cn-letter"  # 一、 then A.
    CN_PAREN = "cn-paren"  # 一、 then (1)
    CN_DIGIT = "cn-digit"  # 一、 then 1、
    PART_CARD = "part-card"  # 01 then 01, 02, 03
    DECIMAL = "decimal"  # 1 then 1.1


@frozen
class Cover:
    """The front page. `segments` are the parts of the year with the present one named.

    A document whose cover is for the deck only begins with its title.
    """

    period_mark: str
    title: str
    organisation: str
    classification: str
    details: tuple[tuple[str, str], ...]
    segments: tuple[str, ...] = ()
    present: tuple[int, ...] = ()
    medium: Medium = Medium.BOTH


@frozen
class Closing:
    """The deck's last slide: thanks, who, when, and the steps that come next."""

    thanks: str
    name: str
    date: str
    title: str
    steps: tuple[tuple[str, Inlines, str], ...] = ()


@frozen
class Chrome:
    """The words around the content: contents title, headers, footers, caption labels."""

    contents: str
    header_left: str
    header_right: str
    footer_left: str
    table: str
    figure: str
    page_numbers: str = "{n} / {total}"
    continued: str = ""
    draft: str = ""


@frozen
class Document:
    """All that a writer needs, in words and figures; no style, no file format."""

    kind: str
    locale: Locale
    title: str
    author: str
    period: Period
    date: date | None
    cover: Cover
    closing: Closing
    chrome: Chrome
    numbering: HeadingNumbers
    chapters: tuple[Chapter, ...]
    draft: tuple[str, ...] = field(default=())

    def blocks(self, medium: Medium) -> Iterator[Block]:
        """Yield every block that `medium` prints, in order."""
        for chapter in self.chapters:
            for section in chapter.sections:
                for block in section.blocks:
                    if block.medium in (Medium.BOTH, medium):
                        yield block

    def charts(self) -> Iterator[Chart]:
        """Yield every chart of the document."""
        for chapter in self.chapters:
            for section in chapter.sections:
                yield from (block for block in section.blocks if isinstance(block, Chart))
