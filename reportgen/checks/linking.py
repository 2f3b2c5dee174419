"""What one cause is: problems of different rules that come from one wrong figure share it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.model.finding import Problem, Severity

NamedProblem = tuple[str, Problem]
"""The name of a check, and what it says."""


def linked(problems: Sequence[NamedProblem]) -> Iterator[NamedProblem]:
    """Yield the problems with their cause; those of one cause share its suspect and repair.

    A rule that states no relation cannot know that a relation has convicted its figure.
    """
    caused = [(name, _with_cause(problem)) for name, problem in problems]
    convicted = {
        problem.cause: problem
        for _, problem in caused
        if problem.suspect is not None and problem.repair is not None
    }
    for name, problem in caused:
        known = convicted.get(problem.cause) if problem.cause and not problem.suspect else None
        yield name, _sharing(problem, known) if known else problem


def _with_cause(problem: Problem) -> Problem:
    return replace(problem, cause=problem.cause or _about_first(problem))


def _about_first(problem: Problem) -> str | None:
    """Return the figure that a problem is about first.

    A note has no cause, and what stands at a place of its own is wrong there, not in a figure.
    """
    if problem.severity is Severity.INFO or problem.place is not None or not problem.figures:
        return None
    return problem.suspect or problem.figures[0].id


def _sharing(problem: Problem, known: Problem) -> Problem:
    return replace(problem, suspect=known.suspect, repair=known.repair, slip=known.slip)
