"""A figure per head, per day or per hour, times the count, gives the total.

The formula of the metric says which total and which count. Where working days and calendar days
both occur, the count has to be the one that the formula names.

Passes: 100.0 contacts a day x 1590 days worked = 159000. Fails: 110.0 a day with the same counts.

    passes: human_contacts_per_agent_day=100.0 human_contacts=159000 agent_days=1590
    fails:  human_contacts_per_agent_day=110.0 human_contacts=159000 agent_days=1590
    says:   159000 / 1590 = 100, but Contacts per agent day, Q4 2024 says 110.0 (off by 10; rounding
            explains at most 0.05)
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.checks.figures.ratio import by_formula, is_per_unit, metrics_with_formula
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Tree
from reportgen.model.finding import Problem
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named


def mean_times_count(report: Report) -> Iterator[Relation | Problem]:
    """Yield, for each figure per unit, that its total and its count give it."""
    for metric in filter(is_per_unit, metrics_with_formula(report)):
        yield from by_formula(report, metric, _given)


def _given(figure: Figure, computed: Tree) -> Relation:
    return Relation(figure_tree(figure), computed, name=named(figure))


CHECK = Check("mean-times-count", mean_times_count)
