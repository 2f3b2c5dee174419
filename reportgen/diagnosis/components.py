"""Broken relations that share figures: each such group is explained on its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportgen.model.relations.relation import Outcome, Relation

Touching = Mapping[int, Sequence[Relation]]
"""The decided relations that a figure stands in, broken or not, by the `id()` of the figure."""


def components(violated: Sequence[Relation]) -> Iterator[list[Relation]]:
    """Yield the groups of broken relations that share figures."""
    if len(violated) < 2:
        yield from ([relation] for relation in violated)
        return
    by_figure: dict[int, list[int]] = defaultdict(list)
    for number, relation in enumerate(violated):
        for figure in relation.figures:
            by_figure[id(figure)].append(number)
    seen: set[int] = set()
    for start in range(len(violated)):
        if start not in seen:
            reached = _reached(start, violated, by_figure)
            seen |= reached
            yield [violated[number] for number in sorted(reached)]


def _reached(
    start: int, violated: Sequence[Relation], by_figure: Mapping[int, Sequence[int]]
) -> set[int]:
    """Return the numbers of all relations that hang together with one."""
    reached, waiting, spent = {start}, [start], set()
    while waiting:
        for figure in violated[waiting.pop()].figures:
            if id(figure) not in spent:
                spent.add(id(figure))
                new = set(by_figure[id(figure)]) - reached
                reached |= new
                waiting += new
    return reached


def touching(
    relations: Sequence[Relation], violated: Sequence[Relation], outcomes: Mapping[int, Outcome]
) -> Touching:
    """Return, for each figure of a broken relation, all relations that protect or accuse it."""
    wanted = {id(figure) for relation in violated for figure in relation.figures}
    found: dict[int, list[Relation]] = defaultdict(list)
    for relation in relations:
        outcome = outcomes[id(relation)]
        if outcome is Outcome.VIOLATED or (outcome is Outcome.HOLDS and not relation.absent):
            for figure in relation.figures:
                if id(figure) in wanted:
                    found[id(figure)].append(relation)
    return found
