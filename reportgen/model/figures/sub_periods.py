"""Figures of finer periods under a figure of a coarser one: months under a quarter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen


@frozen
class SubPeriods:
    """A figure, the periods that make up its own, and the figures that are there for them."""

    whole: Figure
    periods: tuple[Period, ...]
    figures: tuple[Figure, ...]

    @property
    def is_complete(self) -> bool:
        """Return whether every part of the period has a figure."""
        return len(self.figures) == len(self.periods)

    @property
    def first(self) -> Figure | None:
        """Return the figure of the first part, if it is there."""
        at_start = [f for f in self.figures if f.period == self.periods[0]]
        return at_start[0] if at_start else None

    @property
    def last(self) -> Figure | None:
        """Return the figure of the last part, if it is there."""
        at_end = [f for f in self.figures if f.period == self.periods[-1]]
        return at_end[0] if at_end else None


def finer(period: Period) -> Iterator[Period]:
    """Return the quarters and the months of a period."""
    return chain.from_iterable(period.divisions)


def finer_columns(book: FigureBook, column: MetricColumn) -> Iterator[list[MetricColumn | None]]:
    """Yield the columns of the quarters and of the months under one, where there are any."""
    metric, period, role, against = column.key
    for parts in period.divisions:
        found = [book.column((metric, part, role, against)) for part in parts]
        if any(found):
            yield found


def sub_periods(book: FigureBook, whole: Figure) -> Iterator[SubPeriods]:
    """Yield the quarters and the months under a figure, where any of them has a figure."""
    key = whole.key
    for periods in key.period.divisions:
        found = tuple(
            figure
            for period in periods
            if (figure := book.find(key.metric, period, key.members, key.role))
        )
        if found:
            yield SubPeriods(whole, periods, found)
