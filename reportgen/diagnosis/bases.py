"""Rates that no count gives, whose bases stand in one right sum: the bases were exchanged, perhaps.

The sum holds each base where it is, but not both; the rates may be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reportgen.diagnosis.relation_index import RelationIndex
from reportgen.diagnosis.repairs import domain, meant
from reportgen.diagnosis.slips import Slip
from reportgen.diagnosis.suspicion import Candidate, Explanation, Suspicion
from reportgen.model.figures.figure import Figure
from reportgen.model.relations.relation import Outcome, Relation

_Based = tuple[int, Relation, Figure]
"""The number of a group, its rate's relation, and the base of the rate."""


def doubtful_bases(
    groups: Sequence[Sequence[Relation]], touching: RelationIndex, found: Sequence[Suspicion]
) -> Iterator[tuple[int, Suspicion]]:
    """Yield what the suspicions of rates become whose bases stand in one right sum, by number."""
    for meeting in _meetings(groups, touching).values():
        for one, other in combinations(meeting, 2):
            exchanged = _exchanged(one, other)
            for number, _, base in (one, other):
                yield number, exchanged or _with_base(found[number], base)


def _meetings(
    groups: Sequence[Sequence[Relation]], touching: RelationIndex
) -> Mapping[int, list[_Based]]:
    """Return the bases of broken rates by each right sum that they stand in."""
    meetings: dict[int, list[_Based]] = {}
    for number, (relation, *others) in enumerate(groups):
        if relation.has_gaps and not others:
            base = relation.figures[1]
            for each in touching.of(base):
                if each.pins:
                    meetings.setdefault(id(each), []).append((number, relation, base))
    return meetings


def _exchanged(one: _Based, other: _Based) -> Suspicion | None:
    """Return that two bases hold each other's values, or the rates do: both look the same.

    None where the rates do not fit these.
    """
    bases = _pair(one[2], other[2])
    box = [(each.figure, each.allowed) for each in bases]
    if any(each.outcome_in(box) is not Outcome.HOLDS for _, each, _ in (one, other)):
        return None
    rates = _pair(one[1].figures[0], other[1].figures[0])
    return Suspicion((*bases, *rates), (), alternatives=(bases, rates))


def _pair(one: Figure, other: Figure) -> Explanation:
    """Return two figures that are each to be mended to what the other says."""
    return tuple(
        Candidate(wrong, right.text, Slip.EXCHANGED, 1.0, meant(wrong, right.value))
        for wrong, right in ((one, other), (other, one))
    )


def _with_base(suspicion: Suspicion, base: Figure) -> Suspicion:
    """Return a suspicion that names nobody, with the base of a rate among the candidates."""
    known = suspicion.candidates
    if any(each.figure is base for each in known):
        return suspicion
    return Suspicion((*known, Candidate(base, None, None, 1.0, domain(base))), ())
