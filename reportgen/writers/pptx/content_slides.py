"""A slide of content: title, kicker, the part's place in the deck, page, callout, footer."""

from __future__ import annotations

from reportgen.model.document.inline import Inlines, Text
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.wording.typography import typography
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck, shortened
from reportgen.writers.pptx.measure.cutting import title_lines
from reportgen.writers.pptx.measure.fit import ems, width_of
from reportgen.writers.pptx.measure.geometry import (
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
from reportgen.writers.pptx.pages import draw_page
from reportgen.writers.pptx.pages.points import TextPage, draw_callout, draw_text
from reportgen.writers.pptx.pages.sharing import SharedPage, draw_shared
from reportgen.writers.pptx.slides import Content

_MOST_TITLE_LINES = 2
_KICKER_WIDTH, _SOURCE_WIDTH, _FOOTER_WIDTH = 8.0, 6.0, 5.25


def content(deck: Deck, canvas: SlideCanvas, slide: Content, count: int) -> None:
    """Draw a slide of content in a deck of `count` parts, and say in its notes what it cannot show.

    The notes hold a title of more than two lines, the prose of the section, the whole source.
    """
    lines = title_lines((*slide.title, Text(slide.mark)), deck.locale, ems(WIDTH, TITLE.size))
    if len(lines) > _MOST_TITLE_LINES:
        canvas.notes.append(slide.title)
        lines = _two_lines(deck, slide)
    canvas.notes += [*slide.notes, *([(Text(slide.source),)] if slide.source else [])]
    canvas.title("title", lines, TITLE)
    kicker = shortened(slide.kicker, _KICKER_WIDTH, LABEL_BOLD)
    canvas.say(Box(LEFT, 0.42, _KICKER_WIDTH, 0.25), kicker, LABEL_BOLD, "kicker")
    _segments(canvas, slide.part, count)
    _body(deck, canvas, slide)
    _footer(deck, canvas, slide.source)


def finding(deck: Deck, canvas: SlideCanvas, page: TextPage, mark: str) -> None:
    """Draw a slide with findings of a draft; the mark behind its title counts such slides."""
    canvas.title("title", [(Text(f"{deck.document.chrome.draft}{mark}"),)], TITLE)
    draw_text(canvas, page, TOP)
    _footer(deck, canvas, "")


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


def _body(deck: Deck, canvas: SlideCanvas, slide: Content) -> None:
    """Draw what stands between title and footer: the lead, the page, the callout under it."""
    if slide.lead is not None:
        draw_text(canvas, slide.lead, TOP)
    if isinstance(slide.page, SharedPage):
        draw_shared(deck, canvas, slide.page, TOP + slide.page_offset)
    else:
        draw_page(deck, canvas, slide.page, TOP + slide.page_offset)
    if slide.foot is not None:
        draw_callout(canvas, slide.foot, TOP + slide.foot_offset)


def _footer(deck: Deck, canvas: SlideCanvas, source: str) -> None:
    """Draw the source at the left; organisation, period and page number at the right."""
    chrome = deck.document.chrome
    shown = _source(deck.locale, source)
    canvas.say(Box(LEFT, 6.99, _SOURCE_WIDTH, 0.26), shown, FOOTER, "source")
    gap = typography(deck.locale).footer_space
    right = f"{deck.brand.footer(deck.document)}{gap}{chrome.header_right}"
    right = shortened(right, _FOOTER_WIDTH, FOOTER)
    style = Type(FOOTER.size, FOOTER.line, FOOTER.colour, align="r")
    canvas.footer(Line((Text(right),), style))
    canvas.slide_number()


def _source(locale: Locale, source: str) -> str:
    """Return a source that fits the footer; a long one ends in 等 and stands in the notes whole."""
    if width_of(source, FOOTER) <= _SOURCE_WIDTH:
        return source
    marks = typography(locale)
    comma, rest = marks.list_comma, marks.and_more
    names = source.split(comma)
    while len(names) > 1 and width_of(comma.join(names) + rest, FOOTER) > _SOURCE_WIDTH:
        names.pop()
    return shortened(comma.join(names) + rest, _SOURCE_WIDTH, FOOTER)
