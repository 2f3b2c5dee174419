"""Document -> pptx: slides as XML text in the brand's base deck.

Two steps, as in pandoc: `slides` says which slides exist and what is on each, `cover_slides` and
`content_slides` draw them. The rooms:

- `pages/`: how each kind of block is shared out over slides, and how it is drawn.
- `cards/`: the blocks that are rows of columns, such as cards, steps and events.
- `measure/`: places and types on a slide, and what a text takes of them. No XML.
- `base/`: the file that slides are added to: our base decks, a company's, their layouts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from reportgen.model.document.document import Document
from reportgen.model.document.inline import Text
from reportgen.wording.typography import typography
from reportgen.writers.base import Brand, Pictures, Writer, Written
from reportgen.writers.office.core_properties import write_core_properties
from reportgen.writers.office.ledger_part import stamp
from reportgen.writers.office.package import Package
from reportgen.writers.office.theme import fill_fonts, localise
from reportgen.writers.pptx import content_slides, cover_slides
from reportgen.writers.pptx.base.base_deck import restyle
from reportgen.writers.pptx.base.layouts import SlideLayout, own_layouts
from reportgen.writers.pptx.base.slide_parts import SlideInfo, SlideParts, Visibility
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.geometry import Box, Line, Type
from reportgen.writers.pptx.pages.points import finding_pages
from reportgen.writers.pptx.slides import DeckPart, parts_of

_NOTES = Type(12, 18)
_STAMP = Box(10.6, 0.1, 2.067, 0.3)
_STAMP_TYPE = Type(14, 20, "bad_text", bold=True, align="ctr")

DrawSlide = Callable[[SlideCanvas], None]


def write(document: Document, brand: Brand, pictures: Pictures) -> Written:
    """Return a document as pptx, with the ledger of what it printed.

    Raises WriterError where a company's own deck cannot be used.
    """
    package, layouts = _base(document, brand)
    deck = Deck(document, brand, pictures, package, layouts)
    slide_parts = SlideParts(package, layouts)
    _slides(deck, slide_parts)
    slide_parts.bind()
    write_core_properties(package, document)
    ledger = deck.printing.ledger()
    stamp(package, ledger)
    return Written(package.to_bytes(), tuple(deck.problems), ledger)


def _base(document: Document, brand: Brand) -> tuple[Package, Mapping[str, SlideLayout]]:
    """Return the package to fill, and the layouts that its slides stand on."""
    if brand.company is not None:
        from reportgen.writers.pptx.base.company import adopt

        company = adopt(brand.company, brand.base)
        fill_fonts(company.package, brand.theme, document.locale)
        return company.package, company.layouts
    package = Package.open(brand.base)
    if brand.is_plain:
        restyle(package, brand.theme)
    localise(package, brand.theme, document.locale)
    return package, own_layouts(package)


def _slides(deck: Deck, slide_parts: SlideParts) -> None:
    """Draw all slides: front, parts, closing, backup behind it, findings of a draft."""
    chrome, closing = deck.document.chrome, deck.document.closing
    parts = parts_of(deck.document)
    opened = [part for part in parts if part.has_divider]
    slide_parts.begin_section(chrome.contents)
    _slide(deck, slide_parts, SlideInfo("cover"), partial(cover_slides.cover, deck))
    if opened:
        drawn = partial(cover_slides.contents, deck, parts=opened)
        _slide(deck, slide_parts, SlideInfo("contents"), drawn)
    for part in parts:
        if not part.is_backup:
            _part(deck, slide_parts, part, len(opened))
    slide_parts.begin_section(closing.thanks)
    _slide(deck, slide_parts, SlideInfo("closing"), partial(cover_slides.closing, deck))
    for part in parts:
        if part.is_backup and part.slides:
            _part(deck, slide_parts, part, len(opened))
    _findings(deck, slide_parts)


def _slide(deck: Deck, slide_parts: SlideParts, info: SlideInfo, draw: DrawSlide) -> None:
    """Draw a slide and add it to the deck; a draft is stamped on every one."""
    colours = deck.brand.theme.colours
    layout = deck.layouts[info.layout_name]
    number = slide_parts.next_number
    canvas = SlideCanvas(colours, deck.printing, deck.language, number, layout)
    draw(canvas)
    if deck.document.draft:
        canvas.rectangle(_STAMP, "FFFFFF", colours.bad_mark, "stamp")
        canvas.text(_STAMP, [Line((Text(deck.document.chrome.draft),), _STAMP_TYPE)], "draft")
    notes = canvas.paragraphs([Line(note, _NOTES) for note in canvas.notes], "notes")
    slide_parts.add(canvas.part, info, canvas.xml(), notes if canvas.notes else "")


def _part(deck: Deck, slide_parts: SlideParts, part: DeckPart, count: int) -> None:
    """Draw the slides of a part, one of `count`; those of a backup are hidden."""
    slide_parts.begin_section(part.entry.chapter.title)
    if part.has_divider:
        drawn = partial(cover_slides.divider, deck, part=part, count=count)
        _slide(deck, slide_parts, SlideInfo("divider"), drawn)
    visibility = Visibility.HIDDEN if part.is_backup else Visibility.SHOWN
    for slide in part.slides:
        drawn = partial(content_slides.content, deck, slide=slide, count=count)
        _slide(deck, slide_parts, SlideInfo("content", visibility), drawn)


def _findings(deck: Deck, slide_parts: SlideParts) -> None:
    """Add the findings of a draft on slides at the end."""
    pages = finding_pages(deck.document.draft, deck.locale)
    if pages:
        slide_parts.begin_section(deck.document.chrome.draft)
    for number, page in enumerate(pages, 1):
        mark = typography(deck.locale).aside(f"{number}/{len(pages)}") if len(pages) > 1 else ""
        drawn = partial(content_slides.finding, deck, page=page, mark=mark)
        _slide(deck, slide_parts, SlideInfo("content"), drawn)


WRITER = Writer("pptx", write, "base.pptx")
