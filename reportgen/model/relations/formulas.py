"""Formulas of the catalogue applied to figures: to check one that is given, or to compute one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from reportgen.model.figures.figure import Derivation, Figure, FigureKey, Members, Qualifier
from reportgen.model.figures.metric import Formula, Metric, Operand, Tree
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.relations.intervals import Interval, as_written, interval, point
from reportgen.model.relations.polynomial import (
    TooManyTerms,
    at,
    quotient,
)
from reportgen.model.relations.spread import spread_of_quotient
from reportgen.model.relations.trees import bound, sum_tree

_CONTEXT = Context(prec=50, rounding=ROUND_HALF_UP)

_OUTWARDS = {
    Qualifier.UNDER: ROUND_CEILING,
    Qualifier.AT_MOST: ROUND_CEILING,
    Qualifier.OVER: ROUND_FLOOR,
    Qualifier.AT_LEAST: ROUND_FLOOR,
}
Find = Callable[[str, Period, Members], Figure | None]


def operands_of(figure: Figure, find: Find) -> Mapping[Operand, Figure]:
    """Return the operands of a figure's formula that are there.

    They are those of the same period and members, or of the total. There are none where the
    figure has no formula, or stands in another unit than its metric's.
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
    used = tuple(operands.values())
    span = spread_of_quotient(found, [interval(figure) for figure in used])
    low, high = (
        (span.low, span.high) if span.low is not None or span.high is not None else (value, value)
    )
    written = _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))
    source = Derivation(formula.text, used, low, high)
    made = Figure(key, metric, written, _text(written, metric), metric.unit, source)
    if not any(figure.is_loose for figure in used):
        return made
    return _as_known(made, point(value), spread_of_quotient(found, [*map(as_written, used)]))


def _as_known(made: Figure, as_computed: Interval, span: Interval) -> Figure | None:
    """Return a figure with the bound that its operands give it: <0.1 % from under 5 of 8000.

    None where they leave both sides open and none of them is only rounded.
    """
    operands = made.source.operands if isinstance(made.source, Derivation) else ()
    bound = _bound_of(span, as_computed)
    if bound is not None:
        text = _text(made.value, made.metric, _OUTWARDS[bound])
        return replace(made, text=text, qualifier=bound, is_qualified_in_cell=True)
    is_rough = span.is_finite and all(figure.is_rough or not figure.bound for figure in operands)
    return replace(made, qualifier=Qualifier.ABOUT) if is_rough else None


def _bound_of(span: Interval, number: Interval) -> Qualifier | None:
    """Return on which side of a number all values lie, None where they lie on both."""
    if number.is_above(span):
        return Qualifier.UNDER
    if span.is_above(number):
        return Qualifier.OVER
    if span.high == number.high:
        return Qualifier.AT_MOST
    return Qualifier.AT_LEAST if span.low == number.low else None


def _text(value: Decimal, metric: Metric, rounding: str = ROUND_HALF_UP) -> str:
    unit = Decimal(1).scaleb(-metric.decimals)
    return f"{value.quantize(unit, rounding, context=_CONTEXT):f}"


@frozen
class ShareOfItems:
    """A formula that is `scale` times some of the items that `base` counts: a / n * 100."""

    base: Operand
    scale: Fraction
    items: tuple[str, ...]


def share_of_items(formula: Formula) -> ShareOfItems | None:
    """Return a formula as a share of items, None where it is none, however it is written."""
    numbers = {operand: number for number, operand in enumerate(formula.operands)}
    try:
        found = quotient(formula.tree, numbers)
    except TooManyTerms:
        return None
    if len(found.denominator) != 1 or not all(len(term) == 1 for term in found.numerator):
        return None
    [(below, factor)] = found.denominator.items()
    sizes = {abs(Fraction(each)) for each in found.numerator.values()}
    if len(below) != 1 or len(sizes) != 1:
        return None
    base = formula.operands[below[0]]
    return ShareOfItems(base, sizes.pop() / abs(Fraction(factor)), formula.metrics)


def operand_key(key: FigureKey, operand: Operand) -> FigureKey:
    """Return the key of an operand of the figure of a key."""
    members = () if operand.of_total else key.members
    return replace(key, metric=operand.metric, members=members)


def find_operand(key: FigureKey, operand: Operand, find: Find) -> Figure | None:
    """Return an operand of the figure of a key, None where it is missing."""
    wanted = operand_key(key, operand)
    return find(wanted.metric, wanted.period, wanted.members)


def known_part(formula: Formula, operands: Mapping[Operand, Figure]) -> Tree | None:
    """Return the sum of some operands, None where the formula is no plain sum."""
    added = _added(formula.tree)
    if added is None or len(set(added)) < len(added):
        return None
    return sum_tree(tuple(operands.values()))


def _added(tree: Tree) -> tuple[Operand, ...] | None:
    """Return the operands that a formula adds up, None where it does anything else."""
    match tree:
        case ("operand", Operand() as operand):
            return (operand,)
        case ("+", left, right):
            one, other = _added(left), _added(right)
            return None if one is None or other is None else (*one, *other)
        case _:
            return None


def _operands(key: FigureKey, formula: Formula, find: Find) -> Mapping[Operand, Figure] | None:
    """Return the figures that a formula needs, None where one is missing or in another unit."""
    there = _operands_there(key, formula, find)
    return there if len(there) == len(formula.operands) else None


def _operands_there(key: FigureKey, formula: Formula, find: Find) -> Mapping[Operand, Figure]:
    """Return the operands of a formula that are there and in their own unit."""
    found = {each: find_operand(key, each, find) for each in formula.operands}
    return {
        operand: figure
        for operand, figure in found.items()
        if figure is not None and figure.unit.id == figure.metric.unit.id
    }
