"""Runs the checks, stamps problems into findings, and applies waivers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, reduce
from operator import and_

from reportgen.checks import CHECKS
from reportgen.checks.base import Check
from reportgen.checks.coverage_wanted import too_few_held
from reportgen.checks.kinds import runs, severity_in
from reportgen.checks.linking import NamedProblem, linked
from reportgen.checks.narrowing import Looked, look, relations_around, standing, vouching
from reportgen.checks.waiver_review import KnownChecks, review
from reportgen.checks.waivers import accepted
from reportgen.coverage import Coverage
from reportgen.coverage.coverage import Stated, Vouching
from reportgen.coverage.ends import NO_ENDS, Ends, ends_of
from reportgen.diagnosis import judge
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.relations.intervals import ANY, Interval
from reportgen.model.relations.relation import Relation
from reportgen.model.report.report import Report

TEMPLATE = "template"
LATE = (TEMPLATE, "layout", "chart-fit")
"""What speaks only when a document is composed and written."""

_WANTED = (Role.TARGET, Role.TARGET_DELTA, Role.BENCHMARK)
_OTHERS = ("input", "waiver", "coverage", *LATE)


@frozen
class Examined:
    """All findings of a report, and how firmly its figures are held."""

    findings: tuple[Finding, ...]
    coverage: Coverage


def run_checks(report: Report, further: Sequence[NamedProblem] = ()) -> tuple[Finding, ...]:
    """Return all findings, the worst first, then in the order of the files."""
    return examined(report, further).findings


def examined(report: Report, further: Sequence[NamedProblem] = ()) -> Examined:
    """Return all findings, the worst first, then in the order of the files, and the coverage.

    `further` are problems of what speaks when a document is composed.
    """
    checks = list(_wanted(report))
    looked = look(checks, report)
    problems = [("input", problem) for problem in report.input_problems]
    problems += [*judge(looked.told, report).problems, *further]
    coverage = _coverage(checks, report, lambda: looked)
    problems += [("coverage", each) for each in too_few_held(coverage, report.config)]
    findings = list(stamped(problems, report))
    findings += review(findings, report.config, KnownChecks((*CHECKS, *_OTHERS), LATE))
    return Examined(tuple(sorted(findings, key=_order)), coverage)


def told_of_all(report: Report) -> Iterator[NamedProblem]:
    """Yield what rules say of all people side by side, before each is checked alone."""
    for check in _wanted(report):
        for told in check.of_all(report) if check.of_all else ():
            if isinstance(told, Problem):
                yield check.name, told


def coverage_of(report: Report) -> Coverage:
    """Return how firmly the figures of a report are held, without any finding."""
    checks = list(_wanted(report))
    return _coverage(checks, report, cache(lambda: look(checks, report)))


def _coverage(checks: Sequence[Check], report: Report, looked: Callable[[], Looked]) -> Coverage:
    return Coverage(
        report.book,
        lambda: _held_by(checks, report, looked()),
        lambda figures: _ends(checks, report, looked(), figures),
    )


def _ends(
    checks: Sequence[Check], report: Report, looked: Looked, figures: Sequence[Figure]
) -> Sequence[Ends]:
    """Return between which values figures could be anything, and no rule tells.

    What a rule judges that states neither relations nor limits has no ends, and what is wanted has
    none: texts are held against it.
    """
    judged = _judged(checks, report, looked)
    limits = {figure.id: _limits(checks, figure) for figure in figures}
    touched = standing(figures, report)
    found = ends_of(figures, relations_around(checks, report, looked, touched), limits)
    return [
        NO_ENDS
        if figure.role in _WANTED or judged.hold(report.book, figure) is not Hold.NONE
        else ends
        for figure, ends in zip(figures, found, strict=True)
    ]


def _judged(checks: Sequence[Check], report: Report, looked: Looked) -> HoldMarks:
    """Return the marks of the figures that rules without relations and limits have errors about."""
    own = [check for check in checks if not (check.around or check.limits)]
    told = [check for check in own if severity_in(check, report.kind) is not Severity.INFO]
    marks = HoldMarks()
    for mark in vouching(told, report, looked.focus).values():
        mark(marks)
    return marks


def _limits(checks: Sequence[Check], figure: Figure) -> Interval:
    return reduce(and_, (check.limits(figure) for check in checks if check.limits), ANY)


def _held_by(checks: Sequence[Check], report: Report, looked: Looked) -> tuple[Stated, Vouching]:
    """Return the relations that were stated, and what is held where rules had no need to look."""
    stated = [(name, each) for name, each in looked.told if isinstance(each, Relation)]
    return stated, vouching(checks, report, looked.focus)


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
