from __future__ import annotations

import functools
import io
import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pptx
import pytest

from reportgen.ledger import read_ledger
from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCards
from reportgen.model.document.document import Chapter, Document
from reportgen.model.document.inline import Medium, Text
from reportgen.model.document.prose import Callout, Facts, ItemList
from reportgen.writers.base import Written
from reportgen.writers.pptx.measure.fit import lines_of, width_of
from reportgen.writers.pptx.measure.geometry import Type
from tests.support.decks import (
    Shape,
    deck,
    deck_of,
    document,
    kpi_card,
    number_card,
    outline,
    problem_card,
    prose,
    run,
    section,
    shapes,
    table,
    text,
    titles,
)
from tests.support.package_lint import lint_package
from tests.support.samples import composed, sample
from tests.support.validation import validate_ooxml
from tests.writers.pptx.pages.test_charts import chart

LONG = "缺口集中在十一月和初级客服，其中新人上线首月遇上大促，培训还没有结束就独立接待。"
HOSTILE = "<a:t>&amp;\"]]>'</a:t>"


@functools.cache
def everything(words: str = "缺口集中在初级客服") -> Document:
    """Return a document of every block, all of whose texts are these words."""
    shown = text(words)
    blocks = (
        prose(words),
        prose(words[:40], Medium.DECK),
        KpiCards("K", words, (kpi_card(words[:14], gap=shown[:1]),) * 5, note=text(words[:40])),
        table(12, words, note=text(words[:60])),
        ProblemCards("P", (problem_card(words[:20], text=shown, cause=shown, action=shown),) * 4),
        NumberCards("N", (number_card(words[:20], text=shown),) * 4),
        ItemList((shown,) * 7),
        ItemList((shown,) * 3, ordered=True),
        Callout(words[:10], shown),
        Facts(((words[:10], shown),) * 11),
        chart(2, takeaway=words),
        chart(1, kind="doughnut"),
    )
    chapter = Chapter("c", words[:24], (section(*blocks, title=words[:16]),), shown[:1])
    appendix = Chapter("x", "附录", (section(table(9)),), numbered=False)
    return document(chapters=(chapter, replace(chapter, title="另一章"), appendix), title=words)


@functools.cache
def quarterly() -> Document:
    return composed(sample()).document


@functools.cache
def made(which: str) -> Written:
    documents: dict[str, Callable[[], Document]] = {
        "sample": quarterly,
        "short": everything,
        "long": _long,
        "draft": _draft,
    }
    return deck(documents[which]())


def _long() -> Document:
    return everything(LONG * 4)


def _draft() -> Document:
    return replace(everything(), draft=("合计写 30，分项加起来是 29",) * 23)


ALL = pytest.mark.parametrize("which", ["sample", "short", "long", "draft"])


@ALL
def test_nothing_stands_outside_the_slide(which: str) -> None:
    outside = [
        shape
        for shape in shapes(made(which).data)
        if min(shape.x, shape.y) < 0 or shape.x + shape.w > 13.334 or shape.y + shape.h > 7.501
    ]

    assert outside == []


@ALL
def test_nothing_that_speaks_overlaps_anything_else_that_does(which: str) -> None:
    speaking = [shape for shape in shapes(made(which).data) if not shape.decorative]

    clashes = [
        (one.slide, one.name, one.says, other.name, other.says)
        for one, other in itertools.combinations(speaking, 2)
        if one.slide == other.slide and _overlap(one, other)
    ]

    assert clashes == []


def _overlap(one: Shape, other: Shape) -> bool:
    touch = 0.01
    return (
        one.x + one.w > other.x + touch
        and other.x + other.w > one.x + touch
        and one.y + one.h > other.y + touch
        and other.y + other.h > one.y + touch
    )


@ALL
def test_every_text_fits_its_box(which: str) -> None:
    too_long = [
        (shape.slide, shape.name, shape.says)
        for shape in shapes(made(which).data)
        if not _fits(shape)
    ]

    assert too_long == []


def _fits(shape: Shape) -> bool:
    if not shape.wraps:
        return all(
            sum(width_of(text, Type(size, 20)) for text, size in p.runs) <= shape.w
            for p in shape.paragraphs
        )
    height = 0.0
    for paragraph in shape.paragraphs:
        style = Type(paragraph.size, paragraph.line, bold=paragraph.bold)
        lines = [
            line for part in paragraph.text.split("\n") for line in lines_of(part, shape.w, style)
        ]
        height += (len(lines) * paragraph.line + paragraph.before) / 72
    return height <= shape.h + 0.06


@ALL
def test_no_text_is_smaller_than_the_style_allows(which: str) -> None:
    sizes = {p.size for shape in shapes(made(which).data) for p in shape.paragraphs if p.size}

    assert min(sizes) >= 10


@ALL
def test_every_slide_has_a_title_of_its_own(which: str) -> None:
    found = titles(made(which))

    assert "no title" not in found
    assert [title for title in found if found.count(title) > 1] == []


@ALL
def test_no_placeholder_is_left_empty(which: str) -> None:
    empty = [
        shape
        for shape in shapes(made(which).data)
        if shape.name in ("title", "ftr", "text") and not shape.says.strip()
    ]

    assert empty == []


@ALL
def test_the_package_is_sound(which: str) -> None:
    assert lint_package(made(which).data) == []


@pytest.mark.validator
@ALL
def test_the_schema_is_kept(which: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(made(which).data)

    assert validate_ooxml(path) == []


@ALL
def test_python_pptx_opens_it(which: str) -> None:
    presentation = pptx.Presentation(io.BytesIO(made(which).data))

    assert (presentation.slide_width, presentation.slide_height) == (12192000, 6858000)
    assert len(presentation.slides) == len(titles(made(which)))


@ALL
def test_the_ledger_in_the_file_is_the_one_that_was_returned(which: str) -> None:
    written = made(which)

    assert read_ledger(written.data) == written.ledger
    assert written.ledger.entries


def test_the_same_document_gives_the_same_bytes() -> None:
    assert deck(everything()).data == deck(everything()).data


def test_every_figure_in_the_ledger_names_its_slide() -> None:
    written = deck_of(prose("在备注里"), KpiCards("K", "", (kpi_card(),)))

    assert {(entry.text, entry.where) for entry in written.ledger.entries} == {
        ("85.0", "slide 4/满意度"),
        ("100%", "slide 4/scale end"),
        ("▲\u00a0+2.0%", "slide 4/较上季"),
        ("90.0%", "slide 4/目标"),
    }


def test_figures_that_are_only_spoken_are_in_the_ledger_too() -> None:
    spoken = replace(prose(""), inlines=(Text("达到"), run("csat=85.0")))

    written = deck_of(spoken, table(2))

    assert [(entry.text, entry.where) for entry in written.ledger.entries] == [
        ("85.0%", "slide 4/notes")
    ]


def test_text_that_looks_like_xml_stays_text() -> None:
    written = deck(everything(HOSTILE))

    assert lint_package(written.data) == []
    assert any(shape.says == HOSTILE for shape in shapes(written.data))


def test_a_title_over_two_lines_is_cut_spoken_and_told_of() -> None:
    claim = LONG * 3

    written = deck(document(section(table(2), claim=claim)))

    [problem] = written.problems
    [title] = [s for s in shapes(written.data) if s.slide == 4 and s.name == "title"]
    assert problem.message.hans == f"“{claim}”太长，幻灯片上放不下，已截短"
    assert title.says.count("\n") == 1
    assert title.says.endswith("…")
    assert f"    notes: {claim}" in outline(written)[3]


def test_a_title_of_two_lines_breaks_between_phrases() -> None:
    claim = "四项核心指标环比全部改善，但只有平均解决时长达标，满意度距目标还差五个百分点"

    written = deck(document(section(table(2), claim=claim)))

    [title] = [s for s in shapes(written.data) if s.slide == 4 and s.name == "title"]
    assert title.says.split("\n") == [
        "四项核心指标环比全部改善，",
        "但只有平均解决时长达标，满意度距目标还差五个百分点",
    ]
    assert written.problems == ()


def test_a_draft_is_stamped_on_every_slide_and_lists_its_findings() -> None:
    written = made("draft")

    stamps = [shape.slide for shape in shapes(written.data) if shape.name == "draft"]
    assert stamps == list(range(1, len(titles(written)) + 1))
    assert titles(written)[-3:] == ["草稿 DRAFT（1/3）", "草稿 DRAFT（2/3）", "草稿 DRAFT（3/3）"]
    said = "\n".join(shape.says for shape in shapes(written.data) if shape.name == "points")
    assert said.count("合计写 30，分项加起来是 29") == 23


def test_a_finished_deck_bears_no_stamp() -> None:
    assert "draft" not in {shape.name for shape in shapes(made("short").data)}


def test_the_sample_has_nothing_that_does_not_fit() -> None:
    assert made("sample").problems == ()
