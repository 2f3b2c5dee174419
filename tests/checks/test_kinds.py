"""Which checks run for a kind of document, and how severe they are there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reportgen.checks.base import Check, Scope
from reportgen.checks.kinds import functions, runs, severity_in
from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.finding import Problem, Severity
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import NO_KIND, Kind
from reportgen.model.report.report import Report


def says_nothing(_: Report) -> Iterator[Problem]:
    """Yield nothing of figures."""
    yield from ()


def reads_nothing(_: Report) -> Iterator[Problem]:
    """Yield nothing of texts."""
    yield from ()


DATA = Check("quiet", says_nothing)
READING = Check("quiet", says_nothing, of_texts=reads_nothing)
DOCUMENT = Check("quiet", says_nothing, Scope.DOCUMENT)
OF_TASKS = Check("quiet", says_nothing, Scope.DOCUMENT, needs=(Facet.TASKS, Facet.QUOTA))
OF_QUOTAS = Check("quiet", says_nothing, Scope.DOCUMENT, needs=(Facet.QUOTA,))
SUMMARY = Kind("summary", QuarterSummary)
SILENT = Kind("summary", QuarterSummary, silent=("quiet",))


@pytest.mark.parametrize(
    ("check", "kind", "does"),
    [
        (DATA, NO_KIND, True),
        (DATA, SILENT, True),
        (DOCUMENT, NO_KIND, False),
        (DOCUMENT, SUMMARY, True),
        (DOCUMENT, SILENT, False),
        (DOCUMENT, Kind("bare"), True),
        (OF_TASKS, SUMMARY, True),  # one of the needs is enough
        (OF_TASKS, SILENT, False),
        (OF_QUOTAS, SUMMARY, False),
        (OF_TASKS, Kind("bare"), False),
    ],
)
def test_a_check_runs_where_a_kind_has_what_it_reads_and_lets_it(
    check: Check, kind: Kind, does: bool
) -> None:
    assert runs(check, kind) is does


@pytest.mark.parametrize(
    ("check", "kind", "of_texts"),
    [
        (READING, SUMMARY, True),
        (READING, SILENT, False),
        (READING, NO_KIND, False),
        (DATA, SUMMARY, False),
    ],
)
def test_a_rule_of_figures_reads_the_texts_of_a_document_that_lets_it(
    check: Check, kind: Kind, of_texts: bool
) -> None:
    expected = (says_nothing, reads_nothing) if of_texts else (says_nothing,)

    assert functions(check, kind) == expected


def test_a_kind_may_take_a_check_for_more_or_less_severe() -> None:
    strict = Kind("strict", severities={"quiet": Severity.ERROR})
    warning = Check("quiet", says_nothing, severity=Severity.WARNING)

    assert severity_in(warning, strict) is Severity.ERROR
    assert severity_in(warning, SUMMARY) is Severity.WARNING
