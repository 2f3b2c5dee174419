"""Labelled values in two columns, each under a rule: whom a deck is about."""

from __future__ import annotations

from reportgen.model.document.inline import Inlines
from reportgen.model.document.prose import Facts
from reportgen.model.frozen import frozen
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.geometry import LABEL, Box, Line, Type, columns

_STEP = 0.87
_MOST_ROWS = 5
_VALUE = Type(16, 24, bold=True)


@frozen
class FactsPage:
    """The values of one slide, row by row."""

    facts: tuple[tuple[str, Inlines], ...]

    @property
    def height(self) -> float:
        """Return the height of the rows in inches."""
        return -(-len(self.facts) // 2) * _STEP


def facts_pages(block: Facts) -> list[FactsPage]:
    """Return the values, ten a slide."""
    most = 2 * _MOST_ROWS
    return [FactsPage(block.facts[at : at + most]) for at in range(0, len(block.facts), most)]


def draw_facts(deck: Deck, canvas: SlideCanvas, page: FactsPage, top: float) -> None:
    """Draw a rule, the label and the value of each, on one line."""
    for at, (name, value) in enumerate(page.facts):
        x, width = columns(2)[at % 2]
        y = top + at // 2 * _STEP
        canvas.rule(x, y, width, 0.75, canvas.colours.rule)
        canvas.say(Box(x, y + 0.1, width, 0.25), deck.one_line(name, width, LABEL), LABEL)
        shown = deck.few_lines(value, width, _VALUE, 1)
        canvas.text(Box(x, y + 0.36, width, 0.36), [Line(shown, _VALUE)], name)
