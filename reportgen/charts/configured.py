"""What a chart of the period config is to show: the same plan that its block would make."""

from __future__ import annotations

from reportgen.charts import CHARTS
from reportgen.charts.base import ChartPlan
from reportgen.charts.points import TIMES
from reportgen.model.report.config import ChartConfig
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.report import Report


def plan_of(report: Report, chart: ChartConfig) -> ChartPlan | None:
    """Return the plan of a chart of metrics, None for a chart of a list or for a diagram."""
    if chart.type not in CHARTS or chart.source is not None:
        return None
    metrics, columns, line = (
        tuple(name for name in names if name in report.catalogue.metrics)
        for names in (_metrics(report, chart), (chart.columns or "",), (chart.line or "",))
    )
    return ChartPlan(
        type=CHARTS[chart.type],
        metrics=metrics,
        columns="".join(columns),
        line="".join(line),
        by=chart.by or "",
        stack=chart.stack or "",
        series=chart.series or ("actual",),
        target=chart.target_line,
    )


def dimension_of(plan: ChartPlan) -> str:
    """Return the dimension whose members a chart shows, nothing where it shows none."""
    return plan.stack or (plan.by if plan.by not in TIMES else "")


def _metrics(report: Report, chart: ChartConfig) -> tuple[str, ...]:
    if isinstance(chart.metrics, tuple) and chart.metrics:
        return chart.metrics
    if chart.metrics == "headline":
        return report.config.headline
    for path, metrics in declared(report.config.content, Facet.TARGETS):
        if chart.metrics == path:
            return tuple(metrics)
    return (chart.metric,) if chart.metric else ()
