"""`abs`, `min`, `max` and `if` over figures: which plain expressions they may come to.

A relation is a quotient of sums of products. What chooses among several is settled before: by what
the figures may stand for, and where that does not tell, every choice is one of the branches.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice, product

from reportgen.model.figures.metric import Tree
from reportgen.model.frozen import frozen
from reportgen.model.relations.intervals import ANY, Interval, interval
from reportgen.model.relations.polynomial import TooManyTerms, at, quotient
from reportgen.model.relations.senses import Sense, wanted
from reportgen.model.relations.spread import spread_of_quotient
from reportgen.model.relations.trees import leaves

CHOICES = frozenset({"min", "max"})
_MOST = 16


@frozen
class _Value:
    """What an expression may come to, and what it is at the printed values, if it is anything."""

    span: Interval
    printed: Fraction | None


def branches(tree: Tree) -> list[Tree]:
    """Return the plain expressions that a tree may come to; first the one at printed values.

    Of many only the first sixteen.
    """
    return list(islice(_branches(tree), _MOST))


def _branches(tree: Tree) -> Iterator[Tree]:
    match tree:
        case ("figure" | "number" | "sum", _):
            yield tree
        case ("abs", operand):
            for plain in _branches(operand):
                yield _upright(plain)
        case ("min" | "max" as kind, *operands):
            for plain in product(*(branches(operand) for operand in operands)):
                yield from _ends(kind, plain)
        case ("if", (Sense() as sense, left, right), one, other):
            for holds in _answers(sense, left, right):
                yield from _branches(one if holds else other)
        case (kind, *parts):
            for plain in product(*(branches(part) for part in parts)):
                yield (kind, *plain)


def _upright(tree: Tree) -> Tree:
    """Return an expression, or its negative where it is below zero as printed.

    It may be either where roundings reach over zero; its own values then hold all that these can.
    """
    printed = _value(tree).printed
    if printed is None or printed >= 0:
        return tree
    return ("-", tree[2], tree[1]) if tree[0] == "-" else ("neg", tree)


def _ends(kind: str, operands: Sequence[Tree]) -> list[Tree]:
    """Return the operands that may be the least or the greatest, first the one that is printed."""
    values = [_value(each if kind == "max" else ("neg", each)) for each in operands]
    floor = max((each.span.low for each in values if each.span.low is not None), default=None)
    found = [
        (each.printed is None, -(each.printed or 0), number)
        for number, each in enumerate(values)
        if floor is None or each.span.high is None or each.span.high >= floor
    ]
    return [operands[number] for _, _, number in sorted(found)]


def _answers(sense: Sense, left: Tree, right: Tree) -> dict[bool, None]:
    """Return the answers that a condition may have, first the one at printed values."""
    sides = product(branches(left), branches(right))
    return dict.fromkeys(answer for each in sides for answer in _verdicts(sense, *each))


def _verdicts(sense: Sense, left: Tree, right: Tree) -> tuple[bool, ...]:
    """Return whether a condition holds; both answers where roundings leave it open."""
    value = _value(("-", left, right))
    meant = wanted(sense, Fraction(0))
    if not value.span.meets(meant):
        return (False,)
    if not value.span.meets(wanted(_OPPOSITES[sense], Fraction(0))) and sense is not Sense.EQUAL:
        return (True,)
    printed = value.printed is not None and meant.holds(value.printed)
    if sense is Sense.EQUAL and value.span.is_point:
        return (printed,)
    return printed, not printed


_OPPOSITES = {
    Sense.EQUAL: Sense.EQUAL,
    Sense.AT_LEAST: Sense.BELOW,
    Sense.AT_MOST: Sense.ABOVE,
    Sense.ABOVE: Sense.AT_MOST,
    Sense.BELOW: Sense.AT_LEAST,
}


def _value(tree: Tree) -> _Value:
    figures = list({id(figure): figure for figure in leaves(tree)}.values())
    try:
        found = quotient(tree, {id(figure): number for number, figure in enumerate(figures)})
    except TooManyTerms:
        return _Value(ANY, None)
    span = spread_of_quotient(found, [interval(figure) for figure in figures])
    printed = [Fraction(figure.value) for figure in figures]
    below = at(found.denominator, printed)
    return _Value(span, at(found.numerator, printed) / below if below else None)
