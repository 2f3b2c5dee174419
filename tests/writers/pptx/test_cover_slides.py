"""What stands before and behind the content: cover, contents, segments, the closing slide."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from reportgen.model.document.document import Chapter, Closing, Opening
from reportgen.model.language import Locale
from tests.support.decks import (
    deck,
    deck_of,
    document,
    outline,
    section,
    shapes,
    table,
    text,
    titles,
)
from tests.support.parts import find, open_parts


def test_a_deck_opens_with_cover_contents_and_a_divider_and_ends_with_thanks() -> None:
    written = deck_of(table(2))

    layouts = [page[0].rpartition("(")[2].rstrip(")") for page in outline(written)]
    assert layouts == ["cover", "contents", "divider", "content", "closing"]
    assert titles(written) == [
        "客服部季度工作总结",
        "目录",
        "服务质量",
        "本季表现：一览",
        "敬请指正",
    ]


def test_chapters_without_dividers_need_no_contents() -> None:
    first = Chapter("a", "背景", (section(table(2)),), opening=Opening.INLINE)
    second = Chapter("b", "质量", (section(table(2)),), opening=Opening.PAGE)

    written = deck(document(chapters=(first, second)))

    cover_and_closing = 2
    assert len(outline(written)) == 2 + cover_and_closing


def test_the_contents_name_the_slides_that_open_the_parts() -> None:
    first = Chapter("a", "背景", (section(table(10), table(2, caption="另一览")),))
    second = Chapter("b", "质量", (section(table(2)),))

    written = deck(document(chapters=(first, second)))

    assert titles(written)[6] == "质量"
    assert outline(written)[1][-8:] == [
        "01",
        "背景",
        "本季表现",
        "3",
        "02",
        "质量",
        "本季表现",
        "7",
    ]


def test_a_chinese_deck_has_chinese_words_around_its_parts() -> None:
    written = deck(document(chapters=(Chapter("a", "背景", (section(table(2)),)),)))

    said = "\n".join(line for slide in outline(written) for line in slide)
    assert "第一部分" in said
    assert "PART" not in said
    assert "CONTENTS" not in said


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (
            ("Headline metrics", "Metrics against target", "Parcels by site"),
            "Headline metrics · Metrics against target · Parcels by site",
        ),
        (
            ("The first of long headings of this part", "The second", "The third of long headings"),
            "The first of long headings of this part · The second, …",
        ),
    ],
)
def test_contents_name_all_sections_of_a_part_or_say_that_there_are_more(
    names: tuple[str, ...], line: str
) -> None:
    sections = tuple(section(table(2), title=name) for name in names)
    made = replace(document(chapters=(Chapter("a", "Part", sections),)), locale=Locale.EN)

    [topics] = [shape for shape in shapes(deck(made).data) if shape.name == "topics"]

    assert topics.says == line


def test_the_contents_lead_to_the_slides_that_open_the_parts() -> None:
    first = Chapter("a", "背景", (section(table(2)),))
    second = Chapter("b", "质量", (section(table(2)),))

    parts = open_parts(deck(document(chapters=(first, second))).data)

    contents = "ppt/slides/slide2.xml"
    relations = parts.relations(contents)
    links = find(parts.xml(contents), "//p:cNvPr/a:hlinkClick/@r:id")
    assert [relations[str(link)].target for link in links] == [
        "ppt/slides/slide3.xml",
        "ppt/slides/slide5.xml",
    ]


def test_the_closing_slide_shows_every_next_step_with_its_date_and_person_in_order() -> None:
    steps = (
        ("1月15日", text("定排班"), "吴启明"),
        ("1月31日", text("轮值"), "顾南乔"),
        ("2月15日", text("复盘"), "吴启明"),
        ("2月28日", text("换系统"), "周云"),
    )
    closing = Closing("敬请指正", "顾南乔", "2025年1月8日", "下一步", steps)

    found = shapes(deck(document(section(table(2)), closing=closing)).data)

    assert [s.says for s in found if s.name == "due"] == [
        "1月15日",
        "1月31日",
        "2月15日",
        "2月28日",
    ]
    assert [s.says for s in found if s.name == "action"] == [
        "定排班\n吴启明",
        "轮值\n顾南乔",
        "复盘\n吴启明",
        "换系统\n周云",
    ]


@pytest.mark.parametrize("parts", [2, 5])
def test_each_slide_has_a_segment_for_each_part_at_its_top_right_in_one_row(parts: int) -> None:
    one = document(section(table(2))).chapters[0]
    made = document(chapters=tuple(replace(one, id=f"c{at}") for at in range(parts)))

    found = [s for s in shapes(deck(made).data) if s.name == "segment" and s.y < 1]
    first = [s for s in found if s.slide == found[0].slide]

    assert len(first) == parts
    assert len(found) == parts * parts
    gaps = [right.x - left.x - left.w for left, right in itertools.pairwise(first)]
    assert gaps == pytest.approx([0.07] * (parts - 1), abs=0.001)
    assert first[-1].x + first[-1].w == pytest.approx(0.667 + 12.0, abs=0.001)
    assert {(s.y, s.w, s.h) for s in found} == {(first[0].y, first[0].w, first[0].h)}


@pytest.mark.parametrize("count", [1, 2, 5, 7])
def test_the_details_of_a_cover_stand_below_each_other_under_rules_and_end_above_its_foot(
    count: int,
) -> None:
    made = document(section(table(2)))
    details = tuple((f"第{at}项", "顾南乔") for at in range(count))

    found = [
        s for s in shapes(deck(replace(made, cover=replace(made.cover, details=details))).data)
        if s.slide == 1
    ]  # fmt: skip
    rules = [s for s in found if s.name == "rule" and s.x == pytest.approx(9.05, abs=0.001)]
    names = [s for s in found if s.says.startswith("第") and s.says.endswith("项")]

    assert (len(rules), len(names)) == (count, count)
    assert all(rule.y < name.y for rule, name in zip(rules, names, strict=True))
    steps = [below.y - above.y for above, below in itertools.pairwise(rules)]
    assert steps == pytest.approx([0.87 if count <= 5 else 5.2 / count] * (count - 1), abs=0.001)
    assert rules[-1].y + (0.87 if count <= 5 else 5.2 / count) == pytest.approx(6.4, abs=0.001)


@pytest.mark.parametrize(
    ("name", "lines"),
    [("顾南乔", ["顾南乔", "2025年1月8日"]),
     ("顾南乔　客户服务部高级客服主管兼质检", ["顾南乔", "客户服务部高级客服主管兼质检", "2025年1月8日"])],
)  # fmt: skip
def test_the_closing_slide_names_who_speaks_and_below_it_the_position_where_both_are_long(
    name: str, lines: list[str]
) -> None:
    made = document(section(table(2)), closing=Closing("敬请指正", name, "2025年1月8日", "", ()))

    found = shapes(deck(made).data)
    last = max(shape.slide for shape in found)
    said = [s for s in found if s.slide == last and s.says in {*lines, name}]

    assert [s.says for s in sorted(said, key=lambda s: s.y)] == lines


@pytest.mark.parametrize(
    ("said", "label", "name"),
    [
        ("顾南乔　客服主管", "汇报人", "顾南乔　客服主管"),
        ("顾南乔　客户服务部高级客服主管兼质检", "汇报人 · 客户服务部高级客服主管兼质检", "顾南乔"),
        ("顾南乔", "汇报人", "顾南乔"),
    ],
)  # fmt: skip
def test_on_the_cover_a_long_position_stands_above_the_name(
    said: str, label: str, name: str
) -> None:
    made = document(section(table(2)))
    cover = replace(made.cover, details=(("汇报人", said),))

    found = [s.says for s in shapes(deck(replace(made, cover=cover)).data) if s.slide == 1]

    assert label in found
    assert name in found


@pytest.mark.parametrize(
    ("signs", "size", "lines"),
    [(12, 38, 1), (24, 38, 2), (28, 32, 2), (40, 32, 3), (48, 26, 3), (64, 26, 4)],
)
def test_a_long_title_of_the_cover_is_smaller_and_takes_more_lines(
    signs: int, size: int, lines: int
) -> None:
    made = document(section(table(2)))
    title = ("云雀家居客服部年度工作总结与下一年计划要点" * 4)[:signs]

    found = shapes(deck(replace(made, cover=replace(made.cover, title=title))).data)

    [shown] = [s for s in found if s.slide == 1 and s.name == "title"]
    assert {paragraph.size for paragraph in shown.paragraphs} == {size}
    assert shown.says.count("\n") + 1 == lines
    assert shown.says.replace("\n", "") == title
