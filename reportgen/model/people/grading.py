"""Reviewers' scores -> weighted totals and grades of people.

The reviewer's score counts, weighted, with one decimal, half-up. A grade's bound belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from decimal import ROUND_HALF_UP, Decimal

from reportgen.model.frozen import frozen
from reportgen.model.report.facets import Facet, declared, declares
from reportgen.model.report.pieces import AssessmentOutputs, Criterion, Grade
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell, Row

_TOTAL = "total"
_WHOLE = Decimal(100)
_STEP = Decimal("0.1")


@frozen
class Scoring:
    """How people are assessed, and what is written of it; all empty where a kind assesses nobody.

    `is_asked_for` says whether the kind does.
    """

    is_asked_for: bool = False
    expected_count: int | None = None
    criteria: Mapping[str, Criterion] = field(default_factory=dict)
    grades: tuple[Grade, ...] = ()
    quota: Mapping[str, Decimal] = field(default_factory=dict)
    outputs: AssessmentOutputs = field(default_factory=AssessmentOutputs)


@frozen
class Score:
    """A row of the scores: whose, of which criterion, its weight in per cent, the reviewer's."""

    person: str
    criterion: str
    row: Row
    weight: Decimal | None
    value: Decimal | None

    @property
    def cell(self) -> Cell:
        """Return the cell to point at: the reviewer's score, else the criterion."""
        return self.row.get("reviewer_score", self.row["criterion"])


@frozen
class Graded:
    """A person's total, and the grade that it earns; None below the lowest bound."""

    person: str
    total: Decimal
    grade: Grade | None


def scoring(texts: object) -> Scoring:
    """Return how the texts of a kind say that people are assessed."""
    facets = (
        Facet.EXPECTED_COUNT,
        Facet.CRITERIA,
        Facet.GRADES,
        Facet.QUOTA,
        Facet.OUTPUTS,
    )
    found = {facet.value: value for facet in facets for _, value in declared(texts, facet)}
    return Scoring(is_asked_for=declares(texts, *facets), **found)


def scores_by_person(report: Report) -> Mapping[str, tuple[Score, ...]]:
    """Return the rows of the scores table, by person, in the order of the file."""
    found: dict[str, tuple[Score, ...]] = {}
    for row in _rows(report):
        score = _score(row)
        found[score.person] = (*found.get(score.person, ()), score)
    return found


def scores_of(report: Report, person: str) -> tuple[Score, ...]:
    """Return the rows of the scores table of one person."""
    return tuple(_score(row) for row in _rows(report) if row["person_id"].text == person)


def graded(report: Report) -> Mapping[str, Graded]:
    """Return total and grade of everybody whose scores are complete."""
    grades = scoring(report.config.content).grades
    found = {}
    for person, scores in scores_by_person(report).items():
        total = total_of(scores)
        if total is not None:
            found[person] = Graded(person, total, grade_of(total, grades))
    return found


def total_of(scores: Iterable[Score]) -> Decimal | None:
    """Return the weighted total with one decimal; None where a score or weight is missing."""
    parts = []
    for score in scores:
        if score.weight is None or score.value is None:
            return None
        parts.append((score.weight, score.value))
    if sum(weight for weight, _ in parts) != _WHOLE:
        return None
    return as_printed(weighted_total(parts))


def weighted_total(parts: Iterable[tuple[Decimal, Decimal]]) -> Decimal:
    """Return the sum of weights in per cent times scores, not rounded."""
    return sum((weight * value for weight, value in parts), Decimal(0)) / _WHOLE


def as_printed(total: Decimal) -> Decimal:
    """Return a total with one decimal, half-up: what people see, and what grades are given for."""
    return total.quantize(_STEP, ROUND_HALF_UP)


def grade_of(total: Decimal, grades: Iterable[Grade]) -> Grade | None:
    """Return the grade with the highest bound that a total reaches."""
    reached = [grade for grade in grades if total >= grade.from_]
    return max(reached, key=lambda grade: grade.from_, default=None)


def _rows(report: Report) -> Iterator[Row]:
    """Yield the rows that score a criterion; a row that states a total does not."""
    table = report.tables.get("scores")
    for row in table.rows if table else ():
        if "person_id" in row and "criterion" in row and row["criterion"].text != _TOTAL:
            yield row


def _score(row: Row) -> Score:
    weight, value = row.get("weight"), row.get("reviewer_score")
    return Score(
        row["person_id"].text,
        row["criterion"].text,
        row,
        weight.number if weight else None,
        value.number if value else None,
    )
