"""Assessment scores as figures: of a criterion, and weighted totals."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.model.document.inline import FigureRun, Form
from reportgen.model.figures.figure import Derivation, Figure, FigureKey
from reportgen.model.figures.metric import Better, Metric, Unit
from reportgen.model.language import LocalText
from reportgen.model.people.grading import (
    Score,
    as_printed,
    grade_of,
    scores_by_person,
    scores_of,
    scoring,
    weighted_total,
)
from reportgen.model.report.pieces import Grade
from reportgen.model.report.report import Report

_NAMES = {
    "self_score": LocalText("Self-assessment", "自评", "自評"),
    "reviewer_score": LocalText("Reviewer's score", "上级评分", "主管評分"),
    "weight": LocalText("Weight", "权重", "權重"),
}
_HUNDRED = Decimal(100)
_TOTAL_DECIMALS = 1
_PART_DECIMALS = 2


def score_runs(report: Report, person: str, column: str) -> dict[str, FigureRun]:
    """Return a person's scores in a column (self_score, reviewer_score), by criterion."""
    return scores_of_all(report, column).get(person, {})


def scores_of_all(
    report: Report, column: str = "reviewer_score"
) -> dict[str, dict[str, FigureRun]]:
    """Return everybody's scores in a column, by person and criterion."""
    found: dict[str, dict[str, FigureRun]] = {}
    for person, scores in scores_by_person(report).items():
        for score in scores:
            figure = _figure(report, score, column)
            if figure is not None:
                run = FigureRun(figure, figure.decimals, Form.NUMBER)
                found.setdefault(person, {})[score.criterion] = run
    return found


def total_figures(report: Report, column: str = "reviewer_score") -> dict[str, Figure]:
    """Return each person's weighted total; nobody whose scores are incomplete."""
    return {person: run.figure for person, run in total_runs(report, column).items()}


def earned(report: Report, total: Figure) -> Grade | None:
    """Return the grade that a total earns as it is printed, its bound included."""
    return grade_of(as_printed(total.value), scoring(report.config.content).grades)


def weighted(report: Report, person: str, column: str = "reviewer_score") -> dict[str, FigureRun]:
    """Return what each criterion brings to a person's total.

    With two decimals, which whole scores and weights need, whoever the person is; or with more.
    """
    found = {}
    for score in scores_of(report, person):
        figure = _figure(report, score, column)
        if figure is not None and score.weight is not None:
            found[score.criterion] = _part(figure, score.weight)
    needed = max((_decimals(part.value) for part in found.values()), default=0)
    needed = max(needed, _PART_DECIMALS)
    return {name: FigureRun(part, needed, Form.NUMBER) for name, part in found.items()}


def weights(report: Report, person: str) -> dict[str, FigureRun]:
    """Return the weight of each criterion in per cent."""
    unit = report.catalogue.units.get("%")
    found = {}
    for score in scores_of(report, person):
        if score.weight is not None and unit is not None:
            pairs = (("criterion", score.criterion), ("person", person))
            key = FigureKey("weight", report.config.period.id, pairs)
            metric = Metric("weight", _NAMES["weight"], unit)
            cell = score.row["weight"]
            figure = Figure(key, metric, score.weight, cell.text, unit, cell.place)
            found[score.criterion] = FigureRun(figure, figure.decimals, Form.NUMBER)
    return found


def total_runs(report: Report, column: str = "reviewer_score") -> dict[str, FigureRun]:
    """Return each person's weighted total with one decimal; nobody whose scores are incomplete."""
    everybody = scores_by_person(report).items()
    totals = ((person, _total(report, scores, column)) for person, scores in everybody)
    return {
        person: FigureRun(total, _TOTAL_DECIMALS, Form.NUMBER)
        for person, total in totals
        if total is not None
    }


def _figure(report: Report, score: Score, column: str) -> Figure | None:
    cell = score.row.get(column)
    value = cell.number if cell else None
    unit = report.catalogue.units.get("score100")
    if cell is None or value is None or unit is None:
        return None
    metric = _metric(column, unit)
    pairs = (("criterion", score.criterion), ("person", score.person))
    key = FigureKey(column, report.config.period.id, pairs)
    return Figure(key, metric, value, cell.text, unit, cell.place)


@functools.cache
def _metric(column: str, unit: Unit) -> Metric:
    return Metric(column, _NAMES[column], unit, Better.HIGHER, highest=_HUNDRED)


def _total(report: Report, scores: Sequence[Score], column: str) -> Figure | None:
    """Return the sum of weight * score / 100, None where a score or a part of the weights is."""
    known = [
        (figure, score.weight)
        for score in scores
        if score.weight is not None and (figure := _figure(report, score, column)) is not None
    ]
    if len(known) < len(scores) or sum(weight for _, weight in known) != _HUNDRED:
        return None
    value = weighted_total((weight, figure.value) for figure, weight in known)
    first = known[0][0]
    metric = replace(first.metric, decimals=_TOTAL_DECIMALS)
    key = FigureKey(column, first.period, (first.key.members[-1],))
    formula = " + ".join(f"{weight} * {figure.id}" for figure, weight in known)
    source = Derivation(f"({formula}) / 100", tuple(figure for figure, _ in known))
    return Figure(key, metric, value, f"{value:f}", first.unit, source)


def _part(score: Figure, weight: Decimal) -> Figure:
    value = score.value * weight / _HUNDRED
    source = Derivation(f"{weight} * {score.id} / 100", (score,))
    key = replace(score.key, metric="weighted_score")
    return replace(score, key=key, value=value, text=f"{value:f}", source=source)


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
