"""How wide text is, in ems: a small table instead of a font, because the reader has another one.

For each character the wider of an Arial-metric face and of Noto Sans CJK, in steps of 0.05 em.
"""

from __future__ import annotations

_CLASSES = {
    0.3: " ',.:;Iijl|",
    0.35: "!()-[]f{}",
    0.4: "/\\rt",
    0.5: '"*sxz',
    0.55: "Jcvy",
    0.6: "#$+0123456789<=>?L^_aegk~−¥",
    0.65: "FTZ`bdhnopqu",
    0.7: "&ABEKPSVXY",
    0.75: "CDHNRU",
    0.8: "GOQ",
    0.85: "Mw",
    0.95: "%Wm",
    1.0: "·×“”‘’—…▲▼●◆◎○≥≤",
    1.05: "@",
}
_WIDTHS = {char: width for width, chars in _CLASSES.items() for char in chars}
_LEAST_WIDE = 0x2E7F
_OTHER_LATIN = 0.75
_GAP = 0.25
"""What Office and LibreOffice put between Chinese and Latin."""


def char_width(char: str) -> float:
    """Return the advance of a character in ems: Chinese 1, Latin by a table."""
    if ord(char) > _LEAST_WIDE:
        return 1.0
    return _WIDTHS.get(char, _OTHER_LATIN)


def text_width(text: str) -> float:
    """Return the width of a line in ems, with the quarter em between Chinese and Latin."""
    width = 0.0
    before = ""
    for char in text:
        width += char_width(char)
        if before and _is_latin(before) != _is_latin(char) and _is_ideograph(before + char):
            width += _GAP
        before = char
    return width


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_ideograph(pair: str) -> bool:
    return any("\u2e80" <= char < "\uff00" and not "\u3000" <= char < "\u3040" for char in pair)
