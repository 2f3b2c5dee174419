"""A stated change equals the difference of the two levels, within rounding.

Points are a difference of percentages, rel% a relative change, anything else a difference in the
metric's unit. Where a level is missing, `delta-base` speaks.

Passes: 28 against 40 stated as -30 rel%. Fails: the same stated as -20 rel%.

    passes: csat=85 csat@2024-Q3=83 csat:stated_delta(2024-Q3)=2|pp
    fails:  csat=85 csat@2024-Q3=83 csat:stated_delta(2024-Q3)=4|pp
    says:   85 against 83 is 2 pp, but the stated change is 4 pp (off by 2; rounding
            explains at most 1.5)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reportgen.checks.base import Check, not_checked
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.trees import figure_tree
from reportgen.model.report.report import Report
from reportgen.model.report.stated_changes import change_tree, has_fitting_unit, levels
from reportgen.wording.messages.figure_names import in_unit, named, period_words
from reportgen.wording.messages.relations import apart, result_text


def delta(report: Report) -> Iterator[Relation | Problem]:
    """Yield, for each stated change with two levels, that they give it."""
    for metric in report.book.given_metrics:
        for stated in report.book.of(metric, Role.STATED_DELTA):
            actual, reference = levels(report, stated)
            if actual is None or reference is None or not has_fitting_unit(stated):
                continue
            computed = change_tree(stated, actual, reference)
            if computed is None:
                yield _open(stated, reference)
            else:
                yield Relation(
                    figure_tree(stated),
                    computed,
                    about=About.figure(stated),
                    say=partial(_said, report, actual, reference),
                    remedy=LocalText(
                        "correct the stated change, one of the two levels, "
                        "or the period in `against`",
                        "请改正写出的变化、两个数之一，或 against 的期间",
                        "請改正寫出的變化、兩個數之一，或 against 的期間",
                    ),
                )


def _open(stated: Figure, reference: Figure) -> Problem:
    name = named(stated)
    reason = LocalText(
        f"{name.en} is relative to {reference.written}, and only a base above zero has a rate",
        f"{name.hans}以 {reference.written} 为基数，基数大于零才有变化率",
        f"{name.hant}以 {reference.written} 為基數，基數大於零才有變化率",
    )
    return not_checked(reason, About.figure(stated), stated.place, (stated, reference))


def _said(report: Report, actual: Figure, reference: Figure, relation: Relation) -> LocalText:
    stated, result = relation.figures[0], result_text(relation)
    found, given = in_unit(result, stated.unit), in_unit(stated.written, stated.unit)
    hint, off = _other_base(report, stated, actual), apart(relation)
    return LocalText(
        f"{actual.written} against {reference.written} is {found.en}, "
        f"but the stated change is {given.en}{off.en}{hint.en}",
        f"{actual.written} 比 {reference.written}，变化是 {found.hans}，"
        f"写的却是 {given.hans}{off.hans}{hint.hans}",
        f"{actual.written} 比 {reference.written}，變化是 {found.hant}，"
        f"寫的卻是 {given.hant}{off.hant}{hint.hant}",
    )


def _other_base(report: Report, stated: Figure, actual: Figure) -> LocalText:
    """Return which other earlier level, or the target, the stated change would be right against."""
    period, key = report.config.period, stated.key
    others = (period.previous, period.year_ago, stated.period.before, stated.period.year_before)
    for other in filter(None, dict.fromkeys(others)):
        level = report.book.find(key.metric, other, key.members)
        if level is not None and _fits(stated, actual, level):
            when = period_words(other)
            return LocalText(
                f"; it fits {when.en}", f"；与{when.hans}相比才对", f"；與{when.hant}相比才對"
            )
    target = report.book.find(key.metric, key.period, key.members, Role.TARGET)
    if target is not None and _fits(stated, actual, target):
        return LocalText("; it fits the target", "；与目标相比才对", "；與目標相比才對")
    return LocalText("", "", "")


def _fits(stated: Figure, actual: Figure, level: Figure) -> bool:
    if level.unit is not actual.unit:
        return False
    computed = change_tree(stated, actual, level)
    return computed is not None and Relation(figure_tree(stated), computed).outcome is Outcome.HOLDS


CHECK = Check("delta", delta)
