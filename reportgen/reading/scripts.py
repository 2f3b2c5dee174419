"""Chinese scripts told apart: characters that only the other one uses, and what to write."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import assert_never

from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.model.regex import regex
from reportgen.reading.prose import clauses

WIDE_OF = {**dict(zip(",;:!?.", "，；：！？。", strict=True)), "(": "（"}
"""Half-width marks, and what Chinese writes instead."""

NARROW_OF = {**dict(zip("，；：！？。（）", ",;:!?.()", strict=True)), "、": ","}
"""Full-width marks, and what English writes instead."""

_WORD = regex(r"(?<![\w.@/-])[A-Za-z]+(?![\w@/-]|\.\w)")

_CODE = regex(r"`[^`]*`")
_WORDS_OF_REPORTS = frozenset(
    {
        *("report", "reports", "summary", "overview", "results", "plan", "plans", "next", "risks"),
        *("problems", "highlights", "actions", "goals", "targets", "monthly", "quarterly"),
        *("annual", "weekly", "background", "introduction", "conclusion", "appendix", "outlook"),
        *("month", "quarter", "january", "february", "april", "june", "july", "august"),
        *("september", "october", "november", "december"),
    }
)

_FIXED = {"拮据"}
"""Words of Traditional Chinese with a character that is otherwise Simplified only."""


@frozen
class WrongCharacter:
    """A character of the other script, where it stands, and the forms to choose from."""

    at: int
    found: str
    wanted: tuple[str, ...]


def wrong_characters(text: str, locale: Locale) -> Iterator[WrongCharacter]:
    """Yield the characters of a Chinese text that belong to the other script beyond doubt."""
    table = _of_the_other_script(locale)
    for at, char in enumerate(text):
        if char in table and not _is_fixed(text, at):
            yield WrongCharacter(at, char, table[char])


def _of_the_other_script(locale: Locale) -> Mapping[str, tuple[str, ...]]:
    """Return the characters that a locale never uses, with their right forms; none for English."""
    match locale:
        case Locale.HANS:
            return _characters("traditional_only")
        case Locale.HANT:
            return _characters("simplified_only")
        case Locale.EN:
            return {}
        case _:
            assert_never(locale)


def is_broken(char: str) -> bool:
    """Return whether a character is a trace of broken encoding."""
    return "\ue000" <= char <= "\uf8ff" or char == "\ufffd"


def is_chinese(text: str) -> bool:
    """Return whether a text is Chinese rather than English with a Chinese name in it."""
    letters = sum(char.isascii() and char.isalpha() for char in text)
    return sum(map(_is_han, text)) > letters


def is_english(text: str, fewest: int) -> bool:
    """Return whether a text is English rather than a name: of its words so many are plain ones.

    Plain words begin small: "Results of the month" has three, "Net Promoter Score" none.
    """
    if any(map(_is_han, text)):
        return False
    words = [word for word in _WORD.findall(text) if word.isalpha()]
    return len(words) > fewest and sum(word[0].islower() for word in words) >= fewest


def english_clause(text: str) -> str | None:
    """Return the first clause of a text that is an English sentence of more than three words."""
    plain = _CODE.sub("", text)
    return next((each for each in clauses(plain) if is_english(each, 3)), None)


def is_english_title(text: str, fewest: int) -> bool:
    """Return whether a title is English: so many words and no Chinese, or a word of reports.

    "Ward Quality October 2026" has three; "Plan" is a word of reports, "Net Promoter Score" none.
    """
    if any(map(_is_han, text)):
        return False
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    named = any(word.lower() in _WORDS_OF_REPORTS for word in words)
    return named or len([word for word in words if not word.isupper()]) >= fewest


def half_width_marks(text: str) -> list[str]:
    """Return the half-width punctuation of a text that stands where Chinese wants its own.

    Between Chinese characters, or after one at the end: not in numbers, times or English words.
    """
    return [text[at] for at in half_width_places(text)]


def half_width_places(text: str) -> Iterator[int]:
    """Yield where half-width punctuation stands that Chinese wants full-width."""
    yield from (at for at, char in enumerate(text) if char in WIDE_OF and _is_in_chinese(text, at))


def _is_in_chinese(text: str, at: int) -> bool:
    """Return whether a punctuation mark belongs to the Chinese text around it."""
    mark, before, rest = text[at], text[at - 1] if at else "", text[at + 1 :]
    if mark == "(":
        return _is_han(before) and any(map(_is_han, rest.partition(")")[0]))
    at_end = not rest or _is_han(rest[0]) or rest[0] in "（【「“"
    return at_end and (_is_han(before) or (mark != "." and before in "%％）】」”" and before != ""))


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _is_fixed(text: str, at: int) -> bool:
    return any(
        text[max(at - 1, 0) : at + 1] == word or text[at : at + 2] == word for word in _FIXED
    )


@functools.cache
def _characters(table: str) -> Mapping[str, tuple[str, ...]]:
    """Return a table of characters beside this module: character -> the forms to choose from."""
    text = Path(__file__).with_name(f"{table}.txt").read_text(encoding="utf-8")
    entries = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {entry[0]: tuple(entry[1:]) for line in entries for entry in line}
