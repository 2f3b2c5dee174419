"""Native tables on slides: rules instead of boxes, a marked header row."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.document import Align, Column, Emphasis, Row, Table
from reportgen.model.inline import Inlines, Text
from reportgen.wording.lines import plain_line
from reportgen.writers.office.widths import text_width
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.fit import lines_of
from reportgen.writers.pptx.shapes import EMU, Box, Canvas, Line, Type

_LEFT, _WIDTH, _BOTTOM = 0.667, 12.0, 6.55
_HEADER = 0.48
_INSET = 0.14
_TEXT, _HEAD = 16, 12
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_EDGES = ("L", "R", "T", "B")


def table(deck: Deck, canvas: Canvas, block: Table, top: float) -> None:
    """Draw a table, its rows as high as their text needs, and its note below."""
    kept = _kept(deck, block)
    columns = [block.columns[at] for at in kept]
    rows = [Row(tuple(row.cells[at] for at in kept), row.emphasis) for row in block.rows]
    widths = _widths(deck, columns, rows)
    size = _size(deck, columns, rows, widths, _BOTTOM - top - _HEADER)
    heights = [_height(deck, row, columns, widths, size) for row in rows]
    body = "".join(
        _row(canvas, columns, row, height, size, is_last=row is rows[-1])
        for row, height in zip(rows, heights, strict=True)
    )
    head = _head(canvas, columns)
    grid = "".join(f'<a:gridCol w="{round(width * EMU)}"/>' for width in widths)
    graphic = (
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr firstRow="1"/>'
        f"<a:tblGrid>{grid}</a:tblGrid>{head}{body}</a:tbl></a:graphicData></a:graphic>"
    )
    height = _HEADER + sum(heights)
    canvas.frame(Box(_LEFT, top, _WIDTH, height), graphic, f"table {block.id}", block.caption)
    if block.note:
        note = Box(_LEFT, top + height + 0.1, _WIDTH, 0.25)
        canvas.text(note, [Line(block.note, Type(12, 17, "muted"))], "note")


def _kept(deck: Deck, block: Table) -> list[int]:
    """Return the indices of the columns that fit; optional ones go, last first."""
    kept = list(range(len(block.columns)))
    for at in reversed(range(len(block.columns))):
        if sum(_needed(deck, block.columns[n], block.rows, n, _TEXT) for n in kept) <= _WIDTH:
            break
        if block.columns[at].optional:
            kept.remove(at)
    return kept


def _needed(deck: Deck, column: Column, rows: Sequence[Row], at: int, size: int) -> float:
    texts = [text_width(plain_line(row.cells[at], deck.locale)) * size for row in rows]
    widest = max([text_width(column.title) * _HEAD, *texts], default=0.0)
    least = widest if column.fixed else min(widest, 9 * size)
    return least * 1.12 / 72 + 2 * _INSET


def _widths(deck: Deck, columns: Sequence[Column], rows: Sequence[Row]) -> list[float]:
    """Return widths that add up: what each column needs, and a share of the rest."""
    needed = [_needed(deck, column, rows, at, _TEXT) for at, column in enumerate(columns)]
    spare = _WIDTH - sum(needed)
    weights = [column.weight for column in columns]
    if spare < 0:
        return [width * _WIDTH / sum(needed) for width in needed]
    return [n + spare * w / sum(weights) for n, w in zip(needed, weights, strict=True)]


def _size(
    deck: Deck,
    columns: Sequence[Column],
    rows: Sequence[Row],
    widths: Sequence[float],
    room: float,
) -> int:
    """Return the type size: 16 points, or as many steps below as the rows need, never under 12."""
    for size in (16, 14):
        if sum(_height(deck, row, columns, widths, size) for row in rows) <= room:
            return size
    return 12


def _height(
    deck: Deck, row: Row, columns: Sequence[Column], widths: Sequence[float], size: int
) -> float:
    lines = max(
        len(lines_of(plain_line(cell, deck.locale), width - 2 * _INSET, size))
        for cell, width in zip(row.cells, widths, strict=True)
    )
    least = 0.535 if size == _TEXT else 0.46
    return max(least, lines * size * 1.4 / 72 + 0.2)


def _head(canvas: Canvas, columns: Sequence[Column]) -> str:
    ink = canvas.colours.ink
    cells = "".join(
        _cell(
            canvas,
            (Text(column.title),),
            Type(_HEAD, 18, "muted", bold=True, align=_align(column)),
            _fill(canvas, column),
            {"T": (1.5, ink), "B": (0.75, ink)},
        )
        for column in columns
    )
    return f'<a:tr h="{round(_HEADER * EMU)}">{cells}</a:tr>'


def _row(
    canvas: Canvas, columns: Sequence[Column], row: Row, height: float, size: int, *, is_last: bool
) -> str:
    colours = canvas.colours
    total = row.emphasis is Emphasis.TOTAL
    edges = {"B": (1.5, colours.ink) if is_last else (0.5, colours.hair)}
    if total:
        edges["T"] = (0.75, colours.ink)
    cells = []
    for column, cell in zip(columns, row.cells, strict=True):
        colour = "muted" if column.emphasis is Emphasis.MUTED else "ink"
        style = Type(size, size * 1.4, colour, bold=total, align=_align(column))
        cells.append(_cell(canvas, cell, style, _fill(canvas, column), edges))
    return f'<a:tr h="{round(height * EMU)}">{"".join(cells)}</a:tr>'


def _cell(
    canvas: Canvas,
    inlines: Inlines,
    style: Type,
    fill: str,
    edges: dict[str, tuple[float, str]],
) -> str:
    body = canvas.paragraphs([Line(inlines, style)], "table")
    lines = "".join(_edge(side, edges.get(side)) for side in _EDGES)
    shade = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else "<a:noFill/>"
    inset = round(_INSET * EMU)
    left = inset if style.align == "r" or fill else 0
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{body}</a:txBody>"
        f'<a:tcPr marL="{left}" marR="{inset}" marT="45720" marB="45720" anchor="ctr">'
        f"{lines}{shade}</a:tcPr></a:tc>"
    )


def _edge(side: str, look: tuple[float, str] | None) -> str:
    if look is None:
        return f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>'
    points, colour = look
    return (
        f'<a:ln{side} w="{round(points * 12700)}"><a:solidFill><a:srgbClr val="{colour}"/>'
        f"</a:solidFill></a:ln{side}>"
    )


def _fill(canvas: Canvas, column: Column) -> str:
    return canvas.colours.panel if column.emphasis is Emphasis.ACTUAL else ""


def _align(column: Column) -> str:
    return "r" if column.align is Align.RIGHT else "l"
