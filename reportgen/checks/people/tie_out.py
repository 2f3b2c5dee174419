"""What people report of themselves adds up to what their team reports.

Persons make up the team where everybody in the people table has a figure of their own; where some
have none, the others come to no more than the team's.

Passes: 6240 + 8020 = 14260 contacts of a team of two. Fails: the same two, and 14620 for the team.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.figures.breakdowns import breakdowns
from reportgen.model.figures.metric import Rollup
from reportgen.model.finding import About
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, sum_tree
from reportgen.model.report.report import Report

_DIMENSION = "person"
_NAME = LocalText("the team", "团队合计", "團隊合計")


def tie_out(report: Report) -> Iterator[Relation]:
    """Yield, for each metric that adds up, that persons and team agree."""
    if "people" not in report.tables:
        return
    known = {cell.text for cell in report.tables["people"].column("person_id")}
    for breakdown in breakdowns(report.book):
        if breakdown.dimension != _DIMENSION or breakdown.metric.rollup is not Rollup.SUM:
            continue
        team = breakdown.total
        if team is None or not team.is_actual:
            continue
        there = {figure.member for figure in breakdown.members}
        everybody = known <= there
        yield Relation(
            figure_tree(team),
            sum_tree(breakdown.members),
            Sense.EQUAL if everybody else Sense.AT_LEAST,
            About(team.key.metric, _DIMENSION, None, team.period.id),
            _NAME,
        )


CHECK = Check("tie-out", tie_out)
