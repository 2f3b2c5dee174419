"""How many people earned each grade.

For a collection of assessments: totals are weighted and rounded to one decimal first.

    ::: chart
    type: distribution
    of: scores
    :::
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.charts.base import ChartPlan, ChartType
from reportgen.model.document.chart import Panel, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Form
from reportgen.model.figures.figure import Derivation, Figure, FigureKey
from reportgen.model.figures.metric import Metric
from reportgen.model.language import LocalText
from reportgen.model.people.grading import scoring
from reportgen.model.people.scores import earned as earned_grade
from reportgen.model.people.scores import total_runs
from reportgen.model.report.pieces import Grade
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name

_NAMES = LocalText("People", "人数", "人數")


def distribution(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | None]:
    """Yield a column a grade, the best first; a grade begins at its bound."""
    grades = scoring(context.report.config.content).grades
    totals = [run.figure for run in total_runs(context.report).values()]
    unit = context.report.catalogue.units.get("people")
    if not grades or not totals or unit is None:
        return
    ordered = sorted(grades, key=lambda grade: -grade.from_)
    earned: dict[str, list[Figure]] = {grade.grade: [] for grade in ordered}
    for total in totals:
        earned[(earned_grade(context.report, total) or ordered[-1]).grade].append(total)
    metric = Metric("people_by_grade", _NAMES, unit)
    points = tuple(
        FigureRun(_count(metric, grade, earned[grade.grade], totals), 0, Form.NUMBER)
        for grade in ordered
    )
    yield Panel(
        title=label("grades", context.locale),
        unit=unit_name(points[0].figure, context.locale),
        categories=tuple(_name(grade) for grade in ordered),
        series=(Series(_NAMES.in_(context.locale), points),),
    )


def _name(grade: Grade) -> str:
    return grade.grade if grade.label == grade.grade else f"{grade.grade} {grade.label}"


def _count(metric: Metric, grade: Grade, earned: list[Figure], all_: list[Figure]) -> Figure:
    key = FigureKey(metric.id, all_[0].period, (("grade", grade.grade),))
    source = Derivation(f"number of totals in grade {grade.grade}", tuple(earned or all_))
    value = Decimal(len(earned))
    return Figure(key, metric, value, str(value), metric.unit, source)


CHART = ChartType(
    "distribution", __doc__, ("分布图：各等级有多少人", "分布圖：各等級有多少人"), distribution
)
