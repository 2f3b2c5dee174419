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
from reportgen.writers.pptx.cards import marks
from reportgen.writers.pptx.cards.row import (
    CardColumn,
    CardRow,
    Fit,
    Zone,
    draw_row,
    level,
    paragraphs,
    words,
)
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.fit import width_of
from reportgen.writers.pptx.measure.geometry import LABEL, WIDTH, Lane, Span, Type, lanes

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
    """Key figures in rows of up to three, or four across the slide."""

    rows: tuple[CardRow, ...]

    @property
    def height(self) -> float:
        """Return the height of all rows in inches."""
        return sum(row.height for row in self.rows) + (len(self.rows) - 1) * _BETWEEN


def compact_kpis(block: KpiCards, locale: Locale, lane: Lane) -> CompactKpis | None:
    """Return key figures in a grid; None where value and status are wider than their card."""
    if not block.cards:
        return None
    count = min(_PER_ROW if lane.w < WIDTH else _PER_ROW + 1, len(block.cards))
    fit = lanes(0.0, lane.w, (1,) * count)[0][1] - 2 * _PAD, locale
    fitting = [v for v in _VALUES if all(_width(c, v, locale) <= fit[0] for c in block.cards)]
    if not fitting:
        return None
    columns = [_column(card, fitting[0], fit) for card in block.cards]
    heights = level(column.zones for column in columns)
    starts = range(0, len(columns), count)
    rows = (CardRow(tuple(columns[at : at + count]), count, heights, lane=lane) for at in starts)
    return CompactKpis(tuple(rows))


def draw_compact_kpis(deck: Deck, canvas: SlideCanvas, kpis: CompactKpis, top: float) -> None:
    """Draw the grid, whose upper edge is at `top`, in inches."""
    for row in kpis.rows:
        draw_row(deck, canvas, row, top)
        top += row.height + _BETWEEN


def _column(card: KpiCard, value: Type, fit: Fit) -> CardColumn:
    name = words((Text(card.name),), _NAME, fit, "name").inside(_TOP)
    facts = paragraphs(_facts(card, fit[1]), LABEL, fit, "change and target")
    around = (marks.panel(name="card"), marks.status_rule(card.status))
    return CardColumn(card.name, (name, _value(card, value, fit), facts, Zone(_FOOT)), around, _PAD)


def _value(card: KpiCard, style: Type, fit: Fit) -> Zone:
    """Return value and unit, with the status at their right."""
    spans: list[Span] = [(card.value, style)]
    if card.unit:
        spans.append((Text(f" {card.unit}"), _UNIT))
    beside = marks.at(
        marks.status(card.status, _STATUS), x=fit[0] / 3, y=_DROP, h=_STATUS.line / 72
    )
    return Zone(style.line / 72, (marks.values(spans, card.name), beside))


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
