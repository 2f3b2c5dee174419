"""The fewest figures whose change mends every broken relation of a component."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, reduce
from heapq import nsmallest
from itertools import chain, combinations, islice
from operator import or_

from reportgen.diagnosis.history import PastFigures
from reportgen.diagnosis.relation_index import RelationIndex
from reportgen.diagnosis.repairs import (
    WIDE,
    domain,
    fits,
    meant,
    one_value,
    only_value,
    size,
    written,
)
from reportgen.diagnosis.slips import Slip, Undone, undone
from reportgen.diagnosis.suspicion import Candidate, Explanation, Suspicion, chosen
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.relations.intervals import Interval
from reportgen.model.relations.relation import Box, Outcome, Relation
from reportgen.model.relations.trees import leaves

_MOST_TRIED = 300
_MOST_WEIGHED = 80
_FEW = 3
_MOST_PAIRED = 120
_MOST_TRIPLED = 14
_MOST_SOLVED = 300
_MOST_EXCHANGED = 50
_NO_SLIP = 1e-4
_CLAIMED = 2.0
_EXCHANGED_SIDES = 0.5
_EXCHANGED_LABELS = 0.1
_EXCHANGED_FIGURES = 0.02


class Search:
    """The search for an explanation of one component."""

    def __init__(
        self, broken: Sequence[Relation], touching: RelationIndex, history: PastFigures
    ) -> None:
        self._broken = broken
        self._history = history
        self._touching = touching
        self._own = {id(relation) for relation in broken}
        self._counting: dict[int, Sequence[Relation]] = {}
        self._pinned: dict[int, frozenset[int]] = {}
        self._solved: dict[tuple[int, int], Interval] = {}

    def suspicion(self) -> Suspicion:
        """Return the likeliest explanation, or all that are about as likely."""
        if any(len(r.figures) > _MOST_WEIGHED and not r.is_linear for r in self._broken):
            return self._of_stated()
        singles: list[Explanation] = [(single,) for single in self._singles()]
        if singles:
            return chosen([*singles, *self._exchanges()])
        for count, most in ((2, _MOST_PAIRED), (3, _MOST_TRIPLED)):
            if not self._has_at_most(most):
                break
            groups = [*(self._exchanges() if count == 2 else ()), *self._groups(count)]
            if groups:
                return chosen(groups)
        return chosen([(single,) for single in self._improving()])

    def _around(self, figure: Figure) -> Sequence[Relation]:
        """Return the relations of a figure that count: these broken ones, and all that hold."""
        found = self._counting.get(id(figure))
        if found is None:
            found = self._counting[id(figure)] = [
                relation
                for relation in self._touching.of(figure)
                if id(relation) in self._own or relation.outcome is Outcome.HOLDS
            ]
        return found

    def _of_stated(self) -> Suspicion:
        """Return the suspicion for a mean of very many figures; only the stated one is tried."""
        stated = {id(figure): figure for each in self._broken for figure in leaves(each.stated)}
        found = [
            self._candidate(figure, self._allowed(figure, self._broken), ())
            for figure in list(stated.values())[:_FEW]
        ]
        return Suspicion(tuple(each for each in found if each is not None), ())

    @cached_property
    def _figures(self) -> list[Figure]:
        """Return all figures that somebody gave: what was computed is not wrong by itself."""
        given = (figure for each in self._broken for figure in _given(each))
        return list({id(figure): figure for figure in given}.values())

    def _has_at_most(self, most: int) -> bool:
        """Return whether there are so few figures, without making more of them."""
        return all(len(_given(each)) <= most for each in self._broken) and (
            len(self._figures) <= most
        )

    @cached_property
    def _common(self) -> Sequence[Figure]:
        """Return the figures in every broken relation; of very many, the oddest ones."""
        first, *others = self._broken
        found = _given(first)
        if others:
            found = [f for f in found if all(each.speaks_of(f) for each in others)]
        if len(found) <= _MOST_TRIED:
            return list(found)
        if not self._history.tells_of(found[-1]):
            nought = (f for f in found if not f.value)
            return list(islice(chain((f for f in found if f.value), nought), _MOST_TRIED))
        odds = ((-self._oddness(f), n) for n, f in enumerate(found))
        return [found[n] for _, n in nsmallest(_MOST_TRIED, odds)]

    def _oddness(self, figure: Figure) -> float:
        """Return how much odder a figure is than what would mend the first broken relation."""
        if not figure.value:
            return 0.0
        return self._history.oddness(figure, self._broken[0].middle_for(figure))

    def _singles(self) -> list[Candidate]:
        """Return each figure whose change alone mends everything and breaks nothing."""
        found = []
        for figure in self._common:
            if any(relation.pins for relation in self._around(figure)):
                continue
            allowed = self._allowed(figure, self._around(figure))
            candidate = self._candidate(figure, allowed, self._around(figure))
            if candidate is not None:
                found.append(candidate)
        return found

    def _allowed(self, figure: Figure, relations: Sequence[Relation], box: Box = ()) -> Interval:
        """Return the values of a figure for which all relations can hold."""
        allowed = next((found for each, found in box if each is figure), None) or domain(figure)
        for relation in relations:
            allowed &= self._solve(relation, figure, box)
            if allowed.is_empty:
                break
        return allowed

    def _solve(self, relation: Relation, figure: Figure, box: Box = ()) -> Interval:
        """Return the values of a figure that mend one relation, with others as in the box.

        Found once where the relation is a sum that says nothing of those others.
        """
        if box and not (relation.is_linear and relation.is_alone(figure, box)):
            return relation.solve(figure, box)
        key = id(figure), id(relation)
        if key not in self._solved:
            self._solved[key] = relation.solve(figure)
        return self._solved[key]

    def _improving(self) -> list[Candidate]:
        """Return the figures whose change mends all that is broken and breaks fewer others."""
        found = []
        for figure in self._common:
            allowed = self._allowed(figure, self._broken)
            only = one_value(figure, allowed)
            if only is not None and self._spoilt(figure, only) >= len(self._broken):
                continue  # most end here, before anybody asks how likely they are
            candidate = self._candidate(figure, allowed, self._broken)
            if candidate is None or candidate.repair is None:
                continue
            spoilt = self._spoilt(figure, Decimal(candidate.repair))
            if spoilt < len(self._broken):
                weight = candidate.weight * 2.0 ** (len(self._broken) - spoilt)
                found.append(
                    Candidate(figure, candidate.repair, candidate.slip, weight, candidate.allowed)
                )
        return found

    def _spoilt(self, figure: Figure, value: Decimal) -> int:
        """Return how many relations a value breaks, at most as many as are broken now."""
        box = [(figure, meant(figure, value))]
        spoilt = (r for r in self._around(figure) if r.outcome_in(box) is Outcome.VIOLATED)
        return sum(1 for _ in islice(spoilt, len(self._broken)))

    def _exchanges(self) -> Iterator[Explanation]:
        """Yield each two figures that hold each other's values, if exchanging them mends all."""
        if not self._has_at_most(_MOST_PAIRED):
            return
        parts = {id(figure): self._sums_with(figure) for figure in self._figures}
        pairs = (
            (one, other)
            for one, other in self._hitting(2)
            if not parts[id(one)] & parts[id(other)] and self._may_be_exchanged(one, other)
        )
        for one, other in islice(pairs, _MOST_EXCHANGED):
            box = [(one, meant(one, other.value)), (other, meant(other, one.value))]
            if self._all_hold((one, other), box):
                weight = self._likelihood_of_exchange(one, other) ** 0.5
                yield (
                    Candidate(one, other.text, Slip.EXCHANGED, weight, box[0][1]),
                    Candidate(other, one.text, Slip.EXCHANGED, weight, box[1][1]),
                )

    def _sums_with(self, figure: Figure) -> int:
        """Return the broken sums that a figure is a part of, as bits: parts may change places."""
        return sum(1 << number for number, each in enumerate(self._broken) if each.adds(figure))

    def _likelihood_of_exchange(self, one: Figure, other: Figure) -> float:
        """Return how likely a pair is mixed up: above all the two sides of a difference."""
        pair = {id(one), id(other)}
        if any(pair <= {id(f) for f in leaves(each.computed)} for each in self._broken):
            return _EXCHANGED_SIDES if self._broken[0].is_linear else _EXCHANGED_LABELS
        alike = one.key.metric == other.key.metric and len(one.key.members) == len(
            other.key.members
        )
        return _EXCHANGED_LABELS if alike else _EXCHANGED_FIGURES

    def _may_be_exchanged(self, one: Figure, other: Figure) -> bool:
        """Return whether two figures have each other's values, looked at one by one."""
        if one.value == other.value or one.unit != other.unit or one.role is not other.role:
            return False
        return all(self._survives_exchange(n, one, other) for n in range(len(self._broken)))

    def _survives_exchange(self, number: int, one: Figure, other: Figure) -> bool:
        """Return whether a broken relation may hold once two figures are exchanged."""
        relation = self._broken[number]
        mine, theirs = (self._standing[id(each)] >> number & 1 for each in (one, other))
        if mine and theirs:
            return not relation.is_blind_to_exchange(one, other)
        if mine:
            return fits(one, other.value, self._solve(relation, one))
        return not theirs or fits(other, one.value, self._solve(relation, other))

    def _groups(self, count: int) -> Iterator[Explanation]:
        """Yield each set of figures that can be changed together so that everything holds."""
        for figures in islice(self._hitting(count), _MOST_SOLVED):
            group = None if self._has_pinned(figures) else self._mended(figures)
            if group is not None:
                yield group

    def _has_pinned(self, figures: tuple[Figure, ...]) -> bool:
        """Return whether an intact sum holds one of several figures where it is.

        The others alone would then mend everything; that was tried before.
        """
        pinning = [self._pinning(figure) for figure in figures]
        return any(
            mine.difference(*(each for each in pinning if each is not mine)) for mine in pinning
        )

    def _pinning(self, figure: Figure) -> frozenset[int]:
        """Return by `id()` the intact sums that hold a figure where it is."""
        found = self._pinned.get(id(figure))
        if found is None:
            around = self._around(figure)
            found = self._pinned[id(figure)] = frozenset(id(each) for each in around if each.pins)
        return found

    @cached_property
    def _standing(self) -> Mapping[int, int]:
        """Return by the `id()` of each figure the broken relations that it stands in, as bits."""
        return {
            id(figure): sum(1 << n for n, each in enumerate(self._broken) if each.speaks_of(figure))
            for figure in self._figures
        }

    def _hitting(self, count: int) -> Iterator[tuple[Figure, ...]]:
        """Yield each set of figures of which every broken relation has one."""
        hits = [self._standing[id(figure)] for figure in self._figures]
        everything = (1 << len(self._broken)) - 1
        groups = combinations(self._figures, count)
        for figures, masks in zip(groups, combinations(hits, count), strict=True):
            if reduce(or_, masks) == everything:
                yield figures

    def _mended(self, figures: tuple[Figure, ...]) -> Explanation | None:
        """Return a set with a repair for each, found one after the other."""
        box: dict[int, Interval] = {id(figure): domain(figure) for figure in figures}
        for _ in range(2):
            for figure in figures:
                others = [(each, box[id(each)]) for each in figures]
                allowed = self._allowed(figure, self._around(figure), others)
                if allowed.is_empty or not size(figure, allowed):
                    return None
                box[id(figure)] = allowed
        if any(size(figure, box[id(figure)]) >= WIDE for figure in figures):
            return None
        made = []
        for figure in figures:
            candidate = self._candidate(figure, box[id(figure)], ())
            if candidate is None:
                return None
            made.append(candidate)
        repaired = [
            (c.figure, meant(c.figure, Decimal(c.repair))) for c in made if c.repair is not None
        ]
        if len(repaired) == len(made) and not self._all_hold(figures, repaired):
            return None
        return tuple(made)

    def _all_hold(self, figures: Sequence[Figure], box: Box) -> bool:
        around = {id(r): r for figure in figures for r in self._around(figure)}
        return all(r.outcome_in(box) is not Outcome.VIOLATED for r in around.values())

    def _candidate(
        self, figure: Figure, allowed: Interval, relations: Sequence[Relation]
    ) -> Candidate | None:
        """Return a figure as a candidate with its best repair, None where no value would do.

        Its weight says how likely the written value is if this figure is wrong and any allowed
        value is as good as another.
        """
        count = 0 if allowed.is_empty else size(figure, allowed)
        if not count:
            return None
        claimed = _CLAIMED if figure.role is Role.STATED_DELTA else 1.0
        best, likelihood = self._best_slip(figure, allowed, relations)
        repeated = self._history.repetition(figure)
        if best is None or repeated > likelihood:
            claimed *= self._history.oddness(figure, allowed.middle)
            slip = Slip.STALE if repeated else None
            weight = claimed * (repeated or _NO_SLIP) / count
            return Candidate(figure, only_value(figure, allowed), slip, weight, allowed)
        claimed *= self._history.oddness(figure, best.value)
        text = written(best.value)
        return Candidate(figure, text, best.slip, claimed * likelihood / count, allowed)

    def _best_slip(
        self, figure: Figure, allowed: Interval, relations: Sequence[Relation]
    ) -> tuple[Undone | None, float]:
        """Return the likeliest slip that can be undone, and how likely all of them are together."""
        judged = [each for each in relations if not each.is_linear]
        best: Undone | None = None
        likelihood = 0.0
        only = one_value(figure, allowed)
        for change in undone(figure.text):
            if (only is not None and change.value != only) or not fits(
                figure, change.value, allowed
            ):
                continue
            box = [(figure, meant(figure, change.value))]
            if any(each.outcome_in(box) is Outcome.VIOLATED for each in judged):
                continue
            likelihood += change.likelihood
            if best is None or change.likelihood > best.likelihood:
                best = change
        return best, likelihood


def _given(relation: Relation) -> Sequence[Figure]:
    """Return the figures of a relation that somebody gave."""
    if any(figure.is_computed for figure in relation.odd_figures):
        return [figure for figure in relation.figures if not figure.is_computed]
    return relation.figures
