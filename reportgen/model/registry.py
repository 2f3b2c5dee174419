"""Registries: like things under their names, each imported when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TypeVar, cast

T_co = TypeVar("T_co", covariant=True)


class Registry(Mapping[str, T_co]):
    """Things by name, where a run needs few of them; their names alone import nothing.

    `places` says where each stands, as entry points do: `reportgen.charts.column:CHART`. This is
    the one place that imports by name; `tests/test_registries.py` opens every entry.
    """

    def __init__(self, places: Mapping[str, str]) -> None:
        self.places = dict(places)

    def __getitem__(self, name: str) -> T_co:
        """Return what stands under a name; raises KeyError where nothing does."""
        module, _, constant = self.places[name].partition(":")
        return cast(T_co, getattr(import_module(module), constant))

    def __contains__(self, name: object) -> bool:
        """Return whether something stands under a name, without importing it."""
        return name in self.places

    def __iter__(self) -> Iterator[str]:
        """Return the names, in their order."""
        return iter(self.places)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.places)
