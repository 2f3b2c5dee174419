"""A change of a percentage is in points (pp) or relative (rel%), never a bare %.

"Down 15 %" of a rate may mean from 0.59 % to 0.50 %, or fifteen points; a reader has to know.

Passes: order_error_rate -15 rel%. Fails: order_error_rate -15 %, or orders +3 pp.

    passes: order_error_rate:stated_delta(2024-Q3)=-15|rel%
    fails:  order_error_rate:stated_delta(2024-Q3)=-15|%
    says:   Order error rate, Q4 2024 (stated change against Q3 2024) is -15%, which does not say
            whether that is the difference or the relative change
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.metric import Tree
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.trees import figure_tree
from reportgen.model.report.report import Report
from reportgen.model.report.stated_changes import has_fitting_unit, levels
from reportgen.wording.messages.figure_names import in_unit, named


def change_unit(report: Report) -> Iterator[Problem]:
    """Yield a problem for each change in a unit that does not say what it measures."""
    for change in report.book.in_role(Role.STATED_DELTA, Role.TARGET_DELTA):
        if not has_fitting_unit(change):
            yield _problem(report, change)


def _problem(report: Report, change: Figure) -> Problem:
    own, found, name = change.metric.unit, change.unit.id, named(change)
    given = in_unit(change.text, change.unit)
    unit = "pp" if own.is_percent else own.id
    fits = _fitting(report, change)
    remedy = LocalText(
        f"write the unit `{unit}` for the difference, `rel%` for the relative change",
        f"差值请写单位 `{unit}`，相对变化请写 `rel%`",
        f"差值請寫單位 `{unit}`，相對變化請寫 `rel%`",
    )
    if fits:
        remedy = LocalText(
            f"write the unit `{fits}`: that is what the two levels give",
            f"请写单位 `{fits}`，与两期数值相符",
            f"請寫單位 `{fits}`，與兩期數值相符",
        )
    return Problem(
        LocalText(
            f"{name.en} is {given.en}, which does not say whether that is the "
            "difference or the relative change",
            f"{name.hans}为 {given.hans}，没有写清是差值还是相对变化",
            f"{name.hant}為 {given.hant}，沒有寫清是差值還是相對變化",
        ),
        (change,),
        remedy=remedy,
        about=About.figure(change),
        values=(change.text, found),
        suspect=change.id,
        repair=f"{change.text} {fits}" if fits else None,
        cause=change.id,
    )


def _fitting(report: Report, change: Figure) -> str:
    """Return the unit in which the stated number is right, if both levels tell."""
    actual, reference = levels(report, change)
    if actual is None or reference is None or change.role is not Role.STATED_DELTA:
        return ""
    points: Tree = ("-", figure_tree(actual), figure_tree(reference))
    relative = ("*", ("/", points, figure_tree(reference)), ("number", Decimal(100)))
    is_relative = reference.value > 0 and _holds(change, relative)
    is_points = _holds(change, points)
    if is_relative == is_points:
        return ""
    return "rel%" if is_relative else ("pp" if change.metric.unit.is_percent else actual.unit.id)


def _holds(change: Figure, computed: Tree) -> bool:
    return Relation(figure_tree(change), computed).outcome is Outcome.HOLDS


CHECK = Check("change-unit", change_unit)
