"""Opening headcount + joined - left = closing headcount.

The opening is the previous period's closing. People are counted, so this is exact; transfers count
as joined or left.

Passes: 18 + 15 - 3 = 30. Fails: 18 + 15 - 3, closing 31.

    passes: headcount@2024-Q3=18 headcount_joined=15 headcount_left=3 headcount=30
    fails:  headcount@2024-Q3=18 headcount_joined=15 headcount_left=3 headcount=31
    says:   18 + 15 - 3 = 30, but the closing headcount says 31 (off by 1; counts are exact)
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, not_checked
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree
from reportgen.model.report.report import Report

CLOSING, JOINED, LEFT = "headcount", "headcount_joined", "headcount_left"
_NAME = LocalText("the closing headcount", "期末人数", "期末人數")
_REMEDY = LocalText(
    "check opening, joined, left and closing; transfers count as joined or left",
    "请核对期初、入职、离职和期末人数；调入调出也算入职离职",
    "請核對期初、到職、離職和期末人數；調入調出也算到職離職",
)


def headcount_flow(report: Report) -> Iterator[Relation | Problem]:
    """Yield, for each period with movements, that they lead from opening to closing."""
    book, period = report.book, report.config.period
    for closing in book.of(CLOSING):
        own = closing.period == period.id
        before = period.previous if own and period.previous else closing.period.before
        members = closing.key.members
        opening = book.find(CLOSING, before, members)
        joined = book.find(JOINED, closing.period, members)
        left = book.find(LEFT, closing.period, members)
        if opening and joined and left:
            arrived = ("+", figure_tree(opening), figure_tree(joined))
            yield Relation(
                figure_tree(closing), ("-", arrived, figure_tree(left)), name=_NAME, remedy=_REMEDY
            )
        elif (joined or left) and not members:
            yield _open(closing, opening, joined, left)


def _open(
    closing: Figure, opening: Figure | None, joined: Figure | None, left: Figure | None
) -> Problem:
    absent = [
        name
        for name, figure in (("opening headcount", opening), (JOINED, joined), (LEFT, left))
        if figure is None
    ]
    names = ", ".join(absent)
    reason = LocalText(
        f"the flow of {closing.id} lacks {names}",
        f"{closing.id} 的人数变动缺少 {names}",
        f"{closing.id} 的人數變動缺少 {names}",
    )
    return not_checked(reason, About.figure(closing), closing.place)


CHECK = Check("headcount-flow", headcount_flow)
