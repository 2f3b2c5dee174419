"""What was looked at: for each figure of a book how firmly it is held, and by how many relations.

A figure is held when a change of it alone, beyond rounding, would break a relation or contradict
another source. What a relation leaves too much room for is held loosely: only a large change shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from reportgen.coverage.relations import mark_relation
from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.relations.relation import Relation


class Coverage:
    """How firmly each figure of a book is held, and by how many relations all of them are.

    `looked` returns the relations that rules stated, and what is held elsewhere, as the column
    forms of rules vouch for. Nothing is counted before somebody asks.
    """

    def __init__(
        self, book: FigureBook, looked: Callable[[], tuple[Iterable[Relation], HoldMarks]]
    ) -> None:
        self._book, self._looked = book, looked

    @property
    def figures(self) -> int:
        """Return how many figures there are, those given twice counted twice."""
        return sum(map(len, self._book.columns))

    @property
    def held(self) -> int:
        """Return how many figures are held so that a change shows."""
        return self._counts[Hold.FIRM]

    @property
    def loose(self) -> int:
        """Return how many figures are held within a wide bound only."""
        return self._counts[Hold.LOOSE]

    @property
    def unheld(self) -> int:
        """Return how many figures nothing holds."""
        return self.figures - self.held - self.loose

    @property
    def relations(self) -> int:
        """Return how many relations were tried and hold figures."""
        return self._marks.relations

    def hold(self, figure: Figure) -> Hold:
        """Return how firmly a figure of the book is held."""
        column = self._book.column(figure.key.column)
        at = column.position(figure) if column else None
        if column is None or at is None or column not in self._marks.marks:
            return Hold.NONE
        return Hold(self._marks.marks[column][at])

    def figures_with(self, hold: Hold) -> Iterator[Figure]:
        """Yield the figures that are held so, in the order of the columns."""
        for column in self._book.columns:
            marks = self._marks.marks.get(column) or bytes(len(column))
            yield from column.figures([at for at, mark in enumerate(marks) if mark == hold])

    @cached_property
    def _marks(self) -> HoldMarks:
        stated, marks = self._looked()
        for column in self._book.columns:
            for positions in column.layout.repeated.values():
                marks.mark(column, positions, Hold.FIRM)  # each of them contradicts the others
        for relation in stated:
            mark_relation(self._book, relation, marks)
        return marks

    @cached_property
    def _counts(self) -> Counter[Hold]:
        found: Counter[Hold] = Counter()
        for marks in self._marks.marks.values():
            for hold in (Hold.LOOSE, Hold.FIRM):
                found[hold] += marks.count(hold)
        return found
