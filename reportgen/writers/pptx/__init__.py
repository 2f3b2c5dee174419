"""Document -> pptx: slides as XML text in the brand's base deck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportgen.model.document import Document
from reportgen.model.finding import Problem, Severity
from reportgen.model.inline import Text
from reportgen.model.language import Words
from reportgen.wording.lines import plain_line
from reportgen.writers.base import Brand, Pictures, Written
from reportgen.writers.office.core_properties import write_core_properties
from reportgen.writers.office.ledger_part import stamp
from reportgen.writers.office.lines import broken
from reportgen.writers.office.package import Package
from reportgen.writers.office.theme import localise
from reportgen.writers.pptx import frames
from reportgen.writers.pptx.binder import Binder
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.shapes import Box, Canvas, Line, Type
from reportgen.writers.pptx.slides import Content, Part, content_slides, parts_of
from reportgen.writers.pptx.visuals import draw

_TITLE = Type(26, 35, bold=True)
_TITLE_EMS = 32.0
_MOST_TITLE_LINES = 2
_DRAFT_ROWS = 9


def write(document: Document, brand: Brand, pictures: Pictures) -> Written:
    """Return a document as pptx, with the ledger of what it printed."""
    package = Package.open(brand.base)
    localise(package, brand.theme, document.locale)
    deck = Deck(document, brand, pictures, package)
    binder = Binder(package)
    parts, slides = _planned(document)
    _slide(deck, binder, "cover", lambda canvas, _: frames.cover(deck, canvas))
    _slide(deck, binder, "contents", lambda canvas, _: frames.contents(deck, canvas, parts))
    backups: list[tuple[Part, Content]] = []
    for part in parts:
        _divider(deck, binder, part, len(parts))
        for slide in slides[part.index]:
            _content(deck, binder, part, slide, len(parts))
    backups = [(p, s) for p in parts_of(document) for s in slides.get(p.index, ()) if s.hidden]
    _slide(deck, binder, "closing", lambda canvas, _: frames.closing(deck, canvas))
    for part, slide in backups:
        _content(deck, binder, part, slide, len(parts))
    _draft(deck, binder)
    binder.bind()
    write_core_properties(package, document)
    ledger = deck.printing.ledger()
    stamp(package, ledger)
    return Written(package.to_bytes(), tuple(deck.problems), ledger)


def _planned(document: Document) -> tuple[tuple[Part, ...], dict[int, list[Content]]]:
    """Return the parts with the number of their first slide, and the slides of each.

    Chapters without a number are backup: their slides follow the closing, hidden.
    """
    titles: set[str] = set()
    slides = {
        part.index: list(content_slides(document, part, titles)) for part in parts_of(document)
    }
    parts: list[Part] = []
    number = 3
    for part in parts_of(document):
        if part.headed.chapter.numbered:
            parts.append(replace(part, first_slide=number))
            number += 1 + len(slides[part.index])
    return tuple(parts), slides


def _slide(
    deck: Deck,
    binder: Binder,
    layout: str,
    drawn: Callable[[Canvas, str], None],
    content: Content | None = None,
) -> None:
    """Draw a slide and bind it; a draft is stamped on every one."""
    number, name = binder.next_slide()
    theme = deck.brand.theme
    canvas = Canvas(theme.colours, deck.printing, deck.language, f"slide {number}")
    drawn(canvas, name)
    if deck.document.draft:
        style = Type(14, 20, "bad_text", bold=True, align="r")
        canvas.text(Box(9.0, 0.1, 3.667, 0.3), [Line((Text(deck.document.chrome.draft),), style)])
    notes = ""
    if content is not None and (content.notes or content.source):
        lines = [*content.notes, (Text(content.source),)] if content.source else content.notes
        notes = canvas.paragraphs([Line(line, Type(12, 18)) for line in lines], "notes")
    binder.add(name, canvas.xml(), layout, notes, hidden=bool(content and content.hidden))


def _divider(deck: Deck, binder: Binder, part: Part, count: int) -> None:
    _slide(deck, binder, "divider", lambda canvas, _: frames.divider(deck, canvas, part, count))


def _content(deck: Deck, binder: Binder, part: Part, slide: Content, count: int) -> None:
    def drawn(canvas: Canvas, name: str) -> None:
        _title(deck, canvas, slide)
        kicker = Type(12, 17, "mid", bold=True)
        canvas.text(Box(0.667, 0.42, 8.0, 0.25), [Line((Text(slide.kicker),), kicker)], "kicker")
        for at in range(count):
            x = 12.667 - (count - at) * 0.36 - (count - at - 1) * 0.07
            colours = canvas.colours
            fill = colours.brand if at == slide.part - 1 else colours.hair
            canvas.rectangle(Box(x, 0.5, 0.36, 0.06), fill, name="segment")
        draw(deck, canvas, slide, name)
        _footer(deck, canvas, slide)

    _slide(deck, binder, "content", drawn, slide)


def _title(deck: Deck, canvas: Canvas, slide: Content) -> None:
    """Fill the title; one of three lines or more is a finding, for it is never made smaller."""
    text = plain_line(slide.title, deck.locale)
    if len(broken(text, _TITLE_EMS)) > _MOST_TITLE_LINES:
        deck.problems.append(_long_title(text))
    canvas.placeholder("title", [Line(slide.title, _TITLE)])


def _footer(deck: Deck, canvas: Canvas, slide: Content) -> None:
    """Draw the source at the left; organisation, period and page number at the right."""
    chrome = deck.document.chrome
    canvas.rule(0.667, 6.93, 12.0, 0.75, canvas.colours.hair)
    small = Type(10, 14, "muted")
    if slide.source:
        source = slide.source if len(slide.source) < 60 else f"{slide.source[:56]}…"
        canvas.text(Box(0.667, 6.99, 6.2, 0.26), [Line((Text(source),), small)], "source")
    right = f"{chrome.footer_left}　{chrome.header_right}"
    canvas.placeholder("ftr", [Line((Text(right),), Type(10, 14, "muted", align="r"))], 11)
    canvas.slide_number()


def _draft(deck: Deck, binder: Binder) -> None:
    """Add the findings of a draft on slides at the end."""
    lines = deck.document.draft
    for start in range(0, len(lines), _DRAFT_ROWS):
        shown = lines[start : start + _DRAFT_ROWS]

        def drawn(canvas: Canvas, _: str, shown: tuple[str, ...] = shown) -> None:
            title = f"{deck.document.chrome.draft} {start // _DRAFT_ROWS + 1}"
            canvas.placeholder("title", [Line((Text(title),), _TITLE)])
            rows = [Line((Text(line),), Type(12, 17), 4) for line in shown]
            canvas.text(Box(0.667, 1.95, 12.0, 4.8), rows, "findings")
            canvas.slide_number()

        _slide(deck, binder, "content", drawn)


def _long_title(text: str) -> Problem:
    return Problem(
        Words(
            f'the slide title "{text}" takes more than two lines',
            f"幻灯片标题“{text}”超过两行",
            f"投影片標題「{text}」超過兩行",
        ),
        remedy=Words(
            "shorten the claim in the section template",
            "请在小节模板里把 claim 写短",
            "請在小節範本裡把 claim 寫短",
        ),
        severity=Severity.WARNING,
        values=(text,),
    )
