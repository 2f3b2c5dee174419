"""What the checks read of a section: what it prints, each text where its editor typed it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.compose.section_texts import section_texts
from reportgen.model.document.document import HeadingNumbers
from reportgen.model.document.template import OutlineChapter, SectionSource, TemplateSources
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.report.texts import TextKind, TypedText
from tests.support.samples import sample

FIRST_LINE = 5
"""Of the body in its file."""


def texts_of(body: str, **front: object) -> list[TypedText]:
    """Return the texts of a section without a title, by the figures of the sample."""
    section = SectionSource("s", "s.md", "", body, FIRST_LINE)
    section = replace(section, **front)  # type: ignore[arg-type]
    chapter = OutlineChapter("c", "一章", ("s",))
    sources = TemplateSources(
        "quarter-summary", Locale.HANS, HeadingNumbers.DECIMAL, (chapter,), {"s": section}
    )
    return list(section_texts(sample(), sources, lambda _: True))


def read(body: str) -> list[tuple[str, str]]:
    """Return what is read of a body, and where: line and column."""
    return [
        (text.shown, f"{text.place.line}:{text.place.column}")
        for text in texts_of(body.strip("\n"))
    ]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("满意度 {{ csat }}。", [("满意度 85.0%。", "5:1")]),
        ("一\n\n二\n三", [("一", "5:1"), ("二三", "7:1")]),
        ("- 甲\n- **乙**", [("甲", "5:1"), ("乙", "6:1")]),
        ("::: callout\nlabel: 注\ntext: 甲 {{ csat }}\n:::", [("注", "6:8"), ("甲 85.0%", "7:7")]),
        ("::: only deck\n- 甲\n:::", [("甲", "6:1")]),
        ("::: kpi-cards\nmetrics: headline\ncaption: 指标\n:::", [("指标", "7:10")]),
        ("{% for m in headline[:2] %}\n{{ m.unit }}甲\n\n{% endfor %}", [("分钟甲", "6:1"), ("%甲", "6:1")]),
        ("{# 甲 #}\n{% set x = [1,\n2] %}\n乙", [("乙", "8:1")]),
        ("甲 {{ csat if csat.verdict == 'met'\nelse nps.name }} 乙", [("甲 净推荐值 乙", "6:1")]),
        ("{% if csat.verdict == 'met' %}达标{% else %}未达标{% endif %}", [("未达标", "5:1")]),
        ("没有 {{ csat.at('1999') }} 的数", [("没有 … 的数", "5:1")]),
        ("趋势（{{ ref('C1') }}）{{ see('C1') }}", [("趋势（…）（见…）", "5:1")]),
    ],
)  # fmt: skip
def test_words_are_read_as_printed_and_where_they_were_typed(
    body: str, texts: list[tuple[str, str]]
) -> None:
    assert read(body) == texts


def test_words_of_the_config_are_read_where_they_stand_and_names_are_printed() -> None:
    assert read("{{ tasks[0].name }}由{{ tasks[0].owner }}负责") == [("…由陈一帆负责", "5:1")]


def test_title_claim_and_caption_are_headings() -> None:
    texts = texts_of(
        "::: kpi-cards\nmetrics: headline\ncaption: 甲\n:::",
        title="乙",
        title_place=Place("s.md", 2, 8),
        claim="满意度{{ csat }}",
        claim_place=Place("s.md", 3, 8),
    )

    assert [(text.path, text.shown, text.place.line) for text in texts] == [
        ("sections.s.title", "乙", 2),
        ("sections.s.claim", "满意度85.0%", 3),
        ("sections.s", "甲", 7),
    ]
    assert {text.kind for text in texts} == {TextKind.HEADING}


def test_a_text_knows_the_metrics_that_it_names_and_the_place_of_each_word() -> None:
    [text] = texts_of("  客户满意度为\n{{ csat }}，待补")

    assert text.metrics == ("csat",)
    assert text.spot("待补") == Place("s.md", 6, 12, length=2)
    assert text.spot("满意") == Place("s.md", 5, 5, length=2)


def test_a_section_that_is_left_out_is_not_read() -> None:
    assert texts_of("甲", needs=("principles",)) == []


def test_of_a_section_that_cannot_be_rendered_the_title_is_read() -> None:
    [text] = texts_of("{{ csta }}", title="乙")

    assert text.shown == "乙"
