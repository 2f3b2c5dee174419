"""Tasks and highlights as numbered cards."""

from __future__ import annotations

from datetime import date

from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.document.cards import NumberCards
from reportgen.model.document.inline import Text
from reportgen.model.language import Locale
from reportgen.model.report.pieces import Task
from tests.support.figures import quarter, report
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


def test_a_task_without_a_figure_and_a_day_has_no_panel() -> None:
    tasks = (
        Task("甲"),
        Task("乙", owner="陈一帆", end=date(2024, 12, 2)),
        Task("丙", owner="吴启明"),
    )
    data = report("", quarter(content=QuarterSummary(tasks=tasks)))

    [block] = expanded("number-cards", data, of="tasks")

    assert isinstance(block, NumberCards)
    assert [(said(card.figure), said(card.line)) for card in block.cards] == [
        ("", ""),
        ("12月2日", "原定完成日期　负责人 陈一帆"),
        ("", ""),
    ]


def test_how_and_result_are_two_sentences_where_both_are_there() -> None:
    tasks = (
        Task("A", how="Trained.", result="Faster."),
        Task("B", how="Trained."),
        Task("C", result="Faster."),
    )
    data = report("", quarter(content=QuarterSummary(tasks=tasks), locale=Locale.EN))

    [block] = expanded("number-cards", data, of="tasks")

    assert isinstance(block, NumberCards)
    assert [said(card.text, Locale.EN) for card in block.cards] == [
        "Trained. Faster.", "Trained.", "Faster."
    ]  # fmt: skip
    assert block.source == "Source: period.yaml (2024-12-31)"


def test_without_tasks_there_are_no_cards() -> None:
    data = report("", quarter(content=QuarterSummary()))

    assert not any(isinstance(b, NumberCards) for b in expanded("number-cards", data, of="tasks"))
