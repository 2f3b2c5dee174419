"""The part of `period-scope` about headings of plans over results, and of results over next steps.

Only what is clear on both sides: what the heading says, and what stands under it.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.plan.period_headings import Heading, headings_of
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.report.report import Report
from reportgen.model.report.telling import Tells
from reportgen.reading.heading_words import promises_plans, promises_results
from reportgen.reading.period_mentions import periods_told_of


def broken_promises(report: Report) -> Iterator[Problem]:
    """Yield a problem for each heading under which the opposite of what it says stands."""
    for heading in headings_of(report):
        if heading.over is Tells.RESULTS and _is_of_plans(report, heading):
            yield _plans_over_results(heading)
        elif heading.over is Tells.AHEAD and promises_results(heading.text):
            yield _results_over_steps(heading)


def _is_of_plans(report: Report, heading: Heading) -> bool:
    own = report.config.period.id
    coming = any(each.start > own.end for each in periods_told_of(heading.text, own))
    return promises_plans(heading.text, of_a_time_to_come=coming)


def _plans_over_results(heading: Heading) -> Problem:
    text = heading.text.strip()
    return _problem(
        heading,
        LocalText(
            f'"{text}" promises plans, but only results stand under it',
            f"“{text}”说的是计划，下面却只有结果",
            f"「{text}」說的是計畫，下面卻只有結果",
        ),
        LocalText(
            "name the results, or show the plan under it",
            "请改成结果的标题，或在下面写上计划",
            "請改成結果的標題，或在下面寫上計畫",
        ),
    )


def _results_over_steps(heading: Heading) -> Problem:
    text = heading.text.strip()
    return _problem(
        heading,
        LocalText(
            f'"{text}" promises results, but only next steps stand under it',
            f"“{text}”说的是结果，下面却只有后续安排",
            f"「{text}」說的是結果，下面卻只有後續安排",
        ),
        LocalText(
            "name the next steps, or show the results under it",
            "请改成计划的标题，或在下面写上结果",
            "請改成計畫的標題，或在下面寫上結果",
        ),
    )


def _problem(heading: Heading, message: LocalText, remedy: LocalText) -> Problem:
    return Problem(
        message,
        remedy=remedy,
        about=About(subject=heading.path),
        place=heading.place,
    )
