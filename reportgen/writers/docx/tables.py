"""Tables: rules instead of boxes, a marked header row, columns as wide as their share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.document.inline import Inlines
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.frozen import frozen
from reportgen.wording.lines import plain_line
from reportgen.writers.docx.inlines import bookmarked, paragraph, runs, text_run
from reportgen.writers.docx.page import TEXT_WIDTH, Page
from reportgen.writers.office.widths import text_width
from reportgen.writers.office.xml import escaped

_POINT = 20
_TEXT_SIZE = 9.5
_CELL_PADDING = 170
_LEAST = 500
GAP = '<w:p><w:pPr><w:pStyle w:val="RGGap"/></w:pPr></w:p>'
"""Word merges adjacent tables into one; a paragraph of one point keeps them apart."""

_MOST_KEPT = 6
"""A table of at most so many rows stays on one page, with its caption and source."""


def fits(page: Page, block: Table, total: int) -> bool:
    """Return whether a table has room in a width, its optional columns left out if need be."""
    kept = _kept_columns(page, block, total)
    needed = (_needed(page, _wrapping(block.columns[at]), block.rows, at) for at in kept)
    return sum(needed) <= total


def table(page: Page, block: Table, total: int = TEXT_WIDTH) -> str:
    """Return caption, table, note and source; `total` is in twentieths of a point."""
    kept = _kept_columns(page, block, total)
    columns = [block.columns[at] for at in kept]
    rows = [Row(tuple(row.cells[at] for at in kept), row.emphasis) for row in block.rows]
    widths = _widths(page, columns, rows, total)
    below_head = border("bottom", 6, page.brand.theme.colours.ink)
    head = "".join(
        _cell(_head(page, column), width, _look(page, columns, at, below_head))
        for at, (column, width) in enumerate(zip(columns, widths, strict=True))
    )
    loose = max(0, len(rows) - 2) if len(rows) > _MOST_KEPT else 0
    body = "".join(
        _body_row(page, columns, widths, row, keep=at >= loose) for at, row in enumerate(rows)
    )
    header = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
    return (
        caption(page, page.document.chrome.table, block.id, block.number, block.caption)
        + frame(widths, header + body, _outer(page), escaped(block.caption))
        + below(page, block.note_under(columns), block.source)
    )


def caption(page: Page, word: str, identifier: str, number: int | None, text: str) -> str:
    """Return a caption with its number as a field that Word can count anew."""
    if number is None:
        return ""
    name = word.strip()
    field = (
        f'<w:fldSimple w:instr=" SEQ {escaped(name)} \\* ARABIC ">'
        f"<w:r><w:t>{number}</w:t></w:r></w:fldSimple>"
    )
    label = bookmarked(page, page.caption_anchor(identifier), text_run(page, word) + field)
    return paragraph("RGCaption", label, text_run(page, f"{page.gap}{text}" if text else ""))


def below(page: Page, note: Inlines, source: str) -> str:
    """Return the line under a table or chart: its note, then where the figures come from."""
    if not note and not source:
        return paragraph("RGSource")
    gap = text_run(page, page.gap) if note and source else ""
    return paragraph("RGSource", runs(page, note), gap, text_run(page, source))


def frame(widths: Sequence[int], rows: str, borders: str = "", description: str = "") -> str:
    """Return a table of fixed layout around ready-made rows."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    said = f'<w:tblCaption w:val="{description}"/>' if description else ""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>{said}'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def border(side: str, eighths: int, colour: str) -> str:
    """Return a border of `eighths` of a point."""
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{colour}"/>'


def split_widths(count: int, total: int = TEXT_WIDTH) -> list[int]:
    """Return equal widths that add up to the whole."""
    return [total * (at + 1) // count - total * at // count for at in range(count)]


def _outer(page: Page) -> str:
    ink = page.brand.theme.colours.ink
    inside = page.brand.theme.colours.hair
    return (
        f"<w:tblBorders>{border('top', 12, ink)}{border('bottom', 12, ink)}"
        f"{border('insideH', 4, inside)}</w:tblBorders>"
    )


def _head(page: Page, column: Column) -> str:
    style = "RGTableHeadRight" if column.align is Align.RIGHT else "RGTableHead"
    return paragraph(style, text_run(page, column.title))


def _body_row(
    page: Page, columns: Sequence[Column], widths: Sequence[int], row: Row, *, keep: bool
) -> str:
    total = row.emphasis is Emphasis.TOTAL
    rule = border("top", 6, page.brand.theme.colours.ink) if total else ""
    kept = "<w:keepNext/>" if keep else ""
    cells = []
    for at, (column, width, cell) in enumerate(zip(columns, widths, row.cells, strict=True)):
        style = "RGTableNumber" if column.align is Align.RIGHT else "RGTableText"
        muted = "RGMuted" if column.emphasis is Emphasis.MUTED else ""
        content = paragraph(style, runs(page, cell, "RGStrong" if total else muted), extra=kept)
        cells.append(_cell(content, width, _look(page, columns, at, rule)))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


@frozen
class _CellLook:
    """The padding left and right of a cell in twentieths of a point, its fill and its own rule."""

    left: int
    right: int
    fill: str
    rule: str


def _look(page: Page, columns: Sequence[Column], at: int, rule: str) -> _CellLook:
    """Return the look of a cell: 4 pt beside, nothing at the outer edges."""
    fill = page.brand.theme.colours.panel if columns[at].emphasis is Emphasis.ACTUAL else ""
    left = 0 if at == 0 and not fill else 80
    right = 0 if at == len(columns) - 1 and not fill else 80
    return _CellLook(left, right, fill, rule)


def _cell(content: str, width: int, look: _CellLook) -> str:
    """Return a cell with 5 pt above and below."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>' if look.fill else ""
    rule = f"<w:tcBorders>{look.rule}</w:tcBorders>" if look.rule else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{rule}{shade}<w:tcMar>'
        f'<w:top w:w="100" w:type="dxa"/><w:left w:w="{look.left}" w:type="dxa"/>'
        f'<w:bottom w:w="100" w:type="dxa"/><w:right w:w="{look.right}" w:type="dxa"/></w:tcMar>'
        f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
    )


def _kept_columns(page: Page, block: Table, total: int) -> list[int]:
    """Return the indices of the columns that fit; optional ones go, last first."""
    kept = list(range(len(block.columns)))
    for at in reversed(range(len(block.columns))):
        needed = sum(_needed(page, block.columns[n], block.rows, n) for n in kept)
        if needed <= total:
            break
        if block.columns[at].optional:
            kept.remove(at)
    return kept


def _needed(page: Page, column: Column, rows: Sequence[Row], at: int) -> int:
    """Return the width that a column needs: fixed ones their text, others some words."""
    texts = [text_width(plain_line(row.cells[at], page.document.locale)) for row in rows]
    widest = max([text_width(column.title), *texts], default=0.0)
    totals = any(row.emphasis is Emphasis.TOTAL for row in rows)
    if totals or column.emphasis is Emphasis.ACTUAL:  # printed in bold
        widest *= 1.12
    ems = widest if column.fixed else max(min(widest, 8.5), _longest_word(column, rows, at, page))
    return int(ems * 1.05 * _TEXT_SIZE * _POINT) + _CELL_PADDING


def _with_wishes(
    page: Page, columns: Sequence[Column], rows: Sequence[Row], needed: list[int], total: int
) -> list[int]:
    """Return widths that let texts stand on one line, as far as there is room beyond the needs."""
    whole = [_needed(page, replace(c, fixed=True), rows, at) for at, c in enumerate(columns)]
    wishes = [max(0, most - least) for most, least in zip(whole, needed, strict=True)]
    spare = max(0, total - sum(needed))
    given = min(spare, sum(wishes))
    return [
        least + (wish * given // sum(wishes) if wish else 0)
        for least, wish in zip(needed, wishes, strict=True)
    ]


def _wrapping(column: Column) -> Column:
    """Return a column whose title needs no more room than its longest word, where it has words."""
    words = column.title.split() if column.title.isascii() else [column.title]
    return replace(column, title=max(words, key=text_width, default=""))


def _longest_word(column: Column, rows: Sequence[Row], at: int, page: Page) -> float:
    """Return the ems of the longest Latin word of a column, which must not break."""
    texts = (column.title, *(plain_line(row.cells[at], page.document.locale) for row in rows))
    words = (word for text in texts for word in text.split() if word.isascii())
    return max(map(text_width, words), default=0.0) * 1.12


def _widths(page: Page, columns: Sequence[Column], rows: Sequence[Row], total: int) -> list[int]:
    """Return widths that add up to `total`: what each needs, and a share of the rest."""
    needed = [_needed(page, column, rows, at) for at, column in enumerate(columns)]
    if sum(needed) > total:
        needed = [_needed(page, _wrapping(column), rows, at) for at, column in enumerate(columns)]
    if sum(needed) > total:
        needed = [width * total // sum(needed) for width in needed]
    needed = _with_wishes(page, columns, rows, needed, total)
    spare = total - sum(needed)
    flexible = [0 if column.fixed else column.weight for column in columns]
    weights = flexible if spare > 0 and any(flexible) else [column.weight for column in columns]
    whole = sum(weights)
    widths = [max(_LEAST, n + spare * w // whole) for n, w in zip(needed, weights, strict=True)]
    widths[widths.index(max(widths))] += total - sum(widths)
    return widths
