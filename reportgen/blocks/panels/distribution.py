"""How many people earned each grade."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.blocks.panels.base import Plan
from reportgen.model.chart import Panel, Series
from reportgen.model.figure import Derivation, Figure, FigureKey
from reportgen.model.inline import FigureRun, Form
from reportgen.model.kinds import Assessment, Grade
from reportgen.model.language import Words
from reportgen.model.metric import Metric
from reportgen.model.scene import Scene
from reportgen.model.scores import earned as earned_grade
from reportgen.model.scores import total_runs
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name

_NAMES = Words("People", "人数", "人數")


def distribution(scene: Scene, plan: Plan) -> Iterator[Panel | None]:
    """Yield a column a grade, the best first; a grade begins at its bound."""
    content = scene.report.config.content
    grades = content.grades if isinstance(content, Assessment) else ()
    totals = [run.figure for run in total_runs(scene.report).values()]
    unit = scene.report.catalogue.units.get("people")
    if not grades or not totals or unit is None:
        return
    ordered = sorted(grades, key=lambda grade: -grade.from_)
    earned: dict[str, list[Figure]] = {grade.grade: [] for grade in ordered}
    for total in totals:
        earned[(earned_grade(scene.report, total) or ordered[-1]).grade].append(total)
    metric = Metric("people_by_grade", _NAMES, unit)
    points = tuple(
        FigureRun(_count(metric, grade, earned[grade.grade], totals), 0, Form.NUMBER)
        for grade in ordered
    )
    yield Panel(
        title=label("grades", scene.locale),
        unit=unit_name(points[0].figure, scene.locale),
        categories=tuple(_name(grade) for grade in ordered),
        series=(Series(_NAMES.in_(scene.locale), points),),
    )


def _name(grade: Grade) -> str:
    return grade.grade if grade.label == grade.grade else f"{grade.grade} {grade.label}"


def _count(metric: Metric, grade: Grade, earned: list[Figure], all_: list[Figure]) -> Figure:
    key = FigureKey(metric.id, all_[0].period, (("grade", grade.grade),))
    source = Derivation(f"number of totals in grade {grade.grade}", tuple(earned or all_))
    value = Decimal(len(earned))
    return Figure(key, metric, value, str(value), metric.unit, source)
