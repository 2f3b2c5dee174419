"""Labelled values in two columns, above all else: whom a document is about."""

from __future__ import annotations

from reportgen.model.document.inline import Inlines
from reportgen.model.document.prose import Facts
from reportgen.writers.docx.inlines import paragraph, runs, text_run
from reportgen.writers.docx.page import TEXT_WIDTH, Page
from reportgen.writers.docx.tables import border, frame


def facts(page: Page, block: Facts) -> str:
    """Return the values as a table without a header row, two a row."""
    pairs = block.facts
    rows = [
        (*pairs[at], *(pairs[at + 1] if at + 1 < len(pairs) else ("", ())))
        for at in range(0, len(pairs), 2)
    ]
    ink, hair = page.brand.theme.colours.ink, page.brand.theme.colours.hair
    rules = (
        f"<w:tblBorders>{border('top', 6, ink)}{border('bottom', 6, ink)}"
        f"{border('insideH', 4, hair)}</w:tblBorders>"
    )
    label = page.marks.label_width
    half = TEXT_WIDTH // 2
    widths = (label, half - label, label, TEXT_WIDTH - half - label)
    made = "".join(_row(page, widths, row) for row in rows)
    return frame(widths, made, rules) + paragraph("RGSource")


def _row(page: Page, widths: tuple[int, ...], row: tuple[str, Inlines, str, Inlines]) -> str:
    name, value, other, second = row
    contents = (
        paragraph("RGTableText", text_run(page, name, "RGMuted")),
        paragraph("RGTableText", runs(page, value)),
        paragraph("RGTableText", text_run(page, other, "RGMuted") if other else ""),
        paragraph("RGTableText", runs(page, second)),
    )
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcMar>'
        '<w:top w:w="100" w:type="dxa"/><w:bottom w:w="100" w:type="dxa"/></w:tcMar>'
        f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
        for width, content in zip(widths, contents, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
