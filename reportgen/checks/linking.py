"""What one cause is: problems of different rules that come from one wrong figure share it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.model.finding import Evidence, Problem, Severity, Suspect

NamedProblem = tuple[str, Problem]
"""The name of a check, and what it says."""

_EXCHANGED = "exchanged"


def linked(problems: Sequence[NamedProblem]) -> Iterator[NamedProblem]:
    """Yield the problems with their cause; those of one cause share its suspect and repair.

    A rule that states no relation cannot know that a relation has convicted its figure.
    """
    pairs = _pairs([problem for _, problem in problems if problem.slip == _EXCHANGED])
    caused = [(name, _with_cause(problem, pairs)) for name, problem in problems]
    merged = _exchanges_once(caused)
    convicted = {
        problem.cause: problem
        for _, problem in merged
        if problem.suspect is not None and problem.repair is not None
    }
    for name, problem in merged:
        known = convicted.get(problem.cause) if problem.cause and not problem.suspect else None
        yield name, _sharing(problem, known) if known else problem


def _pairs(exchanged: Sequence[Problem]) -> Mapping[str | None, tuple[Suspect, Suspect]]:
    """Return by each figure of an exchange the two: they are one slip, so they are one cause."""
    named = [(_suspect(p), _text(p)) for p in exchanged]
    pairs: dict[str | None, tuple[Suspect, Suspect]] = {}
    for one, text in named:
        for other, other_text in named:
            if one.id != other.id and (one.repair, other.repair) == (other_text, text):
                pairs.setdefault(one.id, (one, other))
                pairs.setdefault(other.id, pairs[one.id])
    return pairs


def _suspect(problem: Problem) -> Suspect:
    return Suspect(str(problem.suspect), problem.repair, _EXCHANGED, problem.suspected)


def _text(problem: Problem) -> str | None:
    """Return what the suspect says."""
    return problem.suspected.text if problem.suspected else None


def _with_cause(problem: Problem, pairs: Mapping[str | None, tuple[Suspect, Suspect]]) -> Problem:
    pair = pairs.get(problem.suspect) if problem.slip == _EXCHANGED else None
    if pair is not None:
        return replace(problem, cause=pair[0].id, candidates=pair)
    return replace(problem, cause=problem.cause or _about_first(problem))


def _about_first(problem: Problem) -> str | None:
    """Return the figure that a problem is about first.

    A note has no cause, and what stands at a place of its own is wrong there, not in a figure.
    """
    if problem.severity is Severity.INFO or problem.place is not None or not problem.figures:
        return None
    return problem.suspect or problem.figures[0].id


def _exchanges_once(problems: Sequence[NamedProblem]) -> list[NamedProblem]:
    """Return the problems; a rule that sees both figures of an exchange says so once."""
    first: dict[tuple[str, str | None], int] = {}
    kept: list[NamedProblem] = []
    for name, problem in problems:
        at = first.setdefault((name, problem.cause), len(kept))
        if problem.slip == _EXCHANGED and at < len(kept):
            more = Evidence(problem.message, problem.figures, problem.about)
            lead = kept[at][1]
            kept[at] = (name, replace(lead, evidence=(*lead.evidence, more, *problem.evidence)))
        else:
            kept.append((name, problem))
    return kept


def _sharing(problem: Problem, known: Problem) -> Problem:
    return replace(problem, suspect=known.suspect, repair=known.repair, slip=known.slip)
