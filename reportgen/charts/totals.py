"""Total scores, a bar a person, the highest first."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.charts.base import ChartPlan
from reportgen.model.document.chart import Mark, Panel, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.people.scores import total_runs
from reportgen.model.report.report import Report
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name


def totals_by_person(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield the weighted totals of the reviewers' scores."""
    found = sorted(total_runs(context.report).items(), key=lambda pair: -pair[1].figure.value)
    if not found:
        return
    names = _names(context.report)
    mark = Mark.COLUMN if plan.type.mark is Mark.COLUMN else Mark.BAR
    title = label("total_score", context.locale)
    yield Panel(
        title=title,
        unit=unit_name(found[0][1].figure, context.locale),
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
