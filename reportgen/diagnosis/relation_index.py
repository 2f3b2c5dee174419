"""Which relations a figure stands in: looked up by the figure, or by where it stands in a column.

Relations that add up rows of a column do not hold these figures, so nobody has to make them here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from reportgen.model.figures.column import ColumnKey, MetricColumn
from reportgen.model.figures.figure import Figure
from reportgen.model.relations.relation import Relation

_column_key = attrgetter("key.metric", "key.period", "key.role", "key.against")


class RelationIndex:
    """The relations that have figures in common with some others, by these figures.

    Where a relation adds up rows of a column, all figures of the column are known by position;
    any other by its `id()`, for a relation holds it.
    """

    def __init__(self, relations: Iterable[Relation], others: Sequence[Relation]) -> None:
        named = [*relations]
        self._columns = _columns(named, others)
        self._metrics = {column.metric.id for column in self._columns.values()}
        self._rows: dict[int, _Rows] = {id(column): {} for column in self._columns.values()}
        self._held: _Rows = {}
        wanted = {id(figure) for each in others for figure in each.held}
        for relation in named:
            for known, numbers in self._where(relation, wanted):
                for number in numbers:
                    known[number] = (*known.get(number, ()), relation)

    def of(self, figure: Figure) -> Sequence[Relation]:
        """Return the relations that a figure stands in."""
        known, number = self._place(figure)
        return known.get(number, ())

    def around(self, relation: Relation) -> Iterator[Sequence[Relation]]:
        """Yield for each figure of a relation, in order, the relations that it stands in."""
        for known, numbers in self._where(relation):
            yield from (known[number] for number in numbers)

    def _where(
        self, relation: Relation, wanted: set[int] | None = None
    ) -> Iterator[tuple[_Rows, Iterable[int]]]:
        """Yield where the relations of its figures are kept, and under which numbers."""
        for figure in relation.held:
            known, number = self._place(figure)
            if wanted is None or known is not self._held or number in wanted:
                yield known, (number,)
        rows = relation.rows
        if rows is not None and id(rows.column) in self._rows:
            yield self._rows[id(rows.column)], rows.positions

    def _place(self, figure: Figure) -> tuple[_Rows, int]:
        if figure.key.metric in self._metrics:
            column = self._columns.get(_column_key(figure))
            at = None if column is None else column.position(figure)
            if column is not None and at is not None:
                return self._rows[id(column)], at
        return self._held, id(figure)


_Rows = dict[int, tuple[Relation, ...]]


def _columns(
    relations: Sequence[Relation], others: Sequence[Relation]
) -> dict[ColumnKey, MetricColumn]:
    """Return the columns of which rows are added up, if figures of the others stand there."""
    found = {rows.column.key: rows.column for each in relations if (rows := each.rows) is not None}
    wanted = {_column_key(figure) for each in others for figure in each.held}
    wanted |= {rows.column.key for each in others if (rows := each.rows) is not None}
    return {key: column for key, column in found.items() if key in wanted}
