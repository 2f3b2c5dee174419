"""All blocks of a section on one slide: charts, tables and key figures above, cards below them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCards
from reportgen.model.document.chart import Chart
from reportgen.model.document.table import Table
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards.compact_cards import compact_row
from reportgen.writers.pptx.cards.compact_kpis import CompactKpis, compact_kpis, draw_compact_kpis
from reportgen.writers.pptx.cards.row import CardRow, draw_row
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.geometry import LEFT, ROOM, WIDTH, Box, Lane, lanes
from reportgen.writers.pptx.pages.charts import draw_panels
from reportgen.writers.pptx.pages.table_layout import TablePage, compact_table
from reportgen.writers.pptx.pages.tables import draw_table

_BETWEEN = 0.22
_LEAST = 2.1
"""The height in inches below which what stands above the cards can no longer be read."""

_MOST_SEEN = 3

Seen = Chart | TablePage | CompactKpis


@frozen
class SectionPage:
    """What is seen, each with its left edge and width in inches, and the cards below."""

    seen: tuple[tuple[Seen, float, float], ...]
    cards: CardRow | None

    @property
    def height(self) -> float:
        """Return the height of all in inches."""
        return ROOM if self.seen else self.cards.height if self.cards else 0.0

    @property
    def seen_height(self) -> float:
        """Return the height in inches that is left above the cards."""
        return ROOM - (self.cards.height + _BETWEEN if self.cards else 0.0)


def section_page(blocks: Sequence[Block], locale: Locale) -> SectionPage | None:
    """Return the blocks on one slide; None where they are of other kinds, or do not fit."""
    seen = [b for b in blocks if isinstance(b, Chart | Table | KpiCards)]
    rows = [b for b in blocks if isinstance(b, NumberCards | ProblemCards)]
    if len(seen) + len(rows) < len(blocks) or len(rows) > 1 or not 0 < len(seen) <= _MOST_SEEN:
        return None
    cards = compact_row(rows[0], locale) if rows else None
    if rows and cards is None:
        return None
    room = SectionPage((), cards).seen_height
    for weights in _weights(seen):
        placed = _placed(seen, weights, (locale, room))
        page = SectionPage(placed, cards)
        if placed and _fits(page):
            return page
    return None


def draw_section(deck: Deck, canvas: SlideCanvas, page: SectionPage, top: float) -> None:
    """Draw a slide's blocks below `top`, in inches."""
    for seen, x, w in page.seen:
        match seen:
            case Chart():
                draw_panels(deck, canvas, seen, Box(x, top, w, page.seen_height))
            case TablePage():
                draw_table(deck, canvas, seen, top)
            case CompactKpis():
                draw_compact_kpis(deck, canvas, seen, top)
    if page.cards is not None:
        foot = top + page.height - page.cards.height
        draw_row(deck, canvas, page.cards, foot)


def _weights(blocks: Sequence[Chart | Table | KpiCards]) -> list[list[int]]:
    """Return how blocks may share the width: key figures take most of it, tables if need be."""
    if len(blocks) == 1:
        return [[1]]
    choices: tuple[Mapping[type, int], ...] = (
        {KpiCards: 2},
        {KpiCards: 3},
        {Table: 3, Chart: 2},
        {KpiCards: 2, Table: 2},
    )
    return [[choice.get(type(block), 1) for block in blocks] for choice in choices]


def _placed(
    blocks: Sequence[Chart | Table | KpiCards], weights: Sequence[int], fit: tuple[Locale, float]
) -> tuple[tuple[Seen, float, float], ...]:
    """Return the blocks side by side; nothing where one of them is too wide."""
    placed: list[tuple[Seen, float, float]] = []
    for block, (x, w) in zip(blocks, lanes(LEFT, WIDTH, weights), strict=True):
        seen = _seen(block, fit, Lane(x, w))
        if seen is None:
            return ()
        placed.append((seen, x, w))
    return tuple(placed)


def _seen(block: Chart | Table | KpiCards, fit: tuple[Locale, float], lane: Lane) -> Seen | None:
    locale, room = fit
    match block:
        case Table():
            return compact_table(block, locale, lane, room)
        case KpiCards():
            return compact_kpis(block, locale, lane)
        case Chart():
            return block if block.panels else None


def _fits(page: SectionPage) -> bool:
    room = page.seen_height
    return room >= _LEAST and all(
        seen.height <= room for seen, _, _ in page.seen if not isinstance(seen, Chart)
    )
