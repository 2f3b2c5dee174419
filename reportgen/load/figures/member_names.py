"""Dimension and member cells -> members, every pair looked up once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reportgen.load.catalogue.names import by_name
from reportgen.load.figures.figure_columns import CellError, FigureColumns
from reportgen.load.figures.figure_problems import near_miss, shared_name, unpaired
from reportgen.load.numbers import Decimals
from reportgen.load.tables.csv_rows import CsvRow
from reportgen.load.tables.grids import GridRow
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.figure import Members
from reportgen.model.finding import Problem
from reportgen.model.nearest import nearest

_MOST_STRANGE = 200
_NEAR = 0.8
_DIGIT = re.compile(r"\d")
_PAIR = FigureColumns.of({"dimension": 0, "member": 1}, Decimals.POINT)


class MemberNames:
    """Looks up dimensions and members in a catalogue, and people in a report."""

    def __init__(self, catalogue: Catalogue, people: Iterable[str]) -> None:
        self._catalogue = catalogue
        self._people = frozenset(people)
        self._dimensions = by_name(catalogue.dimensions, lambda dimension: dimension.names)
        self._members = by_name(catalogue.members, lambda member: member.names)
        self._by_chinese_name: dict[str, list[str]] = {}
        for each in catalogue.members.values():
            self._by_chinese_name.setdefault(each.names.hans, []).append(each.id)
        self._taken = {"", *catalogue.members, *self._members, *self._by_chinese_name}
        self._known: dict[tuple[str, str], Members] = {("", ""): ()}
        self._warned: set[str] = set()
        self._strange: set[str] = set()

    def plain_all(self, pairs: Iterable[Sequence[str]]) -> Iterator[Members | None]:
        """Yield the members that each two cells name; None where there is anything to say of them.

        Of very many names no more is told: they are what they say.
        """
        for dimension, member in pairs:
            if (
                len(self._strange) < _MOST_STRANGE
                or member in self._taken
                or "/" in member
                or member != member.strip()
                or dimension not in self._dimensions
            ):
                yield self._plain(dimension, member)
            else:
                yield ((self._dimensions[dimension].id, member),)

    def _plain(self, dimension: str, member: str) -> Members | None:
        """Return the members that two cells name; None where there is anything to say of them."""
        known = self._known.get((dimension, member))
        if known is not None:
            return known
        if dimension != dimension.strip() or member != member.strip():
            return None
        warned = set(self._warned)
        problems: list[Problem] = []
        row = CsvRow("", 1, 1, [dimension, member])
        try:
            made = self.members(dimension, member, row, _PAIR, problems)
        except CellError:
            return None
        if problems:
            self._warned = warned
            del self._known[dimension, member]
            return None
        return made

    def members(
        self,
        dimension: str,
        member: str,
        row: GridRow,
        columns: FigureColumns,
        problems: list[Problem],
    ) -> Members:
        """Return the members that two cells name; raises CellError.

        A name that nearly equals a known one is a problem, told once a name.
        """
        known = self._known.get((dimension, member))
        if known is not None:
            return known
        dimensions, members = dimension.split("/"), member.split("/")
        if not dimension or not member or len(dimensions) != len(members):
            raise CellError(unpaired(dimension, member, row, columns))
        pairs = tuple(
            sorted(
                (self._dimension(d.strip(), row, columns, problems), m.strip())
                for d, m in zip(dimensions, members, strict=True)
            )
        )
        made = tuple(
            (name, self._member(name, text, row, columns, problems)) for name, text in pairs
        )
        self._known[dimension, member] = made
        return made

    def _dimension(
        self, text: str, row: GridRow, columns: FigureColumns, problems: list[Problem]
    ) -> str:
        known = self._dimensions.get(text)
        if known is not None:
            return known.id
        self._warn(text, self._catalogue.dimensions, row, columns.dimension, problems)
        return text

    def _member(
        self,
        dimension: str,
        text: str,
        row: GridRow,
        columns: FigureColumns,
        problems: list[Problem],
    ) -> str:
        if dimension == "person":
            if self._people and text not in self._people:
                self._warn(text, self._people, row, columns.member, problems)
            return text
        if text in self._catalogue.members:
            return text
        known = self._members.get(text)
        if known is not None:
            return known.id
        if text in self._by_chinese_name:
            sharing = self._by_chinese_name[text]
            raise CellError(shared_name(text, sharing, row.place(columns.member, "member")))
        self._warn(text, self._names_near(dimension, text), row, columns.member, problems)
        return text

    def _names_near(self, dimension: str, text: str) -> Iterable[str]:
        """Return among which names to look for the nearest: those of its dimension come first."""
        siblings = self._siblings(dimension)
        return siblings if nearest(text, siblings, _NEAR) else self._catalogue.members

    def _siblings(self, dimension: str) -> set[str]:
        """Return the members that a dimension is known to have: by the catalogue, or so far."""
        known = self._catalogue.dimensions.get(dimension)
        found = {member for pairs in self._known.values() for d, member in pairs if d == dimension}
        found.update(known.members if known else ())
        parents = self._catalogue.parents
        above = {parents[each] for each in found if each in parents} | found
        found.update(each for each, parent in parents.items() if parent in above)
        return found & self._catalogue.members.keys()

    def _warn(
        self, text: str, known: Iterable[str], row: GridRow, index: int, problems: list[Problem]
    ) -> None:
        """Warn, once a name, of a name that nearly equals a known one; digits set names apart."""
        if len(self._strange) >= _MOST_STRANGE:
            return  # so many are no slips, and each is held against all that are known
        self._strange.add(text)
        close = nearest(text, known, _NEAR)
        if close and text not in self._warned and not _differ_in_digits(text, close):
            self._warned.add(text)
            problems.append(near_miss(text, close, row.place(index, "")))


def _differ_in_digits(one: str, other: str) -> bool:
    """Return whether two names are alike but for their digits, as phase1 and phase2 are."""
    if _DIGIT.findall(one) == _DIGIT.findall(other):
        return False
    return _DIGIT.sub("#", one) == _DIGIT.sub("#", other)
