"""Broken relations -> suspicions: each cause is searched for, then exchanges between two."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from reportgen.diagnosis.causes import causes
from reportgen.diagnosis.components import components, touching
from reportgen.diagnosis.history import PastFigures
from reportgen.diagnosis.repairs import fits
from reportgen.diagnosis.search import Search
from reportgen.diagnosis.slips import Slip
from reportgen.diagnosis.suspicion import Candidate, Suspicion
from reportgen.model.figures.book import FigureBook
from reportgen.model.relations.relation import Outcome, Relation

_MOST_ALIKE = 8
_EXCHANGED = 1.0


def suspicions(
    relations: Sequence[Relation], outcomes: Mapping[int, Outcome], book: FigureBook
) -> Mapping[int, Suspicion]:
    """Return the suspicion of each violated relation, by its `id()`."""
    violated = [each for each in relations if outcomes[id(each)] is Outcome.VIOLATED]
    if not violated:
        return {}
    around = touching(relations, violated, outcomes)
    history = PastFigures(book)
    groups = [part for group in components(violated) for part in causes(group, around)]
    found = [Search(group, around, history).suspicion() for group in groups]
    for one, other, exchanged in _exchanges(found):
        found[one], found[other] = exchanged
    return {
        id(relation): suspicion
        for group, suspicion in zip(groups, found, strict=True)
        for relation in group
    }


def _exchanges(
    found: Sequence[Suspicion],
) -> Iterator[tuple[int, int, tuple[Suspicion, Suspicion]]]:
    """Yield two suspicions that one exchange explains: each figure has what mends the other."""
    singles = sorted(
        (
            (Fraction(candidate.figure.value), number, at)
            for number, suspicion in enumerate(found)
            if len(suspicion.suspects) < 2
            for at, candidate in enumerate(suspicion.candidates)
        )
    )
    values = [value for value, _, _ in singles]
    spent: set[int] = set()
    for number, suspicion in enumerate(found):
        for candidate in suspicion.candidates if len(suspicion.suspects) < 2 else ():
            low, high = candidate.allowed.low, candidate.allowed.high
            if low is None or high is None or number in spent:
                continue
            first, last = bisect_left(values, low), bisect_right(values, high)
            for _, partner, at in singles[first : min(last, first + _MOST_ALIKE)]:
                other = found[partner].candidates[at]
                if partner > number and partner not in spent and _fit(candidate, other):
                    spent |= {number, partner}
                    made = _exchanged(suspicion, candidate, other)
                    yield number, partner, (made, _exchanged(found[partner], other, candidate))
                    break


def _fit(one: Candidate, other: Candidate) -> bool:
    """Return whether two figures hold each other's values, of more than one digit."""
    return (
        one.figure.unit == other.figure.unit
        and one.figure.role is other.figure.role
        and min(len(one.figure.text), len(other.figure.text)) > 1
        and fits(one.figure, other.figure.value, one.allowed)
        and fits(other.figure, one.figure.value, other.allowed)
    )


def _exchanged(suspicion: Suspicion, wrong: Candidate, other: Candidate) -> Suspicion:
    named = Candidate(wrong.figure, other.figure.text, Slip.EXCHANGED, _EXCHANGED, wrong.allowed)
    rest = tuple(each for each in suspicion.candidates if each is not wrong)
    return Suspicion((named, *rest), (named,))
