"""Findings of one cause, put together: what is wrong is told of once, whatever it breaks.

That is a wrong figure, or a word that is misspelt in many lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.figures.column_slice import each_once
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Finding
from reportgen.model.people.named_people import people_named

Cause = tuple[Finding, ...]
"""What one cause makes wrong, the worst first."""


def causes(findings: Sequence[Finding]) -> list[Cause]:
    """Return the findings in groups of one cause each, in the order of the first of each."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_cause_of(finding), []).append(finding)
    return [tuple(sorted(group, key=_rank)) for group in groups.values()]


def _cause_of(finding: Finding) -> object:
    """Return what findings of one cause have in common: the figure, else what is said of whom."""
    problem = finding.problem
    if problem.cause is not None:
        return finding.config, problem.cause
    if problem.figures or problem.evidence:
        return id(finding)
    said = finding.severity, problem.message, problem.remedy, people_named(finding)
    return finding.config, finding.check, finding.place.file, finding.place.sheet, said


def is_repeated(finding: Finding, lead: Finding) -> bool:
    """Return whether a finding says of another place what the first one of its cause says."""
    return finding.check == lead.check and finding.problem.message == lead.problem.message


def _rank(finding: Finding) -> tuple[int, bool]:
    """Return the sort key of a finding: the severest first, then the ones with candidates."""
    return -finding.severity.rank, not finding.problem.candidates


def advising(cause: Cause) -> Cause:
    """Return the findings of a cause whose remedy is printed: those with candidates, else all.

    A target that is missed only because of a slip need not be answered for.
    """
    return tuple(each for each in cause if each.problem.candidates) or cause


def figures_of(cause: Cause) -> Sequence[Figure]:
    """Return every figure that a cause touches, once, those of the first finding first."""
    problems = [finding.problem for finding in cause]
    if len(problems) == 1 and not problems[0].evidence:
        return each_once(problems[0].figures)
    figures = [figure for problem in problems for figure in problem.figures]
    figures += [f for problem in problems for further in problem.evidence for f in further.figures]
    return list(
        {(figure.id, figure.text, str(figure.source)): figure for figure in figures}.values()
    )
