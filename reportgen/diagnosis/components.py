"""Broken relations that share figures: each such group is explained on its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.diagnosis.relation_index import RelationIndex
from reportgen.model.relations.relation import Outcome, Relation


def components(violated: Sequence[Relation]) -> Iterator[list[Relation]]:
    """Yield the groups of broken relations that share figures."""
    if len(violated) < 2:
        yield from ([relation] for relation in violated)
        return
    index, seen = RelationIndex(violated, violated), set[int]()
    for start in violated:
        if id(start) not in seen:
            reached = _reached(start, index)
            seen |= reached
            yield [relation for relation in violated if id(relation) in reached]


def _reached(start: Relation, index: RelationIndex) -> set[int]:
    """Return the relations that hang together with one, by `id()`."""
    reached, waiting = {id(start)}, [start]
    while waiting:
        sharing = {each for found in {*index.around(waiting.pop())} for each in found}
        new = [each for each in sharing if id(each) not in reached]
        reached.update(map(id, new))
        waiting += new
    return reached


def touching(
    relations: Sequence[Relation], violated: Sequence[Relation], outcomes: Mapping[int, Outcome]
) -> RelationIndex:
    """Return the relations that protect or accuse the figures of broken ones, by these figures."""
    decided = (
        each for each in relations if outcomes[id(each)] in (Outcome.VIOLATED, Outcome.HOLDS)
    )
    return RelationIndex(decided, violated)
