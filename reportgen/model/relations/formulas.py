"""Formulas of the catalogue applied to figures: to check one that is given, or to compute one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from reportgen.model.figures.figure import Derivation, Figure, FigureKey, Members
from reportgen.model.figures.metric import Formula, Metric, Tree
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.relations.intervals import interval
from reportgen.model.relations.polynomial import (
    TooManyTerms,
    at,
    quotient,
    spread_of_quotient,
)
from reportgen.model.relations.trees import bound, sum_tree

_CONTEXT = Context(prec=50, rounding=ROUND_HALF_UP)

Find = Callable[[str, Period, Members], Figure | None]


def operands_of(figure: Figure, find: Find) -> Mapping[str, Figure]:
    """Return the operands of a figure's formula that are there, by metric.

    They are those of the same period and members. There are none where the figure has no formula,
    or stands in another unit than its metric's.
    """
    formula = figure.metric.formula
    if formula is None or figure.unit.id != figure.metric.unit.id:
        return {}
    return _operands_there(figure.key, formula, find)


def computed_figure(key: FigureKey, metric: Metric, find: Find) -> Figure | None:
    """Return what the formula of a metric gives for a key, None where an operand is missing."""
    formula = metric.formula
    operands = _operands(key, formula, find) if formula else None
    if formula is None or operands is None:
        return None
    index = {id(figure): number for number, figure in enumerate(operands.values())}
    found = quotient(bound(formula.tree, operands), index)
    exact = [Fraction(figure.value) for figure in operands.values()]
    below = at(found.denominator, exact)
    if not below:
        return None
    value = at(found.numerator, exact) / below
    span = spread_of_quotient(found, [interval(figure) for figure in operands.values()])
    low, high = (value if end is None else end for end in (span.low, span.high))
    written = _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))
    text = f"{written.quantize(Decimal(1).scaleb(-metric.decimals), context=_CONTEXT):f}"
    used = tuple(operands.values())
    return Figure(
        key, metric, written, text, metric.unit, Derivation(formula.text, used, low, high)
    )


@frozen
class ShareOfItems:
    """A formula that is `scale` times some of the items that `base` counts: a / n * 100."""

    base: str
    scale: Fraction
    items: tuple[str, ...]


def share_of_items(formula: Formula) -> ShareOfItems | None:
    """Return a formula as a share of items, None where it is none, however it is written."""
    numbers = {name: number for number, name in enumerate(formula.metrics)}
    try:
        found = quotient(formula.tree, numbers)
    except TooManyTerms:
        return None
    if len(found.denominator) != 1 or not all(len(term) == 1 for term in found.numerator):
        return None
    [(below, factor)] = found.denominator.items()
    sizes = {abs(each) for each in found.numerator.values()}
    if len(below) != 1 or len(sizes) != 1:
        return None
    return ShareOfItems(formula.metrics[below[0]], sizes.pop() / abs(factor), formula.metrics)


def known_part(formula: Formula, operands: Mapping[str, Figure]) -> Tree | None:
    """Return the sum of some operands, None where the formula is no plain sum."""
    added = _added(formula.tree)
    if added is None or len(set(added)) < len(added):
        return None
    return sum_tree(tuple(operands.values()))


def _added(tree: Tree) -> tuple[str, ...] | None:
    """Return the metrics that a formula adds up, None where it does anything else."""
    match tree:
        case ("metric", str(name)):
            return (name,)
        case ("+", left, right):
            one, other = _added(left), _added(right)
            return None if one is None or other is None else (*one, *other)
        case _:
            return None


def _operands(key: FigureKey, formula: Formula, find: Find) -> Mapping[str, Figure] | None:
    """Return the figures that a formula needs, None where one is missing or in another unit."""
    there = _operands_there(key, formula, find)
    return there if len(there) == len(formula.metrics) else None


def _operands_there(key: FigureKey, formula: Formula, find: Find) -> Mapping[str, Figure]:
    """Return the operands of a formula that are there and in their own unit."""
    found = {name: find(name, key.period, key.members) for name in formula.metrics}
    return {
        name: figure
        for name, figure in found.items()
        if figure is not None and figure.unit.id == figure.metric.unit.id
    }
