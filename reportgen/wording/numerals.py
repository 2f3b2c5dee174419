"""Small whole numbers in words: 三项, three items. For counts of things that are listed."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.language import Locale, LocalText

_TWO = LocalText("two", "两", "兩")
_DIGITS = "零一二三四五六七八九"
_ENGLISH = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def in_words(number: int, locale: Locale) -> str:
    """Return a whole number from 0 to 99 in words, a larger one in digits."""
    if not 0 <= number < 100:
        return f"{number:,}"
    match locale:
        case Locale.EN:
            return _english(number)
        case Locale.HANS | Locale.HANT:
            return chinese(number)
        case _:
            assert_never(locale)


def counting(number: int, locale: Locale) -> str:
    """Return a whole number in words as it stands before a counted thing: 两项, not 二项."""
    return _TWO.in_(locale) if number == 2 else in_words(number, locale)


def part_mark(number: int, locale: Locale) -> str:
    """Return what stands over the large number of a part: 第一部分, in English the word alone."""
    match locale:
        case Locale.EN:
            return "PART"
        case Locale.HANS | Locale.HANT:
            return f"第{chinese(number)}部分"
        case _:
            assert_never(locale)


def chinese(number: int) -> str:
    """Return a whole number from 0 to 99 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    head = "" if tens == 1 else _DIGITS[tens]
    return f"{head}十{_DIGITS[ones] if ones else ''}"


def _english(number: int) -> str:
    if number < 20:
        return _ENGLISH[number]
    tens, ones = divmod(number, 10)
    head = _TENS[tens - 2]
    return f"{head}-{_ENGLISH[ones]}" if ones else head
