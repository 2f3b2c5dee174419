"""A docx as text that people can read and compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from tests.support.chart_caches import chart_lines
from tests.support.parts import Parts, Relation, find, open_parts, tag, value
from tests.support.word_numbering import Numbering, numbering

SKIPPED = {tag("w:instrText"), tag("w:delText"), tag("w:pPr"), tag("w:rPr")}
SHOWN = "not(ancestor::*[local-name()='Fallback'])"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass
class Reading:
    """Where the reader of one part stands: counters and relationships."""

    parts: Parts
    numbering: Numbering
    relations: dict[str, Relation]
    names: dict[str, str] = field(default_factory=dict)


def docx_outline(data: bytes) -> str:
    """Return paragraphs with style and number, tables by row, charts by series, then headers.

    A heading is `## [number] text`; another paragraph is `[style] text`. Rows of a table are
    `| cell | cell |`, those of a repeated header row `|= cell | cell |`.
    """
    parts = open_parts(data)
    main = parts.main()
    lines = list(_part_lines(parts, main))
    for kind in ("header", "footer"):
        for name in sorted(set(parts.related(main, kind))):
            texts = [line for line in _part_lines(parts, name) if line.strip()]
            lines += [f"({kind}) {text}" for text in texts]
    return "\n".join(lines) + "\n"


def docx_texts(data: bytes) -> list[tuple[str, str]]:
    """Return (part name, text) of every paragraph that holds text, those in tables included.

    Body first, then headers and footers. Nested text boxes come after the paragraph they hang on.
    """
    parts = open_parts(data)
    main = parts.main()
    around = sorted({*parts.related(main, "header"), *parts.related(main, "footer")})
    texts = (
        (name, _text(paragraph))
        for name in (main, *around)
        for paragraph in find(parts.xml(name), f".//w:p[{SHOWN}]")
    )
    return [(name, text) for name, text in texts if text.strip()]


def _part_lines(parts: Parts, name: str) -> Iterator[str]:
    main = parts.main()
    names = {
        value(style, "@w:styleId") or "": value(style, "w:name/@w:val") or ""
        for styles in parts.related(main, "styles")
        for style in find(parts.xml(styles), "w:style")
    }
    reading = Reading(parts, numbering(parts, main), parts.relations(name), names)
    root = parts.xml(name)
    body = find(root, "w:body")
    yield from _lines(reading, body[0] if body else root)


def _lines(reading: Reading, holder: etree._Element) -> Iterator[str]:
    for child in holder:
        if child.tag == tag("w:p"):
            yield from _paragraph(reading, child)
        elif child.tag == tag("w:tbl"):
            yield from _table(reading, child)
        elif child.tag == tag("w:sdt"):
            for content in find(child, "w:sdtContent"):
                yield from _lines(reading, content)


def _paragraph(reading: Reading, paragraph: etree._Element) -> Iterator[str]:
    style = reading.names.get(value(paragraph, "w:pPr/w:pStyle/@w:val") or "", "Normal")
    label = reading.numbering.label(paragraph)
    text = " ".join(part for part in (label, _text(paragraph)) if part)
    if text.strip():
        yield f"{_prefix(style)}{text}".replace("\n", " ⏎ ")
    yield from _drawings(reading, paragraph)
    for box in find(paragraph, f".//w:txbxContent[{SHOWN}]"):
        yield from (f"  (text box) {line}" for line in _lines(reading, box))


def _prefix(style: str) -> str:
    lowered = style.lower()
    if lowered.startswith("heading ") and lowered[8:].isdigit():
        return "#" * int(lowered[8:]) + " "
    return f"[{style}] "


def _drawings(reading: Reading, paragraph: etree._Element) -> Iterator[str]:
    for drawing in find(paragraph, "./w:r//w:drawing[not(ancestor::w:txbxContent)]"):
        alternative = value(drawing, ".//wp:docPr/@descr") or ""
        chart = value(drawing, ".//c:chart/@r:id")
        if chart:
            yield f"(chart) {alternative}"
            lines = chart_lines(reading.parts, reading.relations[chart].target)
            yield from (f"    {line}" for line in lines)
        elif find(drawing, ".//pic:pic"):
            yield f"(picture) {alternative}"


def _table(reading: Reading, table: etree._Element) -> Iterator[str]:
    charts: list[str] = []
    for row in find(table, "w:tr | w:sdt/w:sdtContent/w:tr"):
        texts = []
        for cell in find(row, "w:tc | w:sdt/w:sdtContent/w:tc"):
            lines = list(_lines(reading, cell))
            charts += [line for line in lines if line.startswith(("(", "    "))]
            texts.append(" / ".join(_bare(line) for line in lines if not line.startswith("    ")))
        edge = "|=" if find(row, "w:trPr/w:tblHeader") else "|"
        yield f"{edge} {' | '.join(texts)} |"
    yield from (line for line in charts if line.startswith("    "))


def _bare(line: str) -> str:
    """Return a line without its style, which says little inside a table."""
    return line.partition("] ")[2] if line.startswith("[") else line.strip("| ")


def _text(paragraph: etree._Element) -> str:
    return "".join(_runs(paragraph))


def _runs(holder: etree._Element) -> Iterator[str]:
    for child in holder:
        if child.tag == tag("w:t"):
            yield child.text or ""
        elif child.tag == tag("w:tab"):
            yield "\t"
        elif child.tag == tag("w:noBreakHyphen"):
            yield "-"
        elif child.tag == tag("w:br"):
            yield "" if value(child, "@w:type") else "\n"
        elif child.tag not in SKIPPED and child.tag not in (tag("w:drawing"), FALLBACK):
            yield from _runs(child) if child.tag != tag("w:txbxContent") else ()
