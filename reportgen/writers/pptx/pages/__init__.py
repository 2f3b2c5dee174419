"""Blocks -> pages: how each kind of block is shared out over slides, and how it is drawn."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCards
from reportgen.model.document.chart import Chart
from reportgen.model.document.prose import Callout, Facts, ItemList, Paragraph, SignOff
from reportgen.model.document.sequences import Process, Timeline
from reportgen.model.document.table import Table
from reportgen.model.language import Locale
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards.kpi_cards import kpi_rows
from reportgen.writers.pptx.cards.number_cards import number_rows
from reportgen.writers.pptx.cards.problem_cards import problem_rows
from reportgen.writers.pptx.cards.process import process_rows
from reportgen.writers.pptx.cards.row import CardRow, draw_row
from reportgen.writers.pptx.cards.timeline import timeline_rows
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.geometry import FULL, Lane
from reportgen.writers.pptx.pages.charts import ChartPage, chart_pages, draw_chart
from reportgen.writers.pptx.pages.facts import FactsPage, draw_facts, facts_pages
from reportgen.writers.pptx.pages.points import (
    CalloutPage,
    TextPage,
    callout_pages,
    draw_callout,
    draw_text,
    point_pages,
)
from reportgen.writers.pptx.pages.section_page import SectionPage, draw_section
from reportgen.writers.pptx.pages.table_layout import TablePage, table_pages
from reportgen.writers.pptx.pages.tables import draw_table

Page = TablePage | CardRow | ChartPage | TextPage | CalloutPage | SectionPage | FactsPage
"""What stands under the title of one slide, with its `height` in inches."""


def pages_of(block: Block, locale: Locale) -> list[Page]:  # noqa: C901 - a case a block
    """Return a block as pages that each fit a slide; none for prose, which is spoken."""
    match block:
        case Table():
            return [*table_pages(block, locale)]
        case KpiCards():
            return [*kpi_rows(block, locale)]
        case NumberCards():
            return [*number_rows(block, locale)]
        case ProblemCards():
            return [*problem_rows(block, locale)]
        case Process():
            return [*process_rows(block, locale)]
        case Timeline():
            return [*timeline_rows(block, locale)]
        case Chart():
            return [*chart_pages(block, locale)]
        case ItemList():
            return [*point_pages(block, locale)]
        case Callout():
            return [*callout_pages(block, locale)]
        case Facts():
            return [*facts_pages(block)]
        case Paragraph() | SignOff():
            return []
        case _:
            assert_never(block)


def draw_page(deck: Deck, canvas: SlideCanvas, page: Page, top: float, lane: Lane = FULL) -> None:
    """Draw a page whose upper edge is at `top`, in inches; a chart fills its lane."""
    match page:
        case TablePage():
            draw_table(deck, canvas, page, top)
        case CardRow():
            draw_row(deck, canvas, page, top)
        case ChartPage():
            draw_chart(deck, canvas, page, top, lane)
        case TextPage():
            draw_text(canvas, page, top)
        case CalloutPage():
            draw_callout(canvas, page, top)
        case SectionPage():
            draw_section(deck, canvas, page, top)
        case FactsPage():
            draw_facts(deck, canvas, page, top)
        case _:
            assert_never(page)
