"""All figures of a report, and the ways in which checks and templates ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import cached_property
from heapq import merge
from itertools import chain, pairwise

from reportgen.errors import FigureError
from reportgen.model.figures.column import ColumnKey, HeldRows, MetricColumn
from reportgen.model.figures.figure import Figure, FigureKey, Members, Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.layout import NO_PARENTS, Layout, Positions
from reportgen.model.figures.metric import Metric
from reportgen.model.figures.period import Period
from reportgen.model.figures.printed_decimals import printed_decimals
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText, same
from reportgen.model.nearest import most_alike
from reportgen.model.relations.formulas import computed_figure

NO_MEMBERS: Members = ()


class FigureBook:
    """All figures, in columns; they are made when they are asked for.

    A second value for one key is among the `figures`; look-ups give the first. What is not given is
    computed where the metric has a formula. A book that is narrowed to a `focus` goes through the
    figures there only; look-ups find all.
    """

    def __init__(self, columns: Iterable[MetricColumn], metrics: Mapping[str, Metric]) -> None:
        self.columns = tuple(sorted(columns, key=lambda column: column.rows.rank(0)))
        self.metrics = metrics
        self.focus: Focus | None = None
        self._computed: dict[FigureKey, Figure | None] = {}

    def narrowed(self, focus: Focus) -> FigureBook:
        """Return the book as a rule sees it that has nothing to say of other figures."""
        book = copy(self)
        book.focus = focus
        return book

    @property
    def figures(self) -> Figures:
        """Return every figure, in the order of the files."""
        return Figures(self, self.columns)

    def all_of(self, metric: str) -> Figures:
        """Return the figures of a metric in all roles, in the order of the files."""
        return Figures(self, self.all_columns_of(metric))

    def of(self, metric: str, role: Role = Role.ACTUAL) -> Figures:
        """Return the figures of a metric in one role, in the order of the files."""
        return Figures(self, self.columns_of(metric, role))

    def in_role(self, *roles: Role) -> Figures:
        """Return the figures of some roles, in the order of the files."""
        return Figures(self, [column for column in self.columns if column.role in roles])

    @cached_property
    def given_metrics(self) -> tuple[str, ...]:
        """Return the metrics that have a figure, in the order of the files."""
        return tuple(self._of_metric)

    def all_columns_of(self, metric: str) -> Sequence[MetricColumn]:
        """Return the columns of a metric in all roles."""
        return self._of_metric.get(metric, ())

    def columns_of(self, metric: str, role: Role) -> list[MetricColumn]:
        """Return the columns of a metric in one role."""
        return [column for column in self._of_metric.get(metric, ()) if column.role is role]

    @cached_property
    def _of_metric(self) -> Mapping[str, list[MetricColumn]]:
        found: dict[str, list[MetricColumn]] = {}
        for column in self.columns:
            found.setdefault(column.metric.id, []).append(column)
        return found

    def column(self, key: ColumnKey) -> MetricColumn | None:
        """Return the column of a metric, period, role and base."""
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> Mapping[ColumnKey, MetricColumn]:
        return {column.key: column for column in self.columns}

    @cached_property
    def repeated(self) -> Mapping[FigureKey, tuple[Figure, ...]]:
        """Return the figures of each key that was given more than once."""
        found = (
            tuple(column.figures(at))
            for column in self.columns
            for at in column.layout.repeated.values()
        )
        return {figures[0].key: figures for figures in found}

    def find(
        self,
        metric: str,
        period: Period,
        members: Members = NO_MEMBERS,
        role: Role = Role.ACTUAL,
        against: Period | None = None,
    ) -> Figure | None:
        """Return the figure of this key; one that is not given is computed by its formula."""
        column = self._by_key.get((metric, period, role, against))
        given = column.find(members) if column else None
        if given is not None:
            return given
        known = self.metrics.get(metric)
        if known is None or known.formula is None or role is not Role.ACTUAL:
            return None
        key = FigureKey(metric, period, members, role, against)
        if key not in self._computed:
            self._computed[key] = None  # a formula that leads back to itself gives nothing
            self._computed[key] = computed_figure(key, known, self.find)
        return self._computed[key]

    def figure(
        self,
        metric: str,
        period: Period,
        members: Members = NO_MEMBERS,
        role: Role = Role.ACTUAL,
        against: Period | None = None,
    ) -> Figure:
        """Return the figure of this key; raises FigureError naming it and the nearest known id."""
        found = self.find(metric, period, members, role, against)
        if found is None:
            raise FigureError(self._absent(FigureKey(metric, period, members, role, against)))
        return found

    @cached_property
    def signed_metrics(self) -> frozenset[str]:
        """Return the metrics of which a level is below zero, so that a missing one may be, too."""
        return frozenset(column.metric.id for column in self.columns if _goes_below_zero(column))

    def members(
        self, metric: str, period: Period, dimension: str, role: Role = Role.ACTUAL
    ) -> tuple[Figure, ...]:
        """Return the members of a plain breakdown of the total, in the order of the files.

        Members that have only the operands of the metric's formula are computed, and come last.
        """
        given = self._given_members(metric, period, dimension, role)
        known = self.metrics.get(metric)
        if known is None or known.formula is None or role is not Role.ACTUAL:
            return given
        found = {figure.key.members: figure for figure in given}
        for operand in known.formula.metrics:
            for part in self._given_members(operand, period, dimension, role):
                computed = self.find(metric, period, part.key.members)
                if computed is not None:
                    found.setdefault(part.key.members, computed)
        return tuple(found.values())

    def _given_members(
        self, metric: str, period: Period, dimension: str, role: Role
    ) -> tuple[Figure, ...]:
        for column in self.columns_of(metric, role):
            split = column.layout.split(dimension) if column.period == period else None
            if split is not None:
                return tuple(column.figures(split.parts))
        return ()

    def decimals_of(self, metric: str) -> int:
        """Return how many decimals a metric prints with."""
        return self._printed_decimals.get(metric, self.metrics[metric].decimals)

    @cached_property
    def _printed_decimals(self) -> Mapping[str, int]:
        return printed_decimals(self.columns, self.metrics)

    def _absent(self, key: FigureKey) -> Problem:
        nearest = most_alike(key.id, (figure.id for figure in self.figures))
        remedy = (
            LocalText(f"nearest: {nearest}", f"最接近的是：{nearest}", f"最接近的是：{nearest}")
            if nearest
            else same("")
        )
        return Problem(
            LocalText(f"there is no figure {key.id}", f"没有数值 {key.id}", f"沒有數值 {key.id}"),
            remedy=remedy,
        )


class Figures:
    """Figures of a book, made one by one while somebody goes through them."""

    def __init__(self, book: FigureBook, columns: Sequence[MetricColumn]) -> None:
        self._focus, self._columns = book.focus, columns

    def __iter__(self) -> Iterator[Figure]:
        runs = [(column, at) for column in self._columns if (at := self._positions(column))]
        if all(
            one[0].rows.rank(one[1][-1]) < next_.rows.rank(at[0])
            for one, (next_, at) in pairwise(runs)
        ):
            return chain.from_iterable(column.figures(at) for column, at in runs)
        return _merged(runs)

    def _positions(self, column: MetricColumn) -> Positions:
        if self._focus is None:
            return range(len(column))
        seen = self._focus.get(column, ())
        return seen if isinstance(seen, range) else sorted(seen)

    def __len__(self) -> int:
        return sum(len(self._positions(column)) for column in self._columns)


def _merged(runs: Sequence[tuple[MetricColumn, Positions]]) -> Iterator[Figure]:
    """Yield the figures of columns whose rows stand among each other."""
    ranked = (_ranked(column, positions) for column, positions in runs)
    return (column.figure(at) for _, column, at in merge(*ranked, key=lambda row: row[0]))


def _ranked(column: MetricColumn, positions: Positions) -> Iterator[tuple[int, MetricColumn, int]]:
    return ((column.rows.rank(at), column, at) for at in positions)


def book_of(
    figures: Iterable[Figure],
    metrics: Mapping[str, Metric],
    parents: Mapping[str, str] = NO_PARENTS,
) -> FigureBook:
    """Return a book of figures that are there, in their order."""
    ranked = list(enumerate(figures))
    return FigureBook(held_columns(ranked, parents), metrics)


def held_columns(
    ranked: Iterable[tuple[int, Figure]], parents: Mapping[str, str] = NO_PARENTS
) -> Iterator[MetricColumn]:
    """Yield columns of figures that are there, each with its rank in the book."""
    found: dict[ColumnKey, tuple[list[int], list[Figure]]] = {}
    for number, figure in ranked:
        key = figure.key
        ranks, figures = found.setdefault(key.column, ([], []))
        ranks.append(number)
        figures.append(figure)
    layouts: dict[tuple[Members, ...], Layout] = {}
    for (_, period, role, against), (ranks, figures) in found.items():
        members = tuple(figure.key.members for figure in figures)
        layout = layouts.setdefault(members, Layout(members, parents=parents))
        yield MetricColumn(
            figures[0].metric, (period, role, against), layout, HeldRows(figures, ranks)
        )


def _goes_below_zero(column: MetricColumn) -> bool:
    if column.least >= 0 and not column.rows.odd:
        return False
    return any(figure.value < 0 and not figure.unit.is_change for figure in column.figures())
