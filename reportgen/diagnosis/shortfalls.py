"""Parts that fall short of their total in every period: a member is missing, no cell is wrong.

So it is where a table lists five fuels and its total has six, and where a member is counted twice.
Nobody slipped in every row by about as much; one finding tells of all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from reportgen.diagnosis.component import given
from reportgen.model.figures.book import FigureBook
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.senses import Sense

_FEWEST = 3
_TEN = 10
_MOST_PARTS = 60
"""Sums of more parts are those of large tables, in which single cells go wrong."""


def shortfalls(
    relations: Sequence[Relation], outcomes: Mapping[int, Outcome], book: FigureBook
) -> list[Sequence[Relation]]:
    """Return the broken sums of the same members that no period gets right, each to one side."""
    broken = [each for each in relations if outcomes[id(each)] is Outcome.VIOLATED]
    few = (each for each in broken if _FEWEST <= len(each.figures) <= _MOST_PARTS)
    sums = (each for total in _often(few, _total) for each in total if _is_of_several(each))
    return [
        several
        for several in map(_on_one_side, _often(sums, _members))
        if _is_in_nearly_every_period(several, book) and not _are_slips(several, broken)
    ]


def _are_slips(several: Sequence[Relation], broken: Sequence[Relation]) -> bool:
    """Return whether most of the sums have a part that breaks another sum too: cells are wrong."""
    own = {id(each) for each in several}
    others = [each for each in broken if id(each) not in own]
    convicted = (
        any(other.speaks_of(part) for part in each.figures[1:] for other in others)
        for each in several
    )
    return 2 * sum(convicted) > len(several)


def _often(
    relations: Iterable[Relation], key: Callable[[Relation], object]
) -> Iterator[list[Relation]]:
    """Yield the relations of one key together, where there are enough of them."""
    alike: dict[object, list[Relation]] = {}
    for each in relations:
        alike.setdefault(key(each), []).append(each)
    return (several for several in alike.values() if len(several) >= _FEWEST)


def _total(relation: Relation) -> object:
    total = relation.figures[0]
    return total.key.metric, total.role, total.period.span, total.key.members


def _members(relation: Relation) -> object:
    return _total(relation), tuple(part.key.members for part in relation.figures[1:])


def _is_of_several(relation: Relation) -> bool:
    return _is_sum_of_members(relation) and len(given(relation)) == len(relation.figures)


def _is_sum_of_members(relation: Relation) -> bool:
    """Return whether a total has to be what its members of the same period come to."""
    if relation.slack is None or relation.sense is not Sense.EQUAL:
        return False
    total, *parts = relation.figures
    within = (total.key.metric, total.role, total.period)
    return all((part.key.metric, part.role, part.period) == within for part in parts)


def _on_one_side(relations: Sequence[Relation]) -> Sequence[Relation]:
    """Return the sums that fall short, or those that come to too much, whichever are more."""
    sides: dict[bool, list[Relation]] = {True: [], False: []}
    for each in relations:
        sides[shortfall(each) > 0].append(each)
    return max(sides.values(), key=len)


def _is_in_nearly_every_period(relations: Sequence[Relation], book: FigureBook) -> bool:
    """Return whether one period in ten at most has no such sum: a slip may hide it there."""
    first = relations[0].figures[0]
    periods = {each.figures[0].period for each in relations}
    given_in = {
        column.period
        for column in book.columns_of(first.key.metric, first.role)
        if column.period.span is first.period.span
        and all(part.key.members in column.layout.index for part in relations[0].figures)
    }
    return len(periods) >= _FEWEST and len(given_in - periods) * _TEN <= len(given_in)


def shortfall(relation: Relation) -> Decimal:
    """Return how far the parts stay below their total, less than zero where they are above it."""
    total, *parts = relation.figures
    return total.value - sum((part.value for part in parts), Decimal(0))


def may_lack_a_part(relation: Relation) -> bool:
    """Return whether a total is above what its members come to: one may have no row."""
    return _is_sum_of_members(relation) and shortfall(relation) > 0


def is_of_unproved_parts(relation: Relation, book: FigureBook) -> bool:
    """Return whether a part without a row could be like the others, and no table denies it.

    Another period with just these members says that there are no more; and nobody forgets a part
    that is greater than any other.
    """
    total, *parts = relation.figures
    members = {figure.key.members for figure in relation.figures}
    others = (
        column
        for column in book.columns_of(total.key.metric, total.role)
        if column.period != total.period
    )
    if any(members <= column.layout.index.keys() for column in others):
        return False
    return shortfall(relation) <= max(part.value for part in parts)
