"""Two figures that hold each other's values: the exchanges that mend a component."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, combinations_with_replacement, islice, product
from operator import itemgetter

from reportgen.diagnosis.component import Component
from reportgen.diagnosis.repairs import fits, meant, size, whole_ends
from reportgen.diagnosis.slips import Slip
from reportgen.diagnosis.suspicion import Candidate, Explanation
from reportgen.model.figures.figure import Figure
from reportgen.model.relations.trees import leaves

_MOST_EXCHANGED = 50
_MOST_PAIRED = 120
_SIDES = 0.5
_LABELS = 0.12
_FIGURES = 0.02

_Valued = tuple[Decimal, int]
"""The value of a figure, and its number in the component."""


def exchanges(component: Component) -> Iterator[Explanation]:
    """Yield each two figures that hold each other's values, if exchanging them mends all."""
    if not component.has_at_most(_MOST_PAIRED):
        return
    pairs = (
        (component.figures[one], component.figures[other])
        for one, other in sorted((min(pair), max(pair)) for pair in _near(component))
    )
    likely = (pair for pair in pairs if _may_be_exchanged(component, *pair))
    for one, other in islice(likely, _MOST_EXCHANGED):
        box = [(one, meant(one, other.value)), (other, meant(other, one.value))]
        if component.all_hold((one, other), box):
            odds = _likelihood_of_exchange(component, one, other) / _alike(component, one, other)
            weight = odds**0.5
            yield (
                Candidate(one, other.text, Slip.EXCHANGED, weight, box[0][1]),
                Candidate(other, one.text, Slip.EXCHANGED, weight, box[1][1]),
            )


def _near(component: Component) -> Iterator[tuple[int, int]]:
    """Yield the numbers of each two figures of which one has about what would mend the other.

    Every broken relation has one of the two, and no broken sum has both as parts.
    """
    alike: dict[tuple[int, int], list[_Valued]] = {}
    for number, figure in enumerate(component.figures):
        standing = component.standing[id(figure)]
        where = standing, _sums_with(component, figure)
        alike.setdefault(where, []).append((figure.value, number))
    everything = (1 << len(component.broken)) - 1
    for (mine, parts), (theirs, others) in combinations_with_replacement(alike, 2):
        if mine | theirs == everything and not parts & others:
            here, there = alike[mine, parts], alike[theirs, others]
            if mine & ~theirs:
                yield from _mending(component, mine & ~theirs, here, there)
            elif theirs & ~mine:
                yield from _mending(component, theirs & ~mine, there, here)
            else:
                yield from _each_two(here, there)


def _each_two(here: Sequence[_Valued], there: Sequence[_Valued]) -> Iterator[tuple[int, int]]:
    pairs = combinations(here, 2) if here is there else product(here, there)
    return ((one, other) for (_, one), (_, other) in pairs)


def _mending(
    component: Component, own: int, here: Sequence[_Valued], there: Sequence[_Valued]
) -> Iterator[tuple[int, int]]:
    """Yield each figure with those others that have about what mends one of its own relations."""
    relation = component.broken[own.bit_length() - 1]
    ranked = sorted(there, key=itemgetter(0))
    values = [value for value, _ in ranked]
    for _, number in here:
        low, high = whole_ends(component.solve(relation, component.figures[number]))
        first = 0 if low is None else bisect_left(values, low)
        last = len(values) if high is None else bisect_right(values, high)
        yield from ((number, other) for _, other in ranked[first:last])


def _sums_with(component: Component, figure: Figure) -> int:
    """Return the broken sums that a figure is a part of, as bits: parts may change places."""
    return sum(1 << number for number, each in enumerate(component.broken) if each.adds(figure))


def _likelihood_of_exchange(component: Component, one: Figure, other: Figure) -> float:
    """Return how likely a pair is mixed up: above all the two sides of a difference."""
    pair = {id(one), id(other)}
    if any(pair <= {id(f) for f in leaves(each.computed)} for each in component.broken):
        return _SIDES if component.broken[0].is_linear else _LABELS
    alike = one.key.metric == other.key.metric and len(one.key.members) == len(other.key.members)
    return _LABELS if alike else _FIGURES


def _alike(component: Component, one: Figure, other: Figure) -> int:
    """Return how many values would mend a broken relation as well as the exchange does."""
    found = [
        size(figure, component.solve(relation, figure))
        for relation in component.broken
        for figure in (one, other)
        if relation.speaks_of(figure)
    ]
    return max(1, min(found))


def _may_be_exchanged(component: Component, one: Figure, other: Figure) -> bool:
    """Return whether two figures have each other's values, looked at one by one."""
    if one.value == other.value or one.unit != other.unit or one.role is not other.role:
        return False
    return all(_survives_exchange(component, n, one, other) for n in range(len(component.broken)))


def _survives_exchange(component: Component, number: int, one: Figure, other: Figure) -> bool:
    """Return whether a broken relation may hold once two figures are exchanged."""
    relation = component.broken[number]
    mine, theirs = (component.standing[id(each)] >> number & 1 for each in (one, other))
    if mine and theirs:
        return not relation.is_blind_to_exchange(one, other)
    if mine:
        return fits(one, other.value, component.solve(relation, one))
    return fits(other, one.value, component.solve(relation, other))
