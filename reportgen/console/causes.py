"""Findings of one cause, put together: a wrong figure is told of once, whatever it breaks."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.figures.column_slice import each_once
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Finding

Cause = tuple[Finding, ...]
"""What one cause makes wrong, the worst first."""


def causes(findings: Sequence[Finding]) -> list[Cause]:
    """Return the findings in groups of one cause each, in the order of the first of each."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        cause = finding.problem.cause
        key = (finding.config, cause) if cause is not None else id(finding)
        groups.setdefault(key, []).append(finding)
    return [tuple(sorted(group, key=_rank)) for group in groups.values()]


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
