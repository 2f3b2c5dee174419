"""Sections become a document: in which order, for which medium, and what is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reportgen.compose import Composed, compose
from reportgen.model.document.document import HeadingNumbers
from reportgen.model.document.inline import Medium
from reportgen.model.document.prose import Paragraph
from reportgen.model.document.table import Table
from reportgen.model.document.template import OutlineChapter, SectionSource, TemplateSources
from reportgen.model.language import Locale
from reportgen.model.report.config import ChartConfig
from reportgen.model.report.report import Report
from reportgen.wording.lines import plain_line
from tests.support.samples import sample

CHART = """\
::: chart id=C1
type: column
metric: human_contacts
by: channel
caption: 模板的标题
claim: 满意度上升
:::"""


def section(name: str, body: str, **more: object) -> SectionSource:
    """Return a section of one body."""
    return SectionSource(name, f"{name}.md", name, body, 4, **more)  # type: ignore[arg-type]


def composed(
    *sections: SectionSource,
    chapter: OutlineChapter | None = None,
    report: Report | None = None,
    medium: Medium = Medium.BOTH,
) -> Composed:
    """Return the document of sections in one chapter."""
    made = {each.id: each for each in sections}
    chapters = (chapter or OutlineChapter("c", "一章", tuple(made)),)
    numbering = HeadingNumbers.CN_LETTER
    sources = TemplateSources("quarter-summary", Locale.HANS, numbering, chapters, made, "a")
    return compose(report or sample(), sources, medium=medium)


def titles(made: Composed) -> list[str]:
    """Return the titles of the sections of a document."""
    return [section.title for chapter in made.document.chapters for section in chapter.sections]


def test_sections_stand_in_the_order_of_the_outline_and_not_of_the_files() -> None:
    chapter = OutlineChapter("c", "一章", ("b", "a"))

    assert titles(composed(section("a", "甲"), section("b", "乙"), chapter=chapter)) == ["b", "a"]


def test_a_section_whose_needs_are_absent_is_left_out_and_told_of() -> None:
    made = composed(section("a", "甲", needs=("gaps", "claims")), section("b", "乙"))

    assert titles(made) == ["b"]
    assert [problem.message.en for problem in made.problems] == [
        "the section a was left out: claims is missing"
    ]


def test_an_optional_section_is_left_out_without_a_word() -> None:
    made = composed(section("a", "甲", needs=("nothing",), is_optional=True), section("b", "乙"))

    assert (titles(made), made.problems) == (["b"], ())


def test_a_chapter_with_a_deck_of_its_own_has_other_sections_there() -> None:
    chapter = OutlineChapter("c", "一章", ("a", "b"), deck=("b", "d"))
    sections = (section("a", "甲"), section("b", "乙"), section("d", "丁"))

    made = composed(*sections, chapter=chapter)

    media = [(each.title, each.blocks[0].medium) for each in made.document.chapters[0].sections]
    assert media == [("a", Medium.DOCUMENT), ("b", Medium.BOTH), ("d", Medium.DECK)]
    assert titles(composed(*sections, chapter=chapter, medium=Medium.DECK)) == ["b", "d"]
    assert titles(composed(*sections, chapter=chapter, medium=Medium.DOCUMENT)) == ["a", "b"]


def test_what_is_only_for_the_deck_says_so_in_its_blocks() -> None:
    made = composed(section("a", "甲\n\n::: only deck\n乙\n:::\n\n丙"))

    blocks = made.document.chapters[0].sections[0].blocks
    assert [
        (plain_line(block.inlines, Locale.HANS), block.medium)
        for block in blocks
        if isinstance(block, Paragraph)
    ] == [("甲", Medium.BOTH), ("乙", Medium.DECK), ("丙", Medium.BOTH)]


def test_a_block_shares_the_slide_of_the_one_that_it_names() -> None:
    table = "::: metric-table id={}\nmetrics: headline\n:::\n"

    made = composed(section("a", table.format("T1") + table.format("T2 with=T1")))

    assert [
        (block.id, block.shares)
        for block in made.document.blocks(Medium.BOTH)
        if isinstance(block, Table)
    ] == [("T1", ""), ("T2", "T1")]


def test_a_sentence_whose_figure_is_missing_is_told_of_with_its_section() -> None:
    made = composed(section("a", "{{ csat.benchmark }}。\n\n乙"))

    [problem] = made.problems
    assert problem.message.en == (
        "a: a sentence was left out, because the benchmark of customer satisfaction "
        "(csat.benchmark) is missing"
    )


def with_chart(**changes: object) -> Report:
    """Return a report that asks for one chart of its own."""
    report = sample()
    chart = replace(
        ChartConfig("C1", "column", "自己的标题", metric="resolution_time", by="channel"),
        **changes,  # type: ignore[arg-type]
    )
    return replace(report, config=replace(report.config, charts=(chart,)))


def test_a_chart_of_the_config_takes_the_place_of_the_templates_and_keeps_its_claim() -> None:
    [chart] = composed(section("a", CHART), report=with_chart()).document.charts()

    assert (chart.caption, chart.number) == ("自己的标题", 1)
    assert plain_line(chart.claim, Locale.HANS) == "满意度上升"


def test_a_chart_that_no_section_places_stands_in_the_section_for_charts() -> None:
    made = composed(section("a", "甲"), section("b", "乙"), report=with_chart())

    [first, second] = made.document.chapters[0].sections
    assert [type(block).__name__ for block in first.blocks] == ["Paragraph", "Chart"]
    assert len(second.blocks) == 1


def test_a_chart_for_another_scope_is_not_drawn() -> None:
    made = composed(section("a", "甲"), report=with_chart(scope="single"))

    assert list(made.document.charts()) == []


def test_the_last_slide_has_the_four_nearest_steps_in_the_order_of_their_days() -> None:
    report = sample()
    step, *_ = report.config.content.next_steps  # type: ignore[attr-defined]
    steps = tuple(
        replace(step, text=f"第{day}步", due=date(2025, 1, day)) for day in (9, 3, 7, 5, 1)
    )
    content = replace(report.config.content, next_steps=steps)  # type: ignore[type-var]
    report = replace(report, config=replace(report.config, content=content))

    closing = composed(section("a", "甲"), report=report).document.closing

    said = [plain_line(what, Locale.HANS) for _, what, _ in closing.steps]
    assert said == ["第1步", "第3步", "第5步", "第7步"]
