"""Two blocks on one slide: beside each other, or one below the other where both need its width."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCards
from reportgen.model.document.chart import Chart
from reportgen.model.document.inline import Text
from reportgen.model.document.prose import Callout, Facts, ItemList, Paragraph, SignOff
from reportgen.model.document.sequences import Process, Timeline
from reportgen.model.document.table import Table
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards import number_cards, process
from reportgen.writers.pptx.cards.number_cards import number_rows
from reportgen.writers.pptx.cards.process import process_rows
from reportgen.writers.pptx.deck import Deck, shortened
from reportgen.writers.pptx.measure.geometry import (
    FULL,
    HALVES,
    NAME,
    ROOM,
    Box,
    Lane,
    Line,
)
from reportgen.writers.pptx.pages import Page, draw_page, pages_of
from reportgen.writers.pptx.pages.charts import ChartPage, chart_pages
from reportgen.writers.pptx.pages.table_layout import table_pages

_HEAD = 0.35
"""The height of a table's caption; a chart has the same room above it for its title."""

_BELOW, _SMALL_BELOW = 0.45, 0.3


@frozen
class Placed:
    """A page on its part of a slide: how far below the title, in inches; a caption above it."""

    page: Page
    lane: Lane
    offset: float
    caption: str = ""


@frozen
class SharedPage:
    """The pages of two blocks on one slide, and the height that they fill in inches."""

    places: tuple[Placed, ...]
    height: float


def shared_page(first: Block, second: Block, locale: Locale) -> SharedPage | None:
    """Return both blocks on one slide; None where it has too little room for them."""
    return _beside(first, second, locale) or _below(first, second, locale)


def draw_shared(deck: Deck, canvas: SlideCanvas, shared: SharedPage, top: float) -> None:
    """Draw the pages of a shared slide, each in its place."""
    for place in shared.places:
        y = top + place.offset
        if place.caption:
            said = shortened(place.caption, place.lane.w, NAME)
            canvas.text(
                Box(place.lane.x, y - _HEAD, place.lane.w, 0.28), [Line((Text(said),), NAME)]
            )
        draw_page(deck, canvas, place.page, y, place.lane)


def _beside(first: Block, second: Block, locale: Locale) -> SharedPage | None:
    places = []
    for block, lane in zip((first, second), HALVES, strict=True):
        made = _half(block, locale, lane)
        if made is None:
            return None
        places.append(made)
    return SharedPage(tuple(places), max(each.offset + each.page.height for each in places))


def _half(block: Block, locale: Locale, lane: Lane) -> Placed | None:
    """Return a block in half of the slide; only tables and single charts keep their form there."""
    match block:
        case Table():
            pages = table_pages(block, locale, lane)
            fits = len(pages) == 1 and not pages[0].is_too_wide
            if fits and pages[0].height + _HEAD <= ROOM:
                return Placed(pages[0], lane, _HEAD, block.caption)
        case Chart() if len(block.panels) == 1 and not block.takeaway:
            return Placed(chart_pages(block, locale)[0], lane, 0.0)
    return None


def _below(first: Block, second: Block, locale: Locale) -> SharedPage | None:
    for pages, gap in ((pages_of, _BELOW), (_small_pages, _SMALL_BELOW)):
        above, below = pages(first, locale), pages(second, locale)
        if len(above) != 1 or len(below) != 1 or isinstance(above[0], ChartPage):
            return None
        offset = above[0].height + gap
        if offset + below[0].height <= ROOM:
            places = (Placed(above[0], FULL, 0.0), Placed(below[0], FULL, offset))
            return SharedPage(places, offset + below[0].height)
    return None


def _small_pages(block: Block, locale: Locale) -> list[Page]:
    """Return a block in the smaller type of a slide, where it has one."""
    match block:
        case NumberCards():
            return [*number_rows(block, locale, number_cards.SMALL_SHARING)]
        case Process():
            return [*process_rows(block, locale, process.SMALL_SHARING)]
        case Table() | KpiCards() | ProblemCards() | Timeline() | Chart():
            return pages_of(block, locale)
        case ItemList() | Callout() | Facts() | Paragraph() | SignOff():
            return pages_of(block, locale)
        case _:
            assert_never(block)
