"""Broken relations that share figures, and those around them that protect or accuse these."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, reduce
from itertools import combinations
from operator import or_

from reportgen.diagnosis.relation_index import RelationIndex
from reportgen.diagnosis.repairs import domain
from reportgen.model.figures.figure import Figure
from reportgen.model.relations.intervals import Interval
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.sides import Box


class Component:
    """Broken relations that share figures; what is found of their figures is found once."""

    def __init__(self, broken: Sequence[Relation], touching: RelationIndex) -> None:
        self.broken = broken
        self._touching = touching
        self._own = {id(relation) for relation in broken}
        self._counting: dict[int, Sequence[Relation]] = {}
        self._solved: dict[tuple[int, int], Interval] = {}

    @cached_property
    def figures(self) -> list[Figure]:
        """Return all figures that somebody gave: what was computed is not wrong by itself."""
        found = (figure for each in self.broken for figure in given(each))
        return list({id(figure): figure for figure in found}.values())

    def has_at_most(self, most: int) -> bool:
        """Return whether there are so few figures, without making more of them."""
        return all(len(given(each)) <= most for each in self.broken) and (len(self.figures) <= most)

    def around(self, figure: Figure) -> Sequence[Relation]:
        """Return the relations of a figure that count: these broken ones, and all that hold."""
        found = self._counting.get(id(figure))
        if found is None:
            found = self._counting[id(figure)] = [
                relation
                for relation in self._touching.of(figure)
                if id(relation) in self._own or relation.outcome is Outcome.HOLDS
            ]
        return found

    def allowed(self, figure: Figure, relations: Sequence[Relation], box: Box = ()) -> Interval:
        """Return the values of a figure for which all relations can hold."""
        allowed = next((found for each, found in box if each is figure), None) or domain(figure)
        for relation in relations:
            allowed &= self.solve(relation, figure, box)
            if allowed.is_empty:
                break
        return allowed

    def solve(self, relation: Relation, figure: Figure, box: Box = ()) -> Interval:
        """Return the values of a figure that mend one relation, with others as in the box.

        Found once where the relation is a sum that says nothing of those others.
        """
        if box and not (relation.is_linear and relation.is_alone(figure, box)):
            return relation.solve(figure, box)
        key = id(figure), id(relation)
        if key not in self._solved:
            self._solved[key] = relation.solve(figure)
        return self._solved[key]

    @cached_property
    def standing(self) -> Mapping[int, int]:
        """Return by the `id()` of each figure the broken relations that it stands in, as bits."""
        return {
            id(figure): sum(1 << n for n, each in enumerate(self.broken) if each.speaks_of(figure))
            for figure in self.figures
        }

    def hitting(self, count: int) -> Iterator[tuple[Figure, ...]]:
        """Yield each set of figures of which every broken relation has one."""
        hits = [self.standing[id(figure)] for figure in self.figures]
        everything = (1 << len(self.broken)) - 1
        groups = combinations(self.figures, count)
        for figures, masks in zip(groups, combinations(hits, count), strict=True):
            if reduce(or_, masks) == everything:
                yield figures

    def all_hold(self, figures: Sequence[Figure], box: Box) -> bool:
        """Return whether every relation of some figures can hold with other values for these."""
        around = {id(r): r for figure in figures for r in self.around(figure)}
        return all(r.outcome_in(box) is not Outcome.VIOLATED for r in around.values())


def given(relation: Relation) -> Sequence[Figure]:
    """Return the figures of a relation that somebody gave."""
    if any(figure.is_computed for figure in relation.odd_figures):
        return [figure for figure in relation.figures if not figure.is_computed]
    return relation.figures
