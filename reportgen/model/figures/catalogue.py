"""The catalogue: metrics, units, names of dimensions and members, word lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal

from reportgen.model.figures.metric import Metric, Unit
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText, same
from reportgen.model.place import Place


@frozen
class Dimension:
    """A way to split a total. `roster` names the roster column that its members are counted by.

    Members of an overlapping one share what they count, as the answers to a question with several
    choices do: each is a part of the total, and together they may exceed it.
    """

    id: str
    names: LocalText
    exhaustive: bool = False
    overlapping: bool = False
    roster: str | None = None
    members: tuple[str, ...] = ()
    place: Place | None = field(default=None, compare=False)


@frozen
class Bounds:
    """The numbers that belong to a member such as "2 to 5 years"; None is open.

    `above` and `below` leave the bound out, `from_` and `to` take it in.
    """

    above: Decimal | None = None
    from_: Decimal | None = None
    to: Decimal | None = None
    below: Decimal | None = None

    def hold(self, number: Decimal) -> bool:
        """Return whether `number` lies within the bounds."""
        return (
            (self.above is None or number > self.above)
            and (self.from_ is None or number >= self.from_)
            and (self.to is None or number <= self.to)
            and (self.below is None or number < self.below)
        )


@frozen
class Member:
    """One part of a dimension: senior agents, the chat channel."""

    id: str
    names: LocalText
    bounds: Bounds | None = None


@frozen
class Catalogue:
    """All that is known before any figure is read. Shared by all reports of a house.

    `notes` are what a reader should know of it, such as a local override of a unit.
    `nameless` are the metrics, dimensions and members without an English name. `parents` says to
    which member another one of its dimension belongs: a district to its region.
    """

    metrics: Mapping[str, Metric] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    dimensions: Mapping[str, Dimension] = field(default_factory=dict)
    members: Mapping[str, Member] = field(default_factory=dict)
    terms: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[Problem, ...] = field(default=(), compare=False)
    nameless: frozenset[str] = frozenset()
    parents: Mapping[str, str] = field(default_factory=dict)

    def metric_names(self, metric: str) -> LocalText:
        """Return how a metric is called; one the catalogue does not know goes by its id."""
        known = self.metrics.get(metric)
        return known.names if known else same(metric)

    def dimension_names(self, dimension: str) -> LocalText:
        """Return how a dimension is called; one the catalogue does not know goes by its id."""
        known = self.dimensions.get(dimension)
        return known.names if known else same(dimension)

    def member_names(self, member: str) -> LocalText:
        """Return how a member is called; one the catalogue does not know goes by its id."""
        known = self.members.get(member)
        return known.names if known else same(member)

    def is_exhaustive(self, dimensions: tuple[str, ...]) -> bool:
        """Return whether the members of all `dimensions` make up their whole."""
        return all(
            dimension in self.dimensions and self.dimensions[dimension].exhaustive
            for dimension in dimensions
        )

    def may_overlap(self, dimensions: tuple[str, ...]) -> bool:
        """Return whether the members of any of `dimensions` may share what they count."""
        return any(
            dimension in self.dimensions and self.dimensions[dimension].overlapping
            for dimension in dimensions
        )
