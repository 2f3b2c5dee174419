"""Things with a time, in the order of it."""

from __future__ import annotations

from reportgen.model.document.inline import Status
from reportgen.model.document.sequences import Timeline
from tests.support.figures import report, table
from tests.support.samples import expanded, other_sample, said


def test_what_ends_first_stands_first() -> None:
    [block] = expanded(
        "timeline", other_sample("team-annual"), of="plan.people", text="metric", caption="路線圖"
    )

    assert isinstance(block, Timeline)
    assert [
        (event.when, said(event.name), said(event.text), event.status) for event in block.events
    ] == [
        ("2025年1月至5月", "情緒應對工作坊", "升級客訴量", Status.PLANNED),
        ("2024年12月至2025年6月", "英語客服招募與認證", "英語服務達標率", Status.IN_PROGRESS),
        ("2025年1月至12月", "季度星級評定與獎金", "滿意度得分（百分制）", Status.PLANNED),
    ]
    assert block.headings == ("時間", "事項", "指標", "狀態")


def test_a_list_without_times_makes_no_timeline() -> None:
    assert expanded("timeline", other_sample("service-plan"), of="rules") == []


def test_a_text_is_a_field_of_the_thing() -> None:
    rows = table("name start end owner", "甲 2024-12-05 2024-12-09 陈一帆", "乙 2024-12-01 '' ''")

    [block] = expanded("timeline", report("", tables={"rows": rows}), of="rows", text="owner")

    assert isinstance(block, Timeline)
    assert [(event.when, said(event.text)) for event in block.events] == [
        ("2024年12月1日", ""), ("12月5日至12月9日", "陈一帆")
    ]  # fmt: skip
    assert block.headings[2] == "负责人"


def test_part_chooses_among_initiatives() -> None:
    report = other_sample("team-annual")

    [block] = expanded("timeline", report, of="initiatives", part="plan")

    assert isinstance(block, Timeline)
    assert [event.when for event in block.events][:2] == [
        "2024年10月至2025年2月",
        "2024年11月至2025年3月",
    ]
    assert len(block.events) == 8


def test_what_has_no_end_is_sorted_by_its_start_and_without_a_text_there_is_none() -> None:
    rows = table(
        "name start end due date",
        "甲 2024-12-05 '' '' ''",
        "乙 2024-10 2024-12 '' ''",
        "丙 '' '' 2024-12-20 ''",
        "丁 '' '' '' 2024-12-01",
        "戊 '' '' '' ''",
    )

    [block] = expanded("timeline", report("", tables={"rows": rows}), of="rows")

    assert isinstance(block, Timeline)
    assert [said(event.name) for event in block.events] == ["丁", "甲", "丙", "乙"]
    assert {event.text for event in block.events} == {()}
    assert block.headings == ("时间", "事项", "", "状态")
