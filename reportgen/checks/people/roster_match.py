"""Stated headcounts equal the number of people on the roster.

Counted are those on board at the end of the reported period. Only stocks of people are compared:
metrics in people whose value at the end of a period is the last one.

Passes: headcount 30 and 30 rows. Fails: junior 22 while the roster has 15 juniors.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Metric, Rollup
from reportgen.model.language import LocalText
from reportgen.model.people.roster import roster_count
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree, number_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named
from reportgen.wording.messages.relations import apart


def roster_match(report: Report) -> Iterator[Relation]:
    """Yield, for each headcount of the period, that the roster counts as many."""
    for name, metric in report.catalogue.metrics.items():
        if not _is_stock_of_people(metric):
            continue
        for figure in report.book.of(name):
            if figure.period == report.config.period.id:
                count = roster_count(report, figure)
                if count is not None:
                    yield _relation(report, figure, count)


def _is_stock_of_people(metric: Metric) -> bool:
    """Return whether a metric counts staff: pupils and patients come and go by their own flow."""
    is_stock = metric.unit.id == "people" and metric.rollup_over_time is Rollup.LAST
    return is_stock and (metric.flow is None or metric.id == "headcount")


def _relation(report: Report, figure: Figure, count: int) -> Relation:
    file = report.tables["roster"].file
    return Relation(
        figure_tree(figure),
        number_tree(count),
        say=_said,
        remedy=LocalText(
            f"count the rows of {file}; correct the figure, or the row that is missing or wrong",
            f"请清点 {file} 里的人数，改正这个数，或花名册里缺漏、写错的那一行",
            f"請清點 {file} 裡的人數，改正這個數，或名冊裡缺漏、寫錯的那一列",
        ),
    )


def _said(relation: Relation) -> LocalText:
    [figure], count, off = relation.figures, relation.result, apart(relation)
    name = named(figure)
    return LocalText(
        f"{name.en} says {figure.written}, but the roster has {count}{off.en}",
        f"{name.hans}写的是 {figure.written}，花名册上有 {count} 人{off.hans}",
        f"{name.hant}寫的是 {figure.written}，名冊上有 {count} 人{off.hant}",
    )


CHECK = Check("roster-match", roster_match)
