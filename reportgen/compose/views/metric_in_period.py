"""A metric in one period, for the total or a member: what all its faces are made from."""

from __future__ import annotations

from reportgen.compose.views.figure import FigureView
from reportgen.compose.views.period import period_named
from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.figure import Figure, Members
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen


@frozen
class MetricInPeriod:
    """A metric in one period, for the total or a member."""

    context: DocumentContext
    id: str
    members: Members = ()
    at_period: Period | None = None

    @property
    def figure(self) -> Figure | None:
        """Return the actual."""
        return self.context.actual(self.id, self.members, self.at_period)

    def __bool__(self) -> bool:
        """Return whether there is an actual."""
        return self.figure is not None


def view_of(metric: MetricInPeriod, figure: Figure | None, what: str) -> FigureView:
    """Return a figure as templates see it; `what` names it where it is not there."""
    return FigureView(metric.context, figure, f"{metric.id}.{what}".rstrip("."))


def previous_of(metric: MetricInPeriod) -> Figure | None:
    """Return the actual of the period before."""
    if metric.at_period is not None:
        return metric.context.actual(metric.id, metric.members, metric.at_period.before)
    return metric.context.previous(metric.id, metric.members)


def target_of(metric: MetricInPeriod) -> Figure | None:
    """Return the target as a level."""
    return metric.context.target(metric.id, metric.members, metric.at_period)


def reference_of(metric: MetricInPeriod, name: str) -> Figure | None:
    """Return the actual that a name stands for: `previous`, `year_ago`, or a period."""
    if name == "previous":
        return previous_of(metric)
    if name == "year_ago":
        return metric.context.year_ago(metric.id, metric.members)
    return metric.context.actual(metric.id, metric.members, period_named(name))
