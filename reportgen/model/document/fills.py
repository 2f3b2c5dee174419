"""Fills: what a mark of a chart means is told by its fill, in pictures and Office files alike."""

from __future__ import annotations

from reportgen.model.document.chart import Scenario
from reportgen.model.document.inline import Status
from reportgen.model.document.theme import Colours
from reportgen.model.frozen import frozen

PAPER = "FFFFFF"


@frozen
class Fill:
    """The face of a mark and its edge, as colours, None for nothing; the edge's width in points.

    A hatched mark has strokes in the colour of its edge.
    """

    face: str | None
    edge: str | None = None
    width: float = 0
    is_hatched: bool = False

    @property
    def tone(self) -> str:
        """Return the colour by which a reader knows the mark."""
        return (self.edge if self.is_hatched else self.face or self.edge) or ""


def fill_of(colours: Colours, scenario: Scenario, index: int) -> Fill:
    """Return the fill of a series; `index` tells the parts of a stack or ring apart."""
    match scenario:
        case Scenario.ACTUAL:
            return Fill(colours.brand)
        case Scenario.PREVIOUS:
            return Fill(colours.prev)
        case Scenario.TARGET:
            return Fill(None, colours.brand, 1.5)
        case Scenario.FORECAST:
            return Fill(PAPER, colours.brand, 1, is_hatched=True)
        case Scenario.GOOD:
            return Fill(colours.good_mark)
        case Scenario.BAD:
            return Fill(colours.bad_mark)
        case Scenario.PART:
            return Fill(colours.mid)
        case Scenario.CATEGORY:
            return Fill(part_colour(colours, index), PAPER, 0.75)


def part_colour(colours: Colours, index: int) -> str:
    """Return the colour of the n-th part of a stack or ring."""
    palette = (*colours.categories, colours.prev, colours.mid)
    return palette[index % len(palette)]


def progress_fill(colours: Colours, status: Status) -> Fill:
    """Return solid for done, light for under way, an outline for planned."""
    faces = {Status.DONE: colours.brand, Status.PLANNED: PAPER}
    return Fill(faces.get(status, colours.on_dark), colours.brand, 1.5)


def progress_ink(colours: Colours, status: Status) -> str:
    """Return the colour of the day on which a piece of work ends."""
    return colours.good_text if status is Status.DONE else colours.muted
