"""Formulas of the catalogue applied to figures: to check one that is given, or to compute one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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
from reportgen.model.relations.trees import bound

_CONTEXT = Context(prec=50, rounding=ROUND_HALF_UP)

Find = Callable[[str, Period, Members], Figure | None]


def applied_formulas(
    figures: Iterable[Figure], metric: Metric, find: Find
) -> Iterator[tuple[Figure, Tree]]:
    """Yield figures of a metric, each with its formula over figures, where all of them are there.

    Operands are those of the same period and members.
    """
    if metric.formula is None:
        return
    for figure in figures:
        if figure.unit.id == metric.unit.id:
            operands = _operands(figure.key, metric.formula, find)
            if operands is not None:
                yield figure, bound(metric.formula.tree, operands)


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


def _operands(key: FigureKey, formula: Formula, find: Find) -> Mapping[str, Figure] | None:
    """Return the figures that a formula needs, None where one is missing or in another unit."""
    operands = {}
    for name in formula.metrics:
        found = find(name, key.period, key.members)
        if found is None or found.unit.id != found.metric.unit.id:
            return None
        operands[name] = found
    return operands
