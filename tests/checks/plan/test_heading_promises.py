"""No heading promises the opposite of what stands under it, where both are clear."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.plan.heading_promises import broken_promises
from reportgen.checks.plan.period_headings import misnamed_headings
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.model.report.telling import Tells
from reportgen.model.report.texts import TextKind, TypedText
from tests.support.figures import of_october, report

PLACE = Place("results.md", 2, 8)


def under(title: str, over: Tells) -> Report:
    """Return the report of October 2026 with one heading."""
    path = "sections.s.title"
    typed = TypedText(path, title, title, PLACE, "sections", path, kind=TextKind.HEADING, over=over)
    return replace(report("", of_october()), texts=(typed,))


@pytest.mark.parametrize(
    ("title", "over", "message"),
    [
        ("Plans for next month", Tells.RESULTS, "promises plans, but only results stand under it"),
        ("Our plans for November", Tells.RESULTS, "promises plans, but only results stand under it"),
        ("11月安排", Tells.RESULTS, "promises plans, but only results stand under it"),
        ("Results of the month", Tells.AHEAD, "promises results, but only next steps stand under it"),
        ("本月成果", Tells.AHEAD, "promises results, but only next steps stand under it"),
    ],
)  # fmt: skip
def test_plans_over_results_and_results_over_next_steps_are_found(
    title: str, over: Tells, message: str
) -> None:
    [problem] = broken_promises(under(title, over))

    assert (problem.message.en, problem.place) == (f'"{title}" {message}', PLACE)


@pytest.mark.parametrize(
    ("title", "over"),
    [
        ("Plans for next month", Tells.NOTHING),
        ("Plans for next month", Tells.AHEAD),
        ("October against plan", Tells.RESULTS),
        ("Plan of October", Tells.RESULTS),
        ("Results of the month", Tells.NOTHING),
        ("Results of the month", Tells.RESULTS),
        ("Results and next steps", Tells.AHEAD),
        ("The month", Tells.AHEAD),
    ],
)
def test_what_fits_or_is_not_clear_is_left_alone(title: str, over: Tells) -> None:
    assert list(broken_promises(under(title, over))) == []


@pytest.mark.parametrize(
    ("title", "over", "named"),
    [
        ("Results of November", Tells.RESULTS, "2026-11"),
        ("November", Tells.RESULTS, "2026-11"),
        ("Results against targets, November", Tells.RESULTS, "2026-11"),
        ("Nov results and Q1 2027", Tells.NOTHING, "2026-11"),
        ("11月核心指标", Tells.NOTHING, "2026-11"),
        ("Steps in September", Tells.AHEAD, "2026-09"),
    ],
)
def test_over_results_the_next_period_is_another_one(title: str, over: Tells, named: str) -> None:
    [problem] = misnamed_headings(under(title, over))

    assert problem.values == (named, "2026-10")


@pytest.mark.parametrize(
    ("title", "over"),
    [
        ("Results of October", Tells.RESULTS),
        ("Plans for November", Tells.RESULTS),
        ("November", Tells.NOTHING),
        ("Steps until December", Tells.AHEAD),
        ("December and January", Tells.AHEAD),
    ],
)
def test_over_next_steps_and_where_it_is_not_clear_it_is_what_comes(
    title: str, over: Tells
) -> None:
    assert list(misnamed_headings(under(title, over))) == []
