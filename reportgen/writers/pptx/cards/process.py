"""A process as chevrons, one a step, with the facts of each step below it at level heights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import zip_longest

from reportgen.model.document.sequences import Process, Step
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards import marks
from reportgen.writers.pptx.cards.row import (
    CardColumn,
    CardRow,
    Fit,
    Zone,
    row_of,
    words,
)
from reportgen.writers.pptx.cards.shared_rows import Sharing, shared_rows
from reportgen.writers.pptx.cards.timeline import NOTE_GAP
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
    Line,
    Type,
    column_width,
    columns,
)

_SHARING = Sharing(5, 2, (BODY, SMALL_BODY), kept=3)
SMALL_SHARING = replace(_SHARING, styles=(SMALL_BODY,))
_NAME = Type(16, 22, "FFFFFF", bold=True, align="ctr")
_MOST_NAME_LINES = 2
_POINT, _NAME_PAD = 0.26, 0.08
_CHEVRON_PAD = 0.36
_BELOW = 0.3
_LABEL, _RULE_GAP, _ZONE_GAP = 0.27, 0.08, 0.2
_RETURN, _RETURN_FOOT = 0.34, 0.08


def process_rows(block: Process, locale: Locale, sharing: Sharing = _SHARING) -> list[CardRow]:
    """Return the steps shared out: up to five a slide; smaller type, then fewer, where needed."""
    make = partial(_row, block=block, locale=locale)
    return shared_rows(block.steps, sharing, make, partial(_cut, locale=locale))


def _row(steps: Sequence[Step], count: int, style: Type, block: Process, locale: Locale) -> CardRow:
    """Return steps as a row; only a whole cycle leads back from its last step to the first."""
    is_whole = block.cycle and len(steps) == len(block.steps)
    names = tuple(dict.fromkeys(name for step in block.steps for name, _ in step.facts))
    fit = column_width(count), locale
    shown = []
    for number, step in enumerate(steps):
        chevron = _chevron(step, fit, _POINT if number else 0.0)
        facts = (_fact(step, name, len(names), style, fit) for name in names)
        space = Zone(_RETURN if is_whole else 0.0)
        zones = (chevron.inside(0.0, _BELOW if names else 0.0), *facts, space)
        shown.append(CardColumn(plain_line(step.name, locale), zones))
    note = words(block.note, LABEL, (WIDTH, locale), "note").inside(NOTE_GAP)
    back = [Zone(0.0, (_way_back(len(steps), columns(count)),))] if is_whole else []
    return row_of(shown, count, [*back, note])


def _chevron(step: Step, fit: Fit, notch: float) -> Zone:
    """Return the name of a step in an arrow, whose tail is cut by `notch` inches."""
    width, locale = fit
    room = width - _POINT - 2 * _NAME_PAD
    zone = words(step.name, _NAME, (room, locale), "name", _MOST_NAME_LINES)

    def draw(deck: Deck, canvas: SlideCanvas, box: Box) -> None:
        canvas.arrow(box, canvas.colours.brand, notch, _POINT)
        left = notch + _NAME_PAD
        place = Box(box.x + left, box.y, box.w - left - _POINT * 0.6, box.h)
        name = deck.few_lines(step.name, place.w, _NAME, _MOST_NAME_LINES)
        canvas.text(place, [Line(name, _NAME)], plain_line(name, locale), "ctr")

    return replace(zone, height=zone.height + _CHEVRON_PAD, marks=(draw,))


def _fact(step: Step, name: str, count: int, style: Type, fit: Fit) -> Zone:
    """Return what a step says under a name, below a rule; one of `count` facts needs its name."""
    shown = dict(step.facts).get(name, ())
    label = _LABEL if count > 1 else 0.0
    zone = words(shown, style, fit, name)
    above, below = _RULE_GAP + label, _ZONE_GAP - _RULE_GAP
    drawn = [marks.rule(0.75, "rule"), *(marks.inside(mark, above, below) for mark in zone.marks)]
    if shown and label:
        drawn.insert(1, marks.at(marks.said(name, LABEL_BOLD, "label"), y=_RULE_GAP, h=0.24))
    return Zone(above + zone.height + below, tuple(drawn))


def _way_back(count: int, places: Sequence[tuple[float, float]]) -> marks.Mark:
    """Return the way back from the last of `count` steps to the first, above its box."""
    left, right = (x + w / 2 for x, w in (places[0], places[count - 1]))

    def draw(_: Deck, canvas: SlideCanvas, box: Box) -> None:
        y, colour = box.y - _RETURN_FOOT, canvas.colours.mid
        canvas.rule(left, y, right - left, 1.5, colour)
        for x in (left, right):
            canvas.rectangle(Box(x - 0.01, y - 0.2, 1.5 / 72, 0.2), colour, name="rule")
        canvas.triangle(Box(left - 0.07, y - 0.32, 0.16, 0.13), colour)

    return draw


def _cut(step: Step, locale: Locale) -> list[Step]:
    """Return a step with long facts as several, each fact cut at the same number of lines."""
    room = ROOM - _CHEVRON_PAD - 2 * _NAME.line / 72 - _BELOW
    each = room / max(1, len(step.facts)) - _LABEL - _ZONE_GAP
    lines = max(1, int(each * 72 / SMALL_BODY.line))
    room_of = locale, (column_width(2), lines)
    cut = [
        [(name, part) for part in parts_that_fit(shown, *room_of, SMALL_BODY)]
        for name, shown in step.facts
    ]
    parts = [replace(step, facts=tuple(filter(None, facts))) for facts in zip_longest(*cut)]
    return parts or [step]
