"""Who may be wrong: candidates with their repairs, ranked; a clear first one is the suspect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import prod

from reportgen.diagnosis.slips import Slip
from reportgen.diagnosis.trust import NO_TRUST, Trusted
from reportgen.model.figures.figure import Figure
from reportgen.model.frozen import frozen
from reportgen.model.relations.intervals import Interval
from reportgen.model.relations.relation import Relation

CLEARLY = 3.0
"""An explanation is taken for the right one where it is so many times as likely as all others.

Among many figures one soon looks like a slip by chance.
"""

_MOST_NAMED = 20
_IN_TWO_CELLS = (Slip.EXCHANGED, Slip.MOVED)
_ANOTHER_SLIP = 0.01


@frozen
class Candidate:
    """A figure that may be wrong, the value that would mend it, and the slip that it would be.

    `allowed` are all values that would mend it; `weight` is how likely it is beside others.
    """

    figure: Figure
    repair: str | None
    slip: Slip | None
    weight: float
    allowed: Interval


Explanation = tuple[Candidate, ...]
"""Figures that have to change together."""


@frozen
class Suspicion:
    """What is known of the cause of broken relations: candidates, the likeliest first.

    `suspects` are the figures that have to change together; none where several explanations are
    about as likely, which are the `alternatives` then. `trusted` are those that would be as likely,
    were they not trusted more. `every` are the sums of all periods, where no cell is wrong and a
    member is missing.
    """

    candidates: tuple[Candidate, ...]
    suspects: Explanation
    trusted: tuple[Figure, ...] = ()
    alternatives: tuple[Explanation, ...] = ()
    every: Sequence[Relation] = ()

    @property
    def is_one_slip(self) -> bool:
        """Return whether all suspects went wrong together: exchanged, an amount moved."""
        return is_one_slip(self.suspects)

    @property
    def cause(self) -> str | None:
        """Return the id of the cause, under which all findings that follow from it are shown."""
        chosen = self.suspects or self.candidates
        return chosen[0].figure.id if chosen else None

    def suspect_in(self, relation: Relation) -> Candidate | None:
        """Return the suspect that stands in a relation."""
        return next((c for c in self.suspects if relation.speaks_of(c.figure)), None)


def chosen(
    explanations: Sequence[Explanation], trust: Trusted = NO_TRUST, besides: float = 0.0
) -> Suspicion:
    """Return the likeliest of several explanations as the suspicion, if it clearly is.

    `besides` is how likely it is that none of them is wrong, and a row is missing. Trust decides
    between figures that are about as likely without it, and is named then.
    """
    plain = _likeliest(explanations, besides)
    if not trust or plain.suspects:
        return plain
    found = _likeliest([_trusted(each, trust) for each in explanations])
    if besides and found.suspects == _trusted(plain.alternatives[0], trust):
        return plain
    named = {id(each.figure) for each in found.suspects}
    more = (each.figure for each in plain.candidates if id(each.figure) not in named)
    better = (each for each in more if trust.likelihood(each) < 1)
    return replace(found, trusted=tuple(better) if found.suspects else ())


def _trusted(explanation: Explanation, trust: Trusted) -> Explanation:
    return tuple(
        replace(each, weight=each.weight * trust.likelihood(each.figure)) for each in explanation
    )


def _likeliest(explanations: Sequence[Explanation], besides: float = 0.0) -> Suspicion:
    ranked = sorted(explanations, key=weight, reverse=True)
    named = {id(each.figure): each for group in ranked for each in group}
    is_clear = bool(ranked) and _is_clear([*map(weight, ranked), besides])
    if not is_clear:
        several = tuple(ranked[:_MOST_NAMED])
        return Suspicion(tuple(named.values())[:_MOST_NAMED], (), alternatives=several)
    best = ranked[0]
    return Suspicion(best if is_one_slip(best) else tuple(named.values())[:_MOST_NAMED], best)


def _is_clear(weights: Sequence[float]) -> bool:
    """Return whether the first of several explanations stands well above all others."""
    first, *others = weights
    return first >= CLEARLY * sum(others)


def is_one_slip(explanation: Explanation) -> bool:
    """Return whether two figures went wrong together."""
    return len(explanation) > 1 and all(each.slip in _IN_TWO_CELLS for each in explanation)


def as_two_slips(one: Suspicion, other: Suspicion) -> Explanation:
    """Return the likeliest explanations of two suspicions as one: that somebody slipped twice.

    None where one of them has no explanation.
    """
    both = (one.suspects or one.candidates[:1], other.suspects or other.candidates[:1])
    if not all(both):
        return ()
    (first, *rest), further = both
    return (replace(first, weight=first.weight * _ANOTHER_SLIP), *rest, *further)


def weight(explanation: Explanation) -> float:
    """Return the likelihood that all figures of an explanation are wrong."""
    return prod(candidate.weight for candidate in explanation)
