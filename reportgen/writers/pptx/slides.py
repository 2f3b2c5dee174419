"""Document -> slides: which slides exist, what is on each, what is said. No file format in here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce

from reportgen.model.document.blocks import Block
from reportgen.model.document.document import Document, Opening, Section, Slides
from reportgen.model.document.inline import Inlines, Medium, Text
from reportgen.model.document.prose import Callout, Paragraph
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.labels import joined_sources
from reportgen.wording.lines import plain_line
from reportgen.wording.typography import typography
from reportgen.writers.heading_numbers import NumberedChapter, numbered_chapters
from reportgen.writers.pptx.measure.geometry import LEAD, ROOM
from reportgen.writers.pptx.pages import Page, pages_of
from reportgen.writers.pptx.pages.charts import ChartPage
from reportgen.writers.pptx.pages.points import (
    CalloutPage,
    TextPage,
    lead_page,
    lead_pages,
    prose_pages,
)
from reportgen.writers.pptx.pages.section_page import section_page
from reportgen.writers.pptx.pages.sharing import SharedPage, shared_page

_LEAD_GAP = 0.15
_FOOT_GAP = 0.3
_MOST_LEAD_LINES = 2
_FEWEST = 2


@frozen
class Content:
    """A slide with one message: a title, one page below it, and what is said beside it.

    The mark stands behind the title, even of one that had to be cut: （2/3）, （续）.
    """

    title: Inlines
    mark: str
    kicker: str
    part: int
    page: Page | SharedPage
    lead: TextPage | None = None
    foot: CalloutPage | None = None
    notes: tuple[Inlines, ...] = ()
    source: str = ""

    @property
    def foot_offset(self) -> float:
        """Return how far below the title the callout under the page begins, in inches."""
        return self.page_offset + self.page.height + _FOOT_GAP

    @property
    def page_offset(self) -> float:
        """Return how far below the title the page begins, in inches."""
        return self.lead.height + _LEAD_GAP if self.lead else 0.0


@frozen
class DeckPart:
    """A chapter of the deck: its number among the parts, the slide that opens it, its slides.

    A chapter without a number is backup: no divider, its slides are hidden behind the closing.
    `index` counts the parts that a divider opens.
    """

    entry: NumberedChapter
    index: int
    first_slide: int
    slides: tuple[Content, ...]

    @property
    def is_backup(self) -> bool:
        """Return whether the part is for questions only."""
        return not self.entry.chapter.numbered

    @property
    def topics(self) -> tuple[tuple[str, str], ...]:
        """Return number and title of each section, none of a lone one called like its chapter."""
        return () if _is_told_twice(self.entry) else _topics(self.entry)

    @property
    def has_divider(self) -> bool:
        """Return whether a slide of its own opens the part."""
        return _has_divider(self.entry)


def parts_of(document: Document) -> tuple[DeckPart, ...]:
    """Return the chapters with their slides, in order; titles are unique in the deck."""
    titles = {document.chrome.contents, document.closing.thanks, document.cover.title}
    titles |= {chapter.title for chapter in document.chapters}
    parts: list[DeckPart] = []
    chapters = list(numbered_chapters(document, Medium.DECK))
    number = 3 if any(_has_divider(entry) for entry in chapters) else 2  # cover, contents
    index = 0
    for entry in chapters:
        index += _has_divider(entry)
        slides: list[Content] = []
        for slide in _chapter_slides(document.locale, entry, index):
            text = plain_line(slide.title, document.locale)
            slides.append(replace(slide, mark=_mark(document, text, slide.mark, titles)))
            titles.add(text + slides[-1].mark)
        part = DeckPart(entry, index, number, tuple(slides))
        parts.append(part)
        number += 0 if part.is_backup else part.has_divider + len(slides)
    return tuple(parts)


def _topics(entry: NumberedChapter) -> tuple[tuple[str, str], ...]:
    return tuple((number, section.title) for number, section in entry.sections if section.title)


def _is_told_twice(entry: NumberedChapter) -> bool:
    """Return whether the only title in a chapter is that of the chapter itself."""
    return [title for _, title in _topics(entry)] == [entry.chapter.title]


def _has_divider(entry: NumberedChapter) -> bool:
    return entry.chapter.numbered and entry.chapter.opening is Opening.DIVIDER


def _chapter_slides(locale: Locale, entry: NumberedChapter, index: int) -> Iterator[Content]:
    chapter, is_told_twice = entry.chapter, _is_told_twice(entry)
    for number, section in entry.sections:
        kicker = f"{entry.number}{chapter.title}"
        if section.title and not is_told_twice:
            kicker = f"{kicker}{typography(locale).wide_space}{number}{section.title}"
        name = section.title or chapter.title
        yield from _section_slides(locale, section, name, (kicker, index))


def _section_slides(
    locale: Locale, section: Section, name: str, stand: tuple[str, int]
) -> Iterator[Content]:
    """Yield a slide for each page of each block; the first has the prose in its notes."""
    kicker, index = stand
    notes = tuple(
        block.inlines
        for block in section.blocks
        if isinstance(block, Paragraph) and block.medium is not Medium.DECK
    )
    shared = _shared(locale, section, name, stand)
    if shared is not None:
        yield replace(shared, notes=notes)
        return
    lead, pieces = _lead_and_pieces(locale, section)
    if not pieces:
        pieces = [_Piece(None, page) for page in prose_pages(_spoken(section), locale)]
    for at, piece in enumerate(_counted(pieces, locale)):
        own = section.claim if piece.block is pieces[0].block else ()
        caption = _caption(piece.block)
        title = piece.claim or own or (Text(_named(name, caption, locale)),)
        yield Content(
            title,
            piece.count,
            kicker,
            index,
            piece.page,
            lead if at == 0 else None,
            piece.foot,
            (*(notes if at == 0 else ()), *piece.left),
            piece.source,
        )


def _spoken(section: Section) -> tuple[Inlines, ...]:
    """Return the prose that is for the deck as well; what is for the document has no slide."""
    return tuple(
        block.inlines
        for block in section.blocks
        if isinstance(block, Paragraph) and block.medium is Medium.BOTH
    )


def _shared(locale: Locale, section: Section, name: str, stand: tuple[str, int]) -> Content | None:
    """Return the one slide of a section that wants one; None where its blocks do not fit it."""
    shown = [block for block in section.blocks if block.medium in (Medium.BOTH, Medium.DECK)]
    blocks = [block for block in shown if not isinstance(block, Paragraph)]
    if section.slides is not Slides.ONE or len(blocks) < _FEWEST:
        return None
    page = section_page(blocks, locale)
    if page is None:
        return None
    kicker, index = stand
    sources = dict.fromkeys(getattr(block, "source", "") for block in blocks)
    source = reduce(joined_sources, sources)
    return Content(section.claim or (Text(name),), "", kicker, index, page, source=source)


@frozen
class _Piece:
    """A page of a block; `count` is （2/3） where the block has several.

    A `guest` is the block that shares the page.
    """

    block: Block | None
    page: Page | SharedPage
    count: str = ""
    foot: CalloutPage | None = None
    guest: Block | None = None

    @property
    def height(self) -> float:
        """Return the height of the page and of what stands under it, in inches."""
        return self.page.height + (self.foot.height + _FOOT_GAP if self.foot else 0.0)

    @property
    def claim(self) -> Inlines:
        return getattr(self.block, "claim", ()) or getattr(self.guest, "claim", ())

    @property
    def source(self) -> str:
        """Return where the figures of the page come from, each source once."""
        return joined_sources(getattr(self.block, "source", ""), getattr(self.guest, "source", ""))

    @property
    def left(self) -> tuple[Inlines, ...]:
        """Return what the slide has no room for and the notes say."""
        return (self.page.left,) if isinstance(self.page, ChartPage) and self.page.left else ()


def _lead_and_pieces(locale: Locale, section: Section) -> tuple[TextPage | None, list[_Piece]]:
    """Return the lead beside the first page, and the pages.

    A lead of more than two lines, or one that leaves the page too little room, has its own slides.
    """
    shown = [block for block in section.blocks if block.medium in (Medium.BOTH, Medium.DECK)]
    leads = [b.inlines for b in shown if isinstance(b, Paragraph) and b.medium is Medium.DECK]
    pieces = _with_feet(list(_pieces(locale, shown)))
    if not leads:
        return None, pieces
    lead = lead_page(leads, locale)
    is_short = lead.height <= (_MOST_LEAD_LINES * (LEAD.line + 8)) / 72
    if pieces and is_short and lead.height + _LEAD_GAP + pieces[0].height <= ROOM:
        return lead, pieces
    return None, [*(_Piece(None, page) for page in lead_pages(leads, locale)), *pieces]


def _pieces(locale: Locale, blocks: Sequence[Block]) -> Iterator[_Piece]:
    """Yield a piece for each page of each block, one for two blocks that share a slide."""
    guests = {name: block for block in blocks if (name := getattr(block, "shares", ""))}
    placed: list[Block] = []
    for block in blocks:
        if any(block is each for each in placed):
            continue
        guest = guests.get(getattr(block, "id", ""))
        shared = shared_page(block, guest, locale) if guest is not None else None
        if guest is not None and shared is not None:
            placed.append(guest)
            yield _Piece(block, shared, guest=guest)
        else:
            yield from (_Piece(block, page) for page in pages_of(block, locale))


def _with_feet(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Return the pieces, a callout standing under the page before it where that leaves room.

    A chart takes all the room that it is given.
    """
    kept: list[_Piece] = []
    for piece in pieces:
        before = kept[-1] if kept else None
        if (
            isinstance(piece.page, CalloutPage)
            and before is not None
            and before.foot is None
            and not isinstance(before.page, ChartPage | CalloutPage)
            and before.page.height + _FOOT_GAP + piece.page.height <= ROOM
        ):
            kept[-1] = replace(before, foot=piece.page)
        else:
            kept.append(piece)
    return kept


def _counted(pieces: Sequence[_Piece], locale: Locale) -> list[_Piece]:
    """Return the pieces, those of one block counted: （1/2）, （2/2）."""
    counted: list[_Piece] = []
    for piece in pieces:
        alike = [other for other in pieces if other.block is piece.block]
        at = next(n for n, other in enumerate(alike, 1) if other is piece)
        mark = typography(locale).aside(f"{at}/{len(alike)}") if len(alike) > 1 else ""
        counted.append(replace(piece, count=mark))
    return counted


def _caption(block: Block | None) -> str:
    return block.label if isinstance(block, Callout) else getattr(block, "caption", "")


def _named(name: str, caption: str, locale: Locale) -> str:
    """Return a title for a block that makes no claim: what it is of."""
    return f"{name}{typography(locale).colon}{caption}" if caption and caption != name else name


def _mark(document: Document, text: str, count: str, titles: set[str]) -> str:
    """Return what stands behind a title: its count, and more where the deck has that already."""
    if text + count not in titles:
        return count
    signs, continued = typography(document.locale), document.chrome.continued
    marks = [f"{signs.space}{continued}"] if continued else []
    marks += [signs.aside(str(n)) for n in range(2, 2 + len(titles))]
    return next(mark + count for mark in marks if text + mark + count not in titles)
