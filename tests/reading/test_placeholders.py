"""What was to be filled in and was not."""

from __future__ import annotations

import pytest

from reportgen.model.language import Locale
from reportgen.reading.placeholders import unfilled, wide_braces


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
