"""How wide text is, in ems: a small table instead of a font, because the reader has another one."""

from __future__ import annotations

_NARROW = frozenset("iljtfrI.,:;'|!()[]{} -·")
_WIDE = frozenset("mwMW@%&+−")
_LEAST_WIDE = 0x2E7F


def char_width(char: str) -> float:
    """Return the advance of a character in ems: Chinese 1, Latin by a table of three classes."""
    if ord(char) > _LEAST_WIDE or char in "“”‘’—…▲▼●◆◎○≥≤":
        return 1.0
    if char in _NARROW:
        return 0.37
    if char in _WIDE:
        return 0.95
    return 0.7 if char.isupper() else 0.64


def text_width(text: str) -> float:
    """Return the width of a line in ems, with the quarter em between Chinese and Latin."""
    width = 0.0
    wide_before: bool | None = None
    for char in text:
        width += char_width(char)
        wide = ord(char) > _LEAST_WIDE
        if wide_before is not None and wide != wide_before and char != " ":
            width += 0.12
        wide_before = wide
    return width
