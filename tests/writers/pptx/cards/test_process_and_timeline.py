"""Steps as chevrons and events on a line: what fits a slide, what goes on on the next."""

from __future__ import annotations

import pytest

from reportgen.model.document.inline import Status, Text
from reportgen.model.document.sequences import Event, Process, Step, Timeline
from reportgen.model.language import Locale
from reportgen.writers.pptx.cards.process import process_rows
from reportgen.writers.pptx.cards.timeline import timeline_rows
from reportgen.writers.pptx.measure.geometry import ROOM
from tests.support.decks import deck_of, shapes

HEADINGS = ("时间", "事项", "指标", "状态")


def steps(count: int, words: str = "按渠道时限首次接入") -> Process:
    step = Step((Text("受理"),), (("标准", (Text(words),)), ("记录", (Text("工单号"),))))
    return Process("P", "流程", "步骤", (step,) * count)


def events(count: int, words: str = "首次响应") -> Timeline:
    event = Event(
        "1月8日至3月29日", (Text("分渠道压缩首次响应时长"),), (Text(words),), Status.PLANNED
    )
    return Timeline("T", "排期", HEADINGS, (event,) * count)


@pytest.mark.parametrize(
    ("count", "expected"), [(1, [1]), (3, [3]), (5, [5]), (6, [3, 3]), (8, [4, 4])]
)
def test_up_to_five_stand_on_a_slide(count: int, expected: list[int]) -> None:
    assert [len(page.columns) for page in process_rows(steps(count), Locale.HANS)] == expected
    assert [len(page.columns) for page in timeline_rows(events(count), Locale.HANS)] == expected


def test_long_texts_take_more_slides_and_stay_inside_them() -> None:
    process = process_rows(steps(4, "先确认顾客的损失，再查责任。" * 30), Locale.HANS)
    timeline = timeline_rows(events(4, "先确认顾客的损失，再查责任。" * 30), Locale.HANS)

    assert len(process) > 1
    assert len(timeline) > 1
    assert all(page.height <= ROOM for page in (*process, *timeline))


def test_steps_are_chevrons_with_their_facts_below() -> None:
    found = [shape.name for shape in shapes(deck_of(steps(3)).data)]

    assert found.count("arrow") == 3
    assert found.count("标准") == 3


def test_only_a_whole_cycle_leads_back_to_its_first_step() -> None:
    cycle = Process("P", "循环", "步骤", steps(4).steps, cycle=True)

    names = [shape.name for shape in shapes(deck_of(cycle).data)]

    assert "arrow head" in names
    assert "arrow head" not in [shape.name for shape in shapes(deck_of(steps(4)).data)]


def test_the_name_of_a_step_stands_inside_its_arrow_and_clear_of_the_notch() -> None:
    found = shapes(deck_of(steps(3)).data)
    arrows = [shape for shape in found if shape.name == "arrow"]
    names = [shape for shape in found if shape.says == "受理"]

    indents = [name.x - arrow.x for name, arrow in zip(names, arrows, strict=True)]
    assert indents[0] < indents[1] == pytest.approx(indents[2])
    assert all(indent > 0 for indent in indents)
    for name, arrow in zip(names, arrows, strict=True):
        assert name.x + name.w < arrow.x + arrow.w
        assert (name.y, name.h) == (arrow.y, arrow.h)
