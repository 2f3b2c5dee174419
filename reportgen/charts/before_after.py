"""The level before and the present one, a panel a metric, with the change.

For achievements. `series: year_ago` compares with the same period a year earlier.

    ::: chart
    type: before-after
    metrics: complaints escalations escalation_rate
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts.base import ChartPlan, ChartType
from reportgen.charts.points import Slot, name_of, point_of, series_name
from reportgen.model.document.chart import Arrangement, Panel, Scenario, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inlines
from reportgen.wording.numbers import unit_name


def before_after(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield a panel for each metric that has both levels, with the change under the later one."""
    earlier = "year_ago" if "year_ago" in plan.series else "previous"
    here = Slot("", (), context.period)
    for metric in plan.metrics:
        before = point_of(context, metric, earlier, here)
        after = point_of(context, metric, "actual", here)
        if before is None or after is None:
            continue
        step = context.change(after.figure, before.figure)
        moved: Inlines = (context.run(step, Form.SIGNED, context.tone(step)),) if step else ()
        names = (series_name(context, earlier), series_name(context, "actual"))
        yield Panel(
            title=name_of(context, metric),
            unit=unit_name(after.figure, context.locale),
            categories=names,
            series=(
                Series(names[0], (before, None), Scenario.PREVIOUS),
                Series(names[1], (None, after), Scenario.ACTUAL),
            ),
            arrangement=Arrangement.OVERLAID,
            remarks=((), moved),
        )


CHART = ChartType(
    "before-after",
    __doc__,
    ("前后对比：之前与现在，附变化", "前後對比：之前與現在，附變化"),
    before_after,
)
