"""Tasks and highlights as numbered cards."""

from __future__ import annotations

from reportgen.model.document.cards import NumberCards
from reportgen.model.document.inline import Text
from tests.support.samples import expanded, said


def test_a_task_shows_the_figure_that_it_moved_or_its_day() -> None:
    [block] = expanded("number-cards", of="tasks")

    assert isinstance(block, NumberCards)
    system, answers, orders = block.cards
    assert (said(system.figure), said(system.line)) == ("11月5日", "完成日期　负责人 陈一帆")
    assert [inline.strong for inline in system.figure if isinstance(inline, Text)] == [True]
    assert said(answers.line) == "常见问题处理时长　上季5　▼ −40%"
    assert said(orders.figure) == "130件/小时"


def test_highlights_compare_with_their_own_period() -> None:
    [block] = expanded("number-cards", of="highlights")

    assert isinstance(block, NumberCards)
    assert said(block.cards[0].line) == "首次响应时长　去年同期40　▼ −30%"
