"""Documents about people: what `person` offers, whose duties are printed, who has which section."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.compose import compose
from reportgen.load import load_report
from reportgen.load.templates.templates import load_templates
from reportgen.model.document.document import Document, HeadingNumbers, Opening
from reportgen.model.document.inline import Medium
from reportgen.model.document.template import OutlineChapter, SectionSource, TemplateSources
from reportgen.model.people.staff import Assessed, Staff
from reportgen.model.report.report import Report
from reportgen.writers.pptx.slides import parts_of
from tests.support.figures import CONFIGS
from tests.support.outline import document_outline
from tests.support.samples import other_sample


def of(person: str) -> Report:
    return Staff(other_sample("assessments")).report_of(person)


def single(report: Report) -> Document:
    return compose(report, load_templates("assessment-single", report.config.locale)).document


def printed(report: Report, body: str) -> str:
    section = SectionSource("s", "s.md", "节", body, 4)
    sources = TemplateSources(
        "assessment-single",
        report.config.locale,
        HeadingNumbers.PART_CARD,
        (OutlineChapter("c", "章", ("s",)),),
        {"s": section},
    )
    return document_outline(compose(report, sources).document).splitlines()[-1].strip()


@pytest.mark.parametrize(
    ("person", "body", "text"),
    [
        ("P04", "{{ person.total }}，{{ person.self_total }}", "81.9分，85.5分"),
        ("P04", "{{ person.grade }}", "B（良好）"),
        ("P04", "{{ person.standing }}，{{ person.difference.size }}", "down，3.6分"),
        ("P01", "{{ person.standing }}", "up"),
        ("P01", "{{ names(person.strongest) }}{{ (person.strongest|first).score }}",
         "学习成长92分"),
        ("P01", "{{ names(person.weakest) }}", "流程规范"),
        ("P01", "{{ person.service }}", "7个月"),
    ],
)  # fmt: skip
def test_a_person_has_totals_a_grade_and_extremes(person: str, body: str, text: str) -> None:
    assert printed(of(person), body) == text


def without_own_duties(report: Report) -> Report:
    content = report.config.content
    assert isinstance(content, Assessed)
    bare = replace(content, essay=replace(content.essay, duties=()))
    return replace(report, config=replace(report.config, content=bare))


def test_own_duties_take_the_place_of_those_of_the_post() -> None:
    text = document_outline(single(of("P04")))

    assert "退换货：按判定表直接定案" in text
    assert "交接班" not in text


def test_who_wrote_no_duties_has_those_of_the_post() -> None:
    text = document_outline(single(without_own_duties(of("P04"))))

    assert "售后客服的职责有七项" in text
    assert "退换货：按判定表定案，退款进度主动告知" in text


@pytest.mark.parametrize(
    ("person", "has", "lacks"),
    [
        ("P01", "五月入职时我还在补答辩材料", "岗位职责"),
        ("P02", "岗位职责", "各项职能"),
        ("P03", "CARD 客户回访", "适应岗位"),
    ],
)
def test_each_variant_has_its_own_essay(person: str, has: str, lacks: str) -> None:
    text = document_outline(single(of(person)))

    assert has in text
    assert lacks not in text


@pytest.mark.parametrize("folder", ["assessments", "assessments-zh-Hant", "assessments-en"])
@pytest.mark.parametrize("person", ["P01", "P02", "P03", "P04", "P05", "P06"])
def test_a_single_deck_has_six_to_eight_slides(folder: str, person: str) -> None:
    report = Staff(load_report(CONFIGS / folder / "period.yaml")).report_of(person)

    document = single(report)

    cover_and_closing = 2
    count = cover_and_closing + sum(len(part.slides) for part in parts_of(document))
    assert 6 <= count <= 8
    assert not any(part.has_divider for part in parts_of(document))


def test_a_collection_has_two_slides_and_a_page_of_its_own_for_each_person() -> None:
    report = other_sample("assessments")

    sources = load_templates("assessment-collection", report.config.locale)
    document = compose(report, sources).document

    people = [chapter for chapter in document.chapters if chapter.id.startswith("person-")]
    assert [chapter.title for chapter in people] == [
        "苏念", "贺知舟", "顾南乔", "方亦可", "白书雅", "江行简",
    ]  # fmt: skip
    assert {chapter.opening for chapter in people} == {Opening.PAGE}
    slides = {part.entry.chapter.title: len(part.slides) for part in parts_of(document)}
    assert [slides[chapter.title] for chapter in people] == [2] * 6


def test_a_section_of_the_deck_is_not_in_the_document() -> None:
    document = single(of("P02"))

    media = {
        section.id: {block.medium for block in section.blocks}
        for chapter in document.chapters
        for section in chapter.sections
    }

    assert media["slide-plan"] == {Medium.DECK}
    assert media["duties"] == {Medium.DOCUMENT}
    assert media["scores"] == {Medium.BOTH}
