"""Expressions over figures as quotients of polynomials.

A figure that stands in an expression twice is one unknown: `(a - b) / (a + b)` is not computed as
if its two `a` could differ. An expression is brought to the form numerator / denominator, both sums
of products of figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Operand, Tree
from reportgen.model.frozen import frozen

Monomial = tuple[int, ...]
"""The indices of the figures that are multiplied, in order; empty for a constant."""

Coefficient = Fraction | int
"""What a product is multiplied with: whole where it can be, since fractions are slow."""

Polynomial = Mapping[Monomial, Coefficient]

_MOST_TERMS = 100_000
ONE: Polynomial = {(): 1}


class TooManyTerms(Exception):  # noqa: N818 - what is told, not what went wrong
    """An expression multiplies long sums by each other."""


@frozen
class Quotient:
    """numerator / denominator over figures, which the monomials name by index."""

    numerator: Polynomial
    denominator: Polynomial


def quotient(tree: Tree, index: Mapping[Any, int]) -> Quotient:
    """Return a tree as a quotient.

    `index` gives the number of each figure by its `id()`, of each operand of a formula by itself.
    """
    match tree:
        case ("operand", Operand() as operand):
            return Quotient({(index[operand],): 1}, ONE)
        case ("figure", Figure() as figure):
            return Quotient({(index[id(figure)],): 1}, ONE)
        case ("number", Decimal() as number):
            return Quotient({(): _coefficient(number)}, ONE)
        case ("neg", operand):
            return _minus(Quotient({}, ONE), quotient(operand, index))
        case ("sum", operands):
            return _sum_of([quotient(operand, index) for operand in operands])
        case ("+", left, right):
            return _sum_of([quotient(left, index), quotient(right, index)])
        case ("-", left, right):
            return _minus(quotient(left, index), quotient(right, index))
        case ("*", left, right):
            one, other = quotient(left, index), quotient(right, index)
            return Quotient(
                times(one.numerator, other.numerator), times(one.denominator, other.denominator)
            )
        case ("/", left, right):
            one, other = quotient(left, index), quotient(right, index)
            return Quotient(
                times(one.numerator, other.denominator), times(one.denominator, other.numerator)
            )
        case _:
            raise ValueError(tree)


def plus(one: Polynomial, other: Polynomial, factor: Coefficient = 1) -> Polynomial:
    """Return one + factor * other."""
    result = dict(one)
    for monomial, coefficient in other.items():
        result[monomial] = result.get(monomial, 0) + factor * coefficient
    return {monomial: value for monomial, value in result.items() if value}


def times(one: Polynomial, other: Polynomial) -> Polynomial:
    """Return the product of two polynomials; raises TooManyTerms rather than fill the machine."""
    if other == ONE:
        return one
    if len(one) * len(other) > _MOST_TERMS:
        raise TooManyTerms
    result: dict[Monomial, Coefficient] = {}
    for left, a in one.items():
        for right, b in other.items():
            monomial = tuple(sorted(left + right))
            result[monomial] = result.get(monomial, 0) + a * b
    return {monomial: value for monomial, value in result.items() if value}


def at(polynomial: Polynomial, values: Sequence[Fraction]) -> Fraction:
    """Return the value of a polynomial at one point."""
    total = Fraction(0)
    for monomial, coefficient in polynomial.items():
        for figure in monomial:
            coefficient *= values[figure]
        total += coefficient
    return total


def slope(polynomial: Polynomial, figure: int) -> Polynomial:
    """Return the derivative by one figure."""
    result: dict[Monomial, Coefficient] = {}
    for monomial, coefficient in polynomial.items():
        power = monomial.count(figure)
        if power:
            rest = list(monomial)
            rest.remove(figure)
            key = tuple(rest)
            result[key] = result.get(key, 0) + power * coefficient
    return result


def _coefficient(number: Decimal) -> Coefficient:
    exact = Fraction(number)
    return exact.numerator if exact.denominator == 1 else exact


def _sum_of(parts: Sequence[Quotient]) -> Quotient:
    if all(part.denominator == ONE for part in parts):
        numerator: dict[Monomial, Coefficient] = {}
        for part in parts:
            for monomial, value in part.numerator.items():
                numerator[monomial] = numerator.get(monomial, 0) + value
        return Quotient({key: value for key, value in numerator.items() if value}, ONE)
    whole, *others = parts
    for other in others:
        whole = Quotient(
            plus(
                times(whole.numerator, other.denominator),
                times(other.numerator, whole.denominator),
            ),
            times(whole.denominator, other.denominator),
        )
    return whole


def _minus(one: Quotient, other: Quotient) -> Quotient:
    turned = {monomial: -value for monomial, value in other.numerator.items()}
    return _sum_of([one, Quotient(turned, other.denominator)])
