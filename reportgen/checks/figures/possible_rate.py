"""A rate over n whole items is one of 0/n, 1/n, … n/n, rounded.

Looked at where the numerator is not given. The base is the metric's `base:`, else the denominator
of its formula, however that is written: a / n * 100, 100 * (a + b) / n, 1 - a / n. All of them have
to be counts. With many items every rate is possible, and nothing is said. Nobody can tell from one
rate whether it or the count of items is wrong, unless the count breaks something else, or one of
the two is unlike its other periods.

Passes: 86.7 % of 30 answers (26 of 30). Fails: 88.0 % of 30 answers.

    passes: csat=86.7 survey_responses=30
    fails:  csat=88.0 survey_responses=30
    says:   Customer satisfaction, Q4 2024 is 88.0, which no whole number out of 30 gives (26/30 =
            86.67, 27/30 = 90)
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from fractions import Fraction

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Formula, Metric, Operand
from reportgen.model.language import LocalText
from reportgen.model.relations.formulas import find_operand, share_of_items
from reportgen.model.relations.granular import Granular
from reportgen.model.relations.intervals import interval
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named
from reportgen.wording.sums import shortened

_HUNDRED = 100


def possible_rate(report: Report) -> Iterator[Relation]:
    """Yield, for each rate over a known count, that some number of items gives it."""
    for name in report.book.given_metrics:
        metric = report.catalogue.metrics[name]
        found = _base(metric, report.catalogue.metrics)
        if found is None or metric.is_whole:
            continue
        base, scale = found
        for figure in report.book.of(name):
            count = find_operand(figure.key, base, report.book.find)
            if count is None or not count.metric.is_whole or _has_operands(report, figure):
                continue
            if Fraction(count.value) * _width(figure) < scale:
                yield Granular(
                    figure_tree(figure), figure_tree(count), say=_said, scale=scale, remedy=_REMEDY
                )


_REMEDY = LocalText(
    "check the rate and the number of items that it is taken over",
    "请核对这个比率和它的基数",
    "請核對這個比率和它的基數",
)


def _width(figure: Figure) -> Fraction:
    """Return how wide the values are that a figure may stand for; all of them without an end."""
    width = interval(figure).width
    return Fraction(_HUNDRED) if width is None else width


def _base(metric: Metric, metrics: Mapping[str, Metric]) -> tuple[Operand, Fraction] | None:
    """Return what counts what a rate is taken over, and what one of one comes to."""
    if metric.base is not None:
        return Operand(metric.base), Fraction(_HUNDRED if metric.unit.is_percent else 1)
    found = share_of_items(metric.formula) if metric.formula else None
    if found is None or not all(metrics[name].is_whole for name in found.items):
        return None
    return found.base, found.scale


def _has_operands(report: Report, figure: Figure) -> bool:
    formula: Formula | None = figure.metric.formula
    if formula is None:
        return False
    find = report.book.find
    return all(find_operand(figure.key, each, find) for each in formula.operands)


def _said(relation: Relation) -> LocalText:
    assert isinstance(relation, Granular)
    rate, base = relation.figures
    items = math.floor(Fraction(rate.value) * Fraction(base.value) / relation.scale)
    near = [_spelled(relation, count) for count in (items, items + 1)]
    name = named(rate)
    return LocalText(
        f"{name.en} is {rate.written}, which no whole number out of {base.written} gives "
        f"({near[0]}, {near[1]})",
        f"{name.hans}为 {rate.written}，但 {base.written} 个里没有哪个整数能得出它"
        f"（{near[0]}，{near[1]}）",
        f"{name.hant}為 {rate.written}，但 {base.written} 個裡沒有哪個整數能得出它"
        f"（{near[0]}，{near[1]}）",
    )


def _spelled(relation: Granular, items: int) -> str:
    rate, base = relation.figures
    found = Fraction(items * relation.scale) / Fraction(base.value)
    return f"{items}/{base.written} = {shortened(found, rate.decimals + 1)}"


CHECK = Check("possible-rate", possible_rate)
