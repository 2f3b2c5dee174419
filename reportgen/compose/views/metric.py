"""A metric under its own name in a template, and the way to its members and other periods."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reportgen.compose.views.metric_comparisons import MetricComparisons
from reportgen.compose.views.metric_figures import MetricFigures
from reportgen.compose.views.metric_words import MetricWords
from reportgen.compose.views.period import period_named
from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.period import Period, Span
from reportgen.model.frozen import frozen


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
        return max(self.by(dimension), key=_value, default=self)

    def lowest(self, dimension: str) -> MetricView:
        """Return the member or month with the lowest actual."""
        return min(self.by(dimension), key=_value, default=self)

    def _given_to(self, role: Role, dimension: str) -> list[MetricView]:
        book, period = self.context.report.book, self.at_period or self.context.period
        found = book.members(self.id, period, dimension, role)
        return [replace(self, members=figure.key.members) for figure in found]


def _spans(context: DocumentContext, name: str) -> tuple[Period, ...]:
    if name == "part":
        return context.parts()
    return context.period.parts(Span.MONTH if name == "month" else Span.QUARTER)


def _value(view: MetricView) -> Decimal:
    return _size(view.figure)


def _size(figure: Figure | None) -> Decimal:
    return figure.value if figure else Decimal(0)
