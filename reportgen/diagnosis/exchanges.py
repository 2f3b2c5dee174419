"""Two figures that hold each other's values: the exchanges that mend a component."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reportgen.diagnosis.component import Component
from reportgen.diagnosis.repairs import fits, meant
from reportgen.diagnosis.slips import Slip
from reportgen.diagnosis.suspicion import Candidate, Explanation
from reportgen.model.figures.figure import Figure
from reportgen.model.relations.trees import leaves

_MOST_EXCHANGED = 50
_MOST_PAIRED = 120
_SIDES = 0.5
_LABELS = 0.1
_FIGURES = 0.02


def exchanges(component: Component) -> Iterator[Explanation]:
    """Yield each two figures that hold each other's values, if exchanging them mends all."""
    if not component.has_at_most(_MOST_PAIRED):
        return
    parts = {id(figure): _sums_with(component, figure) for figure in component.figures}
    pairs = (
        (one, other)
        for one, other in component.hitting(2)
        if not parts[id(one)] & parts[id(other)] and _may_be_exchanged(component, one, other)
    )
    for one, other in islice(pairs, _MOST_EXCHANGED):
        box = [(one, meant(one, other.value)), (other, meant(other, one.value))]
        if component.all_hold((one, other), box):
            weight = _likelihood_of_exchange(component, one, other) ** 0.5
            yield (
                Candidate(one, other.text, Slip.EXCHANGED, weight, box[0][1]),
                Candidate(other, one.text, Slip.EXCHANGED, weight, box[1][1]),
            )


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
    return not theirs or fits(other, one.value, component.solve(relation, other))
