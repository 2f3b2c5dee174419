"""What all rules say comes in one order, and each severity from the rule or the kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from reportgen.checks import CHECKS
from reportgen.checks.base import Check
from reportgen.checks.runner import coverage_of, names_run, run_checks, stamped
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import same
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from tests.support.figures import quarter, report

SAID = (
    Problem(same("a note"), place=Place("a.csv", 1, 1), severity=Severity.INFO),
    Problem(same("file b"), place=Place("b.csv", 1, 1)),
    Problem(same("line 10"), place=Place("a.csv", 10, 1)),
    Problem(same("line 2, column 9"), place=Place("a.csv", 2, 9)),
    Problem(same("line 2, column 3"), place=Place("a.csv", 2, 3)),
    Problem(same("a warning"), place=Place("a.csv", 1, 1), severity=Severity.WARNING),
)


def says_all(_: Report) -> Iterator[Problem]:
    """Yield the same problems of every report."""
    yield from SAID


def test_the_worst_come_first_then_files_lines_and_columns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(CHECKS, "says-all", Check("says-all", says_all))

    found = [f.problem.message.en for f in run_checks(report("")) if f.check == "says-all"]

    assert found == [
        "line 2, column 3",
        "line 2, column 9",
        "line 10",
        "file b",
        "a warning",
        "a note",
    ]


@pytest.mark.parametrize(
    ("kind", "check", "severity"),
    [
        ("team-annual", "script", Severity.ERROR),
        ("team-annual", "repeated-claim", Severity.ERROR),
        ("team-annual", "definition", Severity.WARNING),
        ("service-plan", "definition", Severity.WARNING),
        ("personal-annual", "benchmark-wording", Severity.WARNING),
        ("quarter-summary", "script", Severity.WARNING),
        ("quarter-summary", "benchmark-wording", Severity.ERROR),
        ("quarter-summary", "definition", Severity.ERROR),
    ],
)
def test_a_kind_says_how_grave_a_slip_is_in_its_documents(
    kind: str, check: str, severity: Severity, monkeypatch: pytest.MonkeyPatch
) -> None:
    says = replace(CHECKS[check], function=lambda _: iter([Problem(same("odd"))]), needs=())
    monkeypatch.setitem(CHECKS, check, says)

    found = run_checks(report("", quarter(kind=kind)))

    assert [f.severity for f in found if f.problem.message.en == "odd"] == [severity]


def test_what_no_rule_says_is_an_error_or_in_a_build_a_warning() -> None:
    names = ("input", "waiver", "coverage", "template", "layout", "breakdown-sum", "next-steps")

    found = stamped([(name, Problem(same("odd"))) for name in names], report(""))

    assert {each.check: each.severity for each in found} == {
        "input": Severity.ERROR,
        "waiver": Severity.ERROR,
        "coverage": Severity.ERROR,
        "template": Severity.WARNING,
        "layout": Severity.WARNING,
        "breakdown-sum": Severity.ERROR,
        "next-steps": Severity.WARNING,
    }


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("csat=85", "0", "100"),
        ("nps=5", "-100", "100"),
        ("orders=5", "0", None),
        # what the parts leave it
        ("orders=60 orders@2024-10=15", "15", None),
        ("headcount=30 headcount[level=senior]=15 headcount[level=junior]=15", "30", "30"),
    ],
)
def test_limits_and_relations_leave_a_figure_its_ends(
    text: str, low: str | None, high: str | None
) -> None:
    data = report(text)

    [ends] = coverage_of(data).ends(list(data.book.figures)[:1])

    assert (ends.low, ends.high) == (low, high)


def test_what_is_said_of_a_figure_alone_holds_none() -> None:
    coverage = coverage_of(report("onboarding_weeks=4|h csat=85 csat=86"))

    assert (coverage.figures, coverage.held, coverage.relations) == (3, 2, 0)


@pytest.mark.parametrize(
    ("kind", "runs"),
    [("assessment-single", "copied-text voice"), ("quarter-summary", "next-steps")],
)
def test_the_checks_that_run_are_those_of_the_kind(kind: str, runs: str) -> None:
    names = names_run(report("", quarter(kind=kind)))

    assert (names[0], names[-1]) == ("input", "waiver")
    assert "breakdown-sum" in names
    assert [name for name in ("copied-text", "voice", "next-steps") if name in names] == (
        runs.split()
    )
