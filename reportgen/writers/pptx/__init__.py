"""Document -> pptx: slides as XML text in the brand's base deck.

Two steps, as in pandoc: `slides` says which slides exist and what is on each; the modules of each
kind of block draw them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportgen.model.document.document import Document
from reportgen.model.document.inline import Inlines, Text
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.writers.base import Brand, Pictures, Written
from reportgen.writers.office.core_properties import write_core_properties
from reportgen.writers.office.ledger_part import stamp
from reportgen.writers.office.package import Package
from reportgen.writers.office.theme import fill_fonts, localise
from reportgen.writers.pptx import cover_slides as frames
from reportgen.writers.pptx.base_deck import restyle
from reportgen.writers.pptx.cutting import title_lines
from reportgen.writers.pptx.deck import Deck, shortened
from reportgen.writers.pptx.fit import ems, width_of
from reportgen.writers.pptx.geometry import (
    FOOTER,
    LABEL_BOLD,
    LEFT,
    TITLE,
    TOP,
    WIDTH,
    Box,
    Line,
    Type,
)
from reportgen.writers.pptx.layouts import SlideLayout, own_grounds
from reportgen.writers.pptx.pages import draw_page
from reportgen.writers.pptx.points import TextPage, draw_callout, draw_text, finding_pages
from reportgen.writers.pptx.shapes import SlideCanvas
from reportgen.writers.pptx.sharing import SharedPage, draw_shared
from reportgen.writers.pptx.slide_parts import SlideInfo, SlideParts, Visibility
from reportgen.writers.pptx.slides import Content, DeckPart, bracketed, parts_of

_MOST_TITLE_LINES = 2
_KICKER_WIDTH, _SOURCE_WIDTH, _FOOTER_WIDTH = 8.0, 6.0, 5.25
_NOTES = Type(12, 18)
_STAMP = Box(10.6, 0.1, 2.067, 0.3)
_STAMP_TYPE = Type(14, 20, "bad_text", bold=True, align="ctr")

Drawn = Callable[[SlideCanvas], None]


def write(document: Document, brand: Brand, pictures: Pictures) -> Written:
    """Return a document as pptx, with the ledger of what it printed.

    Raises WriterError where a company's own deck cannot be used.
    """
    package, grounds = _base(document, brand)
    deck = Deck(document, brand, pictures, package, grounds)
    binder = SlideParts(package, grounds)
    _slides(deck, binder)
    binder.bind()
    write_core_properties(package, document)
    ledger = deck.printing.ledger()
    stamp(package, ledger)
    return Written(package.to_bytes(), tuple(deck.problems), ledger)


def _base(document: Document, brand: Brand) -> tuple[Package, Mapping[str, SlideLayout]]:
    """Return the package to fill, and the layouts that its slides stand on."""
    if brand.company is not None:
        from reportgen.writers.pptx.company import adopt

        company = adopt(brand.company, brand.base)
        fill_fonts(company.package, brand.theme, document.locale)
        return company.package, company.grounds
    package = Package.open(brand.base)
    if brand.is_plain:
        restyle(package, brand.theme)
    localise(package, brand.theme, document.locale)
    return package, own_grounds(package)


def _slides(deck: Deck, binder: SlideParts) -> None:
    """Draw all slides: front, parts, closing, backup behind it, findings of a draft."""
    document = deck.document
    parts = parts_of(document)
    opened = [part for part in parts if part.has_divider]
    binder.begin_section(document.chrome.contents)
    _slide(deck, binder, SlideInfo("cover"), lambda canvas: frames.cover(deck, canvas))
    if opened:
        _slide(
            deck,
            binder,
            SlideInfo("contents"),
            lambda canvas: frames.contents(deck, canvas, opened),
        )
    for part in parts:
        if not part.is_backup:
            _part(deck, binder, part, len(opened))
    binder.begin_section(document.closing.thanks)
    _slide(deck, binder, SlideInfo("closing"), lambda canvas: frames.closing(deck, canvas))
    for part in parts:
        if part.is_backup and part.slides:
            binder.begin_section(part.headed.chapter.title)
            for slide in part.slides:
                _content(deck, binder, slide, len(opened), Visibility.HIDDEN)
    _findings(deck, binder)


def _slide(deck: Deck, binder: SlideParts, sheet: SlideInfo, drawn: Drawn) -> None:
    """Draw a slide and bind it; a draft is stamped on every one."""
    colours = deck.brand.theme.colours
    ground = deck.grounds[sheet.layout]
    canvas = SlideCanvas(colours, deck.printing, deck.language, binder.next_number, ground)
    drawn(canvas)
    if deck.document.draft:
        canvas.rectangle(_STAMP, "FFFFFF", colours.bad_mark, "stamp")
        canvas.text(_STAMP, [Line((Text(deck.document.chrome.draft),), _STAMP_TYPE)], "draft")
    notes = canvas.paragraphs([Line(line, _NOTES) for line in sheet.notes], "notes")
    binder.add(canvas.part, sheet, canvas.xml(), notes if sheet.notes else "")


def _part(deck: Deck, binder: SlideParts, part: DeckPart, count: int) -> None:
    binder.begin_section(part.headed.chapter.title)

    def drawn(canvas: SlideCanvas) -> None:
        frames.divider(deck, canvas, part, count)

    if part.has_divider:
        _slide(deck, binder, SlideInfo("divider"), drawn)
    for slide in part.slides:
        _content(deck, binder, slide, count, Visibility.SHOWN)


def _content(
    deck: Deck, binder: SlideParts, slide: Content, count: int, visibility: Visibility
) -> None:
    lines = title_lines((*slide.title, Text(slide.mark)), deck.locale, ems(WIDTH, TITLE.size))
    notes = slide.notes
    if len(lines) > _MOST_TITLE_LINES:
        notes = (slide.title, *notes)  # what the slide cannot show is at least said
        lines = _two_lines(deck, slide)
    if slide.source:
        notes = (*notes, (Text(slide.source),))

    def drawn(canvas: SlideCanvas) -> None:
        canvas.title("title", lines, TITLE)
        kicker = shortened(slide.kicker, _KICKER_WIDTH, LABEL_BOLD)
        canvas.say(Box(LEFT, 0.42, _KICKER_WIDTH, 0.25), kicker, LABEL_BOLD, "kicker")
        _segments(canvas, slide.part, count)
        if slide.lead is not None:
            draw_text(canvas, slide.lead, TOP)
        if isinstance(slide.page, SharedPage):
            draw_shared(deck, canvas, slide.page, TOP + slide.page_offset)
        else:
            draw_page(deck, canvas, slide.page, TOP + slide.page_offset)
        if slide.foot is not None:
            draw_callout(canvas, slide.foot, TOP + slide.foot_offset)
        _footer(deck, canvas, slide.source)

    _slide(deck, binder, SlideInfo("content", notes, visibility), drawn)


def _two_lines(deck: Deck, slide: Content) -> list[Inlines]:
    """Return a title cut to two lines, its mark kept: a title is never made smaller."""
    text = plain_line(slide.title, deck.locale)
    deck.too_long(text)
    kept = [shortened(text, share * WIDTH, TITLE) for share in (1.9, 1.8, 1.7, 1.6, 1.4, 1.2)]
    choices = (
        title_lines((Text(f"{words}{slide.mark}"),), deck.locale, ems(WIDTH, TITLE.size))
        for words in kept
    )
    return next(lines for lines in choices if len(lines) <= _MOST_TITLE_LINES)


def _segments(canvas: SlideCanvas, part: int, count: int) -> None:
    """Draw a segment for each part at the top right, the present one filled."""
    for at in range(count):
        x = LEFT + WIDTH - (count - at) * 0.36 - (count - at - 1) * 0.07
        colours = canvas.colours
        fill = colours.brand if at == part - 1 else colours.hair
        canvas.rectangle(Box(x, 0.5, 0.36, 0.06), fill, name="segment")


def _footer(deck: Deck, canvas: SlideCanvas, source: str) -> None:
    """Draw the source at the left; organisation, period and page number at the right."""
    chrome = deck.document.chrome
    shown = _source(deck.locale, source)
    canvas.say(Box(LEFT, 6.99, _SOURCE_WIDTH, 0.26), shown, FOOTER, "source")
    gap = "   " if deck.locale is Locale.EN else "　"
    right = f"{deck.brand.footer(deck.document)}{gap}{chrome.header_right}"
    right = shortened(right, _FOOTER_WIDTH, FOOTER)
    style = Type(FOOTER.size, FOOTER.line, FOOTER.colour, align="r")
    canvas.footer(Line((Text(right),), style))
    canvas.slide_number()


def _source(locale: Locale, source: str) -> str:
    """Return a source that fits the footer; a long one ends in 等 and stands in the notes whole."""
    if width_of(source, FOOTER) <= _SOURCE_WIDTH:
        return source
    comma, rest = (", ", ", …") if locale is Locale.EN else ("、", "等")
    names = source.split(comma)
    while len(names) > 1 and width_of(comma.join(names) + rest, FOOTER) > _SOURCE_WIDTH:
        names.pop()
    return shortened(comma.join(names) + rest, _SOURCE_WIDTH, FOOTER)


def _findings(deck: Deck, binder: SlideParts) -> None:
    """Add the findings of a draft on slides at the end."""
    pages = finding_pages(deck.document.draft, deck.locale)
    if pages:
        binder.begin_section(deck.document.chrome.draft)
    for number, page in enumerate(pages, 1):
        count = bracketed(f"{number}/{len(pages)}", deck.locale) if len(pages) > 1 else ""
        _finding(deck, binder, page, count)


def _finding(deck: Deck, binder: SlideParts, page: TextPage, count: str) -> None:
    def drawn(canvas: SlideCanvas) -> None:
        canvas.title("title", [(Text(f"{deck.document.chrome.draft}{count}"),)], TITLE)
        draw_text(canvas, page, TOP)
        _footer(deck, canvas, "")

    _slide(deck, binder, SlideInfo("content"), drawn)
