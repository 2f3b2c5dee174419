"""Breakdowns: the members of one dimension, or of crossed ones, and the total that they make up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations, product

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.column_slice import ColumnSlice
from reportgen.model.figures.figure import Figure, Members, Role
from reportgen.model.figures.layout import Split
from reportgen.model.figures.metric import Metric, Unit
from reportgen.model.figures.period import Period


class Breakdown:
    """The members of one dimension for one metric, period and role, and the total, if it is there.

    Its figures are made when they are asked for.
    """

    def __init__(self, column: MetricColumn, split: Split) -> None:
        self.column, self.split = column, split

    @property
    def metric(self) -> Metric:
        """Return the metric that is broken down."""
        return self.column.metric

    @property
    def period(self) -> Period:
        """Return the period of all its figures."""
        return self.column.period

    @property
    def role(self) -> Role:
        """Return the role of all its figures."""
        return self.column.role

    @property
    def dimension(self) -> str:
        """Return the dimension that varies, `channel/team` where crossed ones do."""
        return self.split.dimension

    @property
    def within(self) -> Members:
        """Return the fixed pairs of a crossed breakdown."""
        return self.split.within

    @property
    def names(self) -> frozenset[str]:
        """Return the members by name."""
        return self.column.layout.names(self.split)

    @property
    def combinations(self) -> frozenset[str]:
        """Return every combination of the members that such cells name anywhere, there or not."""
        layout = self.column.layout
        each = zip(
            *(layout.varying(self.split, at) for at in layout.alike(self.split)), strict=True
        )
        return frozenset("/".join(names) for names in product(*map(set, each)))

    @property
    def beside(self) -> frozenset[str]:
        """Return the members that every other table of the same dimensions has: of each region."""
        layout, split = self.column.layout, self.split
        alike = split.dimension, split.parent, _dimensions(split)
        others = [
            layout.names(each)
            for each in layout.splits
            if (each.dimension, each.parent, _dimensions(each)) == alike and each != split
        ]
        return frozenset.intersection(*others) if others else frozenset()

    @cached_property
    def total(self) -> Figure | None:
        """Return the figure that the members make up."""
        at = self.split.total
        return None if at is None else self.column.figure(at)

    @property
    def members(self) -> ColumnSlice:
        """Return the figures of the members, in the order of the files."""
        return ColumnSlice(self.column, self.split.parts)

    @property
    def unit(self) -> Unit | None:
        """Return the unit of the total and of all members, None where they have several."""
        first, *others = {id(unit): unit for unit in self._units()}.values()
        return None if others else first

    def _units(self) -> Iterator[Unit]:
        if self.total is not None:
            yield self.total.unit
        odd = self.column.rows.odd.intersection(self.split.parts)
        if len(odd) < len(self.split.parts):
            yield self.metric.unit
        yield from (figure.unit for figure in self.column.figures(sorted(odd)))


def _dimensions(split: Split) -> list[str]:
    return [name for name, _ in split.within]


def breakdowns(book: FigureBook, metric: str | None = None) -> list[Breakdown]:
    """Return every breakdown by one dimension, of one metric or of all, in the order of the files.

    Of a book that is narrowed those that have a figure there, and these with all their members.
    """
    found = [
        Breakdown(column, split)
        for column in book.columns
        if metric is None or column.metric.id == metric
        for split in _seen(book, column)
        if not split.is_corner
    ]
    return sorted(found, key=_order)


def cross_breakdowns(book: FigureBook) -> list[Breakdown]:
    """Return breakdowns by several dimensions at once, whose total has no subtotals between.

    The dimension is `channel/team`; the members are all cells.
    """
    found = [
        Breakdown(column, split)
        for column in book.columns
        for split in _seen(book, column)
        if split.is_corner
    ]
    return sorted(found, key=_order)


def _order(breakdown: Breakdown) -> int:
    return breakdown.column.rows.rank(breakdown.split.parts[0])


def _seen(book: FigureBook, column: MetricColumn) -> Iterable[Split]:
    if book.focus is None:
        return column.layout.splits
    seen = book.focus.get(column, ())
    return [split for split in column.layout.splits if split.is_touched(seen)] if seen else ()


def members_of_several_dimensions(book: FigureBook) -> frozenset[tuple[str, str]]:
    """Return (metric, member) pairs that stand in more than one dimension."""
    return frozenset(
        (metric, member) for metric in book.given_metrics for member in _shared(book, metric)
    )


def _shared(book: FigureBook, metric: str) -> set[str]:
    """Return the members of a metric that stand in more than one dimension."""
    layouts = {column.layout for column in book.all_columns_of(metric)}
    by_dimension: dict[str, set[str]] = {}
    for layout in layouts:
        for dimension, names in layout.plain_names.items():
            by_dimension.setdefault(dimension, set()).update(names)
    return {name for one, other in combinations(by_dimension.values(), 2) for name in one & other}
