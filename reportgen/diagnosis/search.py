"""The fewest figures whose change mends every broken relation of a component."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from heapq import nsmallest
from itertools import chain, islice
from statistics import geometric_mean

from reportgen.diagnosis.component import Component, given
from reportgen.diagnosis.echoes import Echoes
from reportgen.diagnosis.exchanges import exchanges
from reportgen.diagnosis.history import PastFigures
from reportgen.diagnosis.relation_index import RelationIndex
from reportgen.diagnosis.repairs import (
    WIDE,
    domain,
    fits,
    meant,
    one_value,
    only_value,
    places,
    size,
    written,
)
from reportgen.diagnosis.shortfalls import is_of_unproved_parts, may_lack_a_part
from reportgen.diagnosis.slips import OTHER_CHANGES, POINT_MOVED, Slip, Undone, undone
from reportgen.diagnosis.suspicion import CLEARLY, Candidate, Explanation, Suspicion, chosen, weight
from reportgen.diagnosis.telling import (
    as_fine,
    as_levels_give,
    is_better,
    is_limit,
    meeting,
)
from reportgen.diagnosis.trust import NO_TRUST, Trusted
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.relations.intervals import Interval
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.trees import leaves

_MOST_TRIED = 300
_MOST_BY_CHANCE = 0.01
_MOST_WEIGHED = 80
_FEW = 3
_MOST_PAIRED = 120
_MOST_TRIPLED = 14
_MOST_SOLVED = 300
_CLAIMED = 2.0
_OF_ABSENT = 2.0


class Search:
    """The search for an explanation of one component."""

    def __init__(
        self,
        broken: Sequence[Relation],
        touching: RelationIndex,
        history: PastFigures,
        trust: Trusted = NO_TRUST,
    ) -> None:
        self._trust = trust
        self._broken = broken
        self._component = Component(broken, touching)
        self._history = history
        self._echoes = Echoes(history.book, history)
        self._pinned: dict[int, int] = {}
        self._bits: dict[int, int] = {}

    def suspicion(self) -> Suspicion:
        """Return the likeliest explanation, or all that are about as likely."""
        if any(len(r.figures) > _MOST_WEIGHED and not r.is_linear for r in self._broken):
            return self._of_stated()
        singles: list[Explanation] = [(single,) for single in self._singles()]
        if singles:
            found = [*singles, *exchanges(self._component)]
            return chosen(found, self._trust, self._without_row(max(found, key=weight)))
        for count, most in ((2, _MOST_PAIRED), (3, _MOST_TRIPLED)):
            if not self._component.has_at_most(most):
                break
            groups = [*(exchanges(self._component) if count == 2 else ()), *self._groups(count)]
            if groups:
                return chosen(groups, self._trust)
        return chosen([(single,) for single in self._improving()], self._trust)

    def _without_row(self, likeliest: Explanation) -> float:
        """Return how likely it is that a part has no row, beside a figure that is wrong.

        A slip is likelier, but where nothing tells which parts there are: both are as likely then,
        be it in the total, or a digit in a part of one that another sum confirms.
        """
        relation, first = self._broken[0], likeliest[0]
        total = relation.figures[0]
        is_total = first.figure is total
        if len(self._broken) > 1 or not may_lack_a_part(relation):
            return 0.0
        if is_total and first.slip is None:
            return _OF_ABSENT * self._by_chance
        is_firm = any(each.pins for each in self._component.around(total))
        is_near = is_total or (is_firm and first.slip is Slip.DIGIT)
        is_open = is_near and is_of_unproved_parts(relation, self._history.book)
        return weight(likeliest) if is_open else 0.0

    def _of_stated(self) -> Suspicion:
        """Return the suspicion for a mean of very many figures; only the stated one is tried."""
        stated = {id(figure): figure for each in self._broken for figure in leaves(each.stated)}
        found = [
            self._candidate(figure, self._component.allowed(figure, self._broken), ())
            for figure in list(stated.values())[:_FEW]
        ]
        return Suspicion(tuple(each for each in found if each is not None), ())

    @cached_property
    def _common(self) -> Sequence[Figure]:
        """Return the figures in every broken relation; of very many, the oddest ones."""
        first, *others = self._broken
        found = given(first)
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
            if any(relation.pins for relation in self._component.around(figure)):
                continue
            allowed = self._component.allowed(figure, self._component.around(figure))
            candidate = self._candidate(figure, allowed, self._component.around(figure))
            if candidate is not None:
                found.append(candidate)
        return found

    def _improving(self) -> list[Candidate]:
        """Return the figures whose change mends all that is broken and breaks fewer others."""
        found = []
        for figure in self._common:
            allowed = self._component.allowed(figure, self._broken)
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
        """Return how many relations another value breaks, at most as many as are broken now."""
        most, pinning = len(self._broken), self._pinning(figure).bit_count()
        if pinning >= most:
            return most
        box = [(figure, meant(figure, value))]
        others = (each for each in self._component.around(figure) if not each.pins)
        spoilt = (each for each in others if each.outcome_in(box) is Outcome.VIOLATED)
        return pinning + sum(1 for _ in islice(spoilt, most - pinning))

    def _groups(self, count: int) -> Iterator[Explanation]:
        """Yield each set of figures that can be changed together so that everything holds."""
        for figures in islice(self._component.hitting(count), _MOST_SOLVED):
            group = None if self._has_pinned(figures) else self._mended(figures)
            if group is not None:
                yield group

    def _has_pinned(self, figures: tuple[Figure, ...]) -> bool:
        """Return whether an intact sum holds one of several figures where it is.

        The others alone would then mend everything; that was tried before.
        """
        once = twice = 0
        for figure in figures:
            pinning = self._pinning(figure)
            twice |= once & pinning
            once |= pinning
        return once != twice

    def _pinning(self, figure: Figure) -> int:
        """Return the intact sums that hold a figure where it is, each as a bit of its own."""
        found = self._pinned.get(id(figure))
        if found is None:
            sums = (id(each) for each in self._component.around(figure) if each.pins)
            bits = (self._bits.setdefault(each, 1 << len(self._bits)) for each in sums)
            found = self._pinned[id(figure)] = sum(bits)
        return found

    def _mended(self, figures: tuple[Figure, ...]) -> Explanation | None:
        """Return a set with a repair for each, found one after the other."""
        box: dict[int, Interval] = {id(figure): domain(figure) for figure in figures}
        for _ in range(2):
            for figure in figures:
                others = [(each, box[id(each)]) for each in figures]
                allowed = self._component.allowed(figure, self._component.around(figure), others)
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
        if len(repaired) == len(made) and not self._component.all_hold(figures, repaired):
            return None
        return tuple(made)

    def _candidate(
        self, figure: Figure, allowed: Interval, relations: Sequence[Relation]
    ) -> Candidate | None:
        """Return a figure as a candidate with its best repair, None where no value would do.

        Its weight says how likely the written value is if this figure is wrong and any allowed
        value is as good as another: by chance, or by a slip that can be undone. A slip says less
        the more values would do, and of a number so short that chance would look like a slip.
        """
        count = 0 if allowed.is_empty else size(figure, allowed)
        if not count:
            return None
        if count > _FEW and all(is_limit(each) for each in self._broken):
            return self._beyond_limits(figure, allowed, relations)
        if all(each.has_gaps for each in self._broken):
            return self._in_gaps(figure, allowed, relations)
        claimed = _CLAIMED if figure.role is Role.STATED_DELTA else 1.0
        claimed *= meeting(figure, allowed)
        best, likelihood = self._best_slip(figure, allowed, relations)
        echo = self._echoes.of(figure, allowed)
        chance = self._history.chance(figure, allowed.middle)
        by_slip = (min(1.0, self._by_chance / chance) * min(1.0, _MOST_BY_CHANCE / chance)) ** 0.5
        by_slip /= count if best is None else as_fine(figure, best, count)
        if best is None or (echo and echo[0] > likelihood):
            claimed *= self._history.oddness(figure, allowed.middle)
            likely, slip = echo or (0.0, None)
            likely *= 1.0 if slip in OTHER_CHANGES else by_slip
            text = self._tried(figure, only_value(figure, allowed), relations)
            return Candidate(figure, text, slip, claimed * (likely + self._by_chance), allowed)
        claimed *= self._history.oddness(figure, best.value)
        weighed = claimed * (likelihood * by_slip + self._by_chance)
        given = as_levels_give(figure, best, allowed)
        if given is not None:
            return Candidate(figure, given, None, weighed, allowed)
        return Candidate(figure, written(best.value), best.slip, weighed, allowed)

    @cached_property
    def _by_chance(self) -> float:
        """Return how likely a number that is wrong by no slip is just the written one.

        It is the same for all figures: those of few digits are no likelier to be wrong than others.
        """
        figures = islice(chain.from_iterable(map(given, self._broken)), _MOST_WEIGHED)
        return min(_MOST_BY_CHANCE, geometric_mean(map(self._history.chance_as_written, figures)))

    @staticmethod
    def _tried(figure: Figure, text: str | None, relations: Sequence[Relation]) -> str | None:
        """Return a repair, None where a relation does not hold with it: `solve` finds too much."""
        box = [(figure, meant(figure, Decimal(text)))] if text is not None else []
        judged = (each for each in relations if each.has_gaps or not each.is_linear)
        return None if any(r.outcome_in(box) is Outcome.VIOLATED for r in judged) else text

    def _in_gaps(
        self, figure: Figure, allowed: Interval, relations: Sequence[Relation]
    ) -> Candidate:
        """Return a figure of a rate that no count gives, without a repair: many values would do.

        Neither the rate nor the count is likelier to be wrong, but for what other periods tell.
        """
        best, _ = self._best_slip(figure, allowed, relations)
        odd = 1.0 if best is None else self._history.oddness(figure, best.value)
        if best is None or odd < CLEARLY:
            return Candidate(figure, None, None, odd, allowed)
        return Candidate(figure, written(best.value), best.slip, odd, allowed)

    def _beyond_limits(
        self, figure: Figure, allowed: Interval, relations: Sequence[Relation]
    ) -> Candidate:
        """Return a figure that only a limit holds, without a repair: any value inside would do.

        Where the same digits with another sign or point are what other periods tell, it is named.
        """
        made = self._in_gaps(figure, allowed, relations)
        has_same_digits = made.repair is not None and made.slip in (Slip.SIGN, *POINT_MOVED)
        if has_same_digits and self._history.is_usual(figure, Decimal(made.repair or 0)):
            return made
        return Candidate(figure, None, None, made.weight, allowed)

    def _best_slip(
        self, figure: Figure, allowed: Interval, relations: Sequence[Relation]
    ) -> tuple[Undone | None, float]:
        """Return the likeliest slip that can be undone, and how likely all of them are together."""
        judged = [each for each in relations if not each.is_linear]
        best: Undone | None = None
        likelihood = 0.0
        only = one_value(figure, allowed)
        finest = self._history.finest(figure)
        for change in undone(figure.text):
            if change.slip not in POINT_MOVED and places(change.value) > finest:
                continue
            if (only is not None and change.value != only) or not fits(
                figure, change.value, allowed
            ):
                continue
            box = [(figure, meant(figure, change.value))]
            if any(each.outcome_in(box) is Outcome.VIOLATED for each in judged):
                continue
            likelihood += change.likelihood
            if best is None or is_better(change, best, allowed):
                best = change
        return best, likelihood
