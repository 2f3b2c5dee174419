"""A figure that was given twice with different values: which of them its relations fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.model.figures.figure import Figure, FigureKey
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.relations.intervals import common_interval, interval
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.wording.messages.places import cell_words

Doubtful = Mapping[FigureKey, tuple[Figure, ...]]
"""The figures that were given more than once with different values, by key."""


def settled(relations: Sequence[Relation], doubtful: Doubtful) -> Mapping[FigureKey, Figure]:
    """Return the row that is right for each figure of which all relations fit one value alone.

    Relations that hang on several such figures settle nothing.
    """
    about: dict[FigureKey, list[tuple[Relation, Figure]]] = {}
    for relation in relations if doubtful else ():
        twice = [figure for figure in relation.odd_figures if figure.key in doubtful]
        if len(twice) == 1 and common_interval(doubtful[twice[0].key]) is None:
            about.setdefault(twice[0].key, []).append((relation, twice[0]))
    found = {key: _fitting(doubtful[key], several) for key, several in about.items()}
    return {key: figure for key, figure in found.items() if figure is not None}


def _fitting(rows: Sequence[Figure], about: Sequence[tuple[Relation, Figure]]) -> Figure | None:
    """Return the first row whose value every relation fits, None where no or several values do."""
    by_value = {row.value: row for row in reversed(rows)}
    fits = [
        row
        for row in by_value.values()
        if not any(_breaks(relation, figure, row) for relation, figure in about)
    ]
    return fits[0] if len(fits) == 1 else None


def _breaks(relation: Relation, figure: Figure, row: Figure) -> bool:
    return relation.outcome_in([(figure, interval(row))]) is Outcome.VIOLATED


def with_right_row(problem: Problem, right: Mapping[FigureKey, Figure], config: str) -> Problem:
    """Return a problem about rows of one figure, with the one that its relations contradict first.

    Any other problem is returned as it is.
    """
    rows = problem.figures
    found = next((right[row.key] for row in rows[:1] if row.key in right), None)
    if found is None or any(row.key != found.key for row in rows) or len(rows) < 2:
        return problem
    wrong = [row for row in rows if row.value != found.value]
    if not wrong:
        return problem
    others = [row for row in rows if row.value == found.value]
    where = cell_words(wrong[0].place, config)
    said = problem.message
    return replace(
        problem,
        message=LocalText(
            f"{said.en}; what is computed with it fits {found.written} alone",
            f"{said.hans}；用到它的算式只与 {found.written} 相符",
            f"{said.hant}；用到它的算式只與 {found.written} 相符",
        ),
        figures=(*wrong, *others),
        place=wrong[0].place,
        suspect=wrong[0].id,
        repair=found.text,
        remedy=LocalText(
            f"open {where.en}: {wrong[0].written} should be {found.written}, "
            "or the row should be deleted",
            f"请打开 {where.hans}：{wrong[0].written} 应为 {found.written}，或者删去这一行",
            f"請打開 {where.hant}：{wrong[0].written} 應為 {found.written}，或者刪去這一列",
        ),
    )


def known_rows(doubtful: Doubtful, right: Mapping[FigureKey, Figure]) -> Doubtful:
    """Return what is doubtful, but for the figures of which the right row is known."""
    return dict(_known(doubtful, right))


def _known(
    doubtful: Doubtful, right: Mapping[FigureKey, Figure]
) -> Iterator[tuple[FigureKey, tuple[Figure, ...]]]:
    for key, rows in doubtful.items():
        yield key, (right[key],) if key in right else rows
