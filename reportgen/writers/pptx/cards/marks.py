"""Marks: what zones of a column draw into their boxes, such as texts, values, rules and panels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportgen.model.document.inline import Inlines, Status, StatusMark, Text
from reportgen.writers.office.status_colours import status_colour
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.geometry import Box, Line, Span, Type

Mark = Callable[[Deck, SlideCanvas, Box], None]
"""Draws into a box of a slide."""


def at(
    mark: Mark, x: float = 0.0, y: float = 0.0, w: float | None = None, h: float | None = None
) -> Mark:
    """Return a mark `x` and `y` inches inside its box, of the size given, else of what is left."""

    def draw(deck: Deck, canvas: SlideCanvas, box: Box) -> None:
        width, height = box.w - x if w is None else w, box.h - y if h is None else h
        mark(deck, canvas, Box(box.x + x, box.y + y, width, height))

    return draw


def inside(mark: Mark, above: float, below: float) -> Mark:
    """Return a mark with space above and below it in its box, in inches."""
    return lambda deck, canvas, box: mark(
        deck, canvas, Box(box.x, box.y + above, box.w, box.h - above - below)
    )


def texts(paragraphs: Sequence[Inlines], style: Type, name: str) -> Mark:
    """Return texts below each other in one text box; nothing where there are none."""
    lines = [Line(inlines, style) for inlines in paragraphs if inlines]

    def draw(_: Deck, canvas: SlideCanvas, box: Box) -> None:
        if lines:
            canvas.text(box, lines, name)

    return draw


def text(inlines: Inlines, style: Type, name: str) -> Mark:
    """Return a text box; nothing where there is no text."""
    return texts([inlines], style, name)


def few_lines(inlines: Inlines, style: Type, most: int, name: str, anchor: str = "t") -> Mark:
    """Return a text box of at most so many lines; a longer text is cut there, which is said."""

    def draw(deck: Deck, canvas: SlideCanvas, box: Box) -> None:
        if inlines:
            shown = deck.few_lines(inlines, box.w, style, most)
            canvas.text(box, [Line(shown, style)], name, anchor)

    return draw


def said(words: str, style: Type, name: str) -> Mark:
    """Return a text box of words that are no figures; nothing where there are none."""
    return text((Text(words),) if words else (), style, name)


def status(shown: Status | None, style: Type) -> Mark:
    """Return a status as sign and word; nothing where there is none."""
    return text((StatusMark(shown),) if shown else (), style, "status")


def values(spans: Sequence[Span], name: str) -> Mark:
    """Return a line whose pieces have types of their own, at the foot of its box."""
    return lambda _, canvas, box: canvas.spans(box, spans, name)


def rule(points: float, colour: str) -> Mark:
    """Return a rule at the top of its box, in a colour of the brand."""
    return lambda _, canvas, box: canvas.rule(box.x, box.y, box.w, points, canvas.colour(colour))


def panel(beyond: float = 0.0, name: str = "panel") -> Mark:
    """Return a panel that fills its box, and `beyond` inches more at both sides."""

    def draw(_: Deck, canvas: SlideCanvas, box: Box) -> None:
        wider = Box(box.x - beyond, box.y, box.w + 2 * beyond, box.h)
        canvas.rectangle(wider, canvas.colours.panel, name=name)

    return draw


def outline() -> Mark:
    """Return the outline of a card."""
    return lambda _, canvas, box: canvas.rectangle(box, "", canvas.colours.rule, "card")


def status_rule(shown: Status | None) -> Mark:
    """Return the rule above a card, in the colour of its status."""
    return lambda _, canvas, box: canvas.rule(
        box.x, box.y, box.w, 3, status_colour(canvas.colours, shown)
    )
