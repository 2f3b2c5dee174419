"""What stands in an Office file is read right: files made by other libraries are the reference."""

from __future__ import annotations

import io

import docx
import pptx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from tests.support.office import (
    cells,
    chart_caches,
    chart_workbooks,
    docx_outline,
    docx_texts,
    embedded_workbooks,
    pptx_outline,
    pptx_texts,
)
from tests.support.word_numbering import spelled


@pytest.fixture
def document() -> bytes:
    made = docx.Document()
    made.add_heading("服务质量", 1)
    made.add_paragraph("满意度 85.0%\n持平", style="Quote")
    for text in ("甲", "乙"):
        made.add_paragraph(text, style="List Number")
    made.add_paragraph("点", style="List Bullet")
    table = made.add_table(2, 2)
    for cell, text in zip(table._cells, ("指标", "本季", "满意度", "85.0%"), strict=True):
        cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    made.sections[0].footer.paragraphs[0].text = "客服部"
    return saved(made)


@pytest.fixture
def deck() -> bytes:
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[5])
    slide.shapes.title.text = "满意度 85.0%，差 5.0 个百分点"
    data = CategoryChartData()
    data.categories = ["十月", "十一月"]
    data.add_series("本季", (85, None))
    data.add_series("目标", (90, 90.5))
    where = (0, 0, Inches(3), Inches(3))
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_STACKED, *where, data)
    slide.notes_slide.notes_text_frame.text = "三段讲稿"
    slide.element.set("show", "0")
    return saved(made)


def saved(made: docx.document.Document | pptx.presentation.Presentation) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def test_a_document_is_read_in_order(document: bytes) -> None:
    assert docx_outline(document).splitlines() == [
        "# 服务质量",
        "[Quote] 满意度 85.0% ⏎ 持平",
        "[List Number] 1. 甲",
        "[List Number] 2. 乙",
        "[List Bullet] • 点",
        "|= 指标 | 本季 |",
        "| 满意度 | 85.0% |",
        "(footer) [footer] 客服部",
    ]


def test_texts_name_their_part_and_include_tables_and_footers(document: bytes) -> None:
    texts = docx_texts(document)

    assert ("word/document.xml", "85.0%") in texts
    assert ("word/footer1.xml", "客服部") in texts


def test_deleted_text_and_field_codes_are_no_text() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("7")
    for name in ("w:instrText", "w:delText"):
        element = OxmlElement(name)
        element.text = "PAGE"
        paragraph.runs[0]._r.append(element)

    assert docx_texts(saved(made)) == [("word/document.xml", "7")]


def test_nested_tables_are_read_inside_their_cell() -> None:
    made = docx.Document()
    cell = made.add_table(1, 1).cell(0, 0)
    cell.text = "外"
    cell.add_table(1, 2).cell(0, 1).text = "内"

    assert docx_outline(saved(made)) == "| 外 / 内 |\n"


def test_a_deck_is_read_in_order(deck: bytes) -> None:
    assert pptx_outline(deck).splitlines() == [
        "--- 1 满意度 85.0%，差 5.0 个百分点 (Title Only, hidden)",
        "(chart) ",
        "    stacked-column: 十月 | 十一月",
        "    stacked-column: 本季 = 85 | –",
        "    stacked-column: 目标 = 90 | 90.5",
        "    notes: 三段讲稿",
    ]


def test_texts_of_a_deck_include_its_notes(deck: bytes) -> None:
    assert ("ppt/notesSlides/notesSlide1.xml", "三段讲稿") in pptx_texts(deck)


def test_caches_hold_every_point_as_text(deck: bytes) -> None:
    first, second = chart_caches(deck)

    assert (first.series, first.values) == ("本季", ("85", None))
    assert (second.series, second.values) == ("目标", ("90", "90.5"))
    assert second.categories == ("十月", "十一月")


def test_the_workbook_of_a_chart_is_read_by_reference(deck: bytes) -> None:
    second = chart_caches(deck)[1]

    grid = embedded_workbooks(deck)[chart_workbooks(deck)[second.part]]["Sheet1"]

    assert grid == [["", "本季", "目标"], ["十月", "85", "90"], ["十一月", "", "90.5"]]
    assert cells(grid, second.value_reference) == ["90", "90.5"]
    assert cells(grid, second.category_reference) == ["十月", "十一月"]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (2, "upperLetter", "B"),
        (1, "chineseCounting", "一"),
        (10, "chineseCountingThousand", "十"),
        (21, "ideographDigital", "二十一"),
    ],
)
def test_numbers_of_headings_are_spelled_as_word_does(number: int, form: str, text: str) -> None:
    assert spelled(number, form) == text


def test_a_heading_shows_the_number_that_its_style_gives() -> None:
    made = docx.Document()
    style = made.styles["Heading 1"].element.get_or_add_pPr()
    style.get_or_add_numPr().get_or_add_numId().val = 1
    heading = made.add_heading("背景", 1)

    numbers = made.part.numbering_part.element
    abstract = numbers.num_lst[0].abstractNumId.val
    definition = next(
        e
        for e in numbers.findall(qn("w:abstractNum"))
        if e.get(qn("w:abstractNumId")) == str(abstract)
    )
    level = definition.find(qn("w:lvl"))
    level.find(qn("w:numFmt")).set(qn("w:val"), "chineseCounting")
    level.find(qn("w:lvlText")).set(qn("w:val"), "%1、")

    assert heading.text == "背景"
    assert docx_outline(saved(made)) == "# 一、 背景\n"
