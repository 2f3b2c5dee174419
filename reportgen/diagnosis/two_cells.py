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
from reportgen.diagnosis.repairs import fits, meant, only_value, size, written
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
        mended = _exchanged(one, other) or _moved(one, other)
        if mended is None:
            return None
        box = [(each.figure, each.meant) for each in mended.cells]
        figures = (one.figure, other.figure)
        both = self._component([*self._groups[one.group], *self._groups[other.group]])
        if not both.all_hold(figures, box):
            return None
        likelihood = (_likelihood(mended.slip, figures) * mended.telling) ** 0.5
        return tuple(
            Candidate(
                each.figure,
                each.text,
                mended.slip,
                likelihood * self._history.oddness(each.figure, each.meant.middle),
                each.meant if each.text is None else point(Decimal(each.text)),
            )
            for each in mended.cells
        )


@frozen
class MendedCell:
    """One of two cells, what it was meant to say, and that in digits where one value would do."""

    figure: Figure
    meant: Interval
    text: str | None


@frozen
class Mended:
    """Two cells that one slip made wrong; `telling` is how rarely chance would make it look so."""

    slip: Slip
    cells: tuple[MendedCell, MendedCell]
    telling: float = 1.0


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


def _exchanged(one: Repairable, other: Repairable) -> Mended | None:
    """Return two cells with each other's values, None where these do not mend them."""
    if not (
        one.figure.unit == other.figure.unit
        and one.figure.role is other.figure.role
        and fits(one.figure, other.figure.value, one.allowed)
        and fits(other.figure, one.figure.value, other.allowed)
    ):
        return None
    cells = _cell(one, other.figure.value), _cell(other, one.figure.value)
    return Mended(Slip.EXCHANGED, cells)


def _moved(one: Repairable, other: Repairable) -> Mended | None:
    """Return two cells once an amount is moved between them, None where none fits.

    Where rates leave room, nobody can say how much; the more room, the likelier it is by chance.
    """
    both = one.figure.value + other.figure.value
    room = one.allowed & (point(both) - other.allowed)
    text = only_value(one.figure, room)
    if text is not None:
        rest = both - Decimal(text)
        if not fits(other.figure, rest, other.allowed):
            return None
        return Mended(Slip.MOVED, (_cell(one, Decimal(text)), _cell(other, rest)))
    width = room.width
    if not width or not size(one.figure, room):
        return None
    cells = MendedCell(one.figure, room, None), MendedCell(other.figure, point(both) - room, None)
    return Mended(Slip.MOVED, cells, min(1.0, float(abs(one.shift) / width)))


def _cell(cell: Repairable, value: Decimal) -> MendedCell:
    return MendedCell(cell.figure, meant(cell.figure, value), written(value))


def _likelihood(slip: Slip, figures: Sequence[Figure]) -> float:
    if slip is Slip.MOVED:
        return _MOVED
    short = min(len(each.text) for each in figures) < _FEW_DIGITS
    return _EXCHANGED_DIGITS if short else _EXCHANGED
