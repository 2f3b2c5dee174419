"""No number is typed: a typed number is nobody's figure, and stays when the figure changes.

Names are no figures: 618, 双11, 12306, 24小时客服, ISO 9001, T1; nor are ordinals (第一), the
numbers of a list, and one (一个). Where a number is meant to stand: `{# allow typed-number #}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.compose.lint.prose import prose
from reportgen.compose.lint.section import LintedSection
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.reading.prose import without_sources

_DIGITS = regex(r"\d+(?:[.,，]\d+)*[ ]?(?:%|％|‰|个百分点|個百分點|[万萬亿億])?")
_ITEM = regex(r"^[ \t]*(?:[（(]?\d+[.、)）]|[-*]\s+\d+[、.)）])", re.MULTILINE)
_NAMES = regex(
    r"618|双\s?1[12]|雙\s?1[12]|9\.9|11\.11|12\.12|12306|12315|315|110|7\s?[×xX*]\s?24|24\s?/\s?7"
    r"|24\s?(?:小时|小時|hours?|h\b)|360\s?(?:度|°|-?degrees?)"
    r"|[A-Za-z][A-Za-z_-]*\d+(?:[.-]\d+)*|[A-Z]{2,}[ -]\d+"
    r"|\d+(?:st|nd|rd|th)\b|\d+[A-Za-z]+\d*\b|第\s?\d+|\d{3,4}-\d{3,4}(?:-\d+)?"
)
_NUMERAL = "二三四五六七八九十百千万萬亿億两兩"
_CHINESE = regex(
    rf"(?<![第一几幾数數每百千万萬上下初周週礼禮星期十之])(?P<number>[{_NUMERAL}][一{_NUMERAL}]*)"
    r"(?P<unit>个百分点|個百分點|个季度|個季度|个月|個月|小时|小時|分钟|分鐘|成(?=[以多，。；、])"
    r"|[项項件人名位次起单單条條处處倍元票套批家])(?![以之])"
)
_FIXED = regex(
    r"[千百万萬][百千万萬]|十分|万[一分]|萬[一分]|千[万萬]|[三五]番|七天|三包|[二两兩]者|九成新"
)


def typed_numbers(section: LintedSection) -> Iterator[Problem]:
    """Yield a problem for each number in digits, and for each counted thing in Chinese numerals."""
    for part in section.parts:
        mended = prose(part, section.locale)
        text = _without(without_sources(mended.text), _ITEM, _NAMES)
        for found in _DIGITS.finditer(text):
            number = found[0].rstrip()
            yield _typed(number, section.place(mended.origin(found.start()), len(number)))
        if not section.locale.is_chinese:
            continue
        for found in _CHINESE.finditer(_without(text, _FIXED)):
            yield _counted(found[0], section.place(mended.origin(found.start()), len(found[0])))


def _without(text: str, *patterns: re.Pattern[str]) -> str:
    for pattern in patterns:
        text = pattern.sub(lambda found: " " * len(found[0]), text)
    return text


def _typed(number: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'the number "{number}" is typed; it stays as it is when the figure changes',
            f"“{number}”是手写的数字，数据变了它不会跟着变",
            f"「{number}」是手寫的數字，資料變了它不會跟著變",
        ),
        remedy=LocalText(
            "print the figure, such as {{ csat }}, or count with {{ count(goals) }}",
            "请引用数值，例如 {{ csat }}，或用 {{ count(goals) }} 计数",
            "請引用數值，例如 {{ csat }}，或用 {{ count(goals) }} 計數",
        ),
        place=place,
        values=(number,),
    )


def _counted(words: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'"{words}" counts by hand',
            f"“{words}”是手写的数目，内容增减后会对不上",
            f"「{words}」是手寫的數目，內容增減後會對不上",
        ),
        remedy=LocalText(
            "let the list count itself: {{ count(goals) }}",
            "请让列表自己计数：{{ count(goals) }}",
            "請讓清單自己計數：{{ count(goals) }}",
        ),
        place=place,
        values=(words,),
        severity=Severity.WARNING,
    )
