"""Figures at some positions of a column: a sequence that makes each when it is asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import overload

from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.layout import Positions


class ColumnSlice(Sequence[Figure]):
    """Figures that stand in one column, in the order of its rows; `lead` are some before them.

    It equals any sequence of the same figures. Nobody has to hold them: whoever goes through a
    hundred thousand has one at a time.
    """

    __slots__ = ("column", "lead", "positions")

    def __init__(
        self, column: MetricColumn, positions: Positions, lead: tuple[Figure, ...] = ()
    ) -> None:
        self.column, self.positions, self.lead = column, positions, lead

    def led_by(self, lead: tuple[Figure, ...]) -> ColumnSlice:
        """Return the figures with some others before them."""
        return ColumnSlice(self.column, self.positions, lead)

    def __len__(self) -> int:
        return len(self.lead) + len(self.positions)

    def __iter__(self) -> Iterator[Figure]:
        return chain(self.lead, self.column.figures(self.positions))

    @overload
    def __getitem__(self, at: int) -> Figure: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Figure, ...]: ...

    def __getitem__(self, at: int | slice) -> Figure | tuple[Figure, ...]:
        numbers = range(len(self))[at]
        return self._at(numbers) if isinstance(numbers, int) else tuple(map(self._at, numbers))

    def _at(self, number: int) -> Figure:
        behind = number - len(self.lead)
        return self.lead[number] if behind < 0 else self.column.figure(self.positions[behind])

    def number(self, figure: Figure) -> int | None:
        """Return where a figure stands in the sequence, None where it does not."""
        for number, each in enumerate(self.lead):
            if each is figure:
                return number
        at = self.column.position(figure)
        found = None if at is None else _place_of(at, self.positions)
        return None if found is None else len(self.lead) + found

    @property
    def odd_positions(self) -> list[int]:
        """Return the positions where a number does not say all, or where the total stands."""
        odd, total = self.column.odd, self.column.layout.index.get(())
        if total is not None and _place_of(total, self.positions) is not None:
            odd = odd | {total}
        return [at for at in self.positions if at in odd] if odd else []

    @property
    def odd(self) -> list[Figure]:
        """Return the figures there."""
        return list(self.column.figures(self.odd_positions))

    @property
    def plain_values(self) -> Sequence[int]:
        """Return the scaled values of all other positions."""
        odd, values = set(self.odd_positions), self.column.values
        if odd or not isinstance(self.positions, range):
            return [values[at] for at in self.positions if at not in odd]
        return values[self.positions.start : self.positions.stop : self.positions.step]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(self) != len(other):
            return NotImplemented
        return all(one == another for one, another in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[object, ...]:
        """Return how another process makes it: as the figures alone, without their column."""
        return tuple, (tuple(self),)


def each_once(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return figures without those that stand there again; rows of a column never do."""
    if isinstance(figures, ColumnSlice):
        return figures
    return list({id(figure): figure for figure in figures}.values())


def _place_of(at: int, positions: Positions) -> int | None:
    if isinstance(positions, range):
        return positions.index(at) if at in positions else None
    found = bisect_left(positions, at)
    return found if found < len(positions) and positions[found] == at else None
