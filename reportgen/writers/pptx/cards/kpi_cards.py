"""KPI cards: a value large, its bar with a tick at the target, change, target and status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.document.cards import KpiCard, KpiCards
from reportgen.model.document.inline import Inlines, Status, StatusMark, Text
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.labels import label
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.fit import in_columns, lines_in, lines_of, width_of
from reportgen.writers.pptx.measure.geometry import (
    LABEL,
    LEFT,
    NAME,
    ROOM,
    WIDTH,
    Box,
    Line,
    Span,
    Type,
    column_width,
    columns,
)

_INSET = 0.22
_VALUES = (Type(44, 52, bold=True), Type(36, 44, bold=True), Type(28, 36, bold=True))
_UNIT = 16
_LONG_VALUE = 5
_MOST = 4
_HEIGHT = 4.05
_NOTE_GAP = 0.28
_SPARE = 0.1
"""What the foot of a card can give to a second line of the gap."""

_MOST_LINES = 2
_ROW_GAP = 0.12


@frozen
class KpiPage:
    """Cards of one slide; `wraps` are the lines that names and gaps need beyond the first."""

    cards: tuple[KpiCard, ...]
    columns: int
    note: Inlines
    value: Type
    row: int
    wraps: tuple[int, int]
    note_height: float

    @property
    def card_height(self) -> float:
        """Return the height of each card in inches."""
        gap = self.wraps[1] * LABEL.line / 72
        return _HEIGHT + self.wraps[0] * NAME.line / 72 + max(0.0, gap - _SPARE)

    @property
    def height(self) -> float:
        """Return the height of cards and note in inches."""
        return self.card_height + (self.note_gap + self.note_height if self.note else 0.0)

    @property
    def note_gap(self) -> float:
        """Return the space between cards and note in inches."""
        return max(0.06, min(_NOTE_GAP, ROOM - self.card_height - self.note_height))


def kpi_pages(block: KpiCards, locale: Locale) -> list[KpiPage]:
    """Return the cards shared out: up to four a slide, fewer where their texts need width.

    Where names or gaps need more than two lines in any width, they are cut when drawn.
    """
    tried = [_pages(block, most, locale) for most in range(_MOST, 1, -1)]
    for fits in (_fits, _widths_fit):
        for pages in tried:
            if all(fits(page, locale) for page in pages):
                return [_clipped(page) for page in pages]
    return [_clipped(page) for page in tried[-1]]


def draw_kpi_cards(deck: Deck, canvas: SlideCanvas, page: KpiPage, top: float) -> None:
    """Draw the cards of a slide, and the note below them."""
    if not _widths_fit(page, deck.locale):
        deck.too_wide(page.cards[0].name)
    for (x, w), card in zip(columns(page.columns), page.cards, strict=False):
        box = Box(x, top, w, page.card_height)
        with canvas.group(box, card.name):
            _card(deck, canvas, card, box, page)
    if page.note:
        y = top + page.card_height + page.note_gap
        most = round(page.note_height * 72 / LABEL.line)
        note = deck.few_lines(page.note, WIDTH, LABEL, most)
        canvas.text(Box(LEFT, y, WIDTH, page.note_height), [Line(note, LABEL)], "note")


def _pages(block: KpiCards, most: int, locale: Locale) -> list[KpiPage]:
    groups, count = in_columns(block.cards, most, 2)
    return [_page(group, count, block.note, locale) for group in groups]


def _clipped(page: KpiPage) -> KpiPage:
    names, gaps = page.wraps
    return replace(page, wraps=(min(names, _MOST_LINES - 1), min(gaps, _MOST_LINES - 1)))


def _page(cards: Sequence[KpiCard], count: int, note: Inlines, locale: Locale) -> KpiPage:
    width = column_width(count) - 2 * _INSET
    value = next((v for v in _VALUES if _values_fit(cards, v, width, locale)), _VALUES[-1])
    row = 14 if all(_rows_fit(card, 14, width, locale) for card in cards) else 12
    names = max(len(lines_of(card.name, width, NAME)) for card in cards)
    gaps = max(len(lines_in(card.gap, locale, width, LABEL)) for card in cards)
    wraps = (names - 1, gaps - 1)
    most = _MOST_LINES if wraps == (0, 0) else 1
    notes = min(most, len(lines_in(note, locale, WIDTH, LABEL)))
    return KpiPage(tuple(cards), count, note, value, row, wraps, notes * LABEL.line / 72)


def _fits(page: KpiPage, locale: Locale) -> bool:
    return max(page.wraps) < _MOST_LINES and _widths_fit(page, locale)


def _widths_fit(page: KpiPage, locale: Locale) -> bool:
    width = column_width(page.columns) - 2 * _INSET
    return _values_fit(page.cards, page.value, width, locale) and all(
        _rows_fit(card, page.row, width, locale) for card in page.cards
    )


def _values_fit(cards: Sequence[KpiCard], style: Type, width: float, locale: Locale) -> bool:
    """Return whether every value stands beside its unit; long ones never in the largest type."""
    texts = [(plain_line((card.value,), locale), card.unit) for card in cards]
    if style is _VALUES[0] and any(len(text) > _LONG_VALUE for text, _ in texts):
        return False
    return all(
        width_of(text, style) + width_of(f" {unit}", Type(_UNIT, 24)) <= width
        for text, unit in texts
    )


def _rows_fit(card: KpiCard, size: float, width: float, locale: Locale) -> bool:
    """Return whether label and value of change and target stand on one line."""
    return all(
        width_of(name, Type(size, 20))
        + _ROW_GAP
        + width_of(plain_line(inlines, locale), Type(size, 20, bold=True))
        <= width
        for name, inlines in _rows(card, locale)
    )


def _rows(card: KpiCard, locale: Locale) -> list[tuple[str, Inlines]]:
    change: Inlines = (card.change,) if card.change else ()
    target: Inlines = (card.target,) if card.target else ()
    return [(card.versus, change), (label("target", locale), target)]


def _card(deck: Deck, canvas: SlideCanvas, card: KpiCard, box: Box, page: KpiPage) -> None:
    colours = canvas.colours
    canvas.rectangle(box, colours.panel, name="card")
    canvas.rule(box.x, box.y, box.w, 3, status_colour(canvas, card.status))
    x, w = box.x + _INSET, box.w - 2 * _INSET
    name_height = (page.wraps[0] + 1) * NAME.line / 72
    shown = deck.few_lines((Text(card.name),), w, NAME, _MOST_LINES)
    canvas.text(Box(x, box.y + 0.24, w, name_height), [Line(shown, NAME)], "name")
    y = box.y + page.wraps[0] * NAME.line / 72
    spans: list[Span] = [(card.value, page.value)]
    if card.unit:
        spans.append((Text(f" {card.unit}"), Type(_UNIT, page.value.line, "muted")))
    canvas.spans(Box(x, y + 0.66, w, 0.75), spans, card.name)
    _bar(canvas, card, Box(x, y + 1.62, w, 0.16))
    for at, (name, inlines) in enumerate(_rows(card, deck.locale)):
        if inlines:
            place = Box(x, y + 2.28 + at * 0.347, w, 0.3)
            _row(canvas, name, inlines, place, Type(page.row, 20))
    canvas.rule(x, y + 3.14, w, 0.75, colours.rule)
    status: Inlines = (StatusMark(card.status),)
    canvas.text(Box(x, y + 3.26, w, 0.32), [Line(status, Type(16, 22, bold=True))], "status")
    if card.gap:
        gap = Box(x, y + 3.6, w, (page.wraps[1] + 1) * LABEL.line / 72)
        shown = deck.few_lines(card.gap, w, LABEL, _MOST_LINES)
        canvas.text(gap, [Line(shown, LABEL)], "gap")


def _row(canvas: SlideCanvas, name: str, inlines: Inlines, place: Box, style: Type) -> None:
    """Draw a label at the left and its value at the right, each as wide as it needs."""
    left = Type(style.size, style.line, "muted")
    w = width_of(name, left) + _ROW_GAP / 2
    canvas.say(Box(place.x, place.y, w, place.h), name, left, "label")
    right = Type(style.size, style.line, bold=True, align="r")
    value = Box(place.x + w, place.y, place.w - w, place.h)
    canvas.text(value, [Line(inlines, right)], name or "value")


def _bar(canvas: SlideCanvas, card: KpiCard, box: Box) -> None:
    """Draw the value on a scale from 0, with a tick at the target."""
    if card.scale is None or card.scale.figure.value <= 0:
        return
    end = card.scale.figure.value
    colours = canvas.colours
    canvas.rectangle(box, "FFFFFF", colours.rule, "scale")
    share = min(max(float(card.value.figure.value / end), 0.0), 1.0)
    if share:
        canvas.rectangle(Box(box.x, box.y, box.w * share, box.h), colours.brand, name="value")
    if card.target is not None and 0 <= card.target.figure.value <= end:
        at = box.x + box.w * float(card.target.figure.value / end)
        canvas.rectangle(Box(at - 0.0175, box.y - 0.07, 0.035, 0.3), colours.ink, name="target")
    canvas.say(Box(box.x, box.y + 0.26, 0.3, 0.2), "0", Type(10, 14, "muted"), "scale start")
    right = Type(10, 14, "muted", align="r")
    place = Box(box.x + 0.3, box.y + 0.26, box.w - 0.3, 0.2)
    canvas.text(place, [Line((card.scale,), right)], "scale end")


def status_colour(canvas: SlideCanvas, status: Status | None) -> str:
    """Return the colour of a card's upper rule."""
    colours = canvas.colours
    match status:
        case Status.MET | Status.DONE:
            return colours.good_mark
        case Status.MISSED:
            return colours.bad_mark
        case Status.NO_TARGET:
            return colours.rule
        case _:
            return colours.prev
