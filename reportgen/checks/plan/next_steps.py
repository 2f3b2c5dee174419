"""What is still to be done says who does it and by when, and a risk who watches it.

Next steps, the steps of a plan and risks are looked at where their shape has an owner or a due date
to fill in. A step is not due before the document that announces it; in a plan that is made before
its period, not after that period either, and where `period.next` is written, not after that.

Passes: a step with `owner: Ann Gu` and `due: 2024-11-15` in a report of 2024-11-05. Fails: the same
without an owner, due 2024-10-15, or with `next: 2024-11` due 2025-01-15.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.entries import Entry, entries_about
from reportgen.model.report.facets import Facet
from reportgen.model.report.report import Report
from reportgen.wording.messages.quoting import RISK, STEP, called

_STEPS = (Facet.NEXT_STEPS, Facet.PLAN)
_WANTED = {
    "owner": LocalText("owner", "负责人", "負責人"),
    "due": LocalText("due date", "完成日期", "完成日期"),
    "end": LocalText("end date", "结束日期", "結束日期"),
}
_BEFORE_PERIOD = LocalText("before the period begins on", "早于期间的第一天", "早於期間的第一天")
_BEFORE_REPORT = LocalText("before the report of", "早于报告日期", "早於報告日期")
_AFTER_PLAN = LocalText("after the plan ends on", "晚于计划的最后一天", "晚於計畫的最後一天")
_AFTER_NEXT = LocalText(
    "after the next period ends on", "晚于下一期间的最后一天", "晚於下一期間的最後一天"
)
_NAMES = ("text", "risk", "name", "step")


def next_steps(report: Report) -> Iterator[Problem]:
    """Yield a problem for each step or risk that nobody owns, and each date that cannot be."""
    for entry in entries_about(report, *_STEPS, Facet.RISKS):
        if entry.table:
            continue  # rows of tables are looked at by kind-fit
        lacking = [name for name in _WANTED if name in entry.fields and not entry.fields[name]]
        if lacking:
            yield _lacks(report, entry, lacking)
        due = entry.fields.get("due", entry.fields.get("end"))
        if isinstance(due, date):
            yield from _due(report, entry, due)


def _due(report: Report, entry: Entry, due: date) -> Iterator[Problem]:
    """Yield a problem for a step that was due before the report, or due after its time."""
    config = report.config
    coming = config.period.next
    start = config.period.start or config.period.id.start
    end = config.period.end or config.period.id.end
    if config.date is None and due < start:
        yield _misplaced(report, entry, due, _said(_BEFORE_PERIOD, start))
    elif config.date is not None and due < config.date:
        yield _misplaced(report, entry, due, _said(_BEFORE_REPORT, config.date))
    elif due > end and _is_made_before(report, start):
        yield _misplaced(report, entry, due, _said(_AFTER_PLAN, end))
    elif coming is not None and due > coming.end:
        yield _misplaced(report, entry, due, _said(_AFTER_NEXT, coming.end))


def _is_made_before(report: Report, start: date) -> bool:
    """Return whether a report is a plan: dated before its period, and without values of it."""
    made = report.config.date
    return made is not None and made < start and not report.has_own_actuals


def _said(words: LocalText, day: date) -> LocalText:
    return LocalText(f"{words.en} {day}", f"{words.hans} {day}", f"{words.hant} {day}")


def _lacks(report: Report, entry: Entry, lacking: list[str]) -> Problem:
    words, keys = [_WANTED[name] for name in lacking], [f"`{name}:`" for name in lacking]
    who = _name(entry)
    return Problem(
        LocalText(
            f"{who.en} has no {' and no '.join(each.en for each in words)}",
            f"{who.hans}没有{'和'.join(each.hans for each in words)}",
            f"{who.hant}沒有{'和'.join(each.hant for each in words)}",
        ),
        remedy=LocalText(
            f"add {' and '.join(keys)}",
            f"请补上 {' 和 '.join(keys)}",
            f"請補上 {' 和 '.join(keys)}",
        ),
        about=About(subject=entry.path),
        place=report.config.place(entry.path),
        values=tuple(lacking),
    )


def _misplaced(report: Report, entry: Entry, due: date, where: LocalText) -> Problem:
    who = _name(entry)
    return Problem(
        LocalText(
            f"{who.en} is due {due}, {where.en}",
            f"{who.hans}应于 {due} 完成，{where.hans}",
            f"{who.hant}應於 {due} 完成，{where.hant}",
        ),
        remedy=LocalText("correct the date", "请改正日期", "請改正日期"),
        about=About(subject=entry.path),
        place=report.config.place(f"{entry.path}.{'due' if 'due' in entry.fields else 'end'}"),
        values=(f"{due}",),
    )


def _name(entry: Entry) -> LocalText:
    kind = RISK if "risk" in entry.fields else STEP
    return called(kind, str(entry.fields.get(entry.first(*_NAMES), "")))


CHECK = Check(
    "next-steps",
    next_steps,
    Scope.DOCUMENT,
    Severity.WARNING,
    needs=(*_STEPS, Facet.RISKS),
)
