"""What this report calls the previous value is what the last report printed.

The last report's metric files are named under `data: last_report:`. A value that was changed since
has to be explained, or waived with a reason.

Passes: csat 2024-Q3 83 in both. Fails: 83 now, while the last report said 84.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.coverage.relations import hold_of
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.trees import figure_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named


def restated(report: Report) -> Iterator[Problem]:
    """Yield a problem for each actual that differs from the same one of the last report."""
    for now, before in _pairs(report):
        if not _is_same(now, before):
            yield _problem(now, before)


def _pairs(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """Yield each actual that the last report has as well, with what it said there."""
    for before in report.last_figures:
        key = before.key
        now = report.book.find(key.metric, key.period, key.members, key.role)
        if now is not None and before.is_actual and now.unit is before.unit:
            yield now, before


def _is_same(now: Figure, before: Figure) -> bool:
    """Return whether both print one value, as precisely as the less precise one was written."""
    if now.decimals == before.decimals:
        return now.value == before.value
    return _agreement(now, before).outcome is Outcome.HOLDS


def _agreement(now: Figure, before: Figure) -> Relation:
    return Relation(figure_tree(now), figure_tree(before))


def _quiet(report: Report, _: Focus, marks: HoldMarks) -> None:
    """Mark what the last report said as well: as firmly as it was written there."""
    for now, before in _pairs(report):
        to_the_digit = now.decimals == before.decimals
        hold = Hold.FIRM if to_the_digit else hold_of(_agreement(now, before), now)
        marks.relations += 1
        marks.mark_figure(report.book, now, hold)


def _problem(now: Figure, before: Figure) -> Problem:
    name = named(now)
    return Problem(
        LocalText(
            f"{name.en} is {now.written}, but the last report said {before.written}",
            f"{name.hans}为 {now.written}，上一份报告写的是 {before.written}",
            f"{name.hant}為 {now.written}，上一份報告寫的是 {before.written}",
        ),
        (now, before),
        remedy=LocalText(
            "correct it, or waive this finding and say why the value was restated",
            "请改正；若确有重述，请用 waive 写明原因",
            "請改正；若確有重述，請用 waive 寫明原因",
        ),
        severity=Severity.WARNING,
        cause=now.id,
    )


CHECK = Check("restated", restated, severity=Severity.WARNING, quiet=_quiet)
