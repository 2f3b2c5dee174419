"""The author's own relations hold: those under `checks: relations:` of the period config.

A rule compares two expressions over figure ids. What it leaves open, period or members, is tried
for every period and every member for which the figures are there. A tolerance counts only where it
is written down. `contacts[]` or `total(contacts)` is the total beside a member,
`csat:stated_delta(2024-Q3)` a stated change; `abs(x)`, `min(x, y)`, `max(x[channel=*])` and
`if(x > y, then, else)` choose by what the figures say. `missing: zero` counts a part that is not
there as zero, `missing: ignore` says nothing.

    checks:
      relations:
        - {id: flow, rule: "headcount = headcount@prev + headcount_joined - headcount_left"}
        - {id: channels, rule: "contacts = sum(contacts[channel=*])"}
        - {id: returns, rule: "returns <= orders * 20%", severity: warning}
        - {id: slow, rule: "resolution_time <= resolution_time[] * 2"}
        - {id: steady, rule: "abs(contacts - contacts@prev) <= contacts@prev * 30%"}
        - {id: no orders, rule: "return_rate = if(orders > 0, returns / orders * 100, 0)"}

Passes: returns 1800 with 60000 orders. Fails: returns 18000 with 60000 orders.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import product

from reportgen.checks.base import Check, not_checked
from reportgen.model.figures.figure import FigureKey, Members
from reportgen.model.figures.metric import Tree
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.branches import branches
from reportgen.model.relations.forced_shares import is_forced
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import leaves
from reportgen.model.report.report import Report
from reportgen.model.report.statement import (
    Absent,
    Binding,
    Statement,
    bindings,
    references,
    resolved,
)
from reportgen.wording.messages.figure_names import listed_names, named_key
from reportgen.wording.messages.relations import (
    as_problem,
    forced,
    is_single,
    off_by,
    result_text,
    spelled,
)

_DENIED = {
    Sense.EQUAL: LocalText("is not", "不等于", "不等於"),
    Sense.AT_LEAST: LocalText("is less than", "小于", "小於"),
    Sense.AT_MOST: LocalText("is more than", "大于", "大於"),
    Sense.ABOVE: LocalText("is not more than", "不大于", "不大於"),
    Sense.BELOW: LocalText("is not less than", "不小于", "不小於"),
}
"""What is true where a relation of this sense is broken."""


def relation(report: Report) -> Iterator[Relation | Problem]:
    """Yield each of the author's relations for every period and member that has the figures."""
    for statement in report.statements:
        tried = False
        lacking: list[FigureKey] = []
        for period, members in bindings(statement, report.book, report.config.period):
            made, absent = _bound(report, statement, period, members)
            tried = tried or made is not None
            if made is not None:
                moved = is_forced(made, report.book)
                yield as_problem(made, forced(made), Severity.INFO) if moved else made
            elif period == report.config.period.id and not members:
                lacking = absent
        if (lacking or not tried) and statement.missing is not Absent.IGNORE:
            yield _open(report, statement, lacking)


def _bound(
    report: Report, statement: Statement, period: Period, members: Members
) -> tuple[Relation | None, list[FigureKey]]:
    binding = Binding(report.book, report.config.period, period, members)
    sides, absent = [], []
    for tree in (statement.left, statement.right):
        side, missing = resolved(tree, binding, statement.missing)
        sides.append(side)
        absent += list(missing)
    left, right = sides
    if left is None or right is None or not [*leaves(left), *leaves(right)]:
        return None, absent
    if not (_is_there(left, statement.left) and _is_there(right, statement.right)):
        return None, absent
    return _possible(statement, period, left, right), []


def _possible(statement: Statement, period: Period, left: Tree, right: Tree) -> Relation:
    """Return a statement over figures, in the first branch of it that can hold, else as printed."""
    tried = [_made(statement, period, *sides) for sides in product(branches(left), branches(right))]
    return next((made for made in tried if made.outcome is not Outcome.VIOLATED), tried[0])


def _made(statement: Statement, period: Period, left: Tree, right: Tree) -> Relation:
    first = next(iter([*leaves(left), *leaves(right)]))
    own = period if statement.is_free else first.period
    about = About(first.key.metric, first.key.dimension, first.key.member, own.id, statement.id)
    return Relation(
        left,
        right,
        statement.sense,
        about,
        tolerance=statement.tolerance,
        severity=statement.severity,
        say=partial(_said, statement),
    )


def _is_there(side: Tree, stated: Tree) -> bool:
    """Return whether a side has a figure, or means none: not all of it is missing."""
    return any(True for _ in leaves(side)) or not any(True for _ in references(stated))


def _said(statement: Statement, relation: Relation) -> LocalText:
    """Return why a rule does not hold, with the numbers in it: 30 is not 18 + 15 - 4 = 29."""
    left, right = spelled(relation.stated), spelled(relation.computed)
    turned = Relation(relation.computed, relation.stated)
    if not is_single(relation.stated):
        left = f"{left} = {result_text(turned)}"
    if not is_single(relation.computed):
        right = f"{right} = {result_text(relation)}"
    off, denied = off_by(relation), _DENIED[relation.sense]
    own = statement.message
    lead = (
        LocalText(f"{own.en}: ", f"{own.hans}：", f"{own.hant}：") if own else LocalText("", "", "")
    )
    return LocalText(
        f"{lead.en}{statement.id} does not hold: {left} {denied.en} {right} (off by {off})",
        f"{lead.hans}{statement.id} 不成立：{left} {denied.hans} {right}（差 {off}）",
        f"{lead.hant}{statement.id} 不成立：{left} {denied.hant} {right}（差 {off}）",
    )


def _open(report: Report, statement: Statement, lacking: list[FigureKey]) -> Problem:
    metrics = report.catalogue.metrics
    names = listed_names([named_key(key, metrics[key.metric]) for key in lacking])
    reason = LocalText(
        f"{statement.id} lacks {names.en or 'the figures that it speaks of'}",
        f"{statement.id} 缺少{names.hans or '所说的数值'}",
        f"{statement.id} 缺少{names.hant or '所說的數值'}",
    )
    return not_checked(reason, About(subject=statement.id), statement.place)


CHECK = Check("relation", relation)
