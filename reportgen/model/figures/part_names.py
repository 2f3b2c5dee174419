"""How the dimensions and members are called that a metric is broken down by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText, same


@frozen
class PartNames:
    """The names of dimensions and members, as the catalogue gives them; others go by their id."""

    dimensions: Mapping[str, LocalText] = field(default_factory=dict)
    members: Mapping[str, LocalText] = field(default_factory=dict)

    def dimension(self, identifier: str) -> LocalText:
        """Return how a dimension is called."""
        return self.dimensions.get(identifier) or same(identifier)

    def member(self, identifier: str) -> LocalText:
        """Return how a member is called."""
        return self.members.get(identifier) or same(identifier)
