"""Document -> slides: which slides exist, and what is on each. No file format in here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.model.chart import Chart
from reportgen.model.document import (
    Block,
    Callout,
    Document,
    ItemList,
    KpiCards,
    NumberCards,
    Paragraph,
    ProblemCards,
    Section,
    SignOff,
    Table,
)
from reportgen.model.inline import Inlines, Medium, Text
from reportgen.wording.lines import plain_line
from reportgen.writers.office.numbering import Headed, headed
from reportgen.writers.pptx.fit import height_of, shared_out

MOST_ROWS = 7
_MOST_CARDS = 4
_MOST_PROBLEMS = 3
_MOST_ITEMS = 6
_TEXT_HEIGHT = 4.5
_TEXT_WIDTH = 12.0

Visual = Table | KpiCards | ProblemCards | NumberCards | Chart | ItemList | Callout


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter as the deck knows it: its place among the parts, its slide, its sections."""

    headed: Headed
    index: int
    first_slide: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """A slide with one message: a title, one visual, and what is said beside it."""

    title: Inlines
    kicker: str
    part: int
    visual: Visual | None
    lead: tuple[Inlines, ...] = ()
    notes: tuple[Inlines, ...] = ()
    source: str = ""
    hidden: bool = False


def parts_of(document: Document) -> tuple[Part, ...]:
    """Return the chapters that have anything to show."""
    return tuple(Part(entry, at) for at, entry in enumerate(headed(document), 1))


def content_slides(document: Document, part: Part, titles: set[str]) -> Iterator[Content]:
    """Yield the slides of a chapter; titles are made unique in the deck."""
    for number, section in part.headed.sections:
        for slide in _section_slides(document, part, number, section):
            yield replace(slide, title=_unique(document, slide, titles))


def _section_slides(
    document: Document, part: Part, number: str, section: Section
) -> Iterator[Content]:
    shown = [block for block in section.blocks if block.medium in (Medium.BOTH, Medium.DECK)]
    prose = [b.inlines for b in section.blocks if isinstance(b, Paragraph)
             and b.medium is not Medium.DECK]  # fmt: skip
    lead = tuple(b.inlines for b in shown if isinstance(b, Paragraph) and b.medium is Medium.DECK)
    pieces = [piece for block in shown for piece in _counted(block)]
    chapter = f"{part.headed.number}{part.headed.chapter.title}"
    kicker = f"{chapter}　{number}{section.title}" if section.title else chapter
    hidden = not part.headed.chapter.numbered
    base = Content((), kicker, part.index, None, lead, tuple(prose), hidden=hidden)
    if not pieces:
        if prose or lead:
            title = section.claim or (Text(section.title or part.headed.chapter.title),)
            texts = lead or _few(document, prose)
            yield replace(base, title=title, lead=texts)
        return
    first = pieces[0].block
    for at, piece in enumerate(pieces):
        own = section.claim if piece.block is first else ()
        title = piece.claim or own or _caption(piece.visual, section, part)
        yield replace(
            base,
            title=(*title, Text(piece.count)) if piece.count else title,
            visual=piece.visual,
            source=piece.source,
            lead=lead if at == 0 else (),
            notes=tuple(prose) if at == 0 else (),
        )


def _few(document: Document, prose: Sequence[Inlines]) -> tuple[Inlines, ...]:
    """Return as many paragraphs as a slide holds; the rest is in the notes."""
    kept: list[Inlines] = []
    height = 0.0
    for inlines in prose:
        height += height_of(plain_line(inlines, document.locale), _TEXT_WIDTH, 18, 27) + 0.1
        if height > _TEXT_HEIGHT:
            break
        kept.append(inlines)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a block that fits a slide; `count` is （2/3） where there are several."""

    block: Block
    visual: Visual
    claim: Inlines
    source: str
    count: str


def _counted(block: Block) -> Iterator[_Piece]:
    parts = list(_split(block))
    for at, (visual, claim, source) in enumerate(parts, 1):
        count = f"（{at}/{len(parts)}）" if len(parts) > 1 else ""
        yield _Piece(block, visual, claim, source, count)


def _split(block: Block) -> Iterator[tuple[Visual, Inlines, str]]:
    """Yield a block as visuals that each fit a slide, with claim and source."""
    match block:
        case Table():
            for rows in shared_out(block.rows, MOST_ROWS):
                yield replace(block, rows=tuple(rows)), block.claim, block.source
        case KpiCards():
            for cards in shared_out(block.cards, _MOST_CARDS):
                yield replace(block, cards=tuple(cards)), block.claim, block.source
        case NumberCards():
            for numbers in shared_out(block.cards, _MOST_CARDS - 1):
                yield replace(block, cards=tuple(numbers)), block.claim, block.source
        case ProblemCards():
            for problems in shared_out(block.cards, _MOST_PROBLEMS):
                yield replace(block, cards=tuple(problems)), block.claim, block.source
        case ItemList():
            for items in shared_out(block.items, _MOST_ITEMS):
                yield replace(block, items=tuple(items)), (), ""
        case Chart():
            yield block, block.claim, block.source
        case Callout() | SignOff() | Paragraph():
            return


def _caption(visual: Visual, section: Section, part: Part) -> Inlines:
    """Return a title for a visual that makes no claim: what it is of."""
    name = section.title or part.headed.chapter.title
    caption = getattr(visual, "caption", "")
    return (Text(f"{name}：{caption}" if caption and caption != name else name),)


def _unique(document: Document, slide: Content, titles: set[str]) -> Inlines:
    """Return the title, with its caption or a count behind it where the deck has it already."""
    text = plain_line(slide.title, document.locale)
    if text not in titles:
        titles.add(text)
        return slide.title
    count = 2
    while f"{text}（{count}）" in titles:
        count += 1
    titles.add(f"{text}（{count}）")
    more = document.chrome.continued or f"（{count}）"
    mark = more if count == 2 else f"（{count}）"
    return (*slide.title, Text(mark))
