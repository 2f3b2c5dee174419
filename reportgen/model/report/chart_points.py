"""What a chart of the period config would show: its metrics, and the figures behind them."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.period import Period, Span
from reportgen.model.report.config import ChartConfig
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.report import Report

TIMES = {"month": Span.MONTH, "quarter": Span.QUARTER, "year": Span.YEAR, "period": None}
"""What `by:` may name beside a dimension, and how long such a period is."""

_LEVELS = (Role.ACTUAL, Role.TARGET, Role.FORECAST)


def charted_metrics(report: Report, chart: ChartConfig) -> tuple[str, ...]:
    """Return the metrics of a chart, in the order of drawing; none where it shows a table."""
    if chart.source is not None:
        return ()
    if isinstance(chart.metrics, tuple) and chart.metrics:
        return chart.metrics
    if chart.metrics == "headline":
        return report.config.headline
    for path, metrics in declared(report.config.content, Facet.TARGETS):
        if chart.metrics == path:
            return tuple(metrics)
    named = (chart.metric, chart.columns, chart.line)
    return tuple(dict.fromkeys(name for name in named if name))


def points(report: Report, chart: ChartConfig, metric: str) -> tuple[Figure, ...]:
    """Return the figures of a metric that a chart shows, each once."""
    found = {figure.key: figure for figure in _points(report, chart, metric)}
    return tuple(found.values())


def dimension_of(chart: ChartConfig) -> str | None:
    """Return the dimension whose members a chart shows."""
    by = chart.by if chart.by not in TIMES else None
    return chart.stack or by


def _points(report: Report, chart: ChartConfig, metric: str) -> Iterator[Figure]:
    """Yield the figures of each series; without an actual value those that are planned."""
    names = chart.series or ("actual",)
    own = [figure for name in names for figure in _series(report, chart, metric, name)]
    if own or chart.series:
        yield from own
        return
    for role in (Role.TARGET, Role.FORECAST):
        yield from _figures(report, chart, metric, (role, report.config.period.id))


def _series(report: Report, chart: ChartConfig, metric: str, name: str) -> Iterator[Figure]:
    period = report.config.period
    match name:
        case "previous":
            yield from _figures(report, chart, metric, (Role.ACTUAL, period.previous))
        case "year_ago":
            yield from _figures(report, chart, metric, (Role.ACTUAL, period.year_ago))
        case "target":
            yield from _figures(report, chart, metric, (Role.TARGET, period.id))
            yield from _figures(report, chart, metric, (Role.TARGET_DELTA, period.id))
            yield from _figures(report, chart, metric, (Role.TARGET, period.next))
        case "benchmark" | "forecast" | "threshold":
            yield from _figures(report, chart, metric, (Role(name), period.id))
            yield from _figures(report, chart, metric, (Role(name), period.next))
        case _:
            yield from _figures(report, chart, metric, (Role.ACTUAL, period.id))


def _figures(
    report: Report, chart: ChartConfig, metric: str, of: tuple[Role, Period | None]
) -> Iterator[Figure]:
    """Yield the figures of a metric in one role: of a period, or along the time that `by` names."""
    role, period = of
    if period is None:
        return
    dimension = dimension_of(chart)
    if chart.by not in TIMES and dimension is None and role in _LEVELS:
        found = report.book.find(metric, period, role=role)
        yield from [found] if found else []
        return
    for figure in report.book.of(metric, role):
        names = tuple(name for name, _ in figure.key.members)
        if names == ((dimension,) if dimension else ()) and _is_on_axis(chart, figure, period):
            yield figure


def _is_on_axis(chart: ChartConfig, figure: Figure, period: Period) -> bool:
    if chart.by not in TIMES:
        return figure.period == period
    span = TIMES[chart.by]
    if chart.by in ("year", "period"):
        return (span is None or figure.period.span == span) and figure.period.start <= period.end
    return figure.period.span == span and (period.holds(figure.period) or figure.period == period)
