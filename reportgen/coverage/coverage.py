"""What was looked at: for each figure of a book how firmly it is held, and by how many relations.

A figure is held when a change of it alone, beyond rounding, would break a relation or contradict
another source. What a relation leaves too much room for is held loosely: only a large change shows.
A derived figure is as well held as the operand that is held least.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from reportgen.coverage.cells import cells_of
from reportgen.coverage.ends import NO_ENDS, Ends
from reportgen.coverage.relations import mark_relation
from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Derivation, Figure
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.relations.relation import Relation

Stated = Iterable[tuple[str, Relation]]
"""The relations that rules stated, each with the name of its rule."""

Vouching = Mapping[str, Callable[[HoldMarks], None]]
"""By the name of a rule what marks the figures that it holds without a relation."""


Bounding = Callable[[Sequence[Figure]], Sequence[Ends]]
"""Between which values each of some figures could be anything, and nothing would tell."""

REPEATED = "duplicate-value"
"""The rule that holds what is given more than once."""


class Coverage:
    """How firmly each figure of a book is held, and by how many relations all of them are.

    `looked` returns the relations that rules stated, and what is held elsewhere, as the column
    forms of rules vouch for. `bounding` looks once more, around some figures. Nothing is counted
    before somebody asks.
    """

    def __init__(
        self,
        book: FigureBook,
        looked: Callable[[], tuple[Stated, Vouching]],
        bounding: Bounding | None = None,
    ) -> None:
        self._book, self._looked, self._bounding = book, looked, bounding

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
        """Return how firmly a figure is held; of a derived one the operand that is held least."""
        return min((self._given_hold(each) for each in cells_of(figure)), default=Hold.FIRM)

    def _given_hold(self, figure: Figure) -> Hold:
        return self._marks.hold(self._book, figure)

    def unheld_cells(self, figure: Figure) -> tuple[Figure, ...]:
        """Return the cells that a derived figure rests on and that nothing holds."""
        if not isinstance(figure.source, Derivation):
            return ()
        return tuple(each for each in cells_of(figure) if self._given_hold(each) is Hold.NONE)

    def rules(self, figure: Figure) -> tuple[str, ...]:
        """Return the names of the rules that hold a figure, or one that it is derived from."""
        cells = list(cells_of(figure))
        return tuple(
            name
            for name, marks in self._by_rule.items()
            if any(marks.hold(self._book, cell) is not Hold.NONE for cell in cells)
        )

    def ends(self, figures: Sequence[Figure]) -> Sequence[Ends]:
        """Return between which values each figure could be anything, and nothing would tell."""
        return self._bounding(figures) if self._bounding else [NO_ENDS] * len(figures)

    def figures_with(self, hold: Hold) -> Iterator[Figure]:
        """Yield the figures that are held so, in the order of the columns."""
        for column in self._book.columns:
            marks = self._marks.marks.get(column) or bytes(len(column))
            yield from column.figures([at for at, mark in enumerate(marks) if mark == hold])

    @cached_property
    def _seen(self) -> tuple[Stated, Vouching]:
        stated, vouching = self._looked()
        return tuple(stated), vouching

    @cached_property
    def _marks(self) -> HoldMarks:
        stated, vouching = self._seen
        marks = HoldMarks()
        for vouch in vouching.values():
            vouch(marks)
        self._mark_repeated(marks)
        for _, relation in sorted(stated, key=_is_product):
            mark_relation(self._book, relation, marks)
        return marks

    def _mark_repeated(self, marks: HoldMarks) -> None:
        """Mark what is given more than once: each of them contradicts the others."""
        for column in self._book.columns:
            for positions in column.layout.repeated.values():
                marks.mark(column, positions, Hold.FIRM)

    @cached_property
    def _by_rule(self) -> Mapping[str, HoldMarks]:
        """Return what each rule holds by itself."""
        stated, vouching = self._seen
        found: dict[str, HoldMarks] = {}
        for name, vouch in vouching.items():
            vouch(found.setdefault(name, HoldMarks()))
        for name, relation in stated:
            mark_relation(self._book, relation, found.setdefault(name, HoldMarks()))
        self._mark_repeated(found.setdefault(REPEATED, HoldMarks()))
        return found

    @cached_property
    def _counts(self) -> Counter[Hold]:
        found: Counter[Hold] = Counter()
        for marks in self._marks.marks.values():
            for hold in (Hold.LOOSE, Hold.FIRM):
                found[hold] += marks.count(hold)
        return found


def _is_product(stated: tuple[str, Relation]) -> bool:
    """Return whether a relation is none of sums: it takes long to solve, so it comes last."""
    return stated[1].slack is None
