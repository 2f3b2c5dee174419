"""Numbers in words -> numbers: 七, 十一, 两, twelve. For counts that a sentence spells out."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from reportgen.model.language import Locale
from reportgen.model.regex import regex
from reportgen.wording.numerals import chinese, in_words

CHINESE_NUMERAL = "[零一二两兩三四五六七八九十]{1,3}"
ENGLISH_NUMERAL = r"[a-z]+(?:-[a-z]+)?"
_DIGITS = regex(r"[0-9０-９]{1,4}")


def number_in(words: str) -> int | None:
    """Return the whole number from 0 to 99 that words spell, or that digits write; else None."""
    if _DIGITS.fullmatch(words):
        return int(words)
    plain = words.lower().replace("两", "二").replace("兩", "二")
    return _spelled().get(plain)


@functools.cache
def _spelled() -> Mapping[str, int]:
    made = {chinese(number): number for number in range(100)}
    english = {in_words(number, Locale.EN): number for number in range(1, 100)}
    return {**made, **english, "a": 1, "an": 1}
