"""What was to be filled in and was not."""

from __future__ import annotations

import pytest

from reportgen.model.language import Locale
from reportgen.reading.placeholders import all_unfilled, nameless, only_dots, unfilled, wide_braces


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("to be confirmed", "to be confirmed", "to be confirmed"),
        ("The date is to be confirmed", None, None),
        ("责任人：待定", "待定", "待定"),
        ("原因待补充", "待补充", "待补充"),
        ("The owner is TBD", "TBD", "TBD"),
        (" null ", "null", "null"),
        ("undefined", "undefined", "undefined"),
        ("负责人：null", None, "null"),
        ("None of the cases", None, "None"),
        ("The share is null %", "null", "null"),
        ("已经处理", None, None),
        ("原因待补，明天说", "待补", "待补"),
        ("需要待补货订单", None, None),
        ("需要待补货，快", None, None),
        ("待补，明天说", "待补", "待补"),
        ("需要待补a", None, None),
        ("待填写", "待填写", "待填写"),
        ("由某某负责", "某某", "某某"),
        ("此处填写原因", "此处填写", "此处填写"),
        ("负责人：（略）。", "（略）", "（略）"),
        ("N/A", "N/A", "N/A"),
        ("原因：**待定**", "待定", "待定"),
        ("略", "略", "略"),
        ("To be announced.", "To be announced", "To be announced"),
    ],
)
def test_words_of_programs_are_left_alone_in_english_where_they_may_be_its_own(
    text: str, english: str | None, chinese: str | None
) -> None:
    assert unfilled(text, Locale.EN) == english
    assert unfilled(text, Locale.HANS) == chinese
    assert unfilled(text, Locale.HANT) == chinese


@pytest.mark.parametrize(
    ("text", "found"), [("是｛｛csat｝｝", "｛｛csat｝｝"), ("{{ csat }}", None)]
)
def test_wide_braces_are_found(text: str, found: str | None) -> None:
    assert wide_braces(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("待定", "待定"),
        ("待定（运营部）", "待定"),
        ("待补充", "待补充"),
        ("待補", "待補"),
        ("待议", "待议"),
        ("云雀待定", None),
        ("云雀家居", None),
        ("", None),
    ],
)
def test_no_name_begins_with_what_is_to_be_filled_in(text: str, found: str | None) -> None:
    assert nameless(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TODO and xx", ["TODO", "xx"]),
        ("TBD, TBD", ["TBD"]),
        ("XX%，原因待补充，责任人某某", ["XX", "某某", "待补充"]),
        ("{{ csat }}", ["{{"]),
        ("已经处理", []),
    ],
)
def test_each_thing_is_yielded_once(text: str, found: list[str]) -> None:
    assert list(all_unfilled(text, Locale.HANS)) == found


@pytest.mark.parametrize(
    ("text", "dots"), [("...", "..."), ("……", "……"), ("wait ...", None), ("..", None), ("", None)]
)
def test_dots_alone_are_no_text(text: str, dots: str | None) -> None:
    assert only_dots(text) == dots
