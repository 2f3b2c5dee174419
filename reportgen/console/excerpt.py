"""A line of an input file with a caret under what is meant."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.console.cells import visible, width
from reportgen.model.place import Place

_WIDEST = 100
_BEFORE = 60
_CUT = "…"


def excerpt(place: Place, line: str) -> Iterator[str]:
    """Yield three lines: a gutter, the source line, the caret. A long line is cut around the caret.

    Tabs stay tabs, in the caret's line too, so that both lines are alike in any terminal.
    """
    start = place.column - 1
    before, marked, after = _cropped(
        _shown(line[:start]),
        _shown(line[start : start + max(place.length, 1)]),
        _shown(line[start + max(place.length, 1) :]),
    )
    gutter = " " * len(str(place.line))
    padding = "".join(char if char == "\t" else " " * width(char) for char in before)
    yield f" {gutter} |"
    yield f" {place.line} | {before}{marked}{after}"
    yield f" {gutter} | {padding}{'^' * max(1, width(marked))}"


def _shown(text: str) -> str:
    return "\t".join(visible(part) for part in text.split("\t"))


def _cropped(before: str, marked: str, after: str) -> tuple[str, str, str]:
    """Return the three parts of a line, short enough together for one line of a terminal."""
    if width(before + marked + after) <= _WIDEST:
        return before, marked, after
    room = max(_WIDEST - width(marked + after), _BEFORE)
    if width(before) > room:
        before = _CUT + _end(before, room - 1)
    marked = marked if width(marked) <= _WIDEST else _start(marked, _WIDEST - 1) + _CUT
    room = max(_WIDEST - width(before + marked), 0)
    if width(after) > room:
        after = _start(after, max(room - 1, 0)) + _CUT
    return before, marked, after


def _start(text: str, cells: int) -> str:
    """Return the beginning of a text that fits in a number of terminal cells."""
    taken = 0
    for at, char in enumerate(text):
        taken += width(char)
        if taken > cells:
            return text[:at]
    return text


def _end(text: str, cells: int) -> str:
    """Return the end of a text that fits in some terminal cells, without a combining mark first."""
    taken = 0
    for at in range(len(text) - 1, -1, -1):
        taken += width(text[at])
        if taken > cells:
            rest = text[at + 1 :]
            while rest and not width(rest[0]) and rest[0] != "\t":
                rest = rest[1:]
            return rest
    return text
