"""Trends that a text claims: 连续三年上升, fell for two quarters in a row, 历史最低."""

from __future__ import annotations

import re
import unicodedata

from reportgen.model.figures.period import Span
from reportgen.model.frozen import frozen
from reportgen.model.regex import regex
from reportgen.model.report.config import Says

_DIGITS = {char: at for at, char in enumerate("零一二三四五六七八九十")} | {"两": 2, "兩": 2}
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ENGLISH = {word: at for at, word in enumerate(_WORDS, 1)}
_SPANS = {
    "年": Span.YEAR, "季": Span.QUARTER, "月": Span.MONTH,
    "year": Span.YEAR, "quarter": Span.QUARTER, "month": Span.MONTH,
}  # fmt: skip
_UP = "上升|提升|提高|增长|增長|增加|上涨|上漲|rose|risen|grew|grown|increased|up"
_DOWN = "下降|降低|减少|減少|缩短|縮短|回落|下滑|fell|fallen|declined|decreased|dropped|down"
_ROW = regex(
    r"(?:连续|連續)(?P<count>\d{1,2}|[一二三四五六七八九十两兩])(?:个|個)?(?P<span>年|季|月)"
    rf"[^，。；]{{0,8}}?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
)
_ENGLISH_ROW = regex(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b[^,.;]{{0,20}}?\b"
    rf"(?P<count>\d{{1,2}}|{'|'.join(_ENGLISH)})[ -](?P<span>year|quarter|month)s? "
    r"(?:in a row|running|straight|in succession)",
    re.IGNORECASE,
)
_RECORD = regex(
    r"(?:历史|歷史)(?:最|新)(?:(?P<low>低)|(?P<high>高))"
    r"|\b(?:record|all[- ]time) (?:(?P<a_low>low)|(?P<a_high>high))\b",
    re.IGNORECASE,
)


@frozen
class TrendWords:
    """What a text claims, in the words of `claims`, how many periods in a row, and how long each.

    `found` is the place in the text that says so.
    """

    says: Says
    count: int | None
    span: Span
    found: str


def trend_claimed(text: str) -> TrendWords | None:
    """Return the trend that a text claims, None where it claims none."""
    said = unicodedata.normalize("NFKC", text)
    row = _ROW.search(said) or _ENGLISH_ROW.search(said)
    if row:
        says: Says = "rising_years" if row["up"] else "falling_years"
        return TrendWords(says, _number(row["count"]), _SPANS[row["span"].lower()], row[0])
    record = _RECORD.search(said)
    if record:
        low = record["low"] or record["a_low"]
        return TrendWords("record_low" if low else "record_high", None, Span.YEAR, record[0])
    return None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _DIGITS.get(text) or _ENGLISH[text.lower()]
