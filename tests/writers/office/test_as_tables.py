"""Processes and timelines as the tables of a document."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.document.inline import Status, StatusMark, Text
from reportgen.model.document.sequences import Event, Process, Step, Timeline
from reportgen.model.document.table import Align, Column, Emphasis
from reportgen.model.language import Locale
from reportgen.writers.office.as_tables import process_table, timeline_table
from tests.support.decks import text

PROCESS = Process(
    "P",
    "流程",
    "步骤",
    (
        Step(text("受理"), (("标准", text("首次接入")), ("记录", text("工单号")))),
        Step(text("办结"), (("记录", text("回访")),)),
    ),
    number=3,
    claim=text("两步"),
    note=text("不含退货"),
    source="数据来源：a.csv",
)
EVENT = Event("1月", text("压缩时长"), text("首次响应"), Status.DONE)
HEADINGS = ("时间", "事项", "指标", "状态")


def test_a_process_is_numbered_and_what_a_step_does_not_say_is_a_dash() -> None:
    made = process_table(PROCESS, Locale.HANS)

    assert made.columns == (
        Column("序号", Align.RIGHT, 6, Emphasis.MUTED, fixed=True),
        Column("步骤", weight=14),
        Column("标准", weight=30),
        Column("记录", weight=30),
    )
    bold = Text("受理", strong=True)
    assert made.rows[0].cells == (text("1"), (bold,), text("首次接入"), text("工单号"))
    assert made.rows[1].cells[0] == text("2")
    assert made.rows[1].cells[2:] == (text("—"), text("回访"))
    assert (made.id, made.caption, made.number) == ("P", "流程", 3)
    assert (made.claim, made.note, made.source) == (text("两步"), text("不含退货"), PROCESS.source)


def test_a_timeline_has_the_columns_that_any_event_fills() -> None:
    bare = replace(EVENT, text=(), status=None)

    def titles(*events: Event) -> list[tuple[str, int, bool]]:
        made = timeline_table(Timeline("T", "排期", HEADINGS, events))
        return [(column.title, column.weight, column.fixed) for column in made.columns]

    when, what = ("时间", 22, True), ("事项", 34, False)
    more, status = ("指标", 30, False), ("状态", 14, True)
    assert titles(EVENT, bare) == [when, what, more, status]
    assert titles(replace(bare, status=Status.DONE), bare) == [when, what, status]
    assert titles(replace(bare, text=text("一")), bare) == [when, what, more]
    assert titles(bare, bare) == [when, what]


def test_an_event_without_more_or_a_status_has_dashes_beside_one_that_has_them() -> None:
    bare = replace(EVENT, text=(), status=None)

    first, second = timeline_table(Timeline("T", "排期", HEADINGS, (EVENT, bare))).rows

    name = (Text("压缩时长", strong=True),)
    assert first.cells == (text("1月"), name, text("首次响应"), (StatusMark(Status.DONE),))
    assert second.cells == (text("1月"), name, text("—"), text("—"))
