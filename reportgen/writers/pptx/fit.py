"""What fits a box: how many lines a text takes, and how things are shared out over slides.

Line heights are exact, so only the count of lines matters. Nothing hangs into the margin, and 4 %
of each line stay free for faces that are wider than the table of widths.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from reportgen.writers.office.widths import char_width, text_width

NEVER_FIRST = frozenset("，。、；：？！）」』”’》〉】%,.;:!?)]}…")
NEVER_LAST = frozenset("（「『“‘《〈【([{")
_MARGIN = 1.04
_BOLD = 1.07

Thing = TypeVar("Thing")


def ems(width: float, size: float) -> float:
    """Return how many ems of a type of `size` points a line of `width` inches holds."""
    return width * 72 / (size * _MARGIN)


def bold_ems(width: float, size: float) -> float:
    """Return how many ems of bold type a line of `width` inches holds."""
    return ems(width, size) / _BOLD


def lines_of(text: str, width: float, size: float) -> list[str]:
    """Return a text broken into lines of `width` inches at `size` points.

    Latin words and numbers stay whole where they fit a line at all, and no line begins with a
    closing mark or ends with an opening one.
    """
    room = ems(width, size)
    lines: list[str] = []
    line = ""
    for word in _words(text):
        if line and text_width(line + word.rstrip()) > room:
            lines.append(line.rstrip())
            line = word.lstrip()
        else:
            line += word
        while text_width(line.rstrip()) > room and len(line) > 1:
            cut = _longest(line, room)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line] if line.strip() or not lines else lines


def height_of(text: str, width: float, size: float, line: float) -> float:
    """Return the height in inches that a text takes; lines are `line` points high."""
    return len(lines_of(text, width, size)) * line / 72 if text else 0.0


def shared_out(things: Sequence[Thing], most: int) -> list[Sequence[Thing]]:
    """Return the things in as few groups of at most `most` as do, as equal as they can be.

    Where they cannot be equal, the larger groups come first.
    """
    if not things:
        return []
    count = -(-len(things) // most)
    ends = [-(-len(things) * at // count) for at in range(count + 1)]
    return [things[start:end] for start, end in pairwise(ends)]


def _words(text: str) -> list[str]:
    """Return pieces that may stand on lines of their own: one Chinese character, one Latin word."""
    words: list[str] = []
    for char in text:
        glued = bool(words) and (
            char in NEVER_FIRST
            or words[-1][-1] in NEVER_LAST
            or (_is_latin(char) and _is_latin(words[-1][-1]))
        )
        if glued or (char == " " and words):
            words[-1] += char
        else:
            words.append(char)
    return words


def _is_latin(char: str) -> bool:
    return char_width(char) < 1.0 and char != " "


def _longest(line: str, room: float) -> int:
    """Return how many characters of an overlong word fit; at least one."""
    for at in range(len(line), 1, -1):
        if text_width(line[:at]) <= room:
            return at
    return 1
