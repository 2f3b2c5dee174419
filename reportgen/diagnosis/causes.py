"""Broken relations that hang together -> the parts that have a cause of their own.

Twelve wrong cells of a table break twelve rows and twelve columns that all cross each other. A cell
that mends its row and its column, and breaks nothing, is a cause; what is left is looked at anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.diagnosis.components import components
from reportgen.diagnosis.relation_index import RelationIndex
from reportgen.diagnosis.repairs import domain, size
from reportgen.model.figures.figure import Figure
from reportgen.model.relations.relation import Relation

_FEWEST = 3
_LEAST_MENDED = 2


def causes(group: Sequence[Relation], touching: RelationIndex) -> Iterator[Sequence[Relation]]:
    """Yield the parts of a component, each to be explained on its own."""
    mended = _mended(group, touching) if len(group) >= _FEWEST else {}
    taken: set[int] = set()
    for figure, relations in mended.items():
        if not any(
            other != figure and relations & rivals and not rivals < relations
            for other, rivals in mended.items()
        ):
            taken |= relations
            yield [each for each in group if id(each) in relations]
    yield from components([each for each in group if id(each) not in taken])


def _mended(group: Sequence[Relation], touching: RelationIndex) -> Mapping[int, frozenset[int]]:
    """Return the broken relations that a change of each figure may mend, all by `id()`."""
    index = RelationIndex(group, group)
    shared = {
        id(figure): (figure, broken)
        for relation in group
        for number, broken in enumerate(index.around(relation))
        if len(broken) >= _LEAST_MENDED and (figure := relation.figures[number])
    }
    return {
        number: frozenset(map(id, broken))
        for number, (figure, broken) in shared.items()
        if _can_change(figure, touching.of(figure))
    }


def _can_change(figure: Figure, relations: Sequence[Relation]) -> bool:
    allowed = domain(figure)
    for relation in relations:
        allowed &= relation.solve(figure)
        if allowed.is_empty:
            return False
    return size(figure, allowed) > 0
