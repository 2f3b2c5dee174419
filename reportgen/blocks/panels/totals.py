"""Total scores, a bar a person, the highest first."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.panels.base import Plan
from reportgen.model.chart import Mark, Panel, Series
from reportgen.model.report import Report
from reportgen.model.scene import Scene
from reportgen.model.scores import total_runs
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name


def totals_by_person(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield the weighted totals of the reviewers' scores."""
    found = sorted(total_runs(scene.report).items(), key=lambda pair: -pair[1].figure.value)
    if not found:
        return
    names = _names(scene.report)
    mark = Mark.COLUMN if plan.type == "column" else Mark.BAR
    title = label("total_score", scene.locale)
    yield Panel(
        title=title,
        unit=unit_name(found[0][1].figure, scene.locale),
        categories=tuple(names.get(person, person) for person, _ in found),
        series=(Series(title, tuple(run for _, run in found), mark=mark),),
    )


def _names(report: Report) -> dict[str, str]:
    people = report.tables.get("people")
    return {
        row["person_id"].text: row["name"].text
        for row in (people.rows if people else ())
        if "name" in row and row["name"].text
    }
