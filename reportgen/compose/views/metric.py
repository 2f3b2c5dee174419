"""A metric under its own name in a template, and the way to its members and other periods."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.compose.views.figure import Untold
from reportgen.compose.views.metric_comparisons import MetricComparisons
from reportgen.compose.views.metric_figures import MetricFigures
from reportgen.compose.views.metric_words import MetricWords
from reportgen.compose.views.period import period_named
from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.period import Period, Span
from reportgen.model.frozen import frozen
from reportgen.model.relations.ranks import highest, lowest

_Rank = Callable[[Sequence[Figure]], int | None]


@frozen
class MetricView(MetricWords, MetricFigures, MetricComparisons):
    """A metric as templates see it; what it says here is which other views it leads to."""

    def of(self, **members: str) -> MetricView:
        """Return the metric of a member, such as `csat.of(channel="chat")`."""
        return replace(self, members=tuple(sorted(members.items())))

    def at(self, period: str) -> MetricView:
        """Return the metric in another period: `csat.at("2024-11")`, `csat.at(period.next)`."""
        return replace(self, at_period=period_named(period))

    @property
    def history(self) -> list[MetricView]:
        """Return the metric in the earlier periods that the config lists, then in this one."""
        views = [replace(self, at_period=period) for period in self.context.history]
        return [view for view in views if view]

    @property
    def milestones(self) -> list[MetricView]:
        """Return the metric in each part of the period that has a target."""
        views = [replace(self, at_period=period) for period in self.context.parts()]
        return [view for view in views if view.target]

    def by(self, dimension: str) -> list[MetricView]:
        """Return the metric for each member of a dimension, or each `month` of the period."""
        if dimension in ("month", "quarter", "part"):
            views = [replace(self, at_period=part) for part in _spans(self.context, dimension)]
        else:
            found = self.context.report.book.members(self.id, self.context.period, dimension)
            views = [replace(self, members=figure.key.members) for figure in found]
        return [view for view in views if view]

    def planned(self, dimension: str) -> list[MetricView]:
        """Return the metric for each member that has a target, the largest target first."""
        views = self._given_to(Role.TARGET, dimension)
        return sorted(views, key=lambda view: -_size(view.target.figure))

    def limited(self, dimension: str) -> list[MetricView]:
        """Return the metric for each member that has a time limit."""
        return self._given_to(Role.THRESHOLD, dimension)

    def highest(self, dimension: str) -> MetricView:
        """Return the member or month with the highest actual."""
        views = self.by(dimension)
        return self._first(views, _actuals(views), highest, f"highest({dimension})")

    def lowest(self, dimension: str) -> MetricView:
        """Return the member or month with the lowest actual."""
        views = self.by(dimension)
        return self._first(views, _actuals(views), lowest, f"lowest({dimension})")

    def most_planned(self, dimension: str) -> MetricView:
        """Return the member with the largest target."""
        views = self.planned(dimension)
        targets = [view.target.figure for view in views if view.target.figure is not None]
        return self._first(views, targets, highest, f"most_planned({dimension})")

    def _first(
        self, views: list[MetricView], figures: list[Figure], rank: _Rank, asked: str
    ) -> MetricView:
        """Return the view whose figure comes first, this one where there are none."""
        if not figures:
            return self
        at = rank(figures)
        return unranked(self, asked) if at is None else views[at]

    def _given_to(self, role: Role, dimension: str) -> list[MetricView]:
        book, period = self.context.report.book, self.at_period or self.context.period
        found = book.members(self.id, period, dimension, role)
        return [replace(self, members=figure.key.members) for figure in found]


@frozen
class Unranked(MetricView):
    """What is asked for as the highest or lowest, where nobody can tell which it is."""

    asked: str = ""

    @property
    def figure(self) -> None:
        """Return nothing: the highest of <5 and 3 has no figure."""

    @property
    def label(self) -> str:
        """Return that it has no name."""
        return Untold(f"{self.id}.{self.asked}")

    @property
    def part(self) -> str:
        """Return that it has no name inside a sentence either."""
        return self.label


def unranked(view: MetricView, asked: str) -> MetricView:
    """Return what is there where nobody can tell which view comes first."""
    return Unranked(view.context, view.id, asked=asked)


def _spans(context: DocumentContext, name: str) -> tuple[Period, ...]:
    if name == "part":
        return context.parts()
    return context.period.parts(Span.MONTH if name == "month" else Span.QUARTER)


def _actuals(views: list[MetricView]) -> list[Figure]:
    return [view.figure for view in views if view.figure is not None]


def _size(figure: Figure | None) -> Decimal:
    return figure.value if figure else Decimal(0)
