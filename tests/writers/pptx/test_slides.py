from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCards
from reportgen.model.document.document import Chapter
from reportgen.model.document.inline import Medium, Status
from reportgen.model.document.prose import Callout, Facts, ItemList, SignOff
from reportgen.model.document.sequences import Event, Process, Step, Timeline
from reportgen.model.language import Locale
from reportgen.writers.base import Written
from tests.support.decks import (
    FRONT,
    deck,
    deck_of,
    document,
    kpi_card,
    number_card,
    outline,
    problem_card,
    prose,
    section,
    shapes,
    table,
    text,
    titles,
)
from tests.support.parts import open_parts


def content_titles(written: Written) -> list[str]:
    return titles(written)[FRONT:-1]


def test_every_visual_block_has_a_slide_of_its_own() -> None:
    blocks = (table(2), ItemList((text("一点"),)), KpiCards("K", "指标", (kpi_card(),)))

    assert content_titles(deck_of(*blocks)) == ["本季表现：一览", "本季表现", "本季表现：指标"]


def test_the_claim_of_the_section_is_the_title_of_its_first_slide() -> None:
    made = document(section(table(2), table(3, caption="二览"), claim="一项达标"))

    assert content_titles(deck(made)) == ["一项达标", "本季表现：二览"]


def test_the_claim_of_a_block_goes_before_that_of_its_section() -> None:
    made = document(section(table(2, claim=text("表里看得见")), claim="一项达标"))

    assert content_titles(deck(made)) == ["表里看得见"]


def test_titles_are_unique_in_the_deck() -> None:
    made = document(
        section(table(2), claim="一项达标"),
        section(table(2), claim="一项达标"),
        section(table(2), claim="一项达标"),
        section(ItemList((text("一点"),)), title="服务质量"),
    )

    assert content_titles(deck(made)) == [
        "一项达标",
        "一项达标（续）",
        "一项达标（2）",
        "服务质量（续）",
    ]


def test_what_follows_a_chapter_of_the_same_title_says_so_behind_a_space_in_english() -> None:
    same = section(ItemList((text("One"),)), title="Quality")
    made = document(same, chapters=(Chapter("a", "Quality", (same,)),), locale=Locale.EN)
    made = replace(made, chrome=replace(made.chrome, continued="(continued)"))

    assert content_titles(deck(made)) == ["Quality (continued)"]


def test_a_lone_section_called_like_its_chapter_is_named_once() -> None:
    same = section(ItemList((text("一点"),)), title="服务质量")

    pages = outline(deck(document(chapters=(Chapter("a", "服务质量", (same,)),))))

    said = [[line for line in page if "服务质量" in line] for page in pages[1:-1]]
    assert [len(lines) for lines in said] == [1, 1, 2]


def test_prose_is_spoken_and_not_shown() -> None:
    written = deck_of(prose("这一段只在备注里。"), table(2, source="数据来源：metrics.csv"))

    page = outline(written)[FRONT]
    assert "    notes: 这一段只在备注里。" in page
    assert "    notes: 数据来源：metrics.csv" in page
    assert not any("这一段" in line and "notes" not in line for line in page)


def test_a_section_of_prose_alone_shows_the_first_sentence_of_each_paragraph() -> None:
    written = deck_of(prose("第一段首句。第一段次句。"), prose("第二段首句。第二段次句。"))

    page = outline(written)[FRONT]
    assert "第一段首句。 / 第二段首句。" in page
    assert "    notes: 第一段首句。第一段次句。" in page


def test_a_lead_for_the_deck_stands_above_the_first_visual() -> None:
    written = deck_of(prose("只给幻灯片的导语", Medium.DECK), table(2))

    page = outline(written)[FRONT]
    assert content_titles(written) == ["本季表现：一览"]
    assert page.index("只给幻灯片的导语") < page.index("|= 项目 | 内容 |")


def test_a_long_lead_has_a_slide_of_its_own() -> None:
    written = deck_of(prose("导语很长。" * 40, Medium.DECK), table(7))

    assert content_titles(written) == ["本季表现", "本季表现：一览"]


def test_blocks_for_the_document_only_are_not_in_the_deck() -> None:
    written = deck_of(
        table(2, medium=Medium.DOCUMENT), SignOff((), "签字", "日期"), ItemList((text("一点"),))
    )

    assert content_titles(written) == ["本季表现"]


def test_a_short_callout_shares_the_slide_before_it() -> None:
    written = deck_of(table(2), Callout("说明", text("状态由目标判定")))

    page = outline(written)[FRONT]
    assert content_titles(written) == ["本季表现：一览"]
    assert "  状态由目标判定" in page


def test_a_callout_alone_has_a_slide() -> None:
    assert content_titles(deck_of(Callout("说明", text("状态由目标判定")))) == ["本季表现：说明"]


def test_a_section_without_anything_has_no_slide() -> None:
    assert content_titles(deck(document(section()))) == []


def test_a_chapter_without_a_number_is_hidden_backup_behind_the_closing() -> None:
    made = document(section(table(2), claim="一项达标"))
    backup = Chapter("x", "附录", (section(table(3, caption="分月")),), numbered=False)

    written = deck(replace(made, chapters=(*made.chapters, backup)))

    assert titles(written)[-3:] == ["一项达标", "敬请指正", "本季表现：分月"]
    assert outline(written)[-1][0].endswith("(content, hidden)")
    assert "附录" not in "\n".join(outline(written)[1])


def test_the_kicker_carries_the_numbers_of_chapter_and_section() -> None:
    page = outline(deck_of(table(2)))[FRONT]

    assert page[1] == "一、服务质量　A. 本季表现"


def test_chapters_are_sections_of_the_deck() -> None:
    parts = open_parts(deck(document(section(table(2)))).data)

    names = parts.xml("ppt/presentation.xml").xpath("//*[local-name()='section']/@name")

    assert [str(name) for name in names] == ["目录", "服务质量", "敬请指正"]


def test_each_block_of_a_section_is_shown_once_in_the_order_of_the_section() -> None:
    step = Step(text("受理"), (("标准", text("在流程里")),))
    event = Event("1月8日", text("在排期里"), (), Status.PLANNED)
    blocks = (
        table(2, "在表里"),
        KpiCards("K", "指标", (kpi_card("在指标里"),)),
        ProblemCards("P", (problem_card("在问题里"),), text("问题见卡")),
        NumberCards("N", (number_card("在要点里"),), text("要点见卡")),
        Process("S", "流程", "步骤", (step,)),
        Timeline("E", "排期", ("时间", "事项", "指标", "状态"), (event,)),
        ItemList((text("在列表里"),)),
        Facts((("所属", text("在资料里")),)),
        Callout("说明", text("在说明里" * 60)),
    )

    pages = outline(deck_of(*blocks))[FRONT:-1]

    places = ("表", "指标", "问题", "要点", "流程", "排期", "列表", "资料", "说明")
    said = [[place for place in places if f"在{place}里" in "\n".join(page)] for page in pages]
    assert said == [
        ["表"],
        ["指标"],
        ["问题"],
        ["要点"],
        ["流程"],
        ["排期"],
        ["列表"],
        ["资料", "说明"],
    ]


def test_notes_hold_the_prose_once_then_what_each_slide_left_out_then_its_source() -> None:
    blocks = (
        prose("第一段。"),
        table(10, source="数据来源：甲.csv"),
        prose("第二段。"),
        prose("只给幻灯片", Medium.DECK),
    )

    pages = outline(deck_of(*blocks))[FRONT:-1]

    notes = [[line.strip() for line in page if "notes: " in line] for page in pages]
    assert notes == [
        ["notes: 第一段。", "notes: 第二段。", "notes: 数据来源：甲.csv"],
        ["notes: 数据来源：甲.csv"],
    ]


def test_notes_of_a_slide_of_two_blocks_name_both_sources_once_each() -> None:
    second = table(3, id="T2", caption="二览", shares="T1", source="数据来源：乙.csv")

    [page] = outline(deck_of(table(3, source="数据来源：甲.csv"), second))[FRONT:-1]

    assert [line.strip() for line in page if "notes: " in line] == [
        "notes: 数据来源：甲.csv；乙.csv"
    ]


def test_what_goes_on_on_further_slides_loses_nothing_between_them() -> None:
    written = deck_of(table(10))

    rows = [line for page in outline(written)[FRONT:-1] for line in page if line.startswith("| 第")]

    assert [row[3] for row in rows] == list("一丁丂七丄丅丆万丈三")


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (1, "数据来源：第0份数据文件.csv"),
        (3, "数据来源：第0份数据文件.csv、第1份数据文件.csv、第2份数据文件.csv"),
        (12, "数据来源：第0份数据文件.csv、第1份数据文件.csv、第2份数据文件.csv等"),
    ],
)
def test_a_source_in_the_footer_ends_in_so_many_files_as_it_has_room_for(
    count: int, shown: str
) -> None:
    files = "、".join(f"第{at}份数据文件.csv" for at in range(count))

    found = shapes(deck_of(table(2, source=f"数据来源：{files}")).data)

    assert shown in [line for s in found for line in s.says.splitlines()]
