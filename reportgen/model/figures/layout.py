"""Which members the figures of a column speak of, and which of them make up which others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from itertools import chain
from operator import itemgetter

from reportgen.model.figures.figure import Members
from reportgen.model.frozen import frozen

Positions = Sequence[int]
"""Rows of a column, in order; a range where they follow each other at even steps."""


@frozen
class Split:
    """A breakdown by position: the figures at `parts` make up the one at `total`.

    `cut` takes the parts out of a column, where they stand at even steps.
    """

    dimension: str
    within: Members
    total: int | None
    parts: Positions
    cut: slice | None = field(default=None, compare=False)

    @property
    def is_corner(self) -> bool:
        """Return whether the parts are the cells of crossed dimensions."""
        return "/" in self.dimension

    @property
    def positions(self) -> tuple[int, ...]:
        """Return where the total and all parts stand."""
        return tuple(self.parts) if self.total is None else (self.total, *self.parts)

    def is_touched(self, positions: Collection[int]) -> bool:
        """Return whether the total or a part stands at one of some positions."""
        return self.total in positions or any(at in positions for at in self.parts)

    @property
    def dimensions(self) -> tuple[str, ...]:
        """Return the dimensions that vary: one, or all that are crossed."""
        return tuple(self.dimension.split("/"))


class Layout:
    """The members of a column, in the order of its rows; shared by all columns that have the same.

    `widths` says how many characters of a row its members take.
    """

    def __init__(self, members: tuple[Members, ...], widths: tuple[int, ...] = ()) -> None:
        self.members, self.widths = members, widths
        self._names: dict[tuple[Members, str], frozenset[str | None]] = {}

    @cached_property
    def index(self) -> dict[Members, int]:
        """Return the position of each; of members that are named again the first."""
        found = {members: at for at, members in enumerate(self.members)}
        if len(found) < len(self.members):
            for at in range(len(self.members) - 1, -1, -1):
                found[self.members[at]] = at
        return found

    @cached_property
    def repeated(self) -> Mapping[Members, tuple[int, ...]]:
        """Return the positions of members that are named more than once."""
        if len(self.index) == len(self.members):
            return {}
        found: dict[Members, list[int]] = {}
        for at, members in enumerate(self.members):
            found.setdefault(members, []).append(at)
        return {members: tuple(at) for members, at in found.items() if len(at) > 1}

    def at(self, members: Members) -> tuple[int, ...]:
        """Return all positions of some members."""
        first = self.index.get(members)
        if first is None:
            return ()
        return self.repeated.get(members, (first,)) if self.repeated else (first,)

    def with_repeated(self, positions: Positions) -> Iterable[int]:
        """Return some positions together with those that name the same members again."""
        if not self.repeated:
            return positions
        return chain.from_iterable(self.at(self.members[at]) for at in positions)

    @cached_property
    def splits(self) -> tuple[Split, ...]:
        """Return every breakdown by one dimension; crossed ones without such, by all at once."""
        groups: dict[tuple[Members, str], list[int]] = {}
        for members, at in self._first_rows:
            for pair in members:
                within = tuple([other for other in members if other is not pair])
                groups.setdefault((within, pair[0]), []).append(at)
        if all(within for within, _ in groups):
            for members, at in self._first_rows:
                if len(members) > 1:
                    names = "/".join(name for name, _ in members)
                    groups.setdefault(((), names), []).append(at)
        return tuple(
            Split(dimension, within, self.index.get(within), *_evenly(parts))
            for (within, dimension), parts in groups.items()
        )

    @property
    def _first_rows(self) -> Iterable[tuple[Members, int]]:
        """Return members with their positions, in order; only the first of those named again."""
        rows = self.index.items()
        return sorted(rows, key=itemgetter(1)) if self.repeated else rows

    def names(self, split: Split) -> frozenset[str | None]:
        """Return the members of a breakdown by name, found once for all columns."""
        key = split.within, split.dimension
        if key not in self._names:
            self._names[key] = frozenset(
                [dict(self.members[at]).get(split.dimension) for at in split.parts]
            )
        return self._names[key]

    def split(self, dimension: str) -> Split | None:
        """Return the plain breakdown of the total by one dimension."""
        found = (s for s in self.splits if s.dimension == dimension and not s.within)
        return next(found, None)

    @cached_property
    def dimensions(self) -> frozenset[str]:
        """Return every dimension of which a member is named."""
        return frozenset(name for members in self.members for name, _ in members)

    @cached_property
    def plain_members(self) -> tuple[tuple[int, str, str], ...]:
        """Return position, dimension and member of all that stand alone."""
        return tuple(
            (at, *members[0]) for at, members in enumerate(self.members) if len(members) == 1
        )

    @cached_property
    def plain_names(self) -> Mapping[str, frozenset[str]]:
        """Return by dimension the members that stand alone."""
        found: dict[str, list[str]] = {}
        for members in self.members:
            if len(members) == 1:
                found.setdefault(members[0][0], []).append(members[0][1])
        return {dimension: frozenset(names) for dimension, names in found.items()}


def _evenly(parts: list[int]) -> tuple[Positions, slice | None]:
    """Return positions, as a range where they can be one, with the slice that takes them out."""
    step = parts[1] - parts[0] if len(parts) > 1 else 1
    found = range(parts[0], parts[-1] + 1, step)
    if len(found) != len(parts) or list(found) != parts:
        return tuple(parts), None
    return found, slice(found.start, found.stop, found.step)
