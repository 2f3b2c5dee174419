"""A pptx as text that people can read and compare."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tests.support.chart_caches import chart_lines
from tests.support.parts import Parts, find, open_parts, tag, value

SHAPES = "p:sp | p:grpSp | p:graphicFrame | p:pic"
PLACEHOLDER = "p:nvSpPr/p:nvPr/p:ph"


def pptx_outline(data: bytes) -> str:
    """Return each slide: title and layout, its shapes in reading order, then its notes.

    Placeholders other than the title show their type. Rows of a table are `| cell | cell |`.
    """
    parts = open_parts(data)
    lines: list[str] = []
    for number, name in enumerate(slide_parts(parts), start=1):
        lines += [*_heading(parts, name, number), *_slide_lines(parts, name), *_notes(parts, name)]
        lines.append("")
    return "\n".join(lines)


def pptx_texts(data: bytes) -> list[tuple[str, str]]:
    """Return (part name, text) of every paragraph with text on slides and in their notes.

    Tables and groups are included. The text of a field, such as a slide number, is left out.
    """
    parts = open_parts(data)
    pages = [(name, _notes_parts(parts, name)) for name in slide_parts(parts)]
    texts = (
        (part, paragraph_text(paragraph))
        for name, notes in pages
        for part in (name, *notes)
        for paragraph in find(parts.xml(part), ".//a:p")
    )
    return [(part, text) for part, text in texts if text.strip()]


def slide_parts(parts: Parts) -> list[str]:
    """Return the part names of the slides in the order in which they are shown."""
    main = parts.main()
    relations = parts.relations(main)
    ids = parts.xml(main).xpath(
        "//*[local-name()='sldId']/@*[local-name()='id' and namespace-uri()!='']"
    )
    return [relations[str(identifier)].target for identifier in ids]


def paragraph_text(paragraph: etree._Element) -> str:
    """Return the text of an a:p: runs and breaks, without fields."""
    pieces = find(paragraph, "a:r/a:t | a:br")
    return "".join("\n" if piece.tag == tag("a:br") else piece.text or "" for piece in pieces)


def _heading(parts: Parts, name: str, number: int) -> Iterator[str]:
    slide = parts.xml(name)
    layouts = parts.related(name, "slideLayout")
    layout = value(parts.xml(layouts[0]), "p:cSld/@name") if layouts else None
    hidden = ", hidden" if slide.get("show") == "0" else ""
    yield f"--- {number} {_title(slide) or 'no title'} ({layout}{hidden})"


def _title(slide: etree._Element) -> str:
    for shape in find(slide, ".//p:sp"):
        if value(shape, f"{PLACEHOLDER}/@type") in ("title", "ctrTitle"):
            return " / ".join(_paragraphs(shape))
    return ""


def _slide_lines(parts: Parts, name: str) -> Iterator[str]:
    for tree in find(parts.xml(name), "p:cSld/p:spTree"):
        yield from _shapes(parts, name, tree)


def _shapes(parts: Parts, name: str, holder: etree._Element) -> Iterator[str]:
    for shape in find(holder, SHAPES):
        if shape.tag == tag("p:grpSp"):
            yield from (f"  {line}" for line in _shapes(parts, name, shape))
        elif shape.tag == tag("p:pic"):
            yield f"(picture) {value(shape, 'p:nvPicPr/p:cNvPr/@descr') or ''}"
        elif shape.tag == tag("p:graphicFrame"):
            yield from _frame(parts, name, shape)
        else:
            yield from _text_lines(shape)


def _text_lines(shape: etree._Element) -> Iterator[str]:
    kind = value(shape, f"{PLACEHOLDER}/@type")
    if kind in ("title", "ctrTitle", "sldNum"):
        return
    lines = list(_paragraphs(shape))
    if lines:
        yield f"[{kind}] {' / '.join(lines)}" if kind else " / ".join(lines)


def _frame(parts: Parts, name: str, frame: etree._Element) -> Iterator[str]:
    chart = value(frame, ".//c:chart/@r:id")
    if chart:
        yield f"(chart) {value(frame, 'p:nvGraphicFramePr/p:cNvPr/@descr') or ''}"
        target = parts.relations(name)[chart].target
        yield from (f"    {line}" for line in chart_lines(parts, target))
    header = value(frame, ".//a:tbl/a:tblPr/@firstRow") in ("1", "true")
    for number, row in enumerate(find(frame, ".//a:tbl/a:tr")):
        cells = [" / ".join(_paragraphs(cell)) for cell in find(row, "a:tc")]
        yield f"{'|=' if header and not number else '|'} {' | '.join(cells)} |"


def _paragraphs(holder: etree._Element) -> Iterator[str]:
    for paragraph in find(holder, ".//a:p"):
        text = paragraph_text(paragraph)
        if text.strip():
            yield text.replace("\n", " ⏎ ")


def _notes(parts: Parts, name: str) -> Iterator[str]:
    for notes in _notes_parts(parts, name):
        for shape in find(parts.xml(notes), ".//p:sp"):
            if value(shape, f"{PLACEHOLDER}/@type") == "body":
                yield from (f"    notes: {line}" for line in _paragraphs(shape))


def _notes_parts(parts: Parts, name: str) -> list[str]:
    return parts.related(name, "notesSlide")
