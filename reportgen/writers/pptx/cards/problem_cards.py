"""Problem cards: what, how far, why, and what is done, in zones that stand level across a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from reportgen.model.document.cards import ProblemCard, ProblemCards
from reportgen.model.document.inline import Inlines, StatusMark, Text
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.labels import label
from reportgen.wording.lines import plain_line
from reportgen.wording.typography import typography
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards.kpi_cards import status_colour
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.cutting import parts_that_fit
from reportgen.writers.pptx.measure.fit import height_in, in_columns, lines_in, width_of
from reportgen.writers.pptx.measure.geometry import (
    BODY,
    LABEL_BOLD,
    NAME,
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

_INSET = 0.24
_MOST = 3
_LEAST_LINES = 2
_NAME_SHARE = 0.64
_HEADLINES = ((Type(28, 36, bold=True), 14), (Type(20, 28, bold=True), 12))
_PLAIN_HEADLINE = Type(16, 36, "muted")
_HEAD, _GAP, _CAUSE, _PANEL = 0.66, 0.24, 0.38, 0.41
_FOOT = 0.29
_SPLIT_LINES = (3, 2, 2)
"""How many lines of text, cause and action a card holds that has a slide to itself."""


@frozen
class ProblemPage:
    """Cards of one slide with the zones that all of them share, in inches."""

    cards: tuple[ProblemCard, ...]
    columns: int
    style: Type
    name: float
    upper: float
    cause: float
    panel: float

    @property
    def height(self) -> float:
        """Return the height of each card."""
        foot = 0.0 if self.panel else 0.12
        return 0.25 + self.name + self.upper + self.cause + self.panel + foot


def problem_pages(block: ProblemCards, locale: Locale) -> list[ProblemPage]:
    """Return the cards shared out: three a slide; smaller type, then fewer, where texts are long.

    A card whose texts do not even fit a slide of its own goes on on the next.
    """
    for most in range(_MOST, 0, -1):
        for style in (BODY, SMALL_BODY):
            pages = _pages(block.cards, most, style, locale)
            if all(page.height <= ROOM and _headlines_fit(page, locale) for page in pages):
                return pages
    cards = [part for card in block.cards for part in _cut(card, locale)]
    return _pages(cards, 1, SMALL_BODY, locale)


def draw_problem_cards(deck: Deck, canvas: SlideCanvas, page: ProblemPage, top: float) -> None:
    """Draw the cards of a slide."""
    for (x, w), card in zip(columns(page.columns), page.cards, strict=False):
        box = Box(x, top, w, page.height)
        with canvas.group(box, plain_line(card.name, deck.locale)):
            _card(deck, canvas, card, box, page)


def _pages(
    cards: Sequence[ProblemCard], most: int, style: Type, locale: Locale
) -> list[ProblemPage]:
    groups, count = in_columns(cards, most, 2)
    return [_page(group, count, style, locale) for group in groups]


def _page(cards: Sequence[ProblemCard], count: int, style: Type, locale: Locale) -> ProblemPage:
    w = column_width(count) - 2 * _INSET
    names = max(
        len(lines_in(card.name, locale, w * (_NAME_SHARE if card.status else 1), NAME))
        for card in cards
    )
    two = _LEAST_LINES * style.line / 72
    upper = max(
        _head_height(card) + max(two, height_in(card.text, locale, w, style)) for card in cards
    )
    causes = [height_in(card.cause, locale, w, style) for card in cards if card.cause]
    actions = [
        height_in(card.action, locale, w, replace(style, bold=True))
        for card in cards
        if card.action
    ]
    return ProblemPage(
        tuple(cards),
        count,
        style,
        names * NAME.line / 72,
        upper,
        max(two, *causes, 0) + _CAUSE + 0.06 if causes else 0.0,
        max(two, *actions, 0) + _PANEL + _FOOT - 0.03 if actions else 0.0,
    )


def _head_height(card: ProblemCard) -> float:
    return _HEAD * bool(card.headline) + _GAP * bool(_gap(card))


def _headlines_fit(page: ProblemPage, locale: Locale) -> bool:
    width = column_width(page.columns) - 2 * _INSET
    return all(_headline_fits(card, _HEADLINES[-1], width, locale) for card in page.cards)


def _headline_fits(
    card: ProblemCard, sizes: tuple[Type, int], width: float, locale: Locale
) -> bool:
    return _width(_headline(card, sizes), locale) <= width


def _width(spans: Sequence[Span], locale: Locale) -> float:
    return sum(width_of(plain_line((run,), locale), t) for run, t in spans)


def _headline(card: ProblemCard, sizes: tuple[Type, int]) -> list[Span]:
    """Return the large value with its target beside it; plain words where there is no value."""
    if not card.headline:
        return []
    large, small = sizes
    first = large if card.facts else _PLAIN_HEADLINE
    rest = Type(small, large.line, "muted")
    return [(card.headline[0], first), *((inline, rest) for inline in card.headline[1:])]


def _gap(card: ProblemCard) -> Inlines:
    """Return how far the value is from its target: the third of the labelled facts."""
    return next((text for _, text in card.facts[2:]), ())


def _cut(card: ProblemCard, locale: Locale) -> list[ProblemCard]:
    """Return a card with long texts as several, each with a part of them."""
    width = column_width(1) - 2 * _INSET
    bold = replace(SMALL_BODY, bold=True)
    texts = [
        parts_that_fit(text, locale, (width, lines), bold)
        for text, lines in zip((card.text, card.cause, card.action), _SPLIT_LINES, strict=True)
    ]
    first, *more = zip_longest(*texts, fillvalue=())
    cards = [replace(card, text=first[0], cause=first[1], action=first[2])]
    for text, cause, action in more:
        cards.append(replace(card, text=text, cause=cause, action=action, headline=(), facts=()))
    return cards


def _card(deck: Deck, canvas: SlideCanvas, card: ProblemCard, box: Box, page: ProblemPage) -> None:
    colours = canvas.colours
    canvas.rectangle(box, "", colours.rule, "card")
    canvas.rule(box.x, box.y, box.w, 3, status_colour(canvas, card.status))
    x, w = box.x + _INSET, box.w - 2 * _INSET
    share = _NAME_SHARE if card.status else 1
    name = Box(x, box.y + 0.19, w * share, page.name)
    canvas.text(name, [Line(card.name, NAME)], plain_line(card.name, deck.locale))
    if card.status is not None:
        place = Box(x + w * share, box.y + 0.19, w * (1 - share), 0.28)
        canvas.text(place, [Line((StatusMark(card.status),), RIGHT)], "status")
    y = box.y + 0.25 + page.name
    _upper(deck, canvas, card, Box(x, y, w, page.upper), page.style)
    y += page.upper
    if card.cause:
        if not (card.headline or card.text or _gap(card)):  # its name says it all
            y -= page.upper
        canvas.rule(x, y + 0.05, w, 0.75, colours.hair)
        zone = Box(x, y + 0.13, w, page.cause - 0.13)
        _zone(canvas, card.cause_label, card.cause, zone, page.style)
    y = box.bottom - page.panel
    if card.action:
        canvas.rectangle(Box(box.x, y, box.w, page.panel), colours.panel, name="panel")
        bold = replace(page.style, bold=True)
        zone = Box(x, y + 0.12, w, page.panel - 0.2)
        _zone(canvas, card.action_label, card.action, zone, bold)


def _upper(deck: Deck, canvas: SlideCanvas, card: ProblemCard, box: Box, style: Type) -> None:
    y = box.y
    if card.headline:
        fitting = [s for s in _HEADLINES if _headline_fits(card, s, box.w, deck.locale)]
        sizes = fitting[0] if fitting else _HEADLINES[-1]
        if not fitting:
            deck.too_wide(plain_line(card.name, deck.locale))
        canvas.spans(Box(box.x, y, box.w, 0.52), _headline(card, sizes), "value")
        y += _HEAD
    gap = _gap(card)
    if gap:
        space = typography(deck.locale).label_space
        line: Inlines = (Text(f"{label('gap_short', deck.locale)}{space}"), *gap)
        canvas.text(Box(box.x, y, box.w, _GAP), [Line(line, LABEL_BOLD)], "gap")
        y += _GAP
    if card.text:
        canvas.text(Box(box.x, y, box.w, box.bottom - y), [Line(card.text, style)], "text")


def _zone(canvas: SlideCanvas, name: str, text: Inlines, box: Box, style: Type) -> None:
    """Draw a label and the text below it."""
    canvas.say(Box(box.x, box.y, box.w, 0.24), name, LABEL_BOLD, "label")
    place = Box(box.x, box.y + 0.25, box.w, box.h - 0.25)
    canvas.text(place, [Line(text, style)], name or "text")
