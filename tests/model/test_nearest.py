"""The nearest known name is the one that was meant, or none."""

from __future__ import annotations

import pytest

from reportgen.model.nearest import nearest

LOCALES = ("zh-Hans", "zh-Hant", "en")


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("csat", ("CSAT", "Csat"), "CSAT"),  # of names that differ by case the first
        ("headlines", ("headline", "headings"), "headline"),
        ("ＣＳＡＴ", ("csat", "nps"), "csat"),
        ("满意", ("满意度", "复购率"), "满意度"),
        ("满X", ("满意度", "复购率"), None),
        ("满意X", ("满意度数",), "满意度数"),
        ("满意XY", ("满意度",), None),  # four characters are no short word
        ("意X", ("满意度", "意见"), "意见"),  # half of it, in a short word of which some is Chinese
        ("满意程度高", ("满意",), None),
        ("cs", ("csatx", "nps"), None),
        ("weather", ("csat", "nps"), None),
        ("zh-CN", LOCALES, "zh-Hans"),
        ("zh_TW", LOCALES, "zh-Hant"),
        ("zh-HK", LOCALES, "zh-Hant"),
        ("繁體中文", LOCALES, "zh-Hant"),
        ("en-US", LOCALES, "en"),
    ],
)
def test_the_nearest_known_name_is_found(
    word: str, known: tuple[str, ...], found: str | None
) -> None:
    assert nearest(word, known) == found
