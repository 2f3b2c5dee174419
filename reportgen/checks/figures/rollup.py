"""Finer periods lead to the coarser one: sums add up, stocks end up, running totals arrive.

Months make a quarter, quarters and months a year. Actuals always roll up, targets only where the
metric is a sum. Means are left to `mean-bounds`.

Passes: orders 15000 + 27000 + 18000 = 60000. Fails: the same months and 61000 for the quarter.

    passes: orders=60000 orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000
    fails:  orders=61000 orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000
    says:   15000 + 27000 + 18000 = 60000, but 2024-Q4 says 61000 (off by 1000; counts are
            exact)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Role
from reportgen.model.figures.metric import Rollup
from reportgen.model.figures.sub_periods import SubPeriods, sub_periods
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Relation, Sense, figure_tree, sum_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.relations import apart


def rollup(report: Report) -> Iterator[Relation]:
    """Yield, for each figure with finer periods, that they lead to it."""
    for name in report.book.by_metric:
        kind = report.catalogue.metrics[name].rollup_over_time
        roles = [Role.ACTUAL, Role.TARGET] if kind is Rollup.SUM else [Role.ACTUAL]
        if kind not in (Rollup.SUM, Rollup.LAST, Rollup.RUNNING):
            continue
        signed = name in report.book.signed_metrics
        for role in roles:
            for whole in report.book.of(name, role):
                for parts in sub_periods(report.book, whole):
                    if parts.is_complete or kind is not Rollup.SUM or not signed:
                        yield from _relation(parts, kind, _absent(report, parts))


def _absent(report: Report, parts: SubPeriods) -> tuple[str, ...]:
    """Return the sub-periods that have a row, but no value."""
    keys = (replace(parts.whole.key, period=period) for period in parts.periods)
    return tuple(key.id for key in keys if key in report.missing)


def _relation(parts: SubPeriods, kind: Rollup, absent: tuple[str, ...]) -> Iterator[Relation]:
    whole = parts.whole
    if any(figure.unit is not whole.unit for figure in parts.figures):
        return
    if kind is Rollup.SUM:
        yield Relation(
            figure_tree(whole),
            sum_tree(parts.figures),
            Sense.EQUAL if parts.is_complete else Sense.AT_LEAST,
            absent=absent,
            name=LocalText(f"{whole.period}", f" {whole.period} ", f" {whole.period} "),
            remedy=LocalText(
                f"correct {whole.id} or one of its parts",
                f"请改正 {whole.id} 或它的某一期",
                f"請改正 {whole.id} 或它的某一期",
            ),
        )
    elif parts.last is not None:
        yield Relation(
            figure_tree(whole),
            figure_tree(parts.last),
            say=_said_of_last,
            remedy=LocalText(
                "the value of the period is that of its end; correct one of the two",
                "期末值应等于最后一期的值，请改正其中一个",
                "期末值應等於最後一期的值，請改正其中一個",
            ),
        )


def _said_of_last(relation: Relation) -> LocalText:
    whole, last = relation.figures
    off = apart(relation)
    return LocalText(
        f"{whole.id} is {whole.text}, but its last part {last.period} ends at {last.text}{off.en}",
        f"{whole.id} 为 {whole.text}，但最后一期 {last.period} 是 {last.text}{off.hans}",
        f"{whole.id} 為 {whole.text}，但最後一期 {last.period} 是 {last.text}{off.hant}",
    )


CHECK = Check("rollup", rollup)
