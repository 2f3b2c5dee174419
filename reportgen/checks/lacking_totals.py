"""Totals without a row whose parts have rows, where tables like theirs have a total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure, FigureKey, Role
from reportgen.model.figures.layout import Layout, Split
from reportgen.model.figures.metric import Rollup
from reportgen.model.figures.period import Period, Span
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_names, named_key
from reportgen.wording.messages.missing_rows import add_or_leave_empty

_SHARE = 3
"""Of a kind of tables a third may lack their total at most: else it was never to be."""

_Kind = tuple[str, tuple[str, ...], str | None]
"""The dimension that varies, those that are fixed, and the parent of the members."""


@frozen
class Tables:
    """How many tables of a kind there are in a column, and those of them without a total."""

    count: int
    lacking: tuple[Split, ...]

    @property
    def is_alone(self) -> bool:
        """Return whether there is one table only, to be held against those of other periods."""
        return self.count == 1

    @property
    def is_uneven(self) -> bool:
        """Return whether a few of several tables lack their total."""
        return 0 < len(self.lacking) * _SHARE <= self.count


def without_totals(report: Report, told: Collection[FigureKey] = ()) -> Iterator[Problem]:
    """Yield a note for the totals that a table of parts lacks and others like it have.

    So it is for one nation of many, and for one period of several. Those told already are left out.
    """
    known: dict[Layout, Mapping[_Kind, Tables]] = {}
    counts: Counter[object] = Counter()
    read = (each for each in report.book.columns if each.metric.id not in report.unread)
    columns = list(filter(_adds_up, read))
    for column in columns:
        if column.layout not in known:
            known[column.layout] = _tables(column.layout)
        for kind, tables in known[column.layout].items():
            if tables.is_alone:
                counts[_series(column), kind, bool(tables.lacking)] += 1
    for column in columns:
        for kind, tables in known[column.layout].items():
            lack, have = (counts[_series(column), kind, each] for each in (True, False))
            is_only = tables.is_alone and tables.lacking and lack == 1 and have > 0
            if tables.is_uneven or is_only:
                splits = [each for each in tables.lacking if _total(column, each) not in told]
                if splits:
                    yield _problem(column, splits)


def _series(column: MetricColumn) -> tuple[str, Span]:
    return column.metric.id, column.period.span


def _adds_up(column: MetricColumn) -> bool:
    return column.metric.rollup is Rollup.SUM and column.role is Role.ACTUAL


def _tables(layout: Layout) -> Mapping[_Kind, Tables]:
    """Return the tables of a layout by kind, but those of all cells at once."""
    found: dict[_Kind, list[Split]] = {}
    for split in layout.splits:
        if not split.is_corner:
            found.setdefault(_kind(split), []).append(split)
    return {
        kind: Tables(len(splits), tuple(split for split in splits if split.total is None))
        for kind, splits in found.items()
    }


def _kind(split: Split) -> _Kind:
    return split.dimension, tuple([name for name, _ in split.within]), split.parent


def _problem(column: MetricColumn, splits: Sequence[Split]) -> Problem:
    names = listed_names([named_key(_total(column, split), column.metric) for split in splits])
    part = column.figure(splits[0].parts[0])
    return no_total(names, part, column.period, add_or_leave_empty(len(splits)))


def no_total(name: LocalText, part: Figure, period: Period, remedy: LocalText) -> Problem:
    """Return the note that a total, or several, have no row, at one of their parts."""
    return Problem(
        LocalText(
            f"no row for {name.en}, though what should add up to it has rows",
            f"没有{name.hans}的行，而应加总为它的各分项都有",
            f"沒有{name.hant}的列，而應加總為它的各分項都有",
        ),
        (part,),
        about=About(part.key.metric, None, None, period.id),
        place=part.place,
        remedy=remedy,
        severity=Severity.INFO,
    )


def _total(column: MetricColumn, split: Split) -> FigureKey:
    """Return what the total of a breakdown would be."""
    above = () if split.parent is None else ((split.dimension, split.parent),)
    return FigureKey(
        column.metric.id, column.period, tuple(sorted((*split.within, *above))), column.role
    )
