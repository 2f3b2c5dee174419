"""Before and after: a panel a metric, its earlier level beside the present one."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.panels.base import Plan, Slot, name_of, point_of, series_name
from reportgen.model.chart import Arrangement, Panel, Scenario, Series
from reportgen.model.inline import Form, Inlines
from reportgen.model.scene import Scene
from reportgen.wording.numbers import unit_name


def before_after(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield a panel for each metric that has both levels, with the change under the later one."""
    earlier = "year_ago" if "year_ago" in plan.series else "previous"
    here = Slot("", (), scene.period)
    for metric in plan.metrics:
        before = point_of(scene, metric, earlier, here)
        after = point_of(scene, metric, "actual", here)
        if before is None or after is None:
            continue
        step = scene.change(after.figure, before.figure)
        moved: Inlines = (scene.run(step, Form.SIGNED, scene.tone(step)),)
        names = (series_name(scene, earlier), series_name(scene, "actual"))
        yield Panel(
            title=name_of(scene, metric),
            unit=unit_name(after.figure, scene.locale),
            categories=names,
            series=(
                Series(names[0], (before, None), Scenario.PREVIOUS),
                Series(names[1], (None, after), Scenario.ACTUAL),
            ),
            arrangement=Arrangement.OVERLAID,
            remarks=((), moved),
        )
