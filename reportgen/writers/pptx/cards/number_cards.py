"""Number cards: 01, 02, 03 side by side, each with title, text and the figure that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.document.cards import NumberCard, NumberCards
from reportgen.model.document.inline import Inlines, StatusMark, Text
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.cutting import parts_that_fit
from reportgen.writers.pptx.measure.fit import height_in, in_columns, lines_in, width_of
from reportgen.writers.pptx.measure.geometry import (
    LABEL,
    RIGHT,
    ROOM,
    SMALL_BODY,
    Box,
    Line,
    Span,
    Type,
    column_width,
    columns,
)

_TEXT = Type(16, 26)
_STYLES = (_TEXT, SMALL_BODY)
_TITLE = Type(20, 28, bold=True)
_NUMBER = Type(36, 46, "mid", bold=True)
_VALUE = Type(28, 36, bold=True)
_MOST = 4
_LEAST_COLUMNS = 2
_HEAD = 0.97
_PANEL_TOP, _PANEL = 3.27, 1.28
_MOST_TITLE_LINES = 2
_MOST_LINE_LINES = 2


@frozen
class NumberPage:
    """Cards of one slide; `first` is the number of the first of them."""

    cards: tuple[NumberCard, ...]
    first: int
    columns: int
    style: Type
    title: float
    text: float

    @property
    def panel_top(self) -> float:
        """Return where the figure panels begin below the cards' upper edge, in inches."""
        if not self.text:
            return _HEAD + self.title + 0.3
        return max(_PANEL_TOP, _HEAD + self.title + 0.11 + self.text + 0.12)

    @property
    def height(self) -> float:
        """Return the height of the cards in inches."""
        if any(card.figure for card in self.cards):
            return self.panel_top + _PANEL
        return _HEAD + self.title + 0.11 + self.text


def number_pages(
    block: NumberCards, locale: Locale, styles: Sequence[Type] = _STYLES
) -> list[NumberPage]:
    """Return the cards shared out: up to four a slide; smaller type, then fewer, where needed.

    A card whose text does not even fit a slide of its own goes on on the next.
    """
    for most in range(_MOST, 0, -1):
        for style in styles:
            pages = _pages(block.cards, most, style, locale)
            if all(_fits(page, locale) for page in pages):
                return pages
    cards = [part for card in block.cards for part in _cut(card, locale)]
    return _pages(cards, 1, SMALL_BODY, locale)


def draw_number_cards(deck: Deck, canvas: SlideCanvas, page: NumberPage, top: float) -> None:
    """Draw the cards of a slide."""
    places = zip(columns(page.columns), page.cards, strict=False)
    for number, ((x, w), card) in enumerate(places, page.first):
        box = Box(x, top, w, page.height)
        with canvas.group(box, plain_line(card.title, deck.locale)):
            canvas.rule(x, top, w, 2.25, canvas.colours.brand)
            number_box = Box(x, top + 0.17, w * 0.4, 0.64)
            canvas.say(number_box, f"{number:02d}", _NUMBER, "number")
            _card(deck, canvas, card, box, page)


def _pages(cards: Sequence[NumberCard], most: int, style: Type, locale: Locale) -> list[NumberPage]:
    groups, count = in_columns(cards, most, _LEAST_COLUMNS)
    pages: list[NumberPage] = []
    first = 1
    for group in groups:
        pages.append(_page(group, first, count, style, locale))
        first += len(group)
    return pages


def _page(
    cards: Sequence[NumberCard], first: int, count: int, style: Type, locale: Locale
) -> NumberPage:
    w = column_width(count)
    title = max(height_in(card.title, locale, w, _TITLE) for card in cards)
    text = max(height_in(c.text, locale, w, style) for c in cards)
    return NumberPage(tuple(cards), first, count, style, title, text)


def _fits(page: NumberPage, locale: Locale) -> bool:
    w = column_width(page.columns) - 0.4
    return (
        page.height <= ROOM
        and page.title <= _MOST_TITLE_LINES * _TITLE.line / 72
        and all(_figure_width(card, locale) <= w for card in page.cards)
        and all(len(lines_in(c.line, locale, w, LABEL)) <= _MOST_LINE_LINES for c in page.cards)
    )


def _figure_width(card: NumberCard, locale: Locale) -> float:
    return sum(width_of(plain_line((inline,), locale), style) for inline, style in _figure(card))


def _figure(card: NumberCard) -> list[Span]:
    """Return the large value and its unit, each in a type of its own."""
    unit = Type(14, _VALUE.line, "muted")
    spans: list[Span] = [(inline, _VALUE) for inline in card.figure[:1]]
    for inline in card.figure[1:]:
        spans += [(Text(" "), unit), (inline, unit)]
    return spans


def _cut(card: NumberCard, locale: Locale) -> list[NumberCard]:
    lines = int((ROOM - _HEAD - _TITLE.line / 72 - 0.2 - _PANEL) * 72 / SMALL_BODY.line)
    texts = parts_that_fit(card.text, locale, (column_width(1), lines), SMALL_BODY) or [()]
    first, *more = texts
    return [
        replace(card, text=first),
        *(replace(card, text=text, figure=(), line=()) for text in more),
    ]


def _card(deck: Deck, canvas: SlideCanvas, card: NumberCard, box: Box, page: NumberPage) -> None:
    x, w = box.x, box.w
    if card.status is not None:
        status: Inlines = (StatusMark(card.status),)
        place = Box(x + w * 0.4, box.y + 0.35, w * 0.6, 0.28)
        canvas.text(place, [Line(status, RIGHT)], "status")
    title = Box(x, box.y + _HEAD, w, page.title)
    canvas.text(title, [Line(card.title, _TITLE)], plain_line(card.title, deck.locale))
    if card.text:
        place = Box(x, box.y + _HEAD + page.title + 0.11, w, page.text)
        canvas.text(place, [Line(card.text, page.style)], "text")
    if card.figure:
        _panel(deck, canvas, card, Box(x, box.y + page.panel_top, w, _PANEL))


def _panel(deck: Deck, canvas: SlideCanvas, card: NumberCard, box: Box) -> None:
    canvas.rectangle(box, canvas.colours.panel, name="panel")
    x, w = box.x + 0.2, box.w - 0.4
    if _figure_width(card, deck.locale) > w:
        deck.too_wide(plain_line(card.title, deck.locale))
    canvas.spans(Box(x, box.y + 0.2, w, 0.5), _figure(card), "figure")
    if card.line:
        canvas.text(Box(x, box.y + 0.77, w, 0.48), [Line(card.line, LABEL)], "line")
