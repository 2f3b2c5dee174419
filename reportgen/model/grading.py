"""Reviewers' scores -> weighted totals and grades of people.

The reviewer's score counts, weighted, with one decimal, half-up. A grade's bound belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from reportgen.model.frozen import frozen
from reportgen.model.kinds import Assessment, Grade
from reportgen.model.report import Report
from reportgen.model.table import Cell, Row

_WHOLE = Decimal(100)
_STEP = Decimal("0.1")


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


def scores_by_person(report: Report) -> Mapping[str, tuple[Score, ...]]:
    """Return the rows of the scores table, by person, in the order of the file."""
    found: dict[str, tuple[Score, ...]] = {}
    table = report.tables.get("scores")
    for row in table.rows if table else ():
        if "person_id" not in row or "criterion" not in row:
            continue
        score = _score(row)
        if score.criterion != "total":
            found[score.person] = (*found.get(score.person, ()), score)
    return found


def graded(report: Report) -> Mapping[str, Graded]:
    """Return total and grade of everybody whose scores are complete."""
    content = report.config.content
    grades = content.grades if isinstance(content, Assessment) else ()
    found = {}
    for person, scores in scores_by_person(report).items():
        total = total_of(scores)
        if total is not None:
            found[person] = Graded(person, total, grade_of(total, grades))
    return found


def total_of(scores: Iterable[Score]) -> Decimal | None:
    """Return the weighted total with one decimal; None where a score or weight is missing."""
    sum_of_weights = total = Decimal(0)
    for score in scores:
        if score.weight is None or score.value is None:
            return None
        sum_of_weights += score.weight
        total += score.weight * score.value
    if sum_of_weights != _WHOLE:
        return None
    return (total / _WHOLE).quantize(_STEP, ROUND_HALF_UP)


def grade_of(total: Decimal, grades: Iterable[Grade]) -> Grade | None:
    """Return the grade with the highest bound that a total reaches."""
    reached = [grade for grade in grades if total >= grade.from_]
    return max(reached, key=lambda grade: grade.from_, default=None)


def _score(row: Row) -> Score:
    weight, value = row.get("weight"), row.get("reviewer_score")
    return Score(
        row["person_id"].text,
        row["criterion"].text,
        row,
        weight.number if weight else None,
        value.number if value else None,
    )
