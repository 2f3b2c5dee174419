"""Runs the checks, stamps problems into findings, and applies waivers."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks import CHECKS
from reportgen.checks.base import Check, Scope
from reportgen.checks.kinds import severity_in_kind
from reportgen.judging import judge
from reportgen.model.config import Waiver
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.report import Report


def run_checks(report: Report) -> tuple[Finding, ...]:
    """Return all findings, the worst first, then in the order of the files."""
    findings = [
        _stamped(report, "input", problem.severity or Severity.ERROR, problem)
        for problem in report.input_problems
    ]
    told = [(check.name, each) for check in _wanted(report) for each in check.function(report)]
    findings += [
        _stamped(report, name, problem.severity or _severity(report, name), problem)
        for name, problem in judge(told, report).problems
    ]
    return tuple(sorted(findings, key=_order))


def _wanted(report: Report) -> Iterator[Check]:
    """Yield the checks that run for a report's kind."""
    for check in CHECKS.values():
        if check.scope is Scope.DATA or severity_in_kind(check.name, report):
            yield check


def _severity(report: Report, name: str) -> Severity:
    return severity_in_kind(name, report) or CHECKS[name].severity


def _stamped(report: Report, name: str, severity: Severity, problem: Problem) -> Finding:
    finding = Finding(report.config.path, name, severity, problem)
    for waiver in report.config.checks.waive:
        if _waives(report, waiver, finding):
            reason = f"{waiver.reason} ({waiver.by})"
            return Finding(report.config.path, name, severity, problem, reason)
    return finding


def _waives(report: Report, waiver: Waiver, finding: Finding) -> bool:
    """Return whether a waiver speaks of a finding and has not run out."""
    expired = waiver.until is not None and report.config.period.id.start > waiver.until.end
    same_metric = waiver.metric is None or waiver.metric == finding.about.metric
    return waiver.check == finding.check and same_metric and not expired


def _order(finding: Finding) -> tuple[int, str, int, int]:
    place = finding.place
    return -finding.severity.rank, place.file, place.line, place.column
