"""All that was loaded for one report. What every check receives."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import field

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.breakdowns import Breakdown
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure, FigureKey, Role
from reportgen.model.figures.holds import Hold
from reportgen.model.figures.layout import Split
from reportgen.model.figures.sub_periods import finer
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.essay import Essay
from reportgen.model.report.kind import Kind
from reportgen.model.report.person import PersonRecord
from reportgen.model.report.personal_texts import PersonalTexts
from reportgen.model.report.statement import Statement
from reportgen.model.report.table import DataTable
from reportgen.model.report.texts import TypedText


@frozen
class Report:
    """Config, catalogue, figures and other tables; `input_problems` is what could not be read.

    `missing` holds the keys of rows whose value was left empty or marked as missing, `unread` the
    metrics of rows that could not be read: what they lack may stand there.
    `rows` counts the accepted rows of metric CSVs. `last_figures` are those of the last report,
    `statements` the author's own relations. `essays` are what people wrote for an assessment,
    `texts` all that was typed anywhere, `personal` the texts of a kind by person. `person` is whose
    report it is, where it was made for one of many. `hold_of` tells how firmly a figure is held,
    where that was looked at.
    """

    config: ReportConfig
    catalogue: Catalogue
    book: FigureBook
    tables: Mapping[str, DataTable] = field(default_factory=dict)
    missing: frozenset[FigureKey] = frozenset()
    unread: frozenset[str] = frozenset()
    input_problems: tuple[Problem, ...] = ()
    rows: int = 0
    last_figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()
    essays: tuple[Essay, ...] = ()
    texts: tuple[TypedText, ...] = ()
    personal: Mapping[str, PersonalTexts] = field(default_factory=dict)
    person: PersonRecord | None = None
    hold_of: Callable[[Figure], Hold] | None = None

    @property
    def kind(self) -> Kind:
        """Return the kind of the document; that of a config without one asks for no texts."""
        return self.config.document_kind

    @property
    def has_own_actuals(self) -> bool:
        """Return whether there are actual values of the period, which a plan of it has none of."""
        own = self.config.period.id
        return any(
            column.period == own and column.role is Role.ACTUAL for column in self.book.columns
        )

    def absent_members(self, breakdown: Breakdown) -> tuple[str, ...]:
        """Return the members of a breakdown that are listed, or that have a row, but no value.

        Those of crossed dimensions as a CSV writes them, `east/chat`.
        """
        names = breakdown.split.dimensions
        empty = [
            "/".join(name for dimension, name in key.members if dimension in names)
            for key in self.missing
            if (key.metric, key.period, key.role) == breakdown.column.key[:3]
            and breakdown.column.layout.would_hold(breakdown.split, key.members)
        ]
        known = self.catalogue.dimensions.get(breakdown.dimension)
        there = breakdown.names if known and known.members else ()
        listed = [
            name
            for name in (known.members if known else ())
            if name not in there and self.catalogue.parents.get(name) == breakdown.split.parent
        ]
        return tuple(sorted({*empty, *listed}))

    def members_left_out(self, breakdown: Breakdown) -> tuple[str, ...]:
        """Return the members that other rows name, and that a breakdown leaves out.

        Of a plain table these are members of the period before or after or of its parts, or of
        what stands beside it; of crossed dimensions those of the plain table or of all others like
        it, of several at once the combinations. A member whose own members stand there in its place
        is not left out.
        """
        there, split, period = breakdown.names, breakdown.split, breakdown.period
        if split.is_corner:
            return tuple(sorted(breakdown.combinations - there))
        near = [period] if breakdown.within else [period.before, period.after, *finer(period)]
        metric, _, role, base = breakdown.column.key
        columns = (self.book.column((metric, each, role, base)) for each in near)
        parents = self.catalogue.parents
        in_place = {parents[name] for name in there if name in parents} - {split.parent}
        within = {split.parent, *in_place}
        found = {n for column in columns if column for n in _plain_names(split, column, within)}
        beside = breakdown.beside if breakdown.within else self._names_beside(breakdown)
        return tuple(sorted(found.union(beside) - there - in_place))

    def _names_beside(self, breakdown: Breakdown) -> Iterator[str]:
        """Yield the members of the same period's actual values that have more than a breakdown.

        Those are of its own metric, where it is a wanted value, else of other metrics: a site that
        all others have was left out, unless the metric is given without it in another period, too.
        """
        there, split, own = breakdown.names, breakdown.split, breakdown.column
        parent = {split.parent}
        if own.role is Role.ACTUAL and any(
            column.period != own.period and set(_plain_names(split, column, parent)) == there
            for column in self.book.columns_of(own.metric.id, own.role)
        ):
            return
        for column in self.book.columns:
            is_known = own.role is Role.ACTUAL or column.metric is own.metric
            if is_known and (column.period, column.role) == (own.period, Role.ACTUAL):
                names = set(_plain_names(split, column, parent))
                yield from names if there < names else ()


def _plain_names(
    split: Split, column: MetricColumn, parents: Collection[str | None]
) -> Iterator[str]:
    """Yield the members of a plain table, those below some parents."""
    for each in column.layout.splits:
        if (each.within, each.dimension) == ((), split.dimension) and each.parent in parents:
            yield from column.layout.names(each)
