"""Weights add to 100, every criterion is scored, totals and grades follow from the scores.

The reviewer's score counts, weighted, with one decimal, half-up; the bound of a grade belongs to
it. A total or grade that somebody typed (columns `total` and `grade` of the people table, a
criterion `total` in the scores) has to be what the scores give.

Passes: weights 25 + 30 + 15 + 15 + 15, all scored. Fails: weights 25 + 30 + 15 + 15 + 16.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from reportgen.checks.base import Check
from reportgen.checks.score_problems import (
    ScoredPerson,
    config_weights,
    no_scores,
    other_grade,
    other_total,
    other_weight,
    outside,
    scored_twice,
    stranger,
    unknown_criterion,
    unscored,
    weights_off,
)
from reportgen.model.finding import Problem, Severity
from reportgen.model.people.grading import Graded, Score, graded, scores_by_person, scoring
from reportgen.model.people.person_names import PersonNames
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell

_WHOLE = Decimal(100)


def scores(report: Report) -> Iterator[Problem]:
    """Yield a problem for each weight, score, total or grade that cannot be right."""
    rules = scoring(report.config.content)
    if not rules.is_asked_for:
        return
    weights = {name: criterion.weight for name, criterion in rules.criteria.items()}
    by_person = scores_by_person(report)
    others = _other_weights(by_person, weights)
    if weights and sum(weights.values()) != _WHOLE:
        yield config_weights(report, weights, others)
        others = {}  # for the same cause
    names = PersonNames(report)
    yield from (other_weight(found, weights, names, report) for found in others.values())
    if "scores" not in report.tables:
        return
    people = _people(report)
    for person in (*people, *(p for p in by_person if people and p not in people)):
        own = by_person.get(person, ())
        yield from _of_person(report, own, weights, people, ScoredPerson(person, names.of(person)))
    typed, grades = _typed_cells(report), _grade_names(report)
    for person, result in graded(report).items():
        assessed = ScoredPerson(person, names.of(person))
        yield from _other_totals(assessed, typed.get((person, "total"), ()), result)
        yield from _other_grades(assessed, typed.get((person, "grade"), ()), result, grades)


def _other_weights(
    by_person: Mapping[str, tuple[Score, ...]], weights: Mapping[str, Decimal]
) -> dict[tuple[str, Decimal], list[Score]]:
    """Return the rows whose weight is not the config's, by criterion and weight."""
    found: dict[tuple[str, Decimal], list[Score]] = {}
    for score in (score for own in by_person.values() for score in own):
        wanted = weights.get(score.criterion)
        if wanted is not None and score.weight is not None and score.weight != wanted:
            found.setdefault((score.criterion, score.weight), []).append(score)
    return found


def _people(report: Report) -> dict[str, Place]:
    table = report.tables.get("people")
    return {cell.text: cell.place for cell in table.column("person_id")} if table else {}


def _of_person(
    report: Report,
    own: tuple[Score, ...],
    weights: Mapping[str, Decimal],
    people: Mapping[str, Place],
    assessed: ScoredPerson,
) -> Iterator[Problem]:
    """Yield what is wrong with the rows of one person."""
    if not own:
        place = people.get(assessed.person, Place(report.tables["scores"].file))
        yield no_scores(assessed, place)
        return
    if assessed.person not in people:
        yield stranger(own[0], assessed.about)
    counts = Counter(score.criterion for score in own)
    for score in own:
        if weights and score.criterion not in weights:
            yield unknown_criterion(score, weights, assessed)
        elif counts[score.criterion] > 1 and score is _last(own, score.criterion):
            yield scored_twice(report, score, assessed)
        else:
            yield from _of_score(report, score, assessed)
    for criterion in weights:
        if criterion not in counts:
            yield unscored(report, criterion, own[-1].cell.place, assessed)
    given = [score.weight for score in own if score.weight is not None]
    if not weights and len(given) == len(own) and sum(given) != _WHOLE:
        yield weights_off(given, own[0].cell.place, assessed.about)


def _last(own: tuple[Score, ...], criterion: str) -> Score:
    return [score for score in own if score.criterion == criterion][-1]


def _of_score(report: Report, score: Score, assessed: ScoredPerson) -> Iterator[Problem]:
    if score.value is None:
        yield unscored(report, score.criterion, score.cell.place, assessed, score.cell.text)
    elif not 0 <= score.value <= _WHOLE:
        yield outside(report, score, assessed)


def _other_totals(
    assessed: ScoredPerson, cells: Iterable[Cell], result: Graded
) -> Iterator[Problem]:
    """Yield totals that somebody typed and that the scores do not give."""
    for cell in cells:
        if cell.number is not None and cell.number != result.total:
            yield other_total(assessed, cell, result)


def _other_grades(
    assessed: ScoredPerson, cells: Iterable[Cell], result: Graded, known: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield grades that somebody typed and that the total does not earn."""
    for cell in cells:  # of another scale, it is a grade of the post
        if result.grade and known.get(cell.text, result.grade.grade) != result.grade.grade:
            yield other_grade(assessed, cell, result)


def _grade_names(report: Report) -> dict[str, str]:
    """Return what the grades are called, by id and by label."""
    grades = scoring(report.config.content).grades
    return {name: each.grade for each in grades for name in (each.grade, each.label)}


def _typed_cells(report: Report) -> dict[tuple[str, str], list[Cell]]:
    """Return the totals and grades that somebody typed, by person and by which of the two."""
    found: dict[tuple[str, str], list[Cell]] = {}
    for name in ("people", "scores"):
        table = report.tables.get(name)
        for row in table.rows if table else ():
            if "person_id" in row:
                for what, cell in _typed_in(row):
                    found.setdefault((row["person_id"].text, what), []).append(cell)
    return found


def _typed_in(row: Mapping[str, Cell]) -> Iterator[tuple[str, Cell]]:
    for what in ("total", "grade"):
        if what in row:
            yield what, row[what]
    criterion = row.get("criterion")
    if criterion and criterion.text == "total" and "reviewer_score" in row:
        yield "total", row["reviewer_score"]


CHECK = Check("scores", scores, severity=Severity.ERROR)
