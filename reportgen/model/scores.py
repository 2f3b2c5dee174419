"""Assessment scores as figures: of a criterion, and weighted totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from reportgen.model.figure import Derivation, Figure, FigureKey
from reportgen.model.inline import FigureRun, Form
from reportgen.model.language import Words
from reportgen.model.metric import Better, Metric
from reportgen.model.report import Report
from reportgen.model.table import Cell

_NAMES = {
    "self_score": Words("Self-assessment", "自评", "自評"),
    "reviewer_score": Words("Reviewer's score", "上级评分", "主管評分"),
}
_HUNDRED = Decimal(100)
_TOTAL_DECIMALS = 1

_Row = Mapping[str, Cell]


def score_runs(report: Report, person: str, column: str) -> dict[str, FigureRun]:
    """Return a person's scores in a column (self_score, reviewer_score), by criterion."""
    found = {}
    for row in _rows(report):
        figure = _score(report, row, column)
        if row["person_id"].text == person and figure is not None:
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
        if "person_id" in row and "criterion" in row:
            yield row


def _score(report: Report, row: _Row, column: str) -> Figure | None:
    value = _number(row.get(column))
    unit = report.catalogue.units.get("score100")
    if value is None or unit is None:
        return None
    metric = Metric(column, _NAMES[column], unit, Better.HIGHER, highest=_HUNDRED)
    pairs = (("criterion", row["criterion"].text), ("person", row["person_id"].text))
    key = FigureKey(column, report.config.period.id, pairs)
    return Figure(key, metric, value, row[column].text, unit, row[column].place)


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
    key = FigureKey(column, first.period, (first.key.members[-1],))
    formula = " + ".join(f"{w} * {s.id}" for s, w in known)
    source = Derivation(f"({formula}) / 100", tuple(s for s, _ in known))
    return Figure(key, first.metric, value, f"{value:f}", first.unit, source)


def _number(cell: Cell | None) -> Decimal | None:
    try:
        value = Decimal(cell.text) if cell else None
    except InvalidOperation:
        return None
    return value if value is not None and value.is_finite() else None
