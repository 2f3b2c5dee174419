"""Small documents for decks, and what stands where on their slides, read by lxml alone."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lxml import etree

from reportgen.load.brand.brand import load_brand
from reportgen.load.resources import brand_file
from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import KpiCard, NumberCard, ProblemCard
from reportgen.model.document.document import (
    Chapter,
    Chrome,
    Closing,
    Cover,
    Document,
    HeadingNumbers,
    Section,
)
from reportgen.model.document.inline import FigureRun, Form, Inlines, Medium, Status, Text
from reportgen.model.document.prose import Paragraph
from reportgen.model.document.table import Column, Row, Table
from reportgen.model.document.theme import Theme
from reportgen.model.figures.period import Period
from reportgen.model.language import Locale
from reportgen.writers.base import Brand, Pictures, Written
from reportgen.writers.pptx import write
from tests.support.figures import figure
from tests.support.parts import NAMESPACES, Parts, find, open_parts, value
from tests.support.pptx_outline import pptx_outline, slide_parts

INCH = 914400
FRONT = 3
"""How many slides stand before the first content slide: cover, contents, divider."""


def text(words: str) -> Inlines:
    """Return words as inlines."""
    return (Text(words),)


def run(short: str, form: Form = Form.FULL) -> FigureRun:
    """Return a figure run from the short form of a figure, csat=85.0, with its own decimals."""
    given = figure(short)
    return FigureRun(given, given.decimals, form)


def prose(words: str, medium: Medium = Medium.BOTH) -> Paragraph:
    """Return a paragraph of words."""
    return Paragraph(text(words), medium)


def table(rows: int, cell: str = "值", **changes: Any) -> Table:
    """Return a table of two columns; the first cell of each row is its number in words."""
    columns = (Column("项目"), Column("内容", weight=20))
    body = tuple(Row((text(f"第{chr(0x4E00 + at)}行"), text(cell))) for at in range(rows))
    return replace(Table("T1", "一览", columns, body), **changes)


def kpi_card(name: str = "满意度", **changes: Any) -> KpiCard:
    """Return a card with a change, a target, a gap and a scale."""
    card = KpiCard(
        name,
        run("csat=85.0", Form.NUMBER),
        "%",
        Status.MISSED,
        versus="较上季",
        change=run("csat=2.0", Form.ARROW),
        target=run("csat:target=90.0"),
        gap=text("差五个百分点"),
        scale=run("csat=100"),
    )
    return replace(card, **changes)


def number_card(title: str = "换用新系统", **changes: Any) -> NumberCard:
    """Return a card with a text and a figure."""
    card = NumberCard(
        text(title),
        text("先迁客户档案再迁工单，双系统并行两周后停旧库。"),
        Status.DONE,
        (run("csat=85.0", Form.NUMBER), Text("%")),
        text("满意度　上季低"),
    )
    return replace(card, **changes)


def problem_card(name: str = "满意度", **changes: Any) -> ProblemCard:
    """Return a card with a value, a gap, a cause and an action."""
    card = ProblemCard(
        text(name),
        Status.MISSED,
        text("缺口集中在初级客服"),
        (run("csat=85.0"), Text("　目标更高")),
        (("实际", text("低")), ("目标", text("高")), ("差距", text("五个百分点"))),
        text("新人上线首月遇上大促"),
        text("大促前两周停止新人独立接待"),
        "原因",
        "措施",
    )
    return replace(card, **changes)


def section(*blocks: Block, title: str = "本季表现", claim: str = "") -> Section:
    """Return a section of blocks."""
    return Section("s", title, blocks, text(claim) if claim else ())


def document(*sections: Section, **changes: Any) -> Document:
    """Return a document of one chapter in Simplified Chinese."""
    made = Document(
        kind="quarter-summary",
        locale=Locale.HANS,
        title="季度工作总结",
        author="顾南乔",
        period=Period.parse("2024-Q4"),
        date=date(2025, 1, 8),
        cover=Cover(
            "2024 Q4",
            "客服部季度工作总结",
            "云雀家居",
            "内部资料",
            (("汇报人", "顾南乔　客服主管"), ("日期", "2025年1月8日")),
            ("第一季度", "第二季度", "第三季度", "第四季度"),
            (3,),
        ),
        closing=Closing(
            "敬请指正",
            "顾南乔",
            "2025年1月8日",
            "下一步",
            (("1月31日", (Text("轮值"),), "吴启明"),),
        ),
        chrome=Chrome(
            "目录", "总结", "2024年第四季度", "云雀家居", "表", "图", "", "（续）", "草稿 DRAFT"
        ),
        numbering=HeadingNumbers.CN_LETTER,
        chapters=(Chapter("c", "服务质量", sections, text("看结果，也看问题")),),
    )
    return replace(made, **changes)


@functools.cache
def sober() -> Brand:
    """Return the sober brand with its base deck."""
    return Brand(theme(), brand_file("sober", "base.pptx"))


@functools.cache
def theme() -> Theme:
    """Return the colours and fonts of the sober brand."""
    return load_brand("sober").theme


def deck(made: Document, pictures: Pictures | None = None) -> Written:
    """Return a document as a deck in the sober brand."""
    return write(made, sober(), pictures or {})


def deck_of(*blocks: Block) -> Written:
    """Return a deck of one section with these blocks."""
    return deck(document(section(*blocks)))


def outline(written: Written) -> list[list[str]]:
    """Return the lines of each slide: first its number, title and layout."""
    pages = re.split(r"\n\n", pptx_outline(written.data).strip())
    return [page.splitlines() for page in pages]


def titles(written: Written) -> list[str]:
    """Return the title of each slide."""
    return [re.sub(r"^--- \d+ (.*) \([^()]*\)$", r"\1", page[0]) for page in outline(written)]


@dataclass(frozen=True)
class Paragraphed:
    """A paragraph as measured: its text and runs, size and exact line in points."""

    text: str
    size: float
    line: float
    before: float
    bold: bool
    runs: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Shape:
    """What stands on a slide, in inches; `wraps` says whether its text may take several lines."""

    slide: int
    name: str
    x: float
    y: float
    w: float
    h: float
    decorative: bool
    wraps: bool
    paragraphs: tuple[Paragraphed, ...]

    @property
    def says(self) -> str:
        """Return the text of the shape."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


def shapes(data: bytes) -> list[Shape]:
    """Return every shape of every slide, those in groups too; placeholders where their layout is."""
    parts = open_parts(data)
    return [
        shape
        for number, name in enumerate(slide_parts(parts), 1)
        for shape in _shapes_of(parts, name, number)
    ]


def _shapes_of(parts: Parts, name: str, number: int) -> Iterator[Shape]:
    [layout] = parts.related(name, "slideLayout")
    places = {_placeholder(s): _box(s) for s in find(parts.xml(layout), ".//p:sp")}
    for shape in find(parts.xml(name), ".//p:sp | .//p:pic | .//p:graphicFrame"):
        box = _box(shape) or places[_placeholder(shape)]
        assert box is not None
        yield Shape(
            number,
            value(shape, ".//p:cNvPr/@name") or "",
            *box,
            bool(shape.xpath(".//*[local-name()='decorative']")),
            value(shape, ".//a:bodyPr/@wrap") != "none",
            tuple(_paragraphs(shape)) if shape.tag.endswith("}sp") else (),
        )


def _placeholder(shape: etree._Element) -> tuple[str | None, str | None]:
    return value(shape, ".//p:ph/@type"), value(shape, ".//p:ph/@idx")


def _box(shape: etree._Element) -> tuple[float, float, float, float] | None:
    for frame in shape.xpath(".//a:xfrm | ./p:xfrm", namespaces=NAMESPACES):
        offset, extent = find(frame, "a:off")[0], find(frame, "a:ext")[0]
        x, y = (int(offset.get(name)) / INCH for name in ("x", "y"))
        w, h = (int(extent.get(name)) / INCH for name in ("cx", "cy"))
        return x, y, w, h
    return None


def _paragraphs(shape: etree._Element) -> Iterator[Paragraphed]:
    for paragraph in find(shape, ".//a:p"):
        runs = find(paragraph, "a:r")
        if runs:
            sizes = [int(value(r, "a:rPr/@sz") or 0) / 100 for r in runs]
            yield Paragraphed(
                "".join(
                    "\n" if p.tag.endswith("}br") else "".join(p.itertext())
                    for p in find(paragraph, "a:r | a:br")
                ),
                max(sizes),
                int(value(paragraph, "a:pPr/a:lnSpc/a:spcPts/@val") or 0) / 100,
                int(value(paragraph, "a:pPr/a:spcBef/a:spcPts/@val") or 0) / 100,
                any(value(r, "a:rPr/@b") == "1" for r in runs),
                tuple(("".join(r.itertext()), size) for r, size in zip(runs, sizes, strict=True)),
            )
