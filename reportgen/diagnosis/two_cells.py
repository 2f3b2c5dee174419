"""One slip in two cells of an intact sum: it holds each of them where it is, but not both.

Where two months of one team are exchanged, the totals of both months are broken, and that of the
team is right. So it is where an amount stands in the wrong one of two months.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from operator import attrgetter

from reportgen.diagnosis.component import Component
from reportgen.diagnosis.history import PastFigures
from reportgen.diagnosis.relation_index import RelationIndex
from reportgen.diagnosis.repairs import fits, meant, only_value, written
from reportgen.diagnosis.slips import Slip
from reportgen.diagnosis.suspicion import Candidate, Explanation
from reportgen.model.figures.figure import Figure
from reportgen.model.frozen import frozen
from reportgen.model.relations.intervals import Interval, point
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.senses import Sense

_MOST_CELLS = 120
_MOST_TRIED = 200
_EXCHANGED = 0.1
_EXCHANGED_DIGITS = 0.03
_MOVED = 0.01
_FEW_DIGITS = 2


@frozen
class Repairable:
    """A figure of a group of broken relations, the values for which all of them hold.

    It has to change by `shift`, or by as much as `room` more or less.
    """

    group: int
    figure: Figure
    allowed: Interval
    shift: Fraction
    room: Fraction


class TwoCells:
    """The cells of broken groups, each two of which one slip may have made wrong."""

    def __init__(
        self,
        groups: Sequence[Sequence[Relation]],
        touching: RelationIndex,
        history: PastFigures,
    ) -> None:
        self._groups, self._touching, self._history = groups, touching, history

    def explanations(self) -> Mapping[tuple[int, int], Sequence[Explanation]]:
        """Return by the numbers of two groups each slip in two cells that mends both."""
        found: dict[tuple[int, int], list[Explanation]] = {}
        for one, other in islice(self._opposite(), _MOST_TRIED):
            explained = self._explained(one, other)
            if explained is not None:
                found.setdefault((one.group, other.group), []).append(explained)
        return found

    def _opposite(self) -> Iterator[tuple[Repairable, Repairable]]:
        """Yield once each two cells of an intact sum that have to change by opposite amounts."""
        seen = set[tuple[int, int]]()
        for relation, cells in self._meetings():
            for one, other in _opposite(cells):
                pair = id(one.figure), id(other.figure)
                if pair not in seen and relation.is_blind_to_exchange(one.figure, other.figure):
                    seen.add(pair)
                    yield (one, other) if one.group < other.group else (other, one)

    def _meetings(self) -> Iterator[tuple[Relation, Sequence[Repairable]]]:
        """Yield each intact sum in which cells of several groups meet, with these."""
        meeting: dict[int, tuple[Relation, list[tuple[int, Figure]]]] = {}
        for number, component in enumerate(map(self._component, self._groups)):
            for figure, relation in _held(component):
                meeting.setdefault(id(relation), (relation, []))[1].append((number, figure))
        made: dict[int, Repairable] = {}
        for relation, cells in meeting.values():
            if len({number for number, _ in cells}) > 1:
                for number, figure in cells:
                    if id(figure) not in made:
                        made[id(figure)] = self._cell(number, figure)
                yield relation, [made[id(figure)] for _, figure in cells]

    def _component(self, relations: Sequence[Relation]) -> Component:
        return Component(relations, self._touching)

    def _cell(self, number: int, figure: Figure) -> Repairable:
        group = self._groups[number]
        allowed = self._component(group).allowed(figure, group)
        shift = allowed.middle - Fraction(figure.value)
        return Repairable(number, figure, allowed, shift, (allowed.width or Fraction(0)) / 2)

    def _explained(self, one: Repairable, other: Repairable) -> Explanation | None:
        """Return the slip that explains two cells, None where no values would do for both."""
        slip, values = Slip.EXCHANGED, (other.figure.value, one.figure.value)
        if not _are_exchanged(one, other):
            moved = _moved(one, other)
            if moved is None:
                return None
            slip, values = Slip.MOVED, moved
        figures = (one.figure, other.figure)
        box = [(each, meant(each, value)) for each, value in zip(figures, values, strict=True)]
        both = self._component([*self._groups[one.group], *self._groups[other.group]])
        if not both.all_hold(figures, box):
            return None
        likelihood = _likelihood(slip, figures) ** 0.5
        return tuple(
            Candidate(
                figure,
                written(value),
                slip,
                likelihood * self._history.oddness(figure, value),
                point(value),
            )
            for figure, value in zip(figures, values, strict=True)
        )


def _held(component: Component) -> Iterator[tuple[Figure, Relation]]:
    """Yield the figures of which one alone would mend a component, with the intact sums of each."""
    if not component.has_at_most(_MOST_CELLS):
        return
    everything = (1 << len(component.broken)) - 1
    for figure in component.figures:
        if component.standing[id(figure)] == everything:
            for relation in component.around(figure):
                if _is_intact_sum(relation):
                    yield figure, relation


def _is_intact_sum(relation: Relation) -> bool:
    equal = relation.sense is Sense.EQUAL and relation.outcome is Outcome.HOLDS
    return equal and relation.is_linear


def _opposite(cells: Sequence[Repairable]) -> Iterator[tuple[Repairable, Repairable]]:
    """Yield each two cells of different groups of which one has what the other lacks."""
    known = sorted(
        (each for each in cells if each.allowed.is_finite and not each.allowed.is_empty),
        key=attrgetter("shift"),
    )
    shifts = [each.shift for each in known]
    most = max((each.room for each in known), default=Fraction(0))
    for one in known:
        if one.shift > 0:
            room = one.room + most
            first = bisect_left(shifts, -one.shift - room)
            for other in known[first : bisect_right(shifts, -one.shift + room)]:
                if other.group != one.group and other.shift < 0:
                    yield one, other


def _are_exchanged(one: Repairable, other: Repairable) -> bool:
    """Return whether two cells hold each other's values."""
    return (
        one.figure.unit == other.figure.unit
        and one.figure.role is other.figure.role
        and fits(one.figure, other.figure.value, one.allowed)
        and fits(other.figure, one.figure.value, other.allowed)
    )


def _moved(one: Repairable, other: Repairable) -> tuple[Decimal, Decimal] | None:
    """Return what two cells read once an amount is moved between them, None where none fits."""
    both = one.figure.value + other.figure.value
    text = only_value(one.figure, one.allowed & (point(both) - other.allowed))
    if text is None:
        return None
    rest = both - Decimal(text)
    return (Decimal(text), rest) if fits(other.figure, rest, other.allowed) else None


def _likelihood(slip: Slip, figures: Sequence[Figure]) -> float:
    if slip is Slip.MOVED:
        return _MOVED
    short = min(len(each.text) for each in figures) < _FEW_DIGITS
    return _EXCHANGED_DIGITS if short else _EXCHANGED
