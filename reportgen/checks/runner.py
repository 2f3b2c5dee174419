"""Runs the checks, stamps problems into findings, and applies waivers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks import CHECKS
from reportgen.checks.base import Check
from reportgen.checks.kinds import runs, severity_in
from reportgen.checks.linking import NamedProblem, linked
from reportgen.checks.narrowing import told_by
from reportgen.checks.waiver_review import KnownChecks, review
from reportgen.checks.waivers import accepted
from reportgen.diagnosis import judge
from reportgen.model.finding import Finding, Severity
from reportgen.model.report.report import Report

TEMPLATE = "template"
LATE = (TEMPLATE, "layout", "chart-fit")
"""What speaks only when a document is composed and written."""

_OTHERS = ("input", "waiver", *LATE)


def run_checks(report: Report, further: Sequence[NamedProblem] = ()) -> tuple[Finding, ...]:
    """Return all findings, the worst first, then in the order of the files.

    `further` are problems of what speaks when a document is composed.
    """
    told = told_by(list(_wanted(report)), report)
    problems = [("input", problem) for problem in report.input_problems]
    problems += [*judge(told, report).problems, *further]
    findings = list(stamped(problems, report))
    findings += review(findings, report.config, KnownChecks((*CHECKS, *_OTHERS), LATE))
    return tuple(sorted(findings, key=_order))


def names_run(report: Report) -> tuple[str, ...]:
    """Return the names of all that is checked for a report, in their order."""
    return ("input", *(check.name for check in _wanted(report)), "waiver")


def stamped(problems: Sequence[NamedProblem], report: Report) -> Iterator[Finding]:
    """Yield the findings that problems make: each with its severity and cause, waived or not."""
    config = report.config
    findings = [
        Finding(config.path, name, problem.severity or _severity(name, report), problem)
        for name, problem in linked(problems)
    ]
    yield from accepted(findings, config)


def _wanted(report: Report) -> Iterator[Check]:
    """Yield the checks that run for a report's kind."""
    yield from (check for check in CHECKS.values() if runs(check, report.kind))


def _severity(name: str, report: Report) -> Severity:
    """Return how severe a check is for a kind of report, or by itself."""
    if name in CHECKS:
        return severity_in(CHECKS[name], report.kind)
    return Severity.WARNING if name in LATE else Severity.ERROR


def _order(finding: Finding) -> tuple[int, str, int, int]:
    place = finding.place
    return -finding.severity.rank, place.file, place.line, place.column
