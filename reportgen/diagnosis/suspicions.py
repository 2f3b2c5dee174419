"""Broken relations -> suspicions: each cause is searched for, then slips in two of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from reportgen.diagnosis.bases import doubtful_bases
from reportgen.diagnosis.causes import causes
from reportgen.diagnosis.components import components, touching
from reportgen.diagnosis.history import PastFigures
from reportgen.diagnosis.repairs import fits, meant
from reportgen.diagnosis.search import Search
from reportgen.diagnosis.shortfalls import shortfalls
from reportgen.diagnosis.slips import Slip
from reportgen.diagnosis.suspicion import (
    Candidate,
    Explanation,
    Suspicion,
    as_two_slips,
    chosen,
    weight,
)
from reportgen.diagnosis.trust import NO_TRUST, Trusted
from reportgen.diagnosis.two_cells import TwoCells
from reportgen.model.figures.book import FigureBook
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.sides import Box

_MOST_ALIKE = 8
_EXCHANGED = 1.0


def suspicions(
    relations: Sequence[Relation],
    outcomes: Mapping[int, Outcome],
    book: FigureBook,
    trust: Trusted = NO_TRUST,
) -> Mapping[int, Suspicion]:
    """Return the suspicion of each violated relation, by its `id()`."""
    always = [Suspicion((), (), every=each) for each in shortfalls(relations, outcomes, book)]
    short = {id(each): suspicion for suspicion in always for each in suspicion.every}
    broken = (each for each in relations if outcomes[id(each)] is Outcome.VIOLATED)
    violated = [each for each in broken if id(each) not in short]
    if not violated:
        return short
    around = touching(relations, violated, outcomes)
    history = PastFigures(book)
    groups = [part for group in components(violated) for part in causes(group, around)]
    found = [Search(group, around, history, trust).suspicion() for group in groups]
    joined = dict(_in_two_cells(found, TwoCells(groups, around, history).explanations(), trust))
    alone = {
        n
        for n, each in enumerate(found)
        if len(each.suspects) < 2 and not any(relation.has_gaps for relation in groups[n])
    }
    joined = _not_exchanged(joined, _exchanged(found, alone))
    joined |= _exchanged(found, alone - joined.keys())
    joined |= dict(_mended_as_well(groups, joined)) | dict(doubtful_bases(groups, around, found))
    found = [joined.get(number, each) for number, each in enumerate(found)]
    return short | {
        id(relation): suspicion
        for group, suspicion in zip(groups, found, strict=True)
        for relation in group
    }


def _in_two_cells(
    found: Sequence[Suspicion],
    explanations: Mapping[tuple[int, int], Sequence[Explanation]],
    trust: Trusted,
) -> Iterator[tuple[int, Suspicion]]:
    """Yield what two suspicions become that one slip explains better than two, by their numbers."""
    spent: set[int] = set()
    ranked = sorted(explanations.items(), key=lambda each: -max(map(weight, each[1])))
    for pair, slips in ranked:
        apart = as_two_slips(*(found[number] for number in pair))
        best = chosen([*slips, apart] if apart else slips, trust)
        if spent.isdisjoint(pair) and (best.suspects != apart or not apart):
            spent.update(pair)
            yield from ((number, best) for number in pair)


def _not_exchanged(
    joined: Mapping[int, Suspicion], exchanged: Mapping[int, Suspicion]
) -> dict[int, Suspicion]:
    """Return what was joined, but amounts moved between cells where others were exchanged.

    Any two totals look like that once a cell of one was exchanged with a cell of the other.
    """
    kept = {
        id(each)
        for number, each in joined.items()
        if number not in exchanged or not any(one.slip is Slip.MOVED for one in each.suspects)
    }
    return {number: each for number, each in joined.items() if id(each) in kept}


def _mended_as_well(
    groups: Sequence[Sequence[Relation]], joined: Mapping[int, Suspicion]
) -> Iterator[tuple[int, Suspicion]]:
    """Yield what other groups become that hold once a slip in two cells is undone.

    So it is where an amount stands in the wrong one of two months, and in a running total.
    """
    slips = {id(each): each for each in joined.values() if each.is_one_slip}
    for slip in slips.values():
        box = [
            (each.figure, meant(each.figure, Decimal(each.repair)))
            for each in slip.suspects
            if each.repair is not None
        ]
        for number, group in enumerate(groups):
            if number not in joined and box and all(_holds_in(each, box) for each in group):
                yield number, slip


def _holds_in(relation: Relation, box: Box) -> bool:
    """Return whether a broken relation speaks of a figure in a box, and holds there."""
    is_there = any(relation.speaks_of(figure) for figure, _ in box)
    return is_there and relation.outcome_in(box) is Outcome.HOLDS


def _exchanged(found: Sequence[Suspicion], alone: Container[int]) -> Mapping[int, Suspicion]:
    """Return what two suspicions become of which each has a figure with what mends the other."""
    singles = sorted(
        (Fraction(candidate.figure.value), number, at)
        for number, suspicion in enumerate(found)
        if number in alone
        for at, candidate in enumerate(suspicion.candidates)
    )
    values = [value for value, _, _ in singles]
    spent: dict[int, Suspicion] = {}
    for number, suspicion in enumerate(found):
        for candidate in suspicion.candidates if number in alone else ():
            low, high = candidate.allowed.low, candidate.allowed.high
            if low is None or high is None or number in spent:
                continue
            first, last = bisect_left(values, low), bisect_right(values, high)
            for _, partner, at in singles[first : min(last, first + _MOST_ALIKE)]:
                other = found[partner].candidates[at]
                if partner > number and partner not in spent and _fit(candidate, other):
                    spent[number] = spent[partner] = _exchange_of(candidate, other)
                    break
    return spent


def _fit(one: Candidate, other: Candidate) -> bool:
    """Return whether two figures hold each other's values, of more than one digit."""
    return (
        one.figure.unit == other.figure.unit
        and one.figure.role is other.figure.role
        and min(len(one.figure.text), len(other.figure.text)) > 1
        and fits(one.figure, other.figure.value, one.allowed)
        and fits(other.figure, one.figure.value, other.allowed)
    )


def _exchange_of(one: Candidate, other: Candidate) -> Suspicion:
    """Return the suspicion that two figures hold each other's values."""
    pair = tuple(
        Candidate(wrong.figure, right.figure.text, Slip.EXCHANGED, _EXCHANGED, wrong.allowed)
        for wrong, right in ((one, other), (other, one))
    )
    return Suspicion(pair, pair)
