"""A panel a metric on the same months, with the same layout.

For metrics that should be read together: counts are columns, others lines with their target.

    ::: chart
    type: small-multiples
    metrics: human_contacts csat first_response_time
    by: month
    :::
"""

from __future__ import annotations

from dataclasses import replace

from reportgen.charts.base import ChartPlan, ChartType, Made
from reportgen.charts.levels import by_category, with_target
from reportgen.model.document.chart import Mark
from reportgen.model.document.context import DocumentContext


def multiples(context: DocumentContext, plan: ChartPlan) -> Made:
    """Yield a panel a metric along the same months: counts as columns, rates as lines."""
    months = replace(plan, by=plan.by or "month", target=False)
    for metric in plan.metrics:
        is_count = context.metric(metric).is_whole
        panel = by_category(context, months, metric, Mark.COLUMN if is_count else Mark.LINE)
        yield panel if panel is None or is_count else with_target(context, metric, panel)


CHART = ChartType(
    "small-multiples",
    __doc__,
    ("小图组：每个指标一格，同一时间轴", "小圖組：每個指標一格，同一時間軸"),
    multiples,
)
