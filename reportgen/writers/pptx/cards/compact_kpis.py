"""Key figures beside a chart: a grid of values with change, target and status."""

from __future__ import annotations

from reportgen.model.document.cards import KpiCard, KpiCards
from reportgen.model.document.inline import Inlines, StatusMark, Text
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.labels import label
from reportgen.wording.lines import plain_line
from reportgen.wording.typography import typography
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards.kpi_cards import status_colour
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.fit import height_in, height_of, width_of
from reportgen.writers.pptx.measure.geometry import LABEL, WIDTH, Box, Line, Span, Type, lanes

_NAME = Type(12, 17, bold=True)
_VALUES = (Type(24, 32, bold=True), Type(20, 32, bold=True))
_UNIT = Type(12, 32, "muted")
_STATUS = Type(12, 17, bold=True, align="r")
_PAD, _TOP, _FOOT, _BETWEEN = 0.14, 0.1, 0.08, 0.12
_DROP = 0.16
"""How far the status begins below the top of the value that it stands beside, in inches."""

_PER_ROW = 3


@frozen
class CompactKpis:
    """Key figures in rows of up to three, or four across the slide; heights in inches."""

    cards: tuple[KpiCard, ...]
    columns: int
    value: Type
    name: float
    facts: float

    @property
    def card_height(self) -> float:
        """Return the height of each card."""
        return _TOP + self.name + self.value.line / 72 + self.facts + _FOOT

    @property
    def height(self) -> float:
        """Return the height of all rows."""
        rows = -(-len(self.cards) // self.columns)
        return rows * self.card_height + (rows - 1) * _BETWEEN


def compact_kpis(block: KpiCards, locale: Locale, width: float) -> CompactKpis | None:
    """Return key figures in a grid; None where value and status are wider than their card."""
    if not block.cards:
        return None
    columns = min(_PER_ROW if width < WIDTH else _PER_ROW + 1, len(block.cards))
    inner = lanes(0.0, width, (1,) * columns)[0][1] - 2 * _PAD
    fitting = [v for v in _VALUES if all(_width(card, v, locale) <= inner for card in block.cards)]
    if not fitting:
        return None
    return CompactKpis(
        block.cards,
        columns,
        fitting[0],
        max(height_of(card.name, inner, _NAME) for card in block.cards),
        max(
            sum(height_in(line, locale, inner, LABEL) for line in _facts(card, locale))
            for card in block.cards
        ),
    )


def draw_compact_kpis(deck: Deck, canvas: SlideCanvas, page: CompactKpis, area: Box) -> None:
    """Draw the grid at the upper left of an area."""
    places = lanes(area.x, area.w, (1,) * page.columns)
    for at, card in enumerate(page.cards):
        x, w = places[at % page.columns]
        y = area.y + at // page.columns * (page.card_height + _BETWEEN)
        box = Box(x, y, w, page.card_height)
        with canvas.group(box, card.name):
            _card(canvas, card, page, box, deck.locale)


def _card(canvas: SlideCanvas, card: KpiCard, page: CompactKpis, box: Box, locale: Locale) -> None:
    canvas.rectangle(box, canvas.colours.panel, name="card")
    canvas.rule(box.x, box.y, box.w, 3, status_colour(canvas, card.status))
    x, w, y = box.x + _PAD, box.w - 2 * _PAD, box.y + _TOP
    canvas.say(Box(x, y, w, page.name), card.name, _NAME, "name")
    y += page.name
    spans: list[Span] = [(card.value, page.value)]
    if card.unit:
        spans.append((Text(f" {card.unit}"), _UNIT))
    canvas.spans(Box(x, y, w, page.value.line / 72), spans, card.name)
    status = Box(x + w / 3, y + _DROP, w * 2 / 3, _STATUS.line / 72)
    canvas.text(status, [Line((StatusMark(card.status),), _STATUS)], "status")
    y += page.value.line / 72
    lines = [Line(line, LABEL) for line in _facts(card, locale)]
    if lines:
        canvas.text(Box(x, y, w, page.facts), lines, "change and target")


def _facts(card: KpiCard, locale: Locale) -> list[Inlines]:
    """Return the lines below the value: the change, the target."""
    gap = Text(typography(locale).wide_space)
    facts: list[Inlines] = []
    if card.change is not None:
        facts.append((Text(card.versus), gap, card.change))
    if card.target is not None:
        facts.append((Text(label("target", locale)), gap, card.target))
    return facts


def _width(card: KpiCard, value: Type, locale: Locale) -> float:
    """Return the width in inches of value, unit and status beside each other."""
    unit = width_of(f" {card.unit}", _UNIT) if card.unit else 0.0
    status = width_of(plain_line((StatusMark(card.status),), locale), _STATUS)
    return width_of(plain_line((card.value,), locale), value) + unit + 0.1 + status
