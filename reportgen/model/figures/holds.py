"""How firmly figures are held: whether a change of one alone would break a relation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Derivation, Figure

Marks = Mapping[MetricColumn, bytes | bytearray]
"""A hold for each position of some columns."""

_UNITS = 3
_SHARE, _SHARE_OF_EXACT = 100, 500


class Hold(IntEnum):
    """How a figure is held: by nothing, within a wide bound only, or so that a change shows."""

    NONE = 0
    LOOSE = 1
    FIRM = 2


def is_firm(room: Fraction | int, value: Decimal | int, unit: Fraction | int) -> bool:
    """Return whether a value can hardly be moved without breaking a relation.

    `room` is how far it can be moved from one end of what roundings explain to the other. That is
    little where it is no more than three units of its own last digit, `unit`, or a hundredth of the
    value; of an exact value, whose unit is 0, a 500th.
    """
    share = _SHARE if unit else _SHARE_OF_EXACT
    return room <= _UNITS * unit or room * share <= abs(Fraction(value))


class HoldMarks:
    """Collects how firmly the figures of a book are held; the firmest hold counts."""

    def __init__(self) -> None:
        self.relations = 0
        self._marks: dict[MetricColumn, bytearray] = {}

    @property
    def marks(self) -> Marks:
        """Return the holds that were found, by column."""
        return self._marks

    def hold(self, book: FigureBook, figure: Figure) -> Hold:
        """Return how firmly a figure that somebody wrote is held; of those given twice this one."""
        column = book.column(figure.key.column)
        if column is None or column not in self._marks:
            return Hold.NONE
        at = _at(column, figure)
        return Hold.NONE if at is None else Hold(self._marks[column][at])

    def mark(self, column: MetricColumn, positions: Iterable[int], hold: Hold) -> None:
        """Hold the figures at some positions of a column."""
        marks = self._of(column)
        if isinstance(positions, range) and hold is Hold.FIRM:
            at = slice(positions.start, positions.stop, positions.step)
            marks[at] = bytes([hold]) * len(positions)
            return
        for position in positions:
            marks[position] = max(marks[position], hold)

    def join(self, column: MetricColumn, holds: bytes) -> None:
        """Hold the figures of a column, each as firmly as told."""
        known = self._marks.get(column)
        if known is None:
            self._marks[column] = bytearray(holds)
        elif known != holds:
            self._marks[column] = bytearray(map(max, known, holds))

    def mark_by_value(
        self, column: MetricColumn, positions: Sequence[int], room: Fraction | int
    ) -> None:
        """Hold figures that can be moved by so many units of the column's last digit.

        What is written to another digit is held by its own.
        """
        values, marks, odd = column.values, self._of(column), column.odd
        units, share = (0, _SHARE_OF_EXACT) if column.is_exact else (_UNITS, _SHARE)
        for at in positions:
            if at in odd:
                firm = _is_firm_by_itself(column.figure(at), room / Fraction(10**column.decimals))
            else:
                firm = room <= units or room * share <= abs(values[at])
            marks[at] = max(marks[at], Hold.FIRM if firm else Hold.LOOSE)

    def mark_figure(self, book: FigureBook, figure: Figure, hold: Hold) -> None:
        """Hold a figure; of one that was computed, the operands that somebody wrote."""
        if isinstance(figure.source, Derivation):
            for operand in figure.source.operands:
                self.mark_figure(book, operand, hold)
            return
        column = book.column(figure.key.column)
        if hold is not Hold.NONE and column is not None:
            self.mark(column, column.layout.at(figure.key.members), hold)

    def _of(self, column: MetricColumn) -> bytearray:
        if column not in self._marks:
            self._marks[column] = bytearray(len(column))
        return self._marks[column]


def _is_firm_by_itself(figure: Figure, room: Fraction) -> bool:
    unit = Fraction(0) if figure.is_exact else Fraction(10) ** figure.exponent
    return is_firm(room, figure.value, unit)


def _at(column: MetricColumn, figure: Figure) -> int | None:
    """Return where a figure stands, by its members alone where another book made it.

    What the figures of its book have in common is a member of each in the book of many people.
    """
    key, index = figure.key, column.layout.index
    if key.scope and (at := index.get(tuple(sorted((*key.members, *key.scope))))) is not None:
        return at
    at = column.position(figure)
    return index.get(key.members) if at is None else at
