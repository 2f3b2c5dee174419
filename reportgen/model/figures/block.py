"""Figures in columns: what a large file holds, before anybody asks for a single figure.

A block is all plain rows of one metric, period and role. Its values are whole numbers, scaled by a
power of ten; its members are a layout that blocks share. A `Figure` is made when somebody asks for
it, and is always the same one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from reportgen.model.figures.figure import Figure, FigureKey, Members, Role
from reportgen.model.figures.metric import Metric
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.place import Place


@frozen
class Split:
    """A breakdown by position: the figures at `parts` make up the one at `total`."""

    dimension: str
    within: Members
    total: int | None
    parts: tuple[int, ...]

    @property
    def is_corner(self) -> bool:
        """Return whether the parts are the cells of crossed dimensions."""
        return "/" in self.dimension


class Layout:
    """The members of a block, in the order of its rows; shared by all blocks that have the same.

    `widths` says how many characters of a row its members take.
    """

    def __init__(self, members: tuple[Members, ...], widths: tuple[int, ...]) -> None:
        self.members, self.widths = members, widths

    @cached_property
    def index(self) -> dict[Members, int]:
        """Return the position of each."""
        return {members: at for at, members in enumerate(self.members)}

    @cached_property
    def splits(self) -> tuple[Split, ...]:
        """Return every breakdown by one dimension; crossed ones without such, by all at once."""
        groups: dict[tuple[Members, str], list[int]] = {}
        for at, members in enumerate(self.members):
            for pair in members:
                within = tuple(other for other in members if other is not pair)
                groups.setdefault((within, pair[0]), []).append(at)
        if all(within for within, _ in groups):
            for at, members in enumerate(self.members):
                if len(members) > 1:
                    names = "/".join(name for name, _ in members)
                    groups.setdefault(((), names), []).append(at)
        return tuple(
            Split(dimension, within, self.index.get(within), tuple(parts))
            for (within, dimension), parts in groups.items()
        )

    @cached_property
    def plain_members(self) -> tuple[tuple[str, str], ...]:
        """Return the (dimension, member) pairs that stand alone."""
        return tuple(members[0] for members in self.members if len(members) == 1)


@frozen
class Origin:
    """Where the rows of a block stand: file, lines, letter of the value's column.

    `width` counts the characters before the value that all rows of the block share, and the commas.
    """

    file: str
    letters: str
    width: int
    lines: Sequence[int]


class Block:
    """The figures of one metric, period and role, in columns.

    Row number `at` says `values[at]`, with the last `decimals` of
    its digits behind the point.
    """

    __slots__ = (
        "_made", "decimals", "layout", "metric", "origin", "period", "role", "values",
    )  # fmt: skip

    def __init__(
        self,
        key: tuple[Metric, Period, Role],
        layout: Layout,
        values: array[int],
        decimals: int,
        origin: Origin,
    ) -> None:
        self.metric, self.period, self.role = key
        self.layout, self.values, self.decimals = layout, values, decimals
        self.origin = origin
        self._made: dict[int, Figure] = {}

    @property
    def key(self) -> tuple[str, Period, Role]:
        """Return metric, period and role: two blocks of one book differ in them."""
        return self.metric.id, self.period, self.role

    def value(self, at: int) -> Decimal:
        """Return the value at a position, with as many decimals as were written."""
        return Decimal(self.values[at]).scaleb(-self.decimals)

    def figure(self, at: int) -> Figure:
        """Return the figure at a position."""
        made = self._made.get(at)
        if made is None:
            value = self.value(at)
            text, origin = f"{value:f}", self.origin
            line = origin.lines[at]
            column = 1 + origin.width + self.layout.widths[at]
            place = Place(origin.file, line, column, "value", f"{origin.letters}{line}", len(text))
            key = FigureKey(self.metric.id, self.period, self.layout.members[at], self.role)
            made = Figure(key, self.metric, value, text, self.metric.unit, place)
            self._made[at] = made
        return made

    def figures(self) -> Iterator[Figure]:
        """Yield all figures, in the order of the rows."""
        return (self.figure(at) for at in range(len(self.values)))

    def excerpt(self, positions: Sequence[int]) -> Block:
        """Return a block of some of the rows; its figures are those of this one."""
        if len(positions) == len(self.values):
            return self
        layout = Layout(
            tuple(self.layout.members[at] for at in positions),
            tuple(self.layout.widths[at] for at in positions),
        )
        values = array("q", [self.values[at] for at in positions])
        lines = [self.origin.lines[at] for at in positions]
        key = self.metric, self.period, self.role
        part = Block(key, layout, values, self.decimals, replace(self.origin, lines=lines))
        part._made = {number: self.figure(at) for number, at in enumerate(positions)}
        return part

    def find(self, members: Members) -> Figure | None:
        """Return the figure of these members, None where there is none."""
        at = self.layout.index.get(members)
        return None if at is None else self.figure(at)
