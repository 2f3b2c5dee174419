"""How well the figures are held that a document prints: these are what a reader sees."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.coverage.coverage import Coverage
from reportgen.model.document.printed import PrintedFigure
from reportgen.model.figures.holds import Hold
from reportgen.model.frozen import frozen


@frozen
class Printed:
    """The figures that one document prints, and how all figures of its report are held."""

    figures: tuple[PrintedFigure, ...]
    coverage: Coverage

    def count(self, hold: Hold) -> int:
        """Return how many of them are held so."""
        return sum(1 for _ in self.held_so(hold))

    def held_so(self, hold: Hold) -> Iterator[PrintedFigure]:
        """Yield those that are held so, in the order of the document."""
        for each in self.figures:
            if self.coverage.hold(each.figure) is hold:
                yield each
