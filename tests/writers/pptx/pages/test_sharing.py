"""Two blocks on one slide, where it has room for both."""

from __future__ import annotations

import pytest

from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import NumberCards
from reportgen.model.document.sequences import Process, Step
from reportgen.model.language import Locale
from reportgen.writers.base import Written
from reportgen.writers.pptx.pages.sharing import shared_page
from tests.support.decks import FRONT, deck_of, number_card, shapes, table, text, titles


def slides(*blocks: Block) -> list[str]:
    """Return the titles of the slides that blocks become."""
    written: Written = deck_of(*blocks)
    return titles(written)[FRONT:-1]


def cycle(words: str) -> Process:
    """Return a cycle of four steps that say the same, and shares the slide of K."""
    steps = tuple(Step(text(name), (("内容", text(words)),)) for name in ("甲", "乙", "丙", "丁"))
    return Process("P", "循环", "步骤", steps, cycle=True, shares="K")


def cards(words: str) -> NumberCards:
    """Return three cards without figures."""
    card = number_card(text=text(words), figure=(), line=(), status=None)
    return NumberCards("K", (card, card, card))


def test_a_table_stands_beside_the_one_whose_slide_it_shares() -> None:
    second = table(3, id="T2", caption="二览", shares="T1")

    assert slides(table(3), second) == ["本季表现：一览"]


def test_a_table_that_half_a_slide_cannot_hold_has_a_slide_of_its_own() -> None:
    second = table(7, "很长的内容" * 30, id="T2", caption="二览", shares="T1")

    assert slides(table(3), second)[0] == "本季表现：一览"
    assert slides(table(3), second)[1].startswith("本季表现：二览")


def test_tables_share_a_slide_only_while_both_are_as_high_as_it_with_their_captions() -> None:
    two_lines = "每一行要占两行的内容，先迁客户档案再迁工单，双系统并行两周。"

    def shared(rows: int) -> list[str]:
        second = table(rows, two_lines, id="T2", caption="二览", shares="T1")
        return slides(table(3), second)

    assert shared(4) == ["本季表现：一览"]
    assert shared(5) == ["本季表现：一览", "本季表现：二览"]


def test_tables_on_one_slide_stand_below_their_captions_from_left_to_right() -> None:
    second = table(3, id="T2", caption="二览", shares="T1")

    found = {s.says: s for s in shapes(deck_of(table(3), second).data) if s.slide == FRONT + 1}

    assert found["一览"].x == pytest.approx(0.667, abs=0.001)
    assert found["二览"].x == pytest.approx(6.917, abs=0.001)
    assert found["一览"].y == found["二览"].y == pytest.approx(1.95, abs=0.001)


def test_a_cycle_stands_below_cards_that_leave_it_room() -> None:
    assert slides(cards("先补救后追责"), cycle("按标准接待")) == ["本季表现"]


def test_two_below_each_other_are_as_high_as_both_and_what_parts_them() -> None:
    shared = shared_page(cards("先补救后追责"), cycle("按标准接待"), Locale.HANS)

    assert shared is not None
    above, below = shared.places
    assert above.offset == 0
    assert below.offset == pytest.approx(above.page.height + 0.45)
    assert shared.height == pytest.approx(above.page.height + 0.45 + below.page.height)


def test_a_cycle_that_finds_no_room_below_has_a_slide_of_its_own() -> None:
    assert slides(cards("先补救后追责" * 12), cycle("按标准接待并留痕" * 6)) == [
        "本季表现",
        "本季表现：循环",
    ]


def test_a_block_shares_nothing_when_the_other_one_is_not_there() -> None:
    assert slides(table(3, shares="T9")) == ["本季表现：一览"]
