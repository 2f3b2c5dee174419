"""The figures that are given for a metric: actuals of other periods, targets, benchmarks."""

from __future__ import annotations

from reportgen.compose.views.figure import FigureView
from reportgen.compose.views.metric_in_period import (
    MetricInPeriod,
    previous_of,
    target_of,
    view_of,
)
from reportgen.model.figures.figure import Role
from reportgen.model.frozen import frozen


@frozen
class MetricFigures(MetricInPeriod):
    """The figures of a metric that somebody wrote: `csat.previous`, `csat.target`."""

    @property
    def number(self) -> FigureView:
        """Return the actual without its unit."""
        return view_of(self, self.figure, "").number

    @property
    def bare(self) -> FigureView:
        """Return the actual without a unit that is a word."""
        return view_of(self, self.figure, "").bare

    @property
    def scaled(self) -> FigureView:
        """Return the actual as people say a large number: 15.9万, 159 thousand."""
        return view_of(self, self.figure, "").scaled

    @property
    def previous(self) -> FigureView:
        """Return the previous period's actual."""
        return view_of(self, previous_of(self), "previous")

    @property
    def year_ago(self) -> FigureView:
        """Return the actual of a year ago."""
        return view_of(self, self.context.year_ago(self.id, self.members), "year_ago")

    @property
    def target(self) -> FigureView:
        """Return the target as a level."""
        return view_of(self, target_of(self), "target")

    @property
    def next_target(self) -> FigureView:
        """Return the target of the next period as a level."""
        found = self.context.target(self.id, self.members, self.context.next_period)
        return view_of(self, found, "next_target")

    @property
    def benchmark(self) -> FigureView:
        """Return the benchmark."""
        return _given(self, Role.BENCHMARK)

    @property
    def limit(self) -> FigureView:
        """Return the time limit, role `threshold`."""
        return _given(self, Role.THRESHOLD)

    @property
    def forecast(self) -> FigureView:
        """Return what is expected."""
        return _given(self, Role.FORECAST)

    @property
    def level(self) -> FigureView:
        """Return the level that a plan starts from."""
        return view_of(self, self.context.level(self.id, self.members), "level")


def _given(metric: MetricInPeriod, role: Role) -> FigureView:
    found = metric.context.given(role, metric.id, metric.members, metric.at_period)
    return view_of(metric, found, role.value)
