"""Which members the figures of a column speak of, and which of them make up which others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from itertools import chain
from types import MappingProxyType

from reportgen.model.figures.figure import Members
from reportgen.model.frozen import frozen

NO_PARENTS: Mapping[str, str] = MappingProxyType({})
Positions = Sequence[int]
"""Rows of a column, in order; a range where they follow each other at even steps."""


@frozen
class Split:
    """A breakdown by position: the figures at `parts` make up the one at `total`.

    `cut` takes the parts out of a column, where they stand at even steps. `parent` is the member of
    the same dimension that they belong to: the districts of a region.
    """

    dimension: str
    within: Members
    total: int | None
    parts: Positions
    cut: slice | None = field(default=None, compare=False)
    parent: str | None = None

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

    `widths` says how many characters of a row its members take; `parents` to which member of its
    dimension another one belongs.
    """

    def __init__(
        self,
        members: tuple[Members, ...],
        widths: tuple[int, ...] = (),
        parents: Mapping[str, str] = NO_PARENTS,
    ) -> None:
        self.members, self.widths, self.parents = members, widths, parents
        self._names: dict[tuple[Members, str, str | None], frozenset[str]] = {}

    @cached_property
    def uncrossed(self) -> tuple[int, ...]:
        """Return where the total stands, and the members of one dimension."""
        return tuple(at for at, members in enumerate(self.members) if len(members) <= 1)

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
        """Return every breakdown by one dimension; by several at once where none stands between."""
        groups: dict[_Group, list[int]] = {}
        for members, at in self._first_rows:
            for pair in members:
                within = tuple([other for other in members if other is not pair])
                parent = self._parent(members, pair) if self.parents else None
                groups.setdefault((within, pair[0], parent), []).append(at)
        for key, parts in (*self._margins(), *self._corner(groups)):
            groups.setdefault(key, parts)
        return tuple(
            Split(dimension, within, self._whole(*key), *_evenly(parts), parent)
            for key, parts in groups.items()
            for within, dimension, parent in [key]
        )

    def would_hold(self, split: Split, members: Members) -> bool:
        """Return whether a figure with these members would be one of the parts of a breakdown."""
        varying = [pair for pair in members if pair[0] in split.dimensions]
        rest = tuple([pair for pair in members if pair[0] not in split.dimensions])
        if len(varying) != len(split.dimensions) or rest != split.within:
            return False
        return {self._parent(members, pair) for pair in varying} == {split.parent}

    def _parent(self, members: Members, pair: tuple[str, str]) -> str | None:
        """Return the nearest member above one that has a row beside the same other members."""
        above = self.parents.get(pair[1])
        while above is not None and _moved(members, pair, above) not in self.index:
            above = self.parents.get(above)
        return above

    def _whole(self, within: Members, dimension: str, parent: str | None) -> int | None:
        """Return where the row stands that parts make up."""
        above = () if parent is None else ((dimension, parent),)
        return self.index.get(tuple(sorted((*within, *above))))

    def _is_part_of_other(self, members: Members, dimensions: Collection[str]) -> bool:
        """Return whether a row of the same table takes in another, by a parent of a member."""
        return bool(self.parents) and any(
            pair[0] in dimensions and self._parent(members, pair) is not None for pair in members
        )

    @cached_property
    def _tables(self) -> Mapping[tuple[str, ...], list[int]]:
        """Return by the dimensions that they cross the positions of all rows."""
        found: dict[tuple[str, ...], list[int]] = {}
        for members, at in self._first_rows:
            found.setdefault(_dimensions(members), []).append(at)
        return found

    def _margins(self) -> Iterable[tuple[_Group, list[int]]]:
        """Yield cells by a margin that lacks two or more of their dimensions.

        Where a table between the two has a row for each of the cells, its sums say it already.
        """
        for fine in self._tables:
            for coarse in self._tables:
                if len(fine) - len(coarse) > 1 and set(coarse) < set(fine):
                    between = [each for each in self._tables if set(coarse) < set(each) < set(fine)]
                    yield from self._margin(fine, coarse, between)

    def _margin(
        self, fine: tuple[str, ...], coarse: tuple[str, ...], between: Sequence[tuple[str, ...]]
    ) -> Iterable[tuple[_Group, list[int]]]:
        groups: dict[Members, list[int]] = {}
        varying = [name for name in fine if name not in coarse]
        for at in self._tables[fine]:
            if not self._is_part_of_other(self.members[at], varying):
                groups.setdefault(_only(self.members[at], coarse), []).append(at)
        for within, parts in groups.items():
            if within in self.index and not any(self._has_all(parts, each) for each in between):
                yield (within, "/".join(varying), None), parts

    def _has_all(self, parts: Positions, dimensions: tuple[str, ...]) -> bool:
        """Return whether each of some cells stands in a row of fewer dimensions."""
        return all(_only(self.members[at], dimensions) in self.index for at in parts)

    def _corner(self, groups: Mapping[_Group, list[int]]) -> Iterable[tuple[_Group, list[int]]]:
        """Yield all cells at once where nothing but crossed ones is there, not even a total."""
        if () not in self.index and all(within for within, *_ in groups):
            for crossed, parts in self._tables.items():
                whole = [
                    at for at in parts if not self._is_part_of_other(self.members[at], crossed)
                ]
                yield ((), "/".join(crossed), None), whole

    @property
    def _first_rows(self) -> Iterable[tuple[Members, int]]:
        """Return members with their positions, in order; only the first of those named again."""
        return self.index.items()

    def names(self, split: Split) -> frozenset[str]:
        """Return the members of a breakdown by name, found once for all columns.

        Those of crossed dimensions as a CSV writes them, `east/chat`.
        """
        key = split.within, split.dimension, split.parent
        if key not in self._names:
            self._names[key] = frozenset(["/".join(self.varying(split, at)) for at in split.parts])
        return self._names[key]

    def alike(self, split: Split) -> Sequence[int]:
        """Return the positions of all rows that cross the same dimensions as the parts."""
        return self._tables[_dimensions(self.members[split.parts[0]])]

    def varying(self, split: Split, at: int) -> tuple[str, ...]:
        """Return the members of a part in the dimensions that vary."""
        names = split.dimensions
        return tuple([member for name, member in self.members[at] if name in names])

    def split(self, dimension: str) -> Split | None:
        """Return the plain breakdown of the total by one dimension."""
        found = (
            each
            for each in self.splits
            if each.dimension == dimension and not each.within and each.parent is None
        )
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


_Group = tuple[Members, str, str | None]
"""What parts have in common: the members that stay, the dimension that varies, their parent."""


def _moved(members: Members, pair: tuple[str, str], member: str) -> Members:
    """Return members with another one of the same dimension in the place of a pair."""
    return tuple([(pair[0], member) if each is pair else each for each in members])


def _dimensions(members: Members) -> tuple[str, ...]:
    return tuple([name for name, _ in members])


def _only(members: Members, dimensions: Collection[str]) -> Members:
    """Return those pairs that are of some dimensions."""
    return tuple([pair for pair in members if pair[0] in dimensions])


def _evenly(parts: list[int]) -> tuple[Positions, slice | None]:
    """Return positions, as a range where they can be one, with the slice that takes them out."""
    step = parts[1] - parts[0] if len(parts) > 1 else 1
    found = range(parts[0], parts[-1] + 1, step)
    if len(found) != len(parts) or list(found) != parts:
        return tuple(parts), None
    return found, slice(found.start, found.stop, found.step)
