"""What one figure was in every period of the same length."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from decimal import Decimal
from typing import Any

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure, Members, Role
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen

Values = Sequence[Any]
"""Decimals, or whole numbers that are scaled by a power of ten."""

Cell = tuple[MetricColumn, int]


@frozen
class Level:
    """A value and its period."""

    period: Period
    value: Decimal


@frozen
class History:
    """The values of one metric and its members over time, all scaled by the same power of ten.

    `figure` makes the one at a position; `decimals` says how many digits are behind the point of
    values that are whole numbers.
    """

    values: Values
    figure: Callable[[int], Figure]
    decimals: int = 0


def histories(book: FigureBook, fewest: int) -> Iterator[History]:
    """Yield the histories of actual totals and of the members of one dimension, if long enough.

    Crossed cells are too small not to vary.
    """
    for columns in alike(book):
        one = columns[0]
        even = all(c.decimals == one.decimals and not c.odd for c in columns)
        for cells in _series(columns, fewest):
            values = [c.values[at] if even else c.value(at) for c, at in cells]
            yield History(values, _figure_of(cells), one.decimals if even else 0)


def alike(book: FigureBook) -> Collection[Sequence[MetricColumn]]:
    """Return the columns of actual values that differ by their period only."""
    found: dict[object, list[MetricColumn]] = {}
    for column in book.columns:
        if column.role is Role.ACTUAL:
            found.setdefault((column.metric.id, column.period.span), []).append(column)
    return found.values()


def _figure_of(cells: Sequence[Cell]) -> Callable[[int], Figure]:
    return lambda number: cells[number][0].figure(cells[number][1])


def _series(columns: Sequence[MetricColumn], fewest: int) -> Iterator[list[Cell]]:
    """Yield the cells of the same members in all columns."""
    layout = columns[0].layout
    if sum(1 + len(column.layout.repeated) for column in columns) < fewest:
        return
    if all(column.layout is layout for column in columns) and len(columns) >= fewest:
        for at in layout.uncrossed:
            yield [(column, at) for column in columns]
        return
    found: dict[Members, list[Cell]] = {}
    for column in columns:
        for at in column.layout.uncrossed:
            found.setdefault(column.layout.members[at], []).append((column, at))
    yield from (cells for cells in found.values() if len(cells) >= fewest)


def over_time(book: FigureBook, figure: Figure) -> Iterator[Level]:
    """Yield what a figure is in other periods."""
    for column in book.columns_of(figure.key.metric, figure.role):
        if column.period != figure.period:
            for at in column.layout.at(figure.key.members):
                yield Level(column.period, column.value(at))


def all_values(book: FigureBook, metric: str, role: Role) -> Iterator[Decimal | int]:
    """Yield all values of a metric in a role; whole ones as int."""
    for column in book.columns_of(metric, role):
        if column.decimals or column.rows.odd:
            yield from (column.value(at) for at in range(len(column)))
        else:
            yield from column.values
