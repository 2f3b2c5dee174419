"""A timeline: marks on a line, the time above each, what happens below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reportgen.model.document.inline import Inlines, Status, Text
from reportgen.model.document.sequences import Event, Timeline
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards import marks
from reportgen.writers.pptx.cards.row import (
    EMPTY,
    CardColumn,
    CardRow,
    Fit,
    Zone,
    few_words,
    row_of,
    words,
)
from reportgen.writers.pptx.cards.shared_rows import Sharing, shared_rows
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.cutting import parts_that_fit
from reportgen.writers.pptx.measure.geometry import (
    BODY,
    LABEL,
    LABEL_BOLD,
    ROOM,
    SMALL_BODY,
    WIDTH,
    Box,
    Type,
    column_width,
)

NOTE_GAP = 0.25
"""The space above the note of a timeline or a process, in inches."""

_SHARING = Sharing(5, 2, (BODY, SMALL_BODY), kept=3)
_WHEN = Type(14, 20, "mid", bold=True)
_MARK = 0.2
_AXIS_GAP, _NAME_GAP, _TEXT_GAP = 0.2, 0.28, 0.08
_STATUS = 0.32
_MOST_WHEN_LINES = 2
_MOST_NAME_LINES = 4


def timeline_rows(block: Timeline, locale: Locale) -> list[CardRow]:
    """Return the events shared out: up to five a slide; smaller type, then fewer, where needed."""
    make = partial(_row, note=block.note, locale=locale)
    return shared_rows(block.events, _SHARING, make, partial(_cut, locale=locale))


def _row(
    events: Sequence[Event], count: int, style: Type, note: Inlines, locale: Locale
) -> CardRow:
    fit = column_width(count), locale
    below = words(note, LABEL, (WIDTH, locale), "note").inside(NOTE_GAP)
    row = row_of((_column(event, style, fit) for event in events), count, [below])
    axis = marks.at(marks.rule(2.25, "prev"), y=row.heights[0] + _MARK / 2 - 1 / 72)
    return replace(row, behind=(axis,))


def _column(event: Event, style: Type, fit: Fit) -> CardColumn:
    """Return the time above its mark on the line; name, text and status below it."""
    name = plain_line(event.name, fit[1])
    when = (Text(event.when),)
    on_line = marks.few_lines(when, _WHEN, _MOST_WHEN_LINES, "when", anchor="b")
    time = replace(few_words(when, _WHEN, fit, "when", _MOST_WHEN_LINES), marks=(on_line,))
    zones = (
        time.inside(0.0, _AXIS_GAP),
        Zone(_MARK + _NAME_GAP, (_dot(event.status),)),
        words(event.name, replace(style, bold=True), fit, name, _MOST_NAME_LINES),
        words(event.text, SMALL_BODY, fit, "text").inside(_TEXT_GAP),
        Zone(_STATUS, (marks.at(marks.status(event.status, LABEL_BOLD), y=0.08, h=0.24),))
        if event.status
        else EMPTY,
    )
    return CardColumn(name, zones)


def _dot(shown: Status | None) -> marks.Mark:
    """Return a disc, filled where an event is done, or nothing is said of it."""
    is_filled = shown in (Status.DONE, Status.MET, None)

    def draw(_: Deck, canvas: SlideCanvas, box: Box) -> None:
        brand = canvas.colours.brand
        canvas.dot(Box(box.x, box.y, _MARK, _MARK), brand if is_filled else "FFFFFF", brand)

    return draw


def _cut(event: Event, locale: Locale) -> list[Event]:
    """Return an event with a long text as several, each with a part of it."""
    lines = int((ROOM - 2.4) * 72 / SMALL_BODY.line)
    texts = parts_that_fit(event.text, locale, (column_width(2), lines), SMALL_BODY)
    return [replace(event, text=text) for text in texts or [()]]
