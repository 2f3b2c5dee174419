"""A section whose blocks share one slide."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCards
from reportgen.model.document.document import Section, Slides
from tests.support.decks import (
    FRONT,
    deck,
    document,
    kpi_card,
    number_card,
    outline,
    problem_card,
    prose,
    section,
    table,
    text,
    titles,
)


def shared(*blocks: object, claim: str = "十项指标达标九项") -> Section:
    made = section(*blocks, claim=claim)  # type: ignore[arg-type]
    return replace(made, slides=Slides.ONE)


def content(made: Section) -> list[list[str]]:
    written = deck(document(made))
    return outline(written)[FRONT:-1]


def test_a_table_and_the_cards_below_it_stand_on_one_slide_under_the_claim() -> None:
    cards = NumberCards("K", (number_card(), number_card("整理话术")), source="数据来源：a.csv")

    written = deck(document(shared(table(3, source="数据来源：b.csv"), cards)))

    assert titles(written)[FRONT:-1] == ["十项指标达标九项"]
    [slide] = outline(written)[FRONT:-1]
    words = "\n".join(slide)
    assert "换用新系统" in words
    assert "整理话术" in words


def test_key_figures_and_problems_share_a_slide_as_well() -> None:
    figures = KpiCards("K", "指标", tuple(kpi_card(f"满意度{n}") for n in "甲乙丙丁"))
    problems = ProblemCards("P", (problem_card("等待"), problem_card("语言")))

    [slide] = content(shared(figures, problems))

    words = "\n".join(slide)
    assert [name in words for name in ("满意度甲", "满意度丁", "等待", "语言")] == [True] * 4
    assert "大促前两周停止新人独立接待" in words


def test_prose_goes_to_the_notes_of_the_shared_slide() -> None:
    cards = NumberCards("K", (number_card(),))

    [slide] = content(shared(prose("全年平稳。"), table(2), cards))

    assert any("全年平稳。" in line for line in slide)


def test_what_does_not_fit_one_slide_has_slides_of_its_own() -> None:
    long = number_card(text=text("长" * 400))

    slides = content(shared(table(3), NumberCards("K", (long, long, long))))

    assert len(slides) > 1


def test_more_cards_than_a_row_holds_have_slides_of_their_own() -> None:
    cards = NumberCards("K", tuple(number_card(f"第{n}项") for n in "一二三四五"))

    assert len(content(shared(table(3), cards))) > 1


def test_blocks_of_a_section_have_a_slide_each_unless_they_are_to_share_one() -> None:
    cards = NumberCards("K", (number_card(),))

    assert len(content(section(table(2), cards, claim="结论"))) == 2


@pytest.mark.parametrize(("count", "slides"), [(1, 1), (2, 1), (3, 1), (4, 5)])
def test_up_to_three_tables_share_a_slide_with_the_cards_below_them(
    count: int, slides: int
) -> None:
    tables = [table(2, id=f"T{at}", caption=f"第{at}表") for at in range(count)]

    made = content(shared(*tables, NumberCards("K", (number_card(),))))

    assert len(made) == slides


def test_cards_of_two_kinds_share_no_slide() -> None:
    cards = NumberCards("N", (number_card(),)), ProblemCards("P", (problem_card(),))

    assert len(content(shared(table(2), *cards))) == 3
