"""Assessment scores as figures: of a criterion, and weighted totals."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from reportgen.model.figure import Derivation, Figure, FigureKey
from reportgen.model.grading import grade_of
from reportgen.model.inline import FigureRun, Form
from reportgen.model.kinds import Assessment, Grade
from reportgen.model.language import Words
from reportgen.model.metric import Better, Metric, Unit
from reportgen.model.report import Report
from reportgen.model.table import Cell

_NAMES = {
    "self_score": Words("Self-assessment", "自评", "自評"),
    "reviewer_score": Words("Reviewer's score", "上级评分", "主管評分"),
    "weight": Words("Weight", "权重", "權重"),
}
_HUNDRED = Decimal(100)
_STEP = Decimal("0.1")
_TOTAL_DECIMALS = 1
_PART_DECIMALS = 2
_CRITERION_TOTAL = "total"
"""What a row of the scores is named that states a total; the total itself is computed."""

_Row = Mapping[str, Cell]


def score_runs(report: Report, person: str, column: str) -> dict[str, FigureRun]:
    """Return a person's scores in a column (self_score, reviewer_score), by criterion."""
    return scores_of_all(report, column).get(person, {})


def scores_of_all(
    report: Report, column: str = "reviewer_score"
) -> dict[str, dict[str, FigureRun]]:
    """Return everybody's scores in a column, by person and criterion."""
    found: dict[str, dict[str, FigureRun]] = {}
    for row in _rows(report):
        figure = _score(report, row, column)
        if figure is not None:
            run = FigureRun(figure, figure.decimals, Form.NUMBER)
            found.setdefault(row["person_id"].text, {})[row["criterion"].text] = run
    return found


def total_figures(report: Report, column: str = "reviewer_score") -> dict[str, Figure]:
    """Return each person's weighted total; nobody whose scores are incomplete."""
    return {person: run.figure for person, run in total_runs(report, column).items()}


def earned(report: Report, total: Figure) -> Grade | None:
    """Return the grade that a total earns as it is printed, its bound included."""
    content = report.config.content
    assessment = getattr(content, "assessment", content)
    grades = assessment.grades if isinstance(assessment, Assessment) else ()
    return grade_of(total.value.quantize(_STEP, ROUND_HALF_UP), grades)


def weighted(report: Report, person: str, column: str = "reviewer_score") -> dict[str, FigureRun]:
    """Return what each criterion brings to a person's total.

    With two decimals, which whole scores and weights need, whoever the person is; or with more.
    """
    found = {}
    for row in _rows(report):
        score, weight = _score(report, row, column), _number(row.get("weight"))
        if row["person_id"].text == person and score is not None and weight is not None:
            found[row["criterion"].text] = _part(score, weight)
    needed = max((_decimals(part.value) for part in found.values()), default=0)
    needed = max(needed, _PART_DECIMALS)
    return {name: FigureRun(part, needed, Form.NUMBER) for name, part in found.items()}


def weights(report: Report, person: str) -> dict[str, FigureRun]:
    """Return the weight of each criterion in per cent."""
    unit = report.catalogue.units.get("%")
    found = {}
    for row in _rows(report):
        value = _number(row.get("weight"))
        if row["person_id"].text == person and value is not None and unit is not None:
            pairs = (("criterion", row["criterion"].text), ("person", person))
            key = FigureKey("weight", report.config.period.id, pairs)
            metric = Metric("weight", _NAMES["weight"], unit)
            cell = row["weight"]
            figure = Figure(key, metric, value, cell.text, unit, cell.place)
            found[row["criterion"].text] = FigureRun(figure, figure.decimals, Form.NUMBER)
    return found


def total_runs(report: Report, column: str = "reviewer_score") -> dict[str, FigureRun]:
    """Return each person's weighted total with one decimal; nobody whose scores are incomplete."""
    rows: dict[str, list[_Row]] = {}
    for row in _rows(report):
        rows.setdefault(row["person_id"].text, []).append(row)
    totals = ((person, _total(report, own, column)) for person, own in rows.items())
    return {
        person: FigureRun(total, _TOTAL_DECIMALS, Form.NUMBER)
        for person, total in totals
        if total is not None
    }


def _rows(report: Report) -> Iterator[_Row]:
    table = report.tables.get("scores")
    for row in table.rows if table else ():
        if "person_id" in row and "criterion" in row and row["criterion"].text != _CRITERION_TOTAL:
            yield row


def _score(report: Report, row: _Row, column: str) -> Figure | None:
    value = _number(row.get(column))
    unit = report.catalogue.units.get("score100")
    if value is None or unit is None:
        return None
    metric = _metric(column, unit)
    pairs = (("criterion", row["criterion"].text), ("person", row["person_id"].text))
    key = FigureKey(column, report.config.period.id, pairs)
    return Figure(key, metric, value, row[column].text, unit, row[column].place)


@functools.cache
def _metric(column: str, unit: Unit) -> Metric:
    return Metric(column, _NAMES[column], unit, Better.HIGHER, highest=_HUNDRED)


def _total(report: Report, rows: list[_Row], column: str) -> Figure | None:
    """Return the sum of weight * score / 100, None where a score or weight is missing."""
    scores = [_score(report, row, column) for row in rows]
    weights = [_number(row.get("weight")) for row in rows]
    known = [
        (s, w) for s, w in zip(scores, weights, strict=True) if s is not None and w is not None
    ]
    if len(known) < len(rows):
        return None
    value = sum((s.value * w for s, w in known), Decimal(0)) / _HUNDRED
    first = known[0][0]
    metric = replace(first.metric, decimals=_TOTAL_DECIMALS)
    key = FigureKey(column, first.period, (first.key.members[-1],))
    formula = " + ".join(f"{w} * {s.id}" for s, w in known)
    source = Derivation(f"({formula}) / 100", tuple(s for s, _ in known))
    return Figure(key, metric, value, f"{value:f}", first.unit, source)


def _part(score: Figure, weight: Decimal) -> Figure:
    value = score.value * weight / _HUNDRED
    source = Derivation(f"{weight} * {score.id} / 100", (score,))
    key = replace(score.key, metric="weighted_score")
    return replace(score, key=key, value=value, text=f"{value:f}", source=source)


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _number(cell: Cell | None) -> Decimal | None:
    try:
        value = Decimal(cell.text) if cell else None
    except InvalidOperation:
        return None
    return value if value is not None and value.is_finite() else None
