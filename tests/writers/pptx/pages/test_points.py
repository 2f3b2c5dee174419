from __future__ import annotations

import pytest

from reportgen.model.document.prose import Callout, ItemList
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.measure.geometry import ROOM
from reportgen.writers.pptx.pages.points import (
    callout_pages,
    finding_pages,
    lead_pages,
    point_pages,
    prose_pages,
)
from tests.support.decks import FRONT, deck_of, outline, text

LONG = "先迁客户档案再迁工单，双系统并行两周后停旧库。"


def test_at_most_six_points_a_slide_shared_evenly() -> None:
    pages = point_pages(ItemList((text("一点"),) * 8), Locale.HANS)

    assert [len(page.lines) for page in pages] == [4, 4]


def test_long_points_take_smaller_type_before_a_second_slide() -> None:
    [page] = point_pages(ItemList((text(LONG * 4),) * 6), Locale.HANS)

    assert {line.type.size for line in page.lines} == {16}
    assert page.height <= ROOM


def test_a_point_that_no_slide_holds_goes_on_on_the_next_without_a_bullet() -> None:
    pages = point_pages(ItemList((text(LONG * 60),)), Locale.HANS)

    assert [[line.bullet for line in page.lines] for page in pages] == [[True], [False]]
    assert all(page.height <= ROOM for page in pages)


def test_ordered_points_keep_counting_over_slides() -> None:
    pages = point_pages(ItemList((text("一点"),) * 8, ordered=True), Locale.HANS)

    assert [[line.number for line in page.lines] for page in pages] == [[1, 2, 3, 4], [5, 6, 7, 8]]


@pytest.mark.parametrize(("count", "shared"), [(10, [10]), (11, [6, 5]), (12, [6, 6])])
def test_findings_of_a_draft_stand_at_most_ten_a_slide_shared_evenly(
    count: int, shared: list[int]
) -> None:
    pages = finding_pages(["headcount: 15 + 14 = 29, but 30"] * count, Locale.HANS)

    assert [len(page.lines) for page in pages] == shared


@pytest.mark.parametrize(("count", "shared"), [(8, [8]), (9, [5, 4])])
def test_a_lead_of_its_own_has_at_most_eight_paragraphs_a_slide(
    count: int, shared: list[int]
) -> None:
    pages = lead_pages([text("导语")] * count, Locale.HANS)

    assert [len(page.lines) for page in pages] == shared


@pytest.mark.parametrize(
    ("prose", "said"),
    [
        (["甲。乙。丙。丁。"], ["甲。", "乙。", "丙。"]),
        (["甲。乙。"], ["甲。", "乙。"]),
        (["甲。乙。", "丙。丁。"], ["甲。", "丙。"]),
        (["甲。乙。", ""], ["甲。", "乙。"]),
        ([f"{at}。好。" for at in "一二三四五六七"], [f"{at}。" for at in "一二三四五六"]),
        ([LONG[:-1] * 8 + "。", "乙。"], ["乙。"]),
    ],
)
def test_of_prose_a_slide_says_the_first_sentences_that_are_short(
    prose: list[str], said: list[str]
) -> None:
    [page] = prose_pages([text(each) if each else () for each in prose], Locale.HANS)

    assert [plain_line(line.inlines, Locale.HANS) for line in page.lines] == said


def test_a_long_callout_goes_on_on_the_next_slide() -> None:
    pages = callout_pages(Callout("说明", text(LONG * 40)), Locale.HANS)

    assert len(pages) == 3
    assert all(page.height <= ROOM for page in pages)


def test_no_points_make_no_slide() -> None:
    assert point_pages(ItemList(()), Locale.HANS) == []
    assert len(outline(deck_of(ItemList(())))) == FRONT + 1
