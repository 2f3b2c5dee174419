"""A process as chevrons, one a step, with the facts of each step below it at level heights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.document.inline import Inlines
from reportgen.model.document.sequences import Process, Step
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.cutting import parts_that_fit
from reportgen.writers.pptx.measure.fit import height_in, in_columns, lines_in
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

_NAME = Type(16, 22, "FFFFFF", bold=True, align="ctr")
_STYLES = (BODY, SMALL_BODY)
_MOST = 5
_LEAST_COLUMNS = 3
_MOST_NAME_LINES = 2
_POINT, _NAME_PAD = 0.26, 0.08
_CHEVRON_PAD = 0.36
_BELOW = 0.3
_LABEL, _ZONE_GAP = 0.27, 0.2
_NOTE_GAP = 0.25
_RETURN = 0.34


@frozen
class ProcessPage:
    """Steps of one slide: how high the chevrons are, and each zone of facts, in inches."""

    steps: tuple[Step, ...]
    columns: int
    style: Type
    chevron: float
    zones: tuple[tuple[str, float], ...]
    note: Inlines
    note_height: float
    returns: bool

    @property
    def label(self) -> float:
        """Return the height of a label; facts of one kind need none."""
        return _LABEL if len(self.zones) > 1 else 0.0

    @property
    def height(self) -> float:
        """Return the height of all that is drawn."""
        zones = sum(height + self.label + _ZONE_GAP for _, height in self.zones)
        back = _RETURN if self.returns else 0.0
        note = _NOTE_GAP + self.note_height if self.note else 0.0
        return self.chevron + (_BELOW + zones if zones else 0.0) + back + note


def process_pages(
    block: Process, locale: Locale, styles: Sequence[Type] = _STYLES
) -> list[ProcessPage]:
    """Return the steps shared out: up to five a slide; smaller type, then fewer, where needed."""
    for most in range(_MOST, 1, -1):
        for style in styles:
            pages = _pages(block, block.steps, (most, style), locale)
            if all(_fits(page) for page in pages):
                return pages
    steps = [part for step in block.steps for part in _cut(step, locale)]
    return _pages(block, steps, (2, SMALL_BODY), locale)


def draw_process(deck: Deck, canvas: SlideCanvas, page: ProcessPage, top: float) -> None:
    """Draw the steps of a slide."""
    for at, ((x, w), step) in enumerate(zip(columns(page.columns), page.steps, strict=False)):
        with canvas.group(Box(x, top, w, page.height), plain_line(step.name, deck.locale)):
            _step(deck, canvas, step, Box(x, top, w, page.chevron), at == 0)
            _facts(canvas, step, page, (x, w, top + page.chevron + _BELOW))
    if page.returns:
        _return_line(canvas, page, top)
    if page.note:
        y = top + page.height - page.note_height
        canvas.text(Box(LEFT, y, WIDTH, page.note_height), [Line(page.note, LABEL)], "note")


def _pages(
    block: Process, steps: Sequence[Step], most_and_style: tuple[int, Type], locale: Locale
) -> list[ProcessPage]:
    most, style = most_and_style
    groups, count = in_columns(steps, most, _LEAST_COLUMNS)
    names = tuple(dict.fromkeys(name for step in steps for name, _ in step.facts))
    return [_page(block, group, names, (count, style), locale) for group in groups]


def _page(
    block: Process,
    steps: Sequence[Step],
    names: Sequence[str],
    columns_and_style: tuple[int, Type],
    locale: Locale,
) -> ProcessPage:
    count, style = columns_and_style
    w = column_width(count)
    lines = max(
        len(lines_in(step.name, locale, w - _POINT - 2 * _NAME_PAD, _NAME)) for step in steps
    )
    zones = []
    for name in names:
        texts = [dict(step.facts).get(name, ()) for step in steps]
        zones.append((name, max(height_in(text, locale, w, style) for text in texts)))
    note_height = height_in(block.note, locale, WIDTH, LABEL)
    whole = len(steps) == len(block.steps)
    return ProcessPage(
        tuple(steps),
        count,
        style,
        lines * _NAME.line / 72 + _CHEVRON_PAD,
        tuple(zones),
        block.note,
        note_height,
        block.cycle and whole,
    )


def _fits(page: ProcessPage) -> bool:
    most = _MOST_NAME_LINES * _NAME.line / 72 + _CHEVRON_PAD
    return page.height <= ROOM and page.chevron <= most + 0.01


def _cut(step: Step, locale: Locale) -> list[Step]:
    """Return a step with long facts as several, each fact cut at the same number of lines."""
    room = ROOM - _CHEVRON_PAD - 2 * _NAME.line / 72 - _BELOW
    count = max(1, len(step.facts))
    lines = max(1, int((room / count - _LABEL - _ZONE_GAP) * 72 / SMALL_BODY.line))
    cut = {
        name: parts_that_fit(text, locale, (column_width(2), lines), SMALL_BODY)
        for name, text in step.facts
    }
    most = max((len(parts) for parts in cut.values()), default=1)
    return [
        replace(
            step,
            facts=tuple((name, parts[at]) for name, parts in cut.items() if at < len(parts)),
        )
        for at in range(max(1, most))
    ]


def _step(deck: Deck, canvas: SlideCanvas, step: Step, box: Box, is_first: bool) -> None:  # noqa: FBT001 - private
    canvas.arrow(box, canvas.colours.brand, 0.0 if is_first else _POINT, _POINT)
    left = (0.0 if is_first else _POINT) + _NAME_PAD
    w = box.w - left - _POINT * 0.6
    name = deck.few_lines(step.name, w, _NAME, _MOST_NAME_LINES)
    canvas.text(
        Box(box.x + left, box.y, w, box.h),
        [Line(name, _NAME)],
        plain_line(name, deck.locale),
        "ctr",
    )


def _facts(
    canvas: SlideCanvas, step: Step, page: ProcessPage, place: tuple[float, float, float]
) -> None:
    x, w, y = place
    facts = dict(step.facts)
    for name, height in page.zones:
        text = facts.get(name, ())
        canvas.rule(x, y, w, 0.75, canvas.colours.rule)
        if text:
            if page.label:
                canvas.say(Box(x, y + 0.08, w, 0.24), name, LABEL_BOLD, "label")
            zone = Box(x, y + 0.08 + page.label, w, height)
            canvas.text(zone, [Line(text, page.style)], name)
        y += height + page.label + _ZONE_GAP


def _return_line(canvas: SlideCanvas, page: ProcessPage, top: float) -> None:
    """Draw the way back from the last step to the first."""
    places = columns(page.columns)[: len(page.steps)]
    left = places[0][0] + places[0][1] / 2
    right = places[-1][0] + places[-1][1] / 2
    note = _NOTE_GAP + page.note_height if page.note else 0.0
    y = top + page.height - note - 0.08
    colour = canvas.colours.mid
    canvas.rule(left, y, right - left, 1.5, colour)
    for x, h in ((left, 0.2), (right, 0.2)):
        canvas.rectangle(Box(x - 0.01, y - h, 1.5 / 72, h), colour, name="rule")
    canvas.triangle(Box(left - 0.07, y - 0.32, 0.16, 0.13), colour)
