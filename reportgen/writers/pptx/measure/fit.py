"""What fits a box: how many lines a text takes, and how things are shared out over slides.

Line heights are exact, so only the count of lines matters. Nothing hangs into the margin, and 4 %
of each line stay free for faces that are wider than the table of widths.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from reportgen.model.document.inline import (
    CaptionReference,
    FigureRun,
    Inline,
    Inlines,
    StatusMark,
    Text,
)
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.writers.office.widths import advance, bold_advance, char_width
from reportgen.writers.pptx.measure.geometry import Type

NEVER_FIRST = frozenset("，。、；：？！）」』”’》〉】%,.;:!?)]}…")
NEVER_LAST = frozenset("（「『“‘《〈【([{")
_SIGNS = frozenset(("▲ ", "▼ ", "≥ ", "≤ "))
"""What stands on one line with the number behind it."""

_MARGIN = 1.04

Thing = TypeVar("Thing")
Face = Callable[[str, str], float]
"""What a character takes after another one, in ems: plain or bold."""


def ems(width: float, size: float) -> float:
    """Return how many ems of a type of `size` points a line of `width` inches holds."""
    return width * 72 / (size * _MARGIN)


def width_of(text: str, style: Type) -> float:
    """Return the width in inches of a text on one line, the margin included."""
    return _width("", text, _face(style)) * style.size * _MARGIN / 72


def lines_of(text: str, width: float, style: Type) -> list[str]:
    """Return a text broken into lines of `width` inches.

    Latin words and numbers stay whole where they fit a line at all, and no line begins with a
    closing mark or ends with an opening one.
    """
    face = _face(style)
    room = ems(width, style.size)
    lines: list[str] = []
    line, used = "", 0.0
    for word in _words(text):
        bare = word.rstrip()
        if line and used + _width(line[-1], bare, face) > room:
            lines.append(line.rstrip())
            line, used = "", 0.0
        used += _width(line[-1:], word, face)
        line += word
        while used > room and len(line.rstrip()) > 1 and _width("", line.rstrip(), face) > room:
            cut = _longest(line, room, face)
            lines.append(line[:cut])
            line = line[cut:]
            used = _width("", line, face)
    return [*lines, line] if line.strip() or not lines else lines


def height_of(text: str, width: float, style: Type) -> float:
    """Return the height in inches that a text takes."""
    return len(lines_of(text, width, style)) * style.line / 72 if text else 0.0


def lines_in(inlines: Inlines, locale: Locale, width: float, style: Type) -> list[str]:
    """Return inlines broken into lines; measured as bold throughout where some of them are."""
    shown = replace(style, bold=True) if any(is_strong(i) for i in inlines) else style
    return lines_of(plain_line(inlines, locale), width, shown)


def height_in(inlines: Inlines, locale: Locale, width: float, style: Type) -> float:
    """Return the height in inches that inlines take."""
    return len(lines_in(inlines, locale, width, style)) * style.line / 72 if inlines else 0.0


def is_strong(inline: Inline) -> bool:
    """Return whether an inline is printed bold wherever it stands."""
    match inline:
        case StatusMark():
            return True
        case Text() | FigureRun():
            return inline.strong
        case CaptionReference():
            return False


def shared_out(things: Sequence[Thing], most: int) -> list[Sequence[Thing]]:
    """Return the things in as few groups of at most `most` as do, as equal as they can be.

    Where they cannot be equal, the larger groups come first.
    """
    if not things:
        return []
    count = -(-len(things) // most)
    ends = [-(-len(things) * at // count) for at in range(count + 1)]
    return [things[start:end] for start, end in pairwise(ends)]


def in_columns(things: Sequence[Thing], most: int, least: int) -> tuple[list[Sequence[Thing]], int]:
    """Return things shared out over slides, and how many columns all these slides have.

    `least` columns are kept free even for fewer things, so that one card is no banner, unless a
    slide takes fewer by itself.
    """
    groups = shared_out(things, most)
    return groups, max(min(least, most), *map(len, groups), 0)


def _face(style: Type) -> Face:
    return bold_advance if style.bold else advance


def _words(text: str) -> list[str]:
    """Return pieces that may stand on lines of their own: one Chinese character, one Latin word."""
    words: list[str] = []
    for char in text:
        glued = bool(words) and (
            char in NEVER_FIRST
            or words[-1][-1] in NEVER_LAST
            or words[-1] in _SIGNS
            or (_is_latin(char) and _is_latin(words[-1][-1]))
        )
        if glued or (char == " " and words):
            words[-1] += char
        else:
            words.append(char)
    return words


def _is_latin(char: str) -> bool:
    return char_width(char) < 1.0 and char != " "


def _longest(line: str, room: float, face: Face) -> int:
    """Return how many characters of an overlong word fit; at least one."""
    used = 0.0
    for at, char in enumerate(line):
        used += face(line[at - 1 : at], char)
        if used > room:
            return max(1, at)
    return len(line)


def _width(before: str, text: str, face: Face) -> float:
    width = 0.0
    for char in text:
        width += face(before, char)
        before = char
    return width
