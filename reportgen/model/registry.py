"""Registries: like things under their names, each imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TypeVar, cast

T = TypeVar("T")


class Registry(Mapping[str, T]):
    """Things by name, where a run needs few of them; their names alone import nothing.

    `places` says where each stands, as entry points do: `reportgen.charts.column:CHART`. This is
    the one place that imports by name; `tests/test_registries.py` opens every entry. What others
    bring along is added as it is.
    """

    def __init__(self, places: Mapping[str, str]) -> None:
        self.places = dict(places)
        self._added: dict[str, T] = {}

    def add(self, name: str, thing: T) -> None:
        """Put a thing from outside under a name; raises ValueError where something stands there."""
        if name in self:
            raise ValueError(name)
        self._added[name] = thing

    def __getitem__(self, name: str) -> T:
        """Return what stands under a name; raises KeyError where nothing does."""
        if name in self._added:
            return self._added[name]
        module, _, constant = self.places[name].partition(":")
        return cast(T, getattr(import_module(module), constant))

    def __contains__(self, name: object) -> bool:
        """Return whether something stands under a name, without importing it."""
        return name in self.places or name in self._added

    def __iter__(self) -> Iterator[str]:
        """Return the names, in their order."""
        return iter((*self.places, *self._added))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.places) + len(self._added)
