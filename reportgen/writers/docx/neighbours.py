"""Two blocks that share a line of the page: a chart beside another chart, or beside a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.document.blocks import Block
from reportgen.model.document.chart import Chart
from reportgen.model.document.table import Table
from reportgen.writers.docx.drawings import height_of, small_chart
from reportgen.writers.docx.inlines import paragraph
from reportgen.writers.docx.page import TEXT_WIDTH, Page
from reportgen.writers.docx.tables import GAP, fits, frame, split_widths, table

_MOST_TABLE = TEXT_WIDTH * 58 // 100
_BETWEEN = 200
"""The room between two neighbours in twentieths of a point."""


def with_neighbours(
    page: Page, blocks: Sequence[Block]
) -> Iterator[tuple[Block, tuple[Table | Chart, Chart] | None]]:
    """Yield blocks in order; two that share a line come as one, with both behind the first."""
    at = 0
    while at < len(blocks):
        both = _neighbours(page, blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None)
        yield blocks[at], both
        at += 2 if both else 1


def beside(page: Page, first: Table | Chart, second: Chart) -> str:
    """Return two blocks beside each other, each over its caption and source."""
    widths = _widths(page, first)
    height = max(height_of(b, b.panels[0]) for b in (first, second) if isinstance(b, Chart))
    cells = [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        + _content(page, block, width - _BETWEEN, height)
        + "</w:tc>"
        for block, width in zip((first, second), widths, strict=True)
    ]
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
    return paragraph("RGGap", extra="<w:keepNext/>") + frame(widths, row) + GAP


def _content(page: Page, block: Table | Chart, width: int, height: int) -> str:
    if isinstance(block, Table):
        return table(page, block, width) + GAP  # a cell has to end with a paragraph
    return small_chart(page, block, width, height)


def _neighbours(
    page: Page, first: Block, second: Block | None
) -> tuple[Table | Chart, Chart] | None:
    """Return both blocks where the second shares the place of the first and there is room."""
    if not isinstance(second, Chart) or not _is_small(page, second):
        return None
    match first:
        case Chart() if second.shares == first.id and _is_small(page, first):
            return first, second
        case Table() if second.shares == first.id:
            has_room = fits(page, first, _MOST_TABLE - _BETWEEN)
            return (first, second) if has_room else None
    return None


def _widths(page: Page, first: Table | Chart) -> list[int]:
    """Return the widths of both: halves, or more for a table that needs it."""
    halves = split_widths(2)
    if isinstance(first, Table) and not fits(page, first, halves[0] - _BETWEEN):
        return [_MOST_TABLE, TEXT_WIDTH - _MOST_TABLE]
    return halves


def _is_small(page: Page, block: Chart) -> bool:
    """Return whether a chart can be read at half the width: one panel, drawn natively."""
    is_schedule = any(panel.schedule is not None for panel in block.panels)
    return len(block.panels) == 1 and not is_schedule and block.id not in page.pictures
