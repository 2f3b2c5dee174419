"""Figures in columns: what a book holds, before anybody asks for a single figure.

A column is all rows of one metric, period and role. Its values are whole numbers, scaled by a power
of ten. A `Figure` is made when somebody asks for it, and is the same one while somebody holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Context, Decimal
from functools import cached_property
from itertools import repeat
from typing import cast
from weakref import ref

from reportgen.model.figures.figure import EXACT_ROLES, Figure, FigureKey, Members, Role
from reportgen.model.figures.layout import Layout, Positions
from reportgen.model.figures.metric import Metric
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.place import Place

ColumnKey = tuple[str, Period, Role, "Period | None"]
"""Metric, period, role and, of changes, what they are against: two columns of a book differ."""


class MetricColumn:
    """The figures of one metric, period and role, in columns.

    `rows` are what it consists of: numbers, and the figures behind them.
    """

    __slots__ = ("_ends", "_odd", "against", "layout", "metric", "period", "role", "rows")

    def __init__(
        self,
        metric: Metric,
        key: tuple[Period, Role, Period | None],
        layout: Layout,
        rows: PackedRows | HeldRows,
    ) -> None:
        self.metric, self.layout, self.rows = metric, layout, rows
        self.period, self.role, self.against = key
        self._ends: tuple[int, int] | None = None
        self._odd: frozenset[int] | None = None

    @property
    def key(self) -> ColumnKey:
        """Return metric, period, role and base of the change."""
        return self.metric.id, self.period, self.role, self.against

    def __len__(self) -> int:
        return len(self.layout.members)

    @property
    def values(self) -> Sequence[int]:
        """Return the scaled values; at odd positions the figure says more than they do."""
        return self.rows.values

    @property
    def least(self) -> int:
        """Return the least of the scaled values."""
        return self._found_ends()[0]

    @property
    def most(self) -> int:
        """Return the greatest of the scaled values."""
        return self._found_ends()[1]

    def _found_ends(self) -> tuple[int, int]:
        if self._ends is None:
            self._ends = min(self.values), max(self.values)
        return self._ends

    @property
    def decimals(self) -> int:
        """Return how many digits of the values stand behind the point."""
        return self.rows.decimals

    @property
    def odd(self) -> frozenset[int]:
        """Return where a number does not say all: another unit, precision, a word, a second row."""
        if self._odd is None:
            again = self.layout.repeated.values()
            self._odd = self.rows.odd.union(*again) if again else self.rows.odd
        return self._odd

    @property
    def is_exact(self) -> bool:
        """Return whether plain values carry no rounding."""
        exact = self.metric.unit.exact and not self.metric.is_quotient
        return exact or self.role in EXACT_ROLES

    def value(self, at: int) -> Decimal:
        """Return the value at a position, with as many decimals as were written."""
        if at in self.rows.odd:
            return self.figure(at).value
        return Decimal(self.values[at]).scaleb(-self.decimals)

    def figure(self, at: int) -> Figure:
        """Return the figure at a position."""
        return self.rows.figure(at, self)

    def figures(self, positions: Positions | None = None) -> Iterator[Figure]:
        """Yield the figures at some positions, or all, in the order of the rows."""
        wanted = range(len(self)) if positions is None else positions
        return map(self.rows.figure, wanted, repeat(self))

    def position(self, figure: Figure) -> int | None:
        """Return where a figure stands, None where it does not: another may have its members."""
        members = figure.key.members
        at = self.layout.index.get(members)
        if at is None or self.rows.held(at) is figure:
            return at
        again = self.layout.at(members)[1:]
        return next((at for at in again if self.rows.held(at) is figure), None)

    def find(self, members: Members) -> Figure | None:
        """Return the figure of these members, None where there is none."""
        at = self.layout.index.get(members)
        return None if at is None else self.figure(at)


@frozen
class Origin:
    """Where plain rows stand: file, lines, letter of the value's column.

    `width` counts the characters before the value that all rows share, and the commas. `number` is
    that of the file.
    """

    file: str
    letters: str
    width: int
    lines: Sequence[int]
    number: int = 0

    def place(self, at: int, layout: Layout, length: int) -> Place:
        """Return where a value of some digits stands."""
        line = self.lines[at]
        column = 1 + self.width + layout.widths[at]
        return Place(self.file, line, column, "value", f"{self.letters}{line}", length)


_NOWHERE: frozenset[int] = frozenset()
_EXACT = Context(prec=100)


class _Spot(ref[Figure]):
    """A figure that others hold, and its position."""

    __slots__ = ("at",)

    at: int


class PackedRows:
    """Rows that are numbers only; `own` are the figures of those that are more: the odd ones."""

    def __init__(
        self, values: Sequence[int], decimals: int, origin: Origin, own: Mapping[int, Figure]
    ) -> None:
        self.values, self.decimals, self.origin = values, decimals, origin
        self.odd, self._own = frozenset(own) if own else _NOWHERE, own
        self._made: dict[int, _Spot] = {}

    def __reduce__(self) -> tuple[object, ...]:
        """Return how another process makes the rows: without the figures that are held here."""
        return PackedRows, (self.values, self.decimals, self.origin, self._own)

    def rank(self, at: int) -> int:
        """Return where a row stands among all of the book."""
        return rank(self.origin.number, self.origin.lines[at])

    def figure(self, at: int, column: MetricColumn) -> Figure:
        """Return the figure of a row, made if nobody holds it."""
        made = self.held(at)
        if made is None:
            made = self._read(at, column)
            self._made[at] = spot = _Spot(made, self._forget)
            spot.at = at
        return made

    def held(self, at: int) -> Figure | None:
        """Return the figure of a row, None where nobody holds it."""
        spot = self._made.get(at)
        return self._own.get(at) if spot is None else spot()

    def _read(self, at: int, column: MetricColumn) -> Figure:
        digits = self.values[at]
        value, text = Decimal(digits), str(digits)
        if self.decimals:
            value = value.scaleb(-self.decimals)
            text = f"{value:f}"
        key = FigureKey(column.metric.id, column.period, column.layout.members[at], column.role)
        place = self.origin.place(at, column.layout, len(text))
        return Figure(key, column.metric, value, text, column.metric.unit, place)

    @cached_property
    def _forget(self) -> Callable[[ref[Figure]], object]:
        """Return what drops the position of a figure that nobody holds any more."""
        made = self._made
        return lambda spot: made.pop(cast("_Spot", spot).at, None)


class HeldRows:
    """Rows that were read one by one: their figures are there."""

    def __init__(self, figures: Sequence[Figure], ranks: Sequence[int]) -> None:
        self.figures, self._ranks = figures, ranks

    @cached_property
    def decimals(self) -> int:
        """Return how many decimals the first figure was written with."""
        return self.figures[0].decimals

    @cached_property
    def values(self) -> Sequence[int]:
        """Return the values as whole numbers, cut off where a figure has more decimals."""
        return [int(figure.value.scaleb(self.decimals, _EXACT)) for figure in self.figures]

    @cached_property
    def odd(self) -> frozenset[int]:
        """Return where a number and its decimals do not say all of a figure."""
        return frozenset(
            at for at, figure in enumerate(self.figures) if not _is_plain(figure, self.decimals)
        )

    def rank(self, at: int) -> int:
        """Return where a row stands among all of the book."""
        return self._ranks[at]

    def figure(self, at: int, column: MetricColumn) -> Figure:
        """Return the figure of a row."""
        return self.figures[at]

    def held(self, at: int) -> Figure:
        """Return the figure of a row."""
        return self.figures[at]


def rank(file: int, line: int, nth: int = 0) -> int:
    """Return a number that orders all figures of files; a line may give several."""
    return (file << 48) + (line << 16) + nth


def _is_plain(figure: Figure, decimals: int) -> bool:
    return (
        figure.unit is figure.metric.unit
        and figure.qualifier is None
        and figure.until is None
        and figure.exponent == -decimals
        and isinstance(figure.source, Place)
    )


def with_own(column: MetricColumn, own: MetricColumn) -> MetricColumn:
    """Return a column of packed rows together with rows that have figures of their own."""
    parts = (column, own)
    order = sorted(
        (each.rows.rank(at), number, at)
        for number, each in enumerate(parts)
        for at in range(len(each))
    )
    rows = column.rows
    assert isinstance(rows, PackedRows)
    spots = [(parts[number], at) for _, number, at in order]
    widths = [0 if each is own else each.layout.widths[at] for each, at in spots]
    values = [
        int(own.figure(at).value.scaleb(rows.decimals)) if each is own else rows.values[at]
        for each, at in spots
    ]
    lines = [
        each.figure(at).place.line if each is own else rows.origin.lines[at] for each, at in spots
    ]
    layout = Layout(
        tuple(each.layout.members[at] for each, at in spots), tuple(widths), column.layout.parents
    )
    if any(own.figure(at).place.file != rows.origin.file for at in range(len(own))):
        figures = [each.figure(at) for each, at in spots]
        ranks = [each for each, _, _ in order]  # packed rows are of one file
        return MetricColumn(column.metric, column.key[1:], layout, HeldRows(figures, ranks))
    held = {n: own.figure(at) for n, (each, at) in enumerate(spots) if each is own}
    packed = PackedRows(values, rows.decimals, replace(rows.origin, lines=lines), held)
    return MetricColumn(column.metric, column.key[1:], layout, packed)
