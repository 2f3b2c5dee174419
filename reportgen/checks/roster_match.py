"""Stated headcounts equal the number of people on the roster.

Counted are those on board at the end of the reported period. Only stocks of people are compared:
metrics in people whose value at the end of a period is the last one.

Passes: headcount 30 and 30 rows. Fails: junior 22 while the roster has 15 juniors.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, is_doubtful
from reportgen.model.figure import Figure, Role
from reportgen.model.finding import About, Problem
from reportgen.model.language import Words
from reportgen.model.metric import Metric, Rollup
from reportgen.model.report import Report
from reportgen.model.roster import roster_count


def roster_match(report: Report) -> Iterator[Problem]:
    """Yield a problem for each headcount that the roster contradicts."""
    if "roster" not in report.tables:
        return
    for figure in report.book.figures:
        if figure.period != report.config.period.id or figure.role is not Role.ACTUAL:
            continue
        if not _is_stock_of_people(figure.metric) or is_doubtful(report, figure):
            continue
        count = roster_count(report, figure)
        if count is not None and count != figure.value:
            yield _problem(report, figure, count)


def _is_stock_of_people(metric: Metric) -> bool:
    return metric.unit.id == "people" and metric.rollup_over_time is Rollup.LAST


def _problem(report: Report, figure: Figure, count: int) -> Problem:
    file = report.tables["roster"].file
    who = figure.key.member or figure.key.metric
    return Problem(
        Words(
            f"{figure.id} says {figure.text}, but the roster has {count} ({who})",
            f"{figure.id} 写的是 {figure.text}，花名册上是 {count}（{who}）",
            f"{figure.id} 寫的是 {figure.text}，名冊上是 {count}（{who}）",
        ),
        (figure,),
        remedy=Words(
            f"correct the figure or {file}",
            f"请改正这个数或 {file}",
            f"請改正這個數或 {file}",
        ),
        about=About.figure(figure),
        values=(figure.text, str(count)),
        suspect=figure.id,
        repair=str(count),
        cause=figure.id,
    )


CHECK = Check("roster-match", roster_match)
