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

from reportgen.checks.base import Check
from reportgen.checks.figures.stock_flow import flows
from reportgen.model.figures.metric import Flow
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Relation
from reportgen.model.report.report import Report

HEADCOUNT, JOINED, LEFT = "headcount", "headcount_joined", "headcount_left"
_NAME = LocalText("the closing headcount", "期末人数", "期末人數")
_REMEDY = LocalText(
    "check opening, joined, left and closing; transfers count as joined or left",
    "请核对期初、入职、离职和期末人数；调入调出也算入职离职",
    "請核對期初、到職、離職和期末人數；調入調出也算到職離職",
)


def headcount_flow(report: Report) -> Iterator[Relation | Problem]:
    """Yield, for each period with movements, that they lead from opening to closing."""
    known = report.catalogue.metrics.get(HEADCOUNT)
    if known is not None and known.flow is None:
        yield from flows(report, HEADCOUNT, Flow((JOINED,), (LEFT,)), _NAME, _REMEDY)


CHECK = Check("headcount-flow", headcount_flow)
