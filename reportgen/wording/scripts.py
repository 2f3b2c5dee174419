"""Chinese scripts told apart: characters that only the other one uses, and what to write."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from reportgen.model.frozen import frozen
from reportgen.model.language import Locale

CHINESE = "\u3400-\u9fff"
_CHARACTER = re.compile(f"[{CHINESE}]")
_LETTER = re.compile("[A-Za-z]")
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
    if locale is Locale.EN or text.isascii():
        return
    table = _simplified() if locale is Locale.HANT else _traditional()
    for at, char in enumerate(text):
        if char in table and not _is_fixed(text, at):
            yield WrongCharacter(at, char, table[char])


def is_chinese(text: str) -> bool:
    """Return whether a text is Chinese rather than English with a Chinese name in it."""
    return len(_CHARACTER.findall(text)) > len(_LETTER.findall(text))


def _is_fixed(text: str, at: int) -> bool:
    return any(
        text[max(at - 1, 0) : at + 1] == word or text[at : at + 2] == word for word in _FIXED
    )


@functools.cache
def _simplified() -> Mapping[str, tuple[str, ...]]:
    from reportgen.wording.script_table import SIMPLIFIED

    return _table(SIMPLIFIED)


@functools.cache
def _traditional() -> Mapping[str, tuple[str, ...]]:
    from reportgen.wording.script_table import TRADITIONAL

    return _table(TRADITIONAL)


def _table(pairs: str) -> dict[str, tuple[str, ...]]:
    return {entry[0]: tuple(entry[1:]) for entry in pairs.split()}
