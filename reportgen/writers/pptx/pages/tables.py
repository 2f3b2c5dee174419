"""Native tables on slides: rules instead of boxes, a marked header row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.document.inline import Inlines, Text
from reportgen.model.document.table import Align, Column, Emphasis, Row
from reportgen.writers.office.xml import solid
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.geometry import EMU, LABEL, Box, Line, Type
from reportgen.writers.pptx.pages.table_layout import HEADER, INSET, MOST_NOTE_LINES, TablePage

_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_EDGES = ("L", "R", "T", "B")
_LINE = tuple[float, str]


def draw_table(deck: Deck, canvas: SlideCanvas, page: TablePage, top: float) -> None:
    """Draw the rows of a slide under their header, and the note below."""
    block = page.block
    if page.is_too_wide:
        deck.too_wide(block.caption or block.id)
    grid = "".join(f'<a:gridCol w="{round(width * EMU)}"/>' for width in page.widths)
    body = "".join(_row(canvas, page, at) for at in range(len(page.rows)))
    graphic = (
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr firstRow="1"/>'
        f"<a:tblGrid>{grid}</a:tblGrid>{_head(canvas, page)}{body}</a:tbl></a:graphicData>"
        "</a:graphic>"
    )
    box = Box(page.lane.x, top, page.lane.w, page.table_height)
    canvas.frame(box, graphic, f"table {block.id}", block.caption or block.columns[0].title)
    if page.said_below:
        note = Box(box.x, box.bottom + 0.1, box.w, page.note - 0.1)
        shown = deck.few_lines(page.said_below, box.w, LABEL, MOST_NOTE_LINES)
        canvas.text(note, [Line(shown, LABEL)], "note")


def _head(canvas: SlideCanvas, page: TablePage) -> str:
    ink = canvas.colours.ink
    cells = [
        _cell(
            canvas,
            (Text(column.title),),
            replace(HEADER, align=_align(column)),
            _properties(canvas, page.columns, at, {"T": (1.5, ink), "B": (0.75, ink)}),
        )
        for at, column in enumerate(page.columns)
    ]
    return f'<a:tr h="{round(page.header * EMU)}">{"".join(cells)}</a:tr>'


def _row(canvas: SlideCanvas, page: TablePage, at: int) -> str:
    row = page.rows[at]
    cells = [
        _cell(
            canvas,
            cell,
            _type(column, row, page),
            _properties(canvas, page.columns, place, _edges(canvas, page.rows, at)),
        )
        for place, (column, cell) in enumerate(zip(page.columns, row.cells, strict=True))
    ]
    return f'<a:tr h="{round(page.heights[at] * EMU)}">{"".join(cells)}</a:tr>'


def _type(column: Column, row: Row, page: TablePage) -> Type:
    colour = "muted" if column.emphasis is Emphasis.MUTED else "ink"
    strong = row.emphasis is Emphasis.TOTAL or column.emphasis is Emphasis.STRONG
    return Type(page.size, page.line, colour, bold=strong, align=_align(column))


def _edges(canvas: SlideCanvas, rows: Sequence[Row], at: int) -> dict[str, _LINE]:
    """Return the rules around a row; a total has one above, which the row before it draws too."""
    ink = canvas.colours.ink
    last = at == len(rows) - 1
    before_total = not last and rows[at + 1].emphasis is Emphasis.TOTAL
    below = (1.5, ink) if last else (0.75, ink) if before_total else (0.5, canvas.colours.hair)
    edges = {"B": below}
    if rows[at].emphasis is Emphasis.TOTAL:
        edges["T"] = (0.75, ink)
    return edges


def _cell(canvas: SlideCanvas, inlines: Inlines, style: Type, properties: str) -> str:
    body = canvas.paragraphs([Line(inlines, style)], "table")
    return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{body}</a:txBody>{properties}</a:tc>"


def _properties(
    canvas: SlideCanvas, columns: Sequence[Column], at: int, edges: dict[str, _LINE]
) -> str:
    """Return space, rules and fill of a cell; the column that the table is about is filled."""
    left, right = (round(margin * EMU) for margin in _margins(columns, at))
    lines = "".join(_edge(side, edges.get(side)) for side in _EDGES)
    about = columns[at].emphasis is Emphasis.ACTUAL
    return (
        f'<a:tcPr marL="{left}" marR="{right}" marT="45720" marB="45720" anchor="ctr">'
        f"{lines}{solid(canvas.colours.panel) if about else '<a:noFill/>'}</a:tcPr>"
    )


def _edge(side: str, look: _LINE | None) -> str:
    if look is None:
        return f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>'
    points, colour = look
    return f'<a:ln{side} w="{round(points * 12700)}">{solid(colour)}</a:ln{side}>'


def _margins(columns: Sequence[Column], at: int) -> tuple[float, float]:
    """Return the space at both sides: none at the table's edges, more after a column of numbers."""
    column = columns[at]
    filled = column.emphasis is Emphasis.ACTUAL
    left = INSET if filled or at else 0.0
    at_edge = at == len(columns) - 1 and not filled
    if at and column.align is Align.LEFT and columns[at - 1].align is Align.RIGHT:
        return 2 * INSET, 0.0
    return left, 0.0 if at_edge else INSET


def _align(column: Column) -> str:
    return "r" if column.align is Align.RIGHT else "l"
