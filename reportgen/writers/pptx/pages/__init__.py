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
from reportgen.writers.pptx.cards.kpi_cards import KpiPage, draw_kpi_cards, kpi_pages
from reportgen.writers.pptx.cards.number_cards import NumberPage, draw_number_cards, number_pages
from reportgen.writers.pptx.cards.problem_cards import (
    ProblemPage,
    draw_problem_cards,
    problem_pages,
)
from reportgen.writers.pptx.cards.process import ProcessPage, draw_process, process_pages
from reportgen.writers.pptx.cards.timeline import TimelinePage, draw_timeline, timeline_pages
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

Page = (
    TablePage
    | KpiPage
    | NumberPage
    | ProblemPage
    | ProcessPage
    | TimelinePage
    | ChartPage
    | TextPage
    | CalloutPage
    | SectionPage
    | FactsPage
)
"""What stands under the title of one slide, with its `height` in inches."""


def pages_of(block: Block, locale: Locale) -> list[Page]:  # noqa: C901 - a case a block
    """Return a block as pages that each fit a slide; none for prose, which is spoken."""
    match block:
        case Table():
            return [*table_pages(block, locale)]
        case KpiCards():
            return [*kpi_pages(block, locale)]
        case NumberCards():
            return [*number_pages(block, locale)]
        case ProblemCards():
            return [*problem_pages(block, locale)]
        case Process():
            return [*process_pages(block, locale)]
        case Timeline():
            return [*timeline_pages(block, locale)]
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


def draw_page(  # noqa: C901 - a case a page
    deck: Deck, canvas: SlideCanvas, page: Page, top: float, lane: Lane = FULL
) -> None:
    """Draw a page whose upper edge is at `top`, in inches; a chart fills its lane."""
    match page:
        case TablePage():
            draw_table(deck, canvas, page, top)
        case KpiPage():
            draw_kpi_cards(deck, canvas, page, top)
        case NumberPage():
            draw_number_cards(deck, canvas, page, top)
        case ProblemPage():
            draw_problem_cards(deck, canvas, page, top)
        case ProcessPage():
            draw_process(deck, canvas, page, top)
        case TimelinePage():
            draw_timeline(deck, canvas, page, top)
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
