"""A mapping of `data.metrics`, its file's header and the catalogue -> where each figure stands.

Every layout comes down to one form: each row holds one or more figures, and each of them has the
nine columns of the long format, from a cell of its row or from a text that holds for all rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from reportgen.errors import ConfigError
from reportgen.load import layout_problems as say
from reportgen.load.grids import Grid
from reportgen.load.header import Header, absent_column, header_of, tidy
from reportgen.load.names import by_name
from reportgen.load.periods import parse_period
from reportgen.load.qualifiers import QUALIFIER_OF
from reportgen.load.schema import KEY
from reportgen.model.catalogue import Catalogue
from reportgen.model.data_file import DataFile
from reportgen.model.figure import GIVEN_ROLES
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.period import Period
from reportgen.model.place import Place

COLUMNS = (
    "period", "metric", "dimension", "member", "role", "value", "unit", "qualifier", "against",
)  # fmt: skip
TOTALS = frozenset({"合计", "总计", "总体", "合計", "總計", "總體", "total", "Total", "TOTAL"})
_ROLES = tuple(role.value for role in GIVEN_ROLES)
_PARTS = re.compile(
    r"(?P<metric>[^@\[:]+?)\s*(?:@(?P<period>[^\[:]+?))?\s*(?:\[(?P<members>[^\]]*)\])?"
    r"\s*(?::\s*(?P<role>\w+))?(?:\((?P<against>[^)]+)\))?"
)
_UNIT_NOTE = re.compile(r"\s*[（(][^（()）]*[)）]$")


@frozen
class Spot:
    """Where a text comes from: a column of the row, or a text for all rows and who says it."""

    column: int = -1
    text: str = ""
    place: Place | None = None


@frozen
class Take:
    """One figure of each row: a spot for each column of the long format, and its members."""

    spots: Mapping[str, Spot]
    pairs: tuple[tuple[Spot, Spot], ...] = ()

    def with_spots(self, **spots: Spot) -> Take:
        """Return the take with other spots."""
        return replace(self, spots={**self.spots, **spots})


@frozen
class Layout:
    """Which figures the rows below a header hold; `totals` are the words for all members."""

    header: Header
    takes: tuple[Take, ...]
    totals: frozenset[str]
    skip: tuple[str, ...] = ()
    fill: tuple[int, ...] = ()
    year: int | None = None
    unread: tuple[str, ...] = ()


def layout_of(
    grid: Grid, wish: DataFile, catalogue: Catalogue, place: Callable[[str], Place]
) -> Layout:
    """Return where the figures of a file stand; raises ConfigError with every mistake.

    `place` gives the place of a key of the mapping, such as `metrics.满意度`.
    """
    header = header_of(grid, wish.header, _named(wish))
    if header is None:
        raise ConfigError(say.no_header(grid.file, wish, place("header")))
    reader = _Reader(wish, header, catalogue, place)
    takes = tuple(reader.takes())
    filled = tuple(reader.filled())
    if reader.problems:
        raise ConfigError(*reader.problems)
    return Layout(header, takes, reader.totals, wish.skip, filled, wish.year, tuple(reader.unread))


def _named(wish: DataFile) -> Iterator[str]:
    """Yield the texts of a mapping that may be names of columns."""
    for name in COLUMNS:
        yield getattr(wish, name) or name
    for several in (wish.metrics, wish.periods, wish.members, wish.dimensions):
        if not isinstance(several, str):
            yield from several


class _Reader:
    """Looks up what a mapping names in the header and the catalogue; notes what is not there."""

    def __init__(
        self,
        wish: DataFile,
        header: Header,
        catalogue: Catalogue,
        place: Callable[[str], Place],
    ) -> None:
        self.problems: list[Problem] = []
        self.unread: list[str] = []
        self.totals = frozenset({wish.total}) if wish.total else TOTALS
        self._wish, self._header, self._place = wish, header, place
        self._used: set[int] = set()
        self._metrics = by_name(catalogue.metrics, lambda metric: metric.names)
        self._dimensions = by_name(catalogue.dimensions, lambda dimension: dimension.names)
        self._members = {
            name
            for member in catalogue.members.values()
            for name in (member.id, member.names.hans, member.names.hant)
        }
        self._known: dict[str, Iterable[str]] = {
            "metric": self._metrics,
            "dimension": self._dimensions,
            "member": self._members,
            "role": _ROLES,
            "unit": by_name(catalogue.units, lambda unit: unit.names),
            "qualifier": QUALIFIER_OF,
        }

    def takes(self) -> Iterator[Take]:
        """Yield the figures that each row holds."""
        wish = self._wish
        several = [key for key in ("value", "metrics", "periods", "members") if getattr(wish, key)]
        if len(several) > 1:
            self.problems.append(say.two_across(several[0], several[1], self._place(several[1])))
            return
        spots = {name: spot for name in COLUMNS if (spot := self._spot(name)) is not None}
        base = Take(spots, tuple(self._pairs(spots)))
        across = several[0] if several else "value"
        yield from getattr(self, f"_{across}_takes")(base)
        self._need(spots, across)

    def filled(self) -> Iterator[int]:
        """Yield the columns whose empty cells repeat the one above."""
        for name in self._wish.fill:
            index = self._found("fill", name)
            if index is not None:
                yield index

    def _spot(self, key: str) -> Spot | None:
        """Return where the texts of a column of the long format come from, None if nowhere."""
        said = getattr(self._wish, key)
        if said is None:
            index = self._header.index(key)
            return None if index is None else self._column(index)
        index = self._header.index(said)
        if index is None:
            return self._for_all_rows(key, said)
        if self._header.twice(said):
            self.problems.append(say.column_twice(said, self._place(key)))
        if key == "metric" and said in self._metrics:
            self.problems.append(say.metric_and_column(said, self._place(key)))
        return self._column(index)

    def _column(self, index: int) -> Spot:
        self._used.add(index)
        return Spot(index)

    def _for_all_rows(self, key: str, said: str) -> Spot | None:
        place = self._place(key)
        if key in ("period", "against"):
            try:
                return Spot(text=parse_period(said, self._wish.year).id, place=place)
            except ValueError:
                self.problems.append(absent_column(said, self._header, place))
                return None
        known = self._known.get(key, ())
        if said in known or (key == "member" and self._wish.dimension == "person"):
            return Spot(text=said, place=place)
        self.problems.append(absent_column(said, self._header, place, known))
        return None

    def _pairs(self, spots: Mapping[str, Spot]) -> Iterator[tuple[Spot, Spot]]:
        """Yield dimension and member of every row, as far as they do not stand across."""
        for name, dimension in self._wish.dimensions.items():
            index = self._found("dimensions", name)
            if index is not None:
                place = self._place(f"dimensions.{name}")
                yield Spot(text=dimension, place=place), self._column(index)
        if "dimension" in spots and "member" in spots:
            yield spots["dimension"], spots["member"]
        elif "dimension" in spots and not self._wish.members and self._wish.dimension:
            self.problems.append(say.no_member(self._wish.dimension, self._place("dimension")))

    def _found(self, key: str, name: str) -> int | None:
        """Return which column a name in a list or mapping means; none is a problem."""
        index = self._header.index(name)
        entries = getattr(self._wish, key)
        place = (
            self._place(f"{key}.{name}{KEY}")
            if isinstance(entries, Mapping)
            else self._place(f"{key}[{entries.index(name)}]")
        )
        if index is None:
            self.problems.append(absent_column(name, self._header, place))
        elif self._header.twice(name):
            self.problems.append(say.column_twice(name, place))
        return index

    def _value_takes(self, base: Take) -> Iterator[Take]:
        if "value" in base.spots:
            yield base

    def _metrics_takes(self, base: Take) -> Iterator[Take]:
        for index, said, place in self._across("metrics", self._names_metric):
            match = _PARTS.fullmatch(said.strip())
            if match is None or match["metric"] not in self._metrics:
                name = match["metric"] if match else said
                self.problems.append(say.unknown("metric", name, self._metrics, place))
                continue
            yield self._measured(base, match, place).with_spots(value=Spot(index))

    def _names_metric(self, name: str) -> str | None:
        bare = _UNIT_NOTE.sub("", name)
        return next((known for known in (name, bare) if known in self._metrics), None)

    def _measured(self, base: Take, parts: re.Match[str], place: Place) -> Take:
        """Return a take with what `csat@2024-Q3[channel=chat]:target` says of a column."""
        take = base.with_spots(metric=Spot(text=parts["metric"], place=place))
        for key in ("period", "against"):
            if parts[key]:
                try:
                    text = parse_period(parts[key].strip(), self._wish.year).id
                except ValueError:
                    self.problems.append(say.no_period(parts[key], place))
                    continue
                take = take.with_spots(**{key: Spot(text=text, place=place)})
        if parts["role"]:
            if parts["role"] not in _ROLES:
                self.problems.append(say.unknown("role", parts["role"], _ROLES, place))
            take = take.with_spots(role=Spot(text=parts["role"], place=place))
        for pair in filter(None, (parts["members"] or "").split(",")):
            dimension, _, member = (part.strip() for part in pair.partition("="))
            added = (Spot(text=dimension, place=place), Spot(text=member, place=place))
            take = replace(take, pairs=(*take.pairs, added))
        return take

    def _periods_takes(self, base: Take) -> Iterator[Take]:
        for index, said, place in self._across("periods", self._names_period):
            text = self._names_period(said)
            if text is None:
                self.problems.append(say.no_period(said, place))
                continue
            yield base.with_spots(period=Spot(text=text, place=place), value=Spot(index))

    def _names_period(self, name: str) -> str | None:
        try:
            return parse_period(_UNIT_NOTE.sub("", name), self._wish.year).id
        except ValueError:
            return None

    def _members_takes(self, base: Take) -> Iterator[Take]:
        dimension = base.spots.get("dimension")
        if dimension is None:
            self.problems.append(say.no_dimension(self._place("members")))
            return
        for index, said, place in self._across("members", self._names_member):
            take = base.with_spots(value=Spot(index))
            if said not in self.totals:
                pair = (dimension, Spot(text=said, place=place))
                take = replace(take, pairs=(*base.pairs, pair))
            yield take
        for index, name in enumerate(self._header.names):
            if name in self.totals and index not in self._used:
                yield base.with_spots(value=self._column(index))

    def _names_member(self, name: str) -> str | None:
        return name if name in self._members or name in self.totals else None

    def _across(
        self, key: str, named_by: Callable[[str], str | None]
    ) -> Iterator[tuple[int, str, Place]]:
        """Yield each column that holds values: its index, what it means, and who says so."""
        entries = getattr(self._wish, key)
        if entries == "across":
            yield from self._found_across(key, named_by)
            return
        pairs = (
            entries.items() if isinstance(entries, Mapping) else zip(entries, entries, strict=True)
        )
        for name, said in pairs:
            index = self._found(key, name)
            if index is None:
                continue
            self._used.add(index)
            if isinstance(entries, Mapping):
                place = self._place(f"{key}.{name}")
                text = said.id if isinstance(said, Period) else said
            else:
                place = self._place(f"{key}[{entries.index(name)}]")
                text = said if key == "periods" else named_by(tidy(said)) or said
            yield index, text, place

    def _found_across(
        self, key: str, named_by: Callable[[str], str | None]
    ) -> Iterator[tuple[int, str, Place]]:
        found = 0
        for index, name in enumerate(self._header.names):
            if index in self._used or not name:
                continue
            text = named_by(name)
            if text is None:
                self.unread.append(name)
                continue
            found += 1
            self._used.add(index)
            yield index, text, self._header.place(index)
        if not found:
            self.problems.append(say.none_across(key, self._header.listed, self._place(key)))

    def _need(self, spots: Mapping[str, Spot], across: str) -> None:
        """Note the columns without which no figure can be read."""
        there = {"metrics": "metric", "periods": "period"}.get(across)
        for key in ("period", "metric", "value"):
            given = key in spots or key == there or (key == "value" and across != "value")
            if not given and getattr(self._wish, key) is None:
                self.problems.append(say.nothing_says(key, self._header.listed, self._place("")))
