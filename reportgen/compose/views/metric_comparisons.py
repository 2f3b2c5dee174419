"""A metric held against something: changes, gaps, shares, and the states that follow."""

from __future__ import annotations

from reportgen.compose.views.figure import FigureView
from reportgen.compose.views.metric_in_period import (
    MetricInPeriod,
    previous_of,
    reference_of,
    target_of,
    view_of,
)
from reportgen.model.figures.figure import Figure
from reportgen.model.frozen import frozen
from reportgen.wording.changes import change_inlines, gap_inlines, rate_inlines


@frozen
class MetricComparisons(MetricInPeriod):
    """What follows from two figures of a metric: `csat.change`, `csat.gap`, `csat.verdict`."""

    @property
    def change(self) -> FigureView:
        """Return the difference from the previous period."""
        return _change(self, previous_of(self), "change")

    @property
    def change_rate(self) -> FigureView:
        """Return the relative change from the previous period."""
        return _rate(self, previous_of(self), "change_rate")

    def change_on(self, name: str) -> FigureView:
        """Return the difference from `previous`, `year_ago` or a period."""
        return _change(self, reference_of(self, name), f"change_on({name})")

    def rate_on(self, name: str) -> FigureView:
        """Return the relative change from `previous`, `year_ago` or a period."""
        return _rate(self, reference_of(self, name), f"rate_on({name})")

    @property
    def gap(self) -> FigureView:
        """Return the distance to the target."""
        return _gap(self, self.figure, "gap")

    @property
    def to_go(self) -> FigureView:
        """Return the distance from the level that a plan starts from to its target."""
        return _gap(self, self.context.level(self.id, self.members), "to_go")

    @property
    def attainment(self) -> FigureView:
        """Return how much of the target was reached, in per cent."""
        made = self.context.attainment(self.figure, target_of(self))
        return view_of(self, made, "attainment")

    @property
    def share(self) -> FigureView:
        """Return the share of the total, for a member."""
        whole = self.context.actual(self.id, (), self.at_period)
        return view_of(self, self.context.share(self.figure, whole), "share")

    @property
    def planned_share(self) -> FigureView:
        """Return the share of the total's target, for a member."""
        made = self.context.share(target_of(self), self.context.target(self.id))
        return view_of(self, made, "planned_share")

    @property
    def verdict(self) -> str:
        """Return met, missed, no_target or undecided."""
        return self.context.target_state(self.id, self.members, self.at_period).value

    @property
    def trend(self) -> str:
        """Return better, worse, flat or no_previous."""
        return self.context.trend(self.figure, previous_of(self)).value

    @property
    def direction(self) -> str:
        """Return up, down, flat or no_previous."""
        return self.context.direction(self.figure, previous_of(self)).value

    def trend_on(self, name: str) -> str:
        """Return the trend against `previous`, `year_ago` or a period."""
        return self.context.trend(self.figure, reference_of(self, name)).value

    @property
    def benchmark_verdict(self) -> str:
        """Return better_than, worse_than, equal or no_benchmark."""
        return self.context.benchmark_state(self.id, self.members, self.at_period).value

    @property
    def aim(self) -> str:
        """Return what a plan asks of the metric: reach, hold, no_target, no_level or undecided."""
        return self.context.aim(self.id, self.members).value


def _change(metric: MetricInPeriod, reference: Figure | None, what: str) -> FigureView:
    context, actual = metric.context, metric.figure
    step = context.change(actual, reference)
    if actual is None or step is None:
        return view_of(metric, None, what)
    return FigureView(
        context, step, step.id, say=lambda: change_inlines(context, actual, reference)
    )


def _rate(metric: MetricInPeriod, reference: Figure | None, what: str) -> FigureView:
    context = metric.context
    step = context.change_rate(metric.figure, reference)
    if step is None:
        return view_of(metric, None, what)
    return FigureView(context, step, step.id, say=lambda: rate_inlines(context, step))


def _gap(metric: MetricInPeriod, level: Figure | None, what: str) -> FigureView:
    context = metric.context
    step = context.gap(level, target_of(metric))
    if step is None:
        return view_of(metric, None, what)
    return FigureView(context, step, step.id, say=lambda: gap_inlines(context, step))
