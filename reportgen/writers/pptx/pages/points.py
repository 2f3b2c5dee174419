"""Slides of words: points, a lead, a callout in its panel; long ones go on on further slides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.document.inline import Inlines, Text
from reportgen.model.document.prose import Callout, ItemList
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.measure.cutting import parts_that_fit, sentences
from reportgen.writers.pptx.measure.fit import height_in, lines_in, shared_out
from reportgen.writers.pptx.measure.geometry import (
    BODY,
    LABEL_BOLD,
    LEAD,
    LEFT,
    ROOM,
    SMALL_BODY,
    WIDTH,
    Box,
    Line,
    Type,
)

_MOST_ITEMS = 6
_BEFORE = 8
_HANG = 0.4
_PAD = 0.25
_LABEL = 0.3
_POINT_LINES = 2


@frozen
class TextPage:
    """Lines of words on one slide, and their height in inches."""

    lines: tuple[Line, ...]
    height: float


@frozen
class CalloutPage:
    """A label and a text in a panel, and the panel's height in inches."""

    label: str
    text: Inlines
    style: Type
    height: float


def point_pages(block: ItemList, locale: Locale) -> list[TextPage]:
    """Return points shared out: up to six a slide, one type step down before a further slide."""
    lines = [
        Line(item, LEAD, _BEFORE, bullet=not block.ordered, number=at * block.ordered)
        for at, item in enumerate(block.items, 1)
        if item
    ]
    return pages_of_lines(lines, (LEAD, BODY), _MOST_ITEMS, locale)


def finding_pages(findings: Sequence[str], locale: Locale) -> list[TextPage]:
    """Return the findings of a draft, shared out over slides."""
    lines = [Line((Text(text),), SMALL_BODY, _BEFORE, bullet=True) for text in findings]
    return pages_of_lines(lines, (SMALL_BODY,), 10, locale)


def prose_pages(prose: Sequence[Inlines], locale: Locale) -> list[TextPage]:
    """Return what a slide says of prose: the first sentence of each paragraph, as points.

    Of a single paragraph it says the first three sentences. The whole prose is in the notes.
    """
    parts = [sentences(inlines, locale) for inlines in prose if inlines]
    chosen = parts[0][:3] if len(parts) == 1 else [first for first, *_ in parts]
    short = [
        sentence
        for sentence in chosen
        if len(lines_in(sentence, locale, WIDTH - _HANG, BODY)) <= _POINT_LINES
    ]
    points = ItemList(tuple((short or chosen)[:_MOST_ITEMS]))
    return point_pages(points, locale)


def lead_page(lead: Sequence[Inlines], locale: Locale) -> TextPage:
    """Return the lead of a slide: paragraphs that an editor wrote for the deck."""
    lines = tuple(Line(inlines, LEAD, _BEFORE) for inlines in lead)
    return TextPage(lines, _height(lines, locale))


def lead_pages(lead: Sequence[Inlines], locale: Locale) -> list[TextPage]:
    """Return a lead that has slides of its own."""
    return pages_of_lines([Line(each, LEAD, _BEFORE) for each in lead], (LEAD, BODY), 8, locale)


def callout_pages(block: Callout, locale: Locale) -> list[CalloutPage]:
    """Return a callout in its panel; its text goes on on further slides where it is long."""
    width = WIDTH - 2 * _PAD
    rest = 2 * _PAD + (_LABEL if block.label else 0.0)
    texts = parts_that_fit(
        block.inlines, locale, (width, int((ROOM - rest) * 72 / LEAD.line)), LEAD
    )
    return [
        CalloutPage(
            block.label,
            text,
            LEAD,
            rest + height_in(text, locale, width, LEAD),
        )
        for text in texts
    ]


def pages_of_lines(
    lines: Sequence[Line], styles: Sequence[Type], most: int, locale: Locale
) -> list[TextPage]:
    """Return lines in as few slides as hold them, balanced; the first type that does is taken."""
    if not lines:
        return []
    lines = [part for line in lines for part in _parts(line, styles[-1], locale)]
    for count in range(-(-len(lines) // most), len(lines) + 1):
        for style in styles:
            styled = [replace(line, type=style) for line in lines]
            groups = shared_out(styled, -(-len(lines) // count))
            pages = [TextPage(tuple(group), _height(group, locale)) for group in groups]
            if all(page.height <= ROOM for page in pages):
                return pages
    return []


def draw_text(canvas: SlideCanvas, page: TextPage, top: float) -> None:
    """Draw the lines of a slide."""
    canvas.text(Box(LEFT, top, WIDTH, page.height), page.lines, "points")


def draw_callout(canvas: SlideCanvas, page: CalloutPage, top: float) -> None:
    """Draw a callout in its panel."""
    box = Box(LEFT, top, WIDTH, page.height)
    with canvas.group(box, page.label or "callout"):
        canvas.rectangle(box, canvas.colours.panel, name="panel")
        canvas.rule(box.x, box.y, box.w, 0.75, canvas.colours.mid)
        y = box.y + _PAD
        if page.label:
            canvas.say(Box(box.x + _PAD, y, box.w - 2 * _PAD, 0.25), page.label, LABEL_BOLD)
            y += _LABEL
        place = Box(box.x + _PAD, y, box.w - 2 * _PAD, box.bottom - y - _PAD)
        canvas.text(place, [Line(page.text, page.style)], "callout")


def _parts(line: Line, style: Type, locale: Locale) -> list[Line]:
    """Return a line that no slide holds as several; only the first has the bullet."""
    most = int((ROOM * 72 - _BEFORE) / style.line)
    first, *more = parts_that_fit(line.inlines, locale, (WIDTH - _HANG, most), style)
    return [
        replace(line, inlines=first),
        *(replace(line, inlines=part, bullet=False, number=0) for part in more),
    ]


def _height(lines: Sequence[Line], locale: Locale) -> float:
    height = 0.0
    for line in lines:
        hang = _HANG if line.bullet or line.number else 0.0
        height += height_in(line.inlines, locale, WIDTH - hang, line.type) + line.before / 72
    return height
