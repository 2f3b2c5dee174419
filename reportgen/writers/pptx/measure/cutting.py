"""Inlines cut into pieces: titles into lines, long texts into parts that each fit a box.

A figure is never cut: where a cut would go through one, it moves to the later piece whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.document.inline import Inline, Inlines, Text
from reportgen.model.language import Locale
from reportgen.model.regex import regex
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.measure.fit import lines_in
from reportgen.writers.pptx.measure.geometry import Type
from reportgen.writers.title_lines import broken

_SENTENCE_END = regex(r"[。！？](?=[^。！？”」）])|[.!?] (?=\S)")
_PAUSE = regex(r"[。！？；，、;,.!?] ?(?=\S)")


def title_lines(inlines: Inlines, locale: Locale, most_ems: float) -> list[Inlines]:
    """Return a title in lines of at most `most_ems`, broken between phrases."""
    text = plain_line(inlines, locale)
    return _cut_at(inlines, locale, _starts(text, broken(text, most_ems)))


def sentences(inlines: Inlines, locale: Locale) -> list[Inlines]:
    """Return the sentences of a text."""
    text = plain_line(inlines, locale)
    return _cut_at(inlines, locale, [match.end() for match in _SENTENCE_END.finditer(text)])


def parts_that_fit(
    inlines: Inlines, locale: Locale, room: tuple[float, int], style: Type
) -> list[Inlines]:
    """Return a text in parts that each fit a room, cut after sentences where it can be.

    The room is a width in inches and a number of lines.
    """
    parts: list[Inlines] = []
    rest = inlines
    while rest:
        first, rest = first_that_fits(rest, locale, room, style)
        parts.append(first)
    return parts


def first_that_fits(
    inlines: Inlines, locale: Locale, room: tuple[float, int], style: Type
) -> tuple[Inlines, Inlines]:
    """Return as much of a text as fits a room, and the rest of it."""
    width, most_lines = room
    lines = lines_in(inlines, locale, width, style)
    if len(lines) <= most_lines:
        return inlines, ()
    text = plain_line(inlines, locale)
    first, *more = _cut_at(inlines, locale, [_good_end(text, lines, most_lines)])
    return (first, more[0]) if more else (inlines, ())


def _good_end(text: str, lines: Sequence[str], most_lines: int) -> int:
    """Return where the first part ends: after a sentence or pause in its latter half, or full."""
    end = _starts(text, lines)[most_lines - 1]
    for pattern in (_SENTENCE_END, _PAUSE):
        ends = [match.end() for match in pattern.finditer(text, 0, end)]
        if ends and ends[-1] > end / 2:
            return ends[-1]
    return end


def _starts(text: str, lines: Sequence[str]) -> list[int]:
    """Return where every line but the first begins in the text."""
    starts: list[int] = []
    at = 0
    for line in lines:
        begin = text.index(line, at)
        starts.append(begin)
        at = begin + len(line)
    return starts[1:]


def _cut_at(inlines: Inlines, locale: Locale, cuts: Sequence[int]) -> list[Inlines]:
    """Return the pieces between cuts, given as places in the printed text; none is empty."""
    pieces: list[list[Inline]] = [[]]
    waiting = list(cuts)
    at = 0
    for inline in inlines:
        text = plain_line((inline,), locale)
        end = at + len(text)
        while waiting and waiting[0] < end:
            inside = waiting.pop(0) - at
            if isinstance(inline, Text) and inside > 0:
                pieces[-1].append(replace(inline, text=inline.text[:inside]))
                inline = replace(inline, text=inline.text[inside:])
                at += inside
            pieces.append([])
        pieces[-1].append(inline)
        at = end
    return [stripped for piece in pieces if (stripped := _stripped(piece))]


def _stripped(piece: Sequence[Inline]) -> Inlines:
    """Return a piece without space at its ends."""
    kept = list(piece)
    if kept and isinstance(kept[0], Text):
        kept[0] = replace(kept[0], text=kept[0].text.lstrip(" "))
    if kept and isinstance(kept[-1], Text):
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" "))
    return tuple(inline for inline in kept if not (isinstance(inline, Text) and not inline.text))
