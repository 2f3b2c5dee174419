"""The members of an exhaustive breakdown add up to their total; of any other, at most to it.

Counted things must agree exactly, measured ones within the rounding of what was written. Only
metrics that roll up by sum are added; a member without a value leaves the sum open. Crossed
dimensions foot by row, by column, and in the corner. What the actions of a plan take of a budget
item adds up to that item.

Passes: headcount 30 = senior 15 + junior 15. Fails: headcount 30, senior 15, junior 14.

    passes: headcount=30 headcount[level=senior]=15 headcount[level=junior]=15
    fails:  headcount=30 headcount[level=senior]=15 headcount[level=junior]=14
    says:   15 + 14 = 29, but the total says 30 (off by 1; counts are exact)
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.actions import action_budgets
from reportgen.model.book import Breakdown
from reportgen.model.figure import Figure, Role
from reportgen.model.finding import About
from reportgen.model.language import Words
from reportgen.model.metric import Rollup
from reportgen.model.relation import Relation, Sense, figure_tree, sum_tree
from reportgen.model.report import Report

_ROLES = frozenset({Role.ACTUAL, Role.TARGET, Role.FORECAST})
_NAME = Words("the total", "合计", "合計")


def breakdown_sum(report: Report) -> Iterator[Relation]:
    """Yield, for each breakdown, that its members add up to the total, or to no more than it."""
    for breakdown in (*report.book.breakdowns, *report.book.cross_breakdowns):
        total = breakdown.total
        if total is None or total.metric.rollup is not Rollup.SUM or total.role not in _ROLES:
            continue
        if any(figure.unit is not total.unit for figure in breakdown.members):
            continue
        relation = _relation(report, breakdown, total)
        if relation is not None:
            yield relation
    for item, parts in action_budgets(report):
        yield _spent(item, parts)


def _relation(report: Report, breakdown: Breakdown, total: Figure) -> Relation | None:
    dimensions = tuple(breakdown.dimension.split("/"))
    exhaustive = report.catalogue.is_exhaustive(dimensions)
    absent = report.absent_members(breakdown) if exhaustive else ()
    sense = Sense.EQUAL
    if absent or not exhaustive:
        if any(member.value < 0 for member in breakdown.members):
            return None
        sense = Sense.AT_LEAST
    names = breakdown.dimension
    return Relation(
        figure_tree(total),
        sum_tree(breakdown.members),
        sense,
        About(total.key.metric, breakdown.dimension, None, total.period.id),
        _NAME,
        absent,
        remedy=Words(
            f"correct {total.id} or one of its members by {names}",
            f"请改正 {total.id}，或按 {names} 的某个成员",
            f"請改正 {total.id}，或按 {names} 的某個成員",
        ),
    )


def _spent(item: Figure, parts: tuple[Figure, ...]) -> Relation:
    return Relation(
        figure_tree(item),
        sum_tree(parts),
        about=About.figure(item),
        name=Words("the budget item", "预算项目", "預算項目"),
        remedy=Words(
            f"correct {item.id} or the budget of one of its actions",
            f"请改正 {item.id}，或某项行动的预算",
            f"請改正 {item.id}，或某項行動的預算",
        ),
    )


CHECK = Check("breakdown-sum", breakdown_sum)
