"""Finer periods lead to the coarser one: sums add up, stocks end up, running totals arrive.

Months make a quarter, quarters and months a year. Actuals always roll up, targets only where the
metric is a sum. Means are left to `mean-bounds`.

Passes: orders 15000 + 27000 + 18000 = 60000. Fails: the same months and 61000 for the quarter.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.base import Check, is_doubtful
from reportgen.model.figure import Figure, Role
from reportgen.model.finding import About, Problem
from reportgen.model.intervals import interval, total_of
from reportgen.model.language import Words
from reportgen.model.metric import Rollup
from reportgen.model.report import Report
from reportgen.model.sub_periods import SubPeriods, sub_periods
from reportgen.wording.sums import difference, spelled_sum


def rollup(report: Report) -> Iterator[Problem]:
    """Yield a problem for each figure that its finer periods cannot lead to."""
    for whole in report.book.figures:
        kind = whole.metric.rollup_over_time
        if whole.role is Role.TARGET and kind is not Rollup.SUM:
            continue
        if whole.role not in (Role.ACTUAL, Role.TARGET):
            continue
        for parts in sub_periods(report.book, whole):
            if any(is_doubtful(report, figure) for figure in (whole, *parts.figures)):
                continue
            problem = _judged(parts, kind)
            if problem is not None:
                yield problem


def _judged(parts: SubPeriods, kind: Rollup) -> Problem | None:
    whole, last = parts.whole, parts.last
    stated = interval(whole)
    match kind:
        case Rollup.SUM:
            added = total_of(parts.figures)
            positive = all(figure.value >= 0 for figure in parts.figures)
            wrong = parts.is_complete and not added.meets(stated)
            if wrong or (positive and added.is_above(stated)):
                return _sum_problem(whole, parts.figures)
        case Rollup.LAST | Rollup.RUNNING:
            if last is not None and not interval(last).meets(stated):
                return _last_problem(whole, last)
        case _:
            pass
    return None


def _sum_problem(whole: Figure, parts: tuple[Figure, ...]) -> Problem:
    added = sum((part.value for part in parts), Decimal(0))
    off = difference(added, whole.value)
    span = f"{parts[0].period} … {parts[-1].period}"
    return Problem(
        Words(
            f"{spelled_sum(parts)} over {span}, "
            f"but {whole.period} says {whole.text} (off by {off})",
            f"{span} 合计 {spelled_sum(parts)}，但 {whole.period} 写的是 {whole.text}（差 {off}）",
            f"{span} 合計 {spelled_sum(parts)}，但 {whole.period} 寫的是 {whole.text}（差 {off}）",
        ),
        (whole, *parts),
        remedy=Words(
            f"correct {whole.id} or one of its parts",
            f"请改正 {whole.id} 或它的某一期",
            f"請改正 {whole.id} 或它的某一期",
        ),
        about=About.figure(whole),
        cause=whole.id,
    )


def _last_problem(whole: Figure, last: Figure) -> Problem:
    return Problem(
        Words(
            f"{whole.id} is {whole.text}, but its last part {last.period} ends at {last.text}",
            f"{whole.id} 为 {whole.text}，但最后一期 {last.period} 是 {last.text}",
            f"{whole.id} 為 {whole.text}，但最後一期 {last.period} 是 {last.text}",
        ),
        (whole, last),
        remedy=Words(
            "the value of the period is that of its end; correct one of the two",
            "期末值应等于最后一期的值，请改正其中一个",
            "期末值應等於最後一期的值，請改正其中一個",
        ),
        about=About.figure(whole),
        cause=whole.id,
    )


CHECK = Check("rollup", rollup)
