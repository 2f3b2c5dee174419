from __future__ import annotations

import functools
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from reportgen.ledger import read_ledger
from reportgen.load.brand.brand import load_brand
from reportgen.load.resources import brand_file
from reportgen.model.document.cards import KpiCards
from reportgen.model.document.document import Chapter, Document, Opening
from reportgen.writers.base import Brand, Written
from reportgen.writers.docx import write
from tests.support.decks import document, kpi_card, section, table
from tests.support.docx_outline import docx_outline
from tests.support.package_lint import lint_package
from tests.support.parts import find, open_parts, value
from tests.support.samples import composed, sample
from tests.support.validation import validate_ooxml
from tests.writers.pptx.test_write import everything

HOSTILE = "</w:t><w:r> &amp;\"]]>' {{ 7*7 }} =1+1"
TEXT_WIDTH = 8958
"""The width between the margins, in twentieths of a point."""


@functools.cache
def sober() -> Brand:
    """Return the sober brand with its base document."""
    return Brand(load_brand("sober").theme, brand_file("sober", "base.docx"))


def written(made: Document) -> Written:
    """Return a document as docx."""
    return write(made, sober(), {})


@functools.cache
def made(which: str) -> Written:
    documents: dict[str, Callable[[], Document]] = {
        "sample": lambda: composed(sample()).document,
        "short": everything,
        "long": lambda: everything("缺口集中在十一月和初级客服，其中新人上线首月遇上大促。" * 6),
        "hostile": lambda: everything(HOSTILE),
        "draft": lambda: replace(everything(), draft=("合计写 30，分项加起来是 29",) * 23),
    }
    return written(documents[which]())


ALL = pytest.mark.parametrize("which", ["sample", "short", "long", "hostile", "draft"])


@ALL
def test_the_package_is_sound(which: str) -> None:
    assert lint_package(made(which).data) == []


@pytest.mark.validator
@ALL
def test_the_schema_is_kept(which: str, tmp_path: Path) -> None:
    path = tmp_path / "made.docx"
    path.write_bytes(made(which).data)

    assert validate_ooxml(path) == []


@ALL
def test_another_library_opens_it(which: str) -> None:
    opened = docx.Document(io.BytesIO(made(which).data))

    assert len(opened.paragraphs) > 20


def test_the_same_document_gives_the_same_bytes() -> None:
    assert written(everything()).data == written(everything()).data


def test_every_table_is_as_wide_as_the_text() -> None:
    body = open_parts(made("sample").data).xml("word/document.xml")
    widths = [
        sum(int(str(width)) for width in find(each, "./w:tblGrid/w:gridCol/@w:w"))
        for each in find(body, ".//w:tbl")
    ]

    assert len(widths) > 10
    assert {width for width in widths if abs(width - TEXT_WIDTH) > len(widths)} == set()


def test_tables_repeat_their_header_row_and_rows_do_not_break() -> None:
    body = open_parts(written(document(section(table(60)))).data).xml("word/document.xml")
    tables = [find(each, "./w:tr") for each in find(body, ".//w:tbl")]
    [rows] = [rows for rows in tables if len(rows) > 60]

    assert [bool(find(row, "./w:trPr/w:tblHeader")) for row in rows] == [True] + [False] * 60
    assert all(find(row, "./w:trPr/w:cantSplit") for row in rows)


def test_word_counts_headings_and_captions_itself() -> None:
    parts = open_parts(made("sample").data)
    typed = [
        text
        for paragraph in find(parts.xml("word/document.xml"), ".//w:p[w:pPr/w:pStyle]")
        if (value(paragraph, "w:pPr/w:pStyle/@w:val") or "").startswith("Heading")
        for text in ["".join(str(t) for t in find(paragraph, ".//w:t/text()"))]
        if text.startswith(("一、", "二、", "A.", "B.", "1"))
    ]
    counters = {str(f) for f in find(parts.xml("word/document.xml"), ".//w:fldSimple/@w:instr")}

    assert typed == []
    assert counters == {" SEQ 图 \\* ARABIC ", " SEQ 表 \\* ARABIC "}
    assert "# 一、 背景与目标" in docx_outline(made("sample").data)


def test_text_from_outside_is_printed_as_it_stands() -> None:
    opened = docx.Document(io.BytesIO(made("hostile").data))

    assert HOSTILE in [paragraph.text for paragraph in opened.paragraphs]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6])
def test_any_number_of_kpi_cards_is_shown_whole(count: int) -> None:
    cards = tuple(kpi_card(f"指标{chr(0x4E00 + at)}") for at in range(count))

    shown = docx_outline(written(document(section(KpiCards("K", "核心指标", cards)))).data)

    assert [card.name for card in cards if shown.count(card.name) != 1] == []


def test_a_draft_says_so_and_lists_what_is_wrong() -> None:
    shown = docx_outline(made("draft").data)

    assert "草稿" in shown
    assert shown.count("合计写 30，分项加起来是 29") == 23


def test_every_printed_figure_is_in_the_ledger_with_its_source() -> None:
    ledger = read_ledger(made("sample").data)

    satisfaction = [entry for entry in ledger.entries if entry.id == "csat@2024-Q4"]
    assert {entry.text for entry in satisfaction} == {"85.0%", "85.0"}
    assert {(entry.value, entry.unit) for entry in satisfaction} == {("85", "%")}
    assert {entry.source.split("/")[-1] for entry in satisfaction} == {"metrics.csv:20:23"}


def test_every_place_of_the_ledger_is_a_bookmark_or_a_chart_point() -> None:
    data = made("sample").data
    body = open_parts(data).xml("word/document.xml")
    bookmarks = {str(name) for name in find(body, ".//w:bookmarkStart/@w:name")}

    lost = {
        entry.where
        for entry in read_ledger(data).entries
        if entry.where.startswith("_rg") and entry.where not in bookmarks
    }

    assert lost == set()


def test_the_contents_name_every_chapter_that_opens_a_page_in_order() -> None:
    chapters = (
        Chapter("a", "背景", (section(table(2), title="来由"), section(table(2), title="范围"))),
        Chapter("b", "质量", (section(table(2), title="结果"), section(table(2), title="问题"))),
    )

    opened = tuple(replace(chapter, opening=Opening.PAGE) for chapter in chapters)
    body = open_parts(written(document(chapters=opened)).data).xml("word/document.xml")

    entries = find(body, ".//w:p[.//w:hyperlink[starts-with(@w:anchor, '_Toc')]]")
    said = ["".join(str(t) for t in find(entry, ".//w:t/text()")) for entry in entries]
    assert said == ["一、背景", "二、质量"]
