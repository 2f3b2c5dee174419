"""The fewest figures whose change mends every broken relation, and which of them is likeliest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from itertools import combinations
from statistics import median

from reportgen.judging.slips import Slip, Undone, undone
from reportgen.model.book import FigureBook
from reportgen.model.figure import Figure, Role
from reportgen.model.frozen import frozen
from reportgen.model.intervals import ANY, Interval, point
from reportgen.model.limits import hard_limits
from reportgen.model.relation import Box, Outcome, Relation

_MOST_PAIRED = 40
_MOST_TRIPLED = 14
_CLEARLY = 3.0
_NO_SLIP = 1e-4
_WIDE = 10**6
_CLAIMED = 2.0
_STALE = 0.3
_ODD = 20.0
_FAR = 4
_TELLING_DIGITS = 3
_CONTEXT = Context(prec=60, rounding=ROUND_HALF_UP)


@frozen
class Candidate:
    """A figure that may be wrong, the value that would mend it, and the slip that it would be."""

    figure: Figure
    repair: str | None
    slip: Slip | None
    weight: float


@frozen
class Suspicion:
    """What is known of the cause of broken relations: candidates, the likeliest first.

    `suspects` are the figures that have to change together; none where several explanations are
    about as likely.
    """

    candidates: tuple[Candidate, ...]
    suspects: tuple[Candidate, ...]

    @property
    def cause(self) -> str | None:
        """Return the id under which all that follows from it is shown."""
        chosen = self.suspects or self.candidates
        return chosen[0].figure.id if chosen else None

    def suspect_in(self, relation: Relation) -> Candidate | None:
        """Return the suspect that stands in a relation."""
        there = {id(figure) for figure in relation.figures}
        return next((c for c in self.suspects if id(c.figure) in there), None)


def suspicions(
    relations: Sequence[Relation], outcomes: Mapping[int, Outcome], book: FigureBook
) -> Mapping[int, Suspicion]:
    """Return the suspicion of each violated relation, by its `id()`."""
    violated = [each for each in relations if outcomes[id(each)] is Outcome.VIOLATED]
    if not violated:
        return {}
    wanted = {id(figure) for relation in violated for figure in relation.figures}
    touching: dict[int, list[Relation]] = defaultdict(list)
    for relation in relations:
        outcome = outcomes[id(relation)]
        holds = outcome is Outcome.HOLDS and not relation.absent
        if outcome is not Outcome.VIOLATED and not holds:
            continue
        for figure in relation.figures:
            if id(figure) in wanted:
                touching[id(figure)].append(relation)
    found: dict[int, Suspicion] = {}
    for component in _components(violated):
        suspicion = _Search(component, touching, book).suspicion()
        found |= {id(relation): suspicion for relation in component}
    return found


def _components(violated: Sequence[Relation]) -> Iterator[list[Relation]]:
    """Yield the groups of broken relations that share figures."""
    by_figure: dict[int, list[int]] = defaultdict(list)
    for number, relation in enumerate(violated):
        for figure in relation.figures:
            by_figure[id(figure)].append(number)
    seen: set[int] = set()
    for start in range(len(violated)):
        if start in seen:
            continue
        group, waiting = [], [start]
        seen.add(start)
        while waiting:
            number = waiting.pop()
            group.append(number)
            for figure in violated[number].figures:
                for other in by_figure[id(figure)]:
                    if other not in seen:
                        seen.add(other)
                        waiting.append(other)
        yield [violated[number] for number in sorted(group)]


class _Search:
    """The search for an explanation of one component."""

    def __init__(
        self,
        broken: Sequence[Relation],
        touching: Mapping[int, Sequence[Relation]],
        book: FigureBook,
    ) -> None:
        self._broken = broken
        self._touching = touching
        self._book = book
        given = (f for each in broken for f in each.figures if not f.is_computed)
        self._figures = list({id(f): f for f in given}.values())

    def suspicion(self) -> Suspicion:
        """Return the likeliest explanation, or all that are about as likely."""
        singles = self._singles()
        if singles:
            return _chosen([(single,) for single in singles])
        for size, most in ((2, _MOST_PAIRED), (3, _MOST_TRIPLED)):
            if len(self._figures) > most:
                break
            groups = list(self._groups(size))
            if groups:
                return _chosen(groups)
        return _chosen([(single,) for single in self._improving()])

    def _common(self) -> list[Figure]:
        """Return the figures that stand in every broken relation."""
        shared = set.intersection(*({id(f) for f in each.figures} for each in self._broken))
        return [figure for figure in self._figures if id(figure) in shared]

    def _singles(self) -> list[Candidate]:
        """Return each figure whose change alone mends everything and breaks nothing."""
        found = []
        for figure in self._common():
            allowed = _domain(figure)
            for relation in self._touching[id(figure)]:
                allowed &= relation.solve(figure)
                if allowed.is_empty:
                    break
            else:
                candidate = self._candidate(figure, allowed, self._touching[id(figure)])
                if candidate is not None:
                    found.append(candidate)
        return found

    def _improving(self) -> list[Candidate]:
        """Return the figures whose change mends everything that is broken, at least net of all."""
        found = []
        for figure in self._common():
            allowed = _domain(figure)
            for relation in self._broken:
                allowed &= relation.solve(figure)
            if allowed.is_empty:
                continue
            candidate = self._candidate(figure, allowed, self._broken)
            if candidate is None or candidate.repair is None:
                continue
            box = {id(figure): _meant(figure, Decimal(candidate.repair))}
            spoilt = sum(
                relation.outcome_in(box) is Outcome.VIOLATED
                for relation in self._touching[id(figure)]
            )
            if spoilt < len(self._broken):
                weight = candidate.weight * 2.0 ** (len(self._broken) - spoilt)
                found.append(Candidate(figure, candidate.repair, candidate.slip, weight))
        return found

    def _groups(self, size: int) -> Iterator[tuple[Candidate, ...]]:
        """Yield each set of figures that can be changed together so that everything holds."""
        for figures in combinations(self._figures, size):
            numbers = {id(figure) for figure in figures}
            if not all(numbers & {id(f) for f in each.figures} for each in self._broken):
                continue
            group = self._exchanged(figures) or self._mended(figures)
            if group is not None:
                yield group

    def _exchanged(self, figures: tuple[Figure, ...]) -> tuple[Candidate, ...] | None:
        """Return two figures that hold each other's values, if exchanging them mends all."""
        if len(figures) != 2 or figures[0].value == figures[1].value:
            return None
        one, other = figures
        box = {id(one): _meant(one, other.value), id(other): _meant(other, one.value)}
        if not self._all_hold(figures, box):
            return None
        return (
            Candidate(one, other.text, Slip.EXCHANGED, 1.0),
            Candidate(other, one.text, Slip.EXCHANGED, 1.0),
        )

    def _mended(self, figures: tuple[Figure, ...]) -> tuple[Candidate, ...] | None:
        """Return a set with a repair for each, found one after the other."""
        box: dict[int, Interval] = {id(figure): _domain(figure) for figure in figures}
        for _ in range(2):
            for figure in figures:
                allowed = box[id(figure)]
                for relation in self._touching[id(figure)]:
                    allowed &= relation.solve(figure, box)
                if allowed.is_empty or not _has_value(figure, allowed):
                    return None
                box[id(figure)] = allowed
        if any(_size(figure, box[id(figure)]) >= _WIDE for figure in figures):
            return None
        made = []
        for figure in figures:
            candidate = self._candidate(figure, box[id(figure)], ())
            if candidate is None:
                return None
            made.append(candidate)
        chosen = {
            id(c.figure): _meant(c.figure, Decimal(c.repair)) for c in made if c.repair is not None
        }
        if len(chosen) == len(made) and not self._all_hold(figures, chosen):
            return None
        return tuple(made)

    def _all_hold(self, figures: Sequence[Figure], box: Box) -> bool:
        around = {id(r): r for figure in figures for r in self._touching[id(figure)]}
        return all(r.outcome_in(box) is not Outcome.VIOLATED for r in around.values())

    def _candidate(
        self, figure: Figure, allowed: Interval, relations: Sequence[Relation]
    ) -> Candidate | None:
        """Return a figure as a candidate with its best repair, None where no value would do."""
        size = _size(figure, allowed)
        if not _has_value(figure, allowed):
            return None
        best: Undone | None = None
        weight = 0.0
        for change in undone(figure.text):
            if not _fits(figure, change.value, allowed):
                continue
            box = {id(figure): _meant(figure, change.value)}
            if any(each.outcome_in(box) is Outcome.VIOLATED for each in relations):
                continue
            weight += change.likelihood
            if best is None or change.likelihood > best.likelihood:
                best = change
        claimed = _CLAIMED if figure.role is Role.STATED_DELTA else 1.0
        claimed *= self._oddness(figure, best.value if best else allowed.middle)
        if self._is_stale(figure):
            return Candidate(figure, _only(figure, allowed), Slip.STALE, claimed * _STALE / size)
        if best is not None:
            text = _written(figure, best.value)
            return Candidate(figure, text, best.slip, claimed * weight / size)
        return Candidate(figure, _only(figure, allowed), None, claimed * _NO_SLIP / size)

    def _oddness(self, figure: Figure, repaired: Decimal | Fraction) -> float:
        """Return how much likelier a figure is wrong for standing out from its other periods."""
        others = [
            abs(Fraction(other.value))
            for other in self._book.of(figure.key.metric, figure.role)
            if other.key.members == figure.key.members and other.period != figure.period
        ]
        usual = median(others) if others else Fraction(0)
        if not usual:
            return 1.0
        is_odd, was_odd = _is_far(Fraction(figure.value), usual), _is_far(Fraction(repaired), usual)
        if is_odd == was_odd:
            return 1.0
        return _ODD if is_odd else 1 / _ODD

    def _is_stale(self, figure: Figure) -> bool:
        """Return whether a figure repeats what another period says, as one left over does."""
        if len(figure.text.strip("-0.").replace(".", "")) < _TELLING_DIGITS:
            return False
        return any(
            other.value == figure.value and other.period != figure.period
            for other in self._book.of(figure.key.metric, figure.role)
            if other.key.members == figure.key.members
        )


def _is_far(value: Fraction, usual: Fraction) -> bool:
    return value < usual / _FAR or value > usual * _FAR


def _chosen(groups: Sequence[tuple[Candidate, ...]]) -> Suspicion:
    """Return the likeliest of several explanations, if it clearly is."""

    def weight(group: tuple[Candidate, ...]) -> float:
        product = 1.0
        for candidate in group:
            product *= candidate.weight
        return product

    ranked = sorted(groups, key=weight, reverse=True)
    candidates = tuple({id(c.figure): c for group in ranked for c in group}.values())
    clear = bool(ranked) and (len(ranked) == 1 or weight(ranked[0]) >= _CLEARLY * weight(ranked[1]))
    return Suspicion(candidates, ranked[0] if clear else ())


def _domain(figure: Figure) -> Interval:
    """Return the values that a figure may have at all."""
    if figure.role in (Role.STATED_DELTA, Role.TARGET_DELTA):
        return ANY
    low, high = hard_limits(figure.metric)
    return Interval(
        None if low is None else Fraction(low),
        None if high is None else Fraction(high),
    )


def _unit(figure: Figure) -> Fraction:
    """Return the smallest step between two values of a figure as it was written."""
    return Fraction(1) if figure.unit.exact else Fraction(1, 10**figure.decimals)


def _steps(figure: Figure, allowed: Interval) -> tuple[int, int] | None:
    """Return the first and the last number of steps that are allowed, None where it has no end."""
    if allowed.low is None or allowed.high is None:
        return None
    unit = _unit(figure)
    half = Fraction(0) if figure.is_exact else unit / 2
    low, high = (allowed.low - half) / unit, (allowed.high + half) / unit
    first, last = -(-low.numerator // low.denominator), high.numerator // high.denominator
    if allowed.low_open and first * unit == allowed.low - half:
        first += 1
    if allowed.high_open and last * unit == allowed.high + half:
        last -= 1
    return first, last


def _has_value(figure: Figure, allowed: Interval) -> bool:
    steps = _steps(figure, allowed)
    return steps is None or steps[0] <= steps[1]


def _size(figure: Figure, allowed: Interval) -> int:
    """Return how many values a figure could be mended to."""
    steps = _steps(figure, allowed)
    return _WIDE if steps is None else max(1, min(_WIDE, steps[1] - steps[0] + 1))


def _meant(figure: Figure, value: Decimal) -> Interval:
    """Return what a figure stands for if it were another value, written as precisely."""
    if figure.is_exact:
        return point(value)
    half = Fraction(1, 2 * 10**figure.decimals)
    return Interval(Fraction(value) - half, Fraction(value) + half)


def _fits(figure: Figure, value: Decimal, allowed: Interval) -> bool:
    if figure.unit.exact and value != value.to_integral_value():
        return False
    return _meant(figure, value).meets(allowed)


def _written(figure: Figure, value: Decimal) -> str:
    """Return a repaired value as it would be written, as precise as the wrong one or as needed."""
    step = Decimal(1).scaleb(-figure.decimals)
    return f"{value.quantize(step, context=_CONTEXT):f}"


def _only(figure: Figure, allowed: Interval) -> str | None:
    """Return the one value that is allowed, None where there are several."""
    steps = _steps(figure, allowed)
    if steps is None or steps[0] > steps[1]:
        return None
    number = steps[0] if steps[0] == steps[1] else round(allowed.middle / _unit(figure))
    if steps[1] - steps[0] > 2:
        return None
    exact = number * _unit(figure)
    return _written(figure, Decimal(exact.numerator) / Decimal(exact.denominator))
