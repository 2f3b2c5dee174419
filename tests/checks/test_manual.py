"""The manual pages: whole, and their examples say what they promise."""

from __future__ import annotations

import pytest

from reportgen.checks import CHECKS
from reportgen.checks.manual import Manual, manual, manuals, names
from reportgen.cli.examples import messages
from reportgen.model.finding import Severity

PAGES = list(manuals())
RUNNABLE = [page for page in PAGES if page.example is not None]


@pytest.mark.parametrize("page", PAGES, ids=names())
def test_each_page_has_a_line_that_sums_it_up_and_two_examples(page: Manual) -> None:
    assert page.summary.endswith(".")
    assert page.passes.endswith(".")
    assert page.fails.endswith(".")


@pytest.mark.parametrize("page", RUNNABLE, ids=[page.name for page in RUNNABLE])
def test_the_examples_run_as_they_say(page: Manual) -> None:
    assert page.example is not None

    assert messages(page.name, page.example.passes) == []
    assert [said.en for said in messages(page.name, page.example.fails)] == [page.example.says]


def test_the_arithmetic_can_be_run() -> None:
    assert {"breakdown-sum", "ratio", "rollup", "delta", "headcount-flow"} <= {
        page.name for page in RUNNABLE
    }


def test_a_page_is_read_in_its_parts() -> None:
    page = manual("headcount-flow")

    assert page.summary == "Opening headcount + joined - left = closing headcount."
    assert page.passes == "18 + 15 - 3 = 30."
    assert page.fails == "18 + 15 - 3, closing 31."


def test_rules_come_first_and_then_what_else_is_found_each_once() -> None:
    assert names()[: len(CHECKS)] == tuple(CHECKS)
    assert {"input", "coverage"} <= set(names()[len(CHECKS) :])
    assert len(set(names())) == len(names())


@pytest.mark.parametrize(
    ("name", "severity"),
    [
        ("input", Severity.ERROR),
        ("coverage", Severity.ERROR),
        ("waiver", Severity.WARNING),
        ("breakdown-sum", Severity.ERROR),
        ("trend", Severity.WARNING),
    ],
)
def test_a_page_says_how_severe_its_findings_are(name: str, severity: Severity) -> None:
    assert manual(name).severity is severity
