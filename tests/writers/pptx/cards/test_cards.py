from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCard, ProblemCards
from reportgen.model.document.document import Slides
from reportgen.model.document.inline import Form, Inlines, Status
from reportgen.model.language import Locale
from reportgen.writers.pptx.cards.compact_cards import compact_row
from reportgen.writers.pptx.cards.kpi_cards import kpi_rows
from reportgen.writers.pptx.cards.number_cards import number_rows
from reportgen.writers.pptx.cards.problem_cards import problem_rows
from reportgen.writers.pptx.measure.geometry import ROOM
from tests.support.decks import (
    FRONT,
    Shape,
    deck,
    deck_of,
    document,
    kpi_card,
    number_card,
    outline,
    problem_card,
    run,
    section,
    shapes,
    table,
    text,
)

LONG = "缺口集中在十一月和初级客服，其中新人上线首月遇上大促，培训还没有结束就独立接待。"


def drawn(block: Block, name: str) -> list[Shape]:
    """Return the shapes of this name on the slides of a block, in their order."""
    found = shapes(deck_of(block).data)
    closing = max(shape.slide for shape in found)
    return [s for s in found if s.name == name and FRONT < s.slide < closing]


@pytest.mark.parametrize(
    ("count", "expected"), [(1, [1]), (2, [2]), (3, [3]), (4, [4]), (5, [3, 2]), (6, [3, 3])]
)
def test_two_to_four_kpi_cards_a_slide(count: int, expected: list[int]) -> None:
    pages = kpi_rows(KpiCards("K", "", (kpi_card(),) * count), Locale.HANS)

    assert [len(page.columns) for page in pages] == expected


def test_a_long_value_takes_smaller_type() -> None:
    block = KpiCards("K", "", (kpi_card(value=run("human_contacts=15900", Form.NUMBER)),) * 4)

    [value, *_] = [s for s in shapes(deck_of(block).data) if s.name == "满意度" and s.paragraphs]

    assert value.paragraphs[0].size == 36


def test_wide_texts_leave_fewer_kpi_cards_a_slide() -> None:
    wide = kpi_card(versus="与上一年同一季度的全渠道平均水平相比")

    pages = kpi_rows(KpiCards("K", "", (wide,) * 4), Locale.HANS)

    assert [len(page.columns) for page in pages] == [2, 2]


def test_a_card_without_a_target_has_no_tick() -> None:
    card = kpi_card(target=None, status=Status.NO_TARGET)

    names = {s.name for s in shapes(deck_of(KpiCards("K", "", (card,))).data) if s.slide == 4}

    assert "value" in names
    assert "target" not in names


def test_the_tick_stands_where_the_target_is_on_the_scale() -> None:
    found = {s.name: s for s in shapes(deck_of(KpiCards("K", "", (kpi_card(),))).data)}

    scale, bar, tick = found["scale"], found["value"], found["target"]
    assert bar.w == pytest.approx(scale.w * 0.85, abs=0.001)
    assert tick.x + tick.w / 2 == pytest.approx(scale.x + scale.w * 0.9, abs=0.001)


@pytest.mark.parametrize(("count", "expected"), [(1, [1]), (3, [3]), (4, [2, 2]), (7, [3, 2, 2])])
def test_three_problem_cards_a_slide(count: int, expected: list[int]) -> None:
    pages = problem_rows(ProblemCards("P", (problem_card(),) * count), Locale.HANS)

    assert [len(page.columns) for page in pages] == expected


def test_problem_cards_take_smaller_type_then_fewer_a_slide() -> None:
    def sizes(words: str) -> tuple[list[int], float]:
        card = problem_card(text=text(words), cause=text(words), action=text(words))
        block = ProblemCards("P", (card,) * 3)
        pages = problem_rows(block, Locale.HANS)
        assert all(page.height <= ROOM for page in pages)
        return [len(page.columns) for page in pages], drawn(block, "text")[0].paragraphs[0].size

    assert sizes(LONG[:24]) == ([3], 16)
    assert sizes(LONG[:32]) == ([3], 14)
    assert sizes(LONG * 2) == ([1, 1, 1], 16)


def test_a_problem_too_long_for_one_slide_goes_on_on_the_next() -> None:
    card = problem_card(text=text(LONG * 20))

    pages = problem_rows(ProblemCards("P", (card,)), Locale.HANS)

    texts = drawn(ProblemCards("P", (card,)), "text")
    assert "".join(shape.says for shape in texts) == LONG * 20
    assert [shape.slide for shape in drawn(ProblemCards("P", (card,)), "value")] == [FRONT + 1]
    assert all(page.height <= ROOM for page in pages)


def test_a_long_cause_takes_all_the_room_that_its_slides_have() -> None:
    block = ProblemCards("P", (problem_card(cause=text(LONG * 10)),))

    pages = problem_rows(block, Locale.HANS)

    assert len(pages) == 2
    assert pages[0].height <= ROOM < pages[0].height + 21 / 72


def test_a_problem_without_cause_and_action_has_no_empty_zones() -> None:
    card = replace(problem_card(), cause=(), action=())

    page = outline(deck_of(ProblemCards("P", (card,))))[FRONT]

    assert not any("原因" in line or "措施" in line for line in page)


@pytest.mark.parametrize(("count", "expected"), [(2, [2]), (4, [4]), (5, [3, 2])])
def test_up_to_four_number_cards_a_slide(count: int, expected: list[int]) -> None:
    pages = number_rows(NumberCards("N", (number_card(),) * count), Locale.HANS)

    assert [len(page.columns) for page in pages] == expected


def test_number_cards_count_on_over_slides() -> None:
    written = deck_of(NumberCards("N", (number_card(),) * 5))

    lines = [line.strip() for page in outline(written)[FRONT:-1] for line in page]
    assert [line for line in lines if line in ("01", "02", "03", "04", "05")] == [
        "01",
        "02",
        "03",
        "04",
        "05",
    ]


@pytest.mark.parametrize(("count", "expected"), [(0, None), (1, 1), (4, 4), (5, None)])
def test_up_to_four_cards_stand_below_something_in_one_row(
    count: int, expected: int | None
) -> None:
    row = compact_row(NumberCards("N", (number_card(),) * count), Locale.HANS)

    assert (row and len(row.columns)) == expected


def test_a_number_card_too_long_for_one_slide_goes_on_on_the_next() -> None:
    card = number_card(text=text(LONG * 20))

    pages = number_rows(NumberCards("N", (card,)), Locale.HANS)

    texts = drawn(NumberCards("N", (card,)), "text")
    assert "".join(shape.says for shape in texts) == LONG * 20
    assert {shape.says for shape in drawn(NumberCards("N", (card,)), "number")} == {"01"}
    assert all(page.height <= ROOM for page in pages)


def test_a_card_is_one_group_that_is_named_after_it() -> None:
    written = deck_of(ProblemCards("P", (problem_card("满意度"), problem_card("复购率"))))

    grouped = [line for line in outline(written)[FRONT] if line.startswith("  ")]

    assert "  满意度" in grouped
    assert "  复购率" in grouped


def test_the_value_of_a_problem_is_large_and_plain_words_in_its_place_are_not() -> None:
    plain = replace(problem_card(), facts=(), headline=text("三位新人"))

    def size(card: ProblemCard) -> float:
        [value] = drawn(ProblemCards("P", (card,)), "value")
        return value.paragraphs[0].runs[0][1]

    assert (size(problem_card()) > 20, size(plain)) == (True, 16)


@pytest.mark.parametrize(
    ("beside", "columns", "sizes"),
    [
        (8, [3], (28, 14)),
        (12, [3], (20, 12)),
        (16, [2, 1], (28, 14)),
        (20, [2, 1], (20, 12)),
        (30, [1, 1, 1], (28, 14)),
    ],
)
def test_a_wide_value_with_its_target_is_smaller_before_fewer_cards_share_a_slide(
    beside: int, columns: list[int], sizes: tuple[int, int]
) -> None:
    card = problem_card(headline=(run("csat=85.0"), *text("　" + "标" * beside)))
    block = ProblemCards("P", (card,) * 3)

    assert [len(page.columns) for page in problem_rows(block, Locale.HANS)] == columns
    [value, *_] = drawn(block, "value")
    assert tuple(size for _, size in value.paragraphs[0].runs) == sizes


@pytest.mark.parametrize(
    ("changes", "below", "answer"),
    [
        ({}, "原因　新人上线首月遇上大促", "措施　大促前两周停止新人独立接待"),
        ({"cause": ()}, "", "措施　大促前两周停止新人独立接待"),
        ({"action": ()}, "", "原因　新人上线首月遇上大促"),
        ({"action": (), "cause": ()}, "", ""),
    ],
)
def test_a_problem_below_a_table_ends_with_what_is_done_else_with_why(
    changes: dict[str, Inlines], below: str, answer: str
) -> None:
    card = replace(problem_card(), **changes)  # type: ignore[arg-type]
    made = section(table(2), ProblemCards("P", (card,) * 2), claim="结论")

    found = shapes(deck(document(replace(made, slides=Slides.ONE))).data)

    [said, *_] = [s.says.split("\n") for s in found if s.name == "text" and "初级客服" in s.says]
    assert said == [line for line in ("缺口集中在初级客服", "85.0%　目标更高", below) if line]
    answers = [s.says for s in found if s.name in ("措施", "原因")]
    assert answers == [answer] * (2 if answer else 0)


@pytest.mark.parametrize(
    ("name", "notes"), [("满意度", 2), ("全渠道加权平均首次响应时长的改善幅度", 1)]
)
def test_a_note_has_one_line_less_below_key_figures_whose_names_take_two(
    name: str, notes: int
) -> None:
    note = text("不含退货、换货与转入其他部门的工单，" * 12)
    block = KpiCards("K", "", (kpi_card(name),) * 4, note=note)

    [shown] = drawn(block, "note")

    assert shown.says.endswith("…")
    assert shown.h == pytest.approx(notes * shown.paragraphs[0].line / 72, abs=0.001)


@pytest.mark.parametrize(
    ("long_at", "most", "expected"),
    [
        (3, 4, [3, 1]),
        (0, 4, [1, 3]),
        (2, 6, [2, 1, 3]),
    ],
)
def test_of_several_problems_the_long_one_alone_has_a_slide_of_its_own(
    long_at: int, most: int, expected: list[int]
) -> None:
    cards = [problem_card()] * most
    cards[long_at] = problem_card(action=text(LONG * 3))

    pages = problem_rows(ProblemCards("P", tuple(cards)), Locale.HANS)

    assert all(page.height <= ROOM for page in pages)
    assert [len(page.columns) for page in pages] == expected


def test_long_number_cards_keep_their_place_and_number_among_the_others() -> None:
    cards = [number_card()] * 5
    cards[1] = replace(number_card(), text=text(LONG * 12))
    block = NumberCards("N", tuple(cards))

    pages = number_rows(block, Locale.HANS)

    assert [len(page.columns) for page in pages] == [1, 1, 1, 3]
    assert [shape.says for shape in drawn(block, "number")] == ["01", "02", "02", "03", "04", "05"]


@pytest.mark.parametrize(
    ("short", "size"),
    [("csat=85.0", 24), ("human_contacts=15900", 24), ("human_contacts=159000", 20)],
)
def test_wide_key_figures_that_share_a_slide_are_smaller(short: str, size: int) -> None:
    wide = KpiCards("K", "", (kpi_card("接待", value=run(short, Form.NUMBER)),) * 4)
    made = section(wide, NumberCards("N", (number_card(),) * 2), claim="结论")

    found = shapes(deck(document(replace(made, slides=Slides.ONE))).data)

    [value, *_] = [s for s in found if s.name == "接待" and s.paragraphs]
    assert value.paragraphs[0].size == size
