"""A timeline: marks on a line, the time above each, what happens below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.document.inline import Inlines, Status, StatusMark, Text
from reportgen.model.document.sequences import Event, Timeline
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.cutting import parts_that_fit
from reportgen.writers.pptx.measure.fit import height_in, height_of, in_columns, lines_in, lines_of
from reportgen.writers.pptx.measure.geometry import (
    BODY,
    LABEL,
    LABEL_BOLD,
    LEFT,
    ROOM,
    SMALL_BODY,
    WIDTH,
    Box,
    Line,
    Type,
    column_width,
    columns,
)

_MOST = 5
_LEAST_COLUMNS = 3
_WHEN = Type(14, 20, "mid", bold=True)
_MARK = 0.2
_AXIS_GAP, _NAME_GAP = 0.2, 0.28
_STATUS = 0.32
_MOST_WHEN_LINES = 2
_MOST_NAME_LINES = 4
_NOTE_GAP = 0.25


@frozen
class TimelinePage:
    """Events of one slide, and the heights of time, name and text, in inches."""

    events: tuple[Event, ...]
    columns: int
    name: Type
    when: float
    names: float
    texts: float
    note: Inlines
    note_height: float

    @property
    def height(self) -> float:
        """Return the height of all that is drawn."""
        status = _STATUS if any(event.status for event in self.events) else 0.0
        note = _NOTE_GAP + self.note_height if self.note else 0.0
        text = self.texts + 0.08 if self.texts else 0.0
        return self.when + _AXIS_GAP + _MARK + _NAME_GAP + self.names + text + status + note


def timeline_pages(block: Timeline, locale: Locale) -> list[TimelinePage]:
    """Return the events shared out: up to five a slide; smaller type, then fewer, where needed."""
    for most in range(_MOST, 1, -1):
        for style in (BODY, SMALL_BODY):
            pages = _pages(block, block.events, (most, style), locale)
            if all(_fits(page, locale) for page in pages):
                return pages
    lines = int((ROOM - 2.4) * 72 / SMALL_BODY.line)
    room = (column_width(2), lines)
    cut = [
        replace(event, text=text)
        for event in block.events
        for text in parts_that_fit(event.text, locale, room, SMALL_BODY) or [()]
    ]
    return _pages(block, cut, (2, SMALL_BODY), locale)


def draw_timeline(deck: Deck, canvas: SlideCanvas, page: TimelinePage, top: float) -> None:
    """Draw the line and the events of a slide."""
    axis = top + page.when + _AXIS_GAP + _MARK / 2
    canvas.rule(LEFT, axis - 1 / 72, WIDTH, 2.25, canvas.colours.prev)
    for (x, w), event in zip(columns(page.columns), page.events, strict=False):
        with canvas.group(Box(x, top, w, page.height), plain_line(event.name, deck.locale)):
            _event(deck, canvas, event, page, Box(x, top, w, page.height))
    if page.note:
        y = top + page.height - page.note_height
        canvas.text(Box(LEFT, y, WIDTH, page.note_height), [Line(page.note, LABEL)], "note")


def _pages(
    block: Timeline, events: Sequence[Event], most_and_style: tuple[int, Type], locale: Locale
) -> list[TimelinePage]:
    most, style = most_and_style
    groups, count = in_columns(events, most, _LEAST_COLUMNS)
    return [_page(block, group, (count, style), locale) for group in groups]


def _page(
    block: Timeline, events: Sequence[Event], columns_and_style: tuple[int, Type], locale: Locale
) -> TimelinePage:
    count, style = columns_and_style
    w = column_width(count)
    name = replace(style, bold=True)
    return TimelinePage(
        tuple(events),
        count,
        name,
        max(height_of(event.when, w, _WHEN) for event in events),
        max(height_in(event.name, locale, w, name) for event in events),
        max(height_in(event.text, locale, w, SMALL_BODY) for event in events),
        block.note,
        height_in(block.note, locale, WIDTH, LABEL),
    )


def _fits(page: TimelinePage, locale: Locale) -> bool:
    w = column_width(page.columns)
    return page.height <= ROOM and all(
        len(lines_of(event.when, w, _WHEN)) <= _MOST_WHEN_LINES
        and len(lines_in(event.name, locale, w, page.name)) <= _MOST_NAME_LINES
        for event in page.events
    )


def _event(deck: Deck, canvas: SlideCanvas, event: Event, page: TimelinePage, box: Box) -> None:
    x, w, y = box.x, box.w, box.y
    when = Box(x, y, w, page.when)
    lines = deck.few_lines((Text(event.when),), w, _WHEN, _MOST_WHEN_LINES)
    canvas.text(when, [Line(lines, _WHEN)], "when", "b")
    y += page.when + _AXIS_GAP
    colours = canvas.colours
    filled = event.status in (Status.DONE, Status.MET) or event.status is None
    canvas.dot(Box(x, y, _MARK, _MARK), colours.brand if filled else "FFFFFF", colours.brand)
    y += _MARK + _NAME_GAP
    name = plain_line(event.name, deck.locale)
    canvas.text(Box(x, y, w, page.names), [Line(event.name, page.name)], name)
    y += page.names
    if event.text:
        place = Box(x, y + 0.08, w, page.texts)
        canvas.text(place, [Line(event.text, SMALL_BODY)], "text")
    if event.status is not None:
        y += page.texts + 0.08 if page.texts else 0.0
        mark: Inlines = (StatusMark(event.status),)
        canvas.text(Box(x, y + 0.08, w, 0.24), [Line(mark, LABEL_BOLD)], "status")
