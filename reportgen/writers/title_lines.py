"""Titles broken into lines between phrases, as a typesetter would break them."""

from __future__ import annotations

import re

from reportgen.writers.office.widths import text_width

_YEAR = re.compile(r"\d{4}年")
_AFTER = frozenset("，；：。！？、,;: ")
_STARTS = (
    "季度",
    "年度",
    "工作",
    "总结",
    "总結",
    "總結",
    "计划",
    "計畫",
    "報告",
    "报告",
    "比",
    "占",
    "没有",
    "沒有",
)
_ENDS = ("店", "部", "组", "組", "司", "中心", "平台", "季度", "年度", "的", "；")


def broken(text: str, most_ems: float) -> list[str]:
    """Return a title in as few lines as fit `most_ems`, as equal as its phrases allow."""
    if text_width(text) <= most_ems:
        return [text]
    count = int(-(-text_width(text) // most_ems))
    lines: list[str] = []
    rest = text
    for left in range(count, 1, -1):
        cut = _cut(rest, text_width(rest) / left, most_ems)
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*lines, rest]


def _cut(text: str, ideal: float, most: float) -> int:
    """Return where to cut: the place near the ideal width that breaks the sense least."""
    best, least = len(text), float("inf")
    for at in range(1, len(text)):
        width = text_width(text[:at])
        if width > most:
            break
        cost = abs(width - ideal) + _harm(text, at)
        if cost < least:
            best, least = at, cost
    return best


def _harm(text: str, at: int) -> float:
    """Return how much a break before `at` hurts, in ems that one would go out of the way."""
    before, after = text[at - 1], text[at]
    if after in "，。；：！？、）」』”’》%" or before in "（「『“‘《":
        return 100.0
    if before.isascii() and after.isascii() and before != " ":
        return 50.0
    begins_year = _YEAR.match(text, at) is not None and not before.isascii()
    if (before.isdigit() or before in ".,−+") or (after.isdigit() and not begins_year):
        return 20.0
    if before in _AFTER:
        return -4.0 if before in "，；：。" else -2.0
    ends = any(text[:at].endswith(word) for word in _ENDS)
    begins = begins_year or any(text.startswith(word, at) for word in _STARTS)
    return 4.0 - 3.0 * ends - 3.0 * begins
