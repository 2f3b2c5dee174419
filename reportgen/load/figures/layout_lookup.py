"""What a description in `data.metrics` names -> columns of the file, entries of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reportgen.load.catalogue.names import by_name, units_by_name
from reportgen.load.figures import layout_problems as say
from reportgen.load.figures.layout import Spot
from reportgen.load.figures.qualifiers import QUALIFIER_OF
from reportgen.load.periods import parse_period
from reportgen.load.tables.header import Header, absent_column, tidy
from reportgen.load.yaml.schema import KEY
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.figure import GIVEN_ROLES
from reportgen.model.figures.period import Period
from reportgen.model.finding import Problem
from reportgen.model.place import Place
from reportgen.model.report.data_file import DataFile

ROLES = tuple(role.value for role in GIVEN_ROLES)
_TOTALS = frozenset({"合计", "总计", "总体", "合計", "總計", "總體", "total", "Total", "TOTAL"})


class Lookup:
    """Looks up names in one file's header and in the catalogue; notes what is not there."""

    def __init__(
        self, wish: DataFile, header: Header, catalogue: Catalogue, place: Callable[[str], Place]
    ) -> None:
        self.problems: list[Problem] = []
        self.unread: list[str] = []
        self.totals = frozenset({wish.total}) if wish.total else _TOTALS
        self.wish, self.header, self.place = wish, header, place
        self.metrics = by_name(catalogue.metrics, lambda metric: metric.names)
        self.members = {
            name
            for member in catalogue.members.values()
            for name in (member.id, member.names.hans, member.names.hant)
        }
        self._used: set[int] = set()
        self._known: dict[str, Iterable[str]] = {
            "metric": self.metrics,
            "dimension": by_name(catalogue.dimensions, lambda dimension: dimension.names),
            "member": self.members,
            "role": ROLES,
            "unit": units_by_name(catalogue.units),
            "qualifier": QUALIFIER_OF,
        }

    def spot(self, key: str) -> Spot | None:
        """Return where the texts of a column of the long format come from, None if nowhere."""
        said = getattr(self.wish, key)
        if said is None:
            index = self.header.index(key)
            return None if index is None else self.column(index)
        index = self.header.index(said)
        if index is None:
            return self._for_all_rows(key, said)
        if key == "dimension" and self._is_named_like_its_column(said):
            return Spot(text=said, place=self.place(key))
        if self.header.twice(said):
            self.problems.append(say.column_twice(said, self.place(key)))
        if key == "metric" and said in self.metrics:
            self.problems.append(say.metric_and_column(said, self.place(key)))
        return self.column(index)

    def _is_named_like_its_column(self, dimension: str) -> bool:
        """Return whether a column is called like the dimension whose members it holds.

        `dimension: region, member: region`: the column names no dimensions then.
        """
        if self.wish.members or self.wish.member:
            return bool(self.wish.members) or self.wish.member == dimension
        return self.header.index("member") is None

    def column(self, index: int) -> Spot:
        """Return a column as a spot; it is not looked at for anything else any more."""
        self._used.add(index)
        return Spot(index)

    def _for_all_rows(self, key: str, said: str) -> Spot | None:
        place = self.place(key)
        if key in ("period", "against"):
            period = self.period(said)
            if period is not None:
                return Spot(text=period, place=place)
        known = self._known.get(key, ())
        if said in known or (key == "member" and self.wish.dimension == "person"):
            return Spot(text=said, place=place)
        self.problems.append(absent_column(said, self.header, place, known))
        return None

    def period(self, text: str) -> str | None:
        """Return the id of the period that a text names, None where it names none."""
        try:
            return parse_period(text.strip(), self.wish.year).id
        except ValueError:
            return None

    def found(self, key: str, name: str) -> int | None:
        """Return which column a name in a list or mapping means; none is a problem."""
        index = self.header.index(name)
        entries = getattr(self.wish, key)
        is_mapping = isinstance(entries, Mapping)
        at = f"{key}.{name}{KEY}" if is_mapping else f"{key}[{entries.index(name)}]"
        if index is None:
            self.problems.append(absent_column(name, self.header, self.place(at)))
        elif self.header.twice(name):
            self.problems.append(say.column_twice(name, self.place(at)))
        return index

    def across(
        self, key: str, named_by: Callable[[str], str | None]
    ) -> Iterator[tuple[Spot, str, Place]]:
        """Yield each column that holds values, what it means, and where that is said.

        `named_by` returns what a header means by itself.
        """
        entries = getattr(self.wish, key)
        if entries == "across":
            yield from self._by_headers(key, named_by)
        elif isinstance(entries, Mapping):
            for name, said in entries.items():
                index = self.found(key, name)
                text = said.id if isinstance(said, Period) else said
                value = Spot() if index is None else self.column(index)  # what it means is read too
                yield value, text, self.place(f"{key}.{name}")
        else:
            for at, name in enumerate(entries):
                index = self.found(key, name)
                if index is not None:
                    text = named_by(tidy(name)) or name
                    yield self.column(index), text, self.place(f"{key}[{at}]")

    def unused(self) -> Iterator[tuple[int, str]]:
        """Yield the columns that nothing has asked for yet."""
        for index, name in enumerate(self.header.names):
            if name and index not in self._used:
                yield index, name

    def _by_headers(
        self, key: str, named_by: Callable[[str], str | None]
    ) -> Iterator[tuple[Spot, str, Place]]:
        found = 0
        for index, name in list(self.unused()):
            text = named_by(name)
            if text is None:
                self.unread.append(name)
            else:
                found += 1
                yield self.column(index), text, self.header.place(index)
        if not found:
            self.problems.append(say.none_across(key, self.header.listed, self.place(key)))
