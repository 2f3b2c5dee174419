"""Entries of the catalogue by id and by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeVar

from reportgen.model.figures.metric import Unit
from reportgen.model.language import Locale, LocalText

Found = TypeVar("Found")


def by_name(known: Mapping[str, Found], names: Callable[[Found], LocalText]) -> dict[str, Found]:
    """Return entries by id and by each name that only one of them has."""
    counts = Counter(
        name for entry in known.values() for name in {names(entry).hans, names(entry).hant} if name
    )
    found = {
        name: entry
        for entry in known.values()
        for name in (names(entry).hans, names(entry).hant)
        if counts[name] == 1
    }
    return {**found, **dict(known)}


def units_by_name(units: Mapping[str, Unit]) -> dict[str, Unit]:
    """Return units by id and by each name that is printed for only one of them, in any language."""
    found = dict(units)
    for name, ids in _printed(units).items():
        if len(ids) == 1:
            found.setdefault(name, units[ids[0]])
    return found


def units_called(name: str, units: Mapping[str, Unit]) -> tuple[str, ...]:
    """Return the ids of the units that print as a name."""
    return tuple(_printed(units).get(name, ()))


def _printed(units: Mapping[str, Unit]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for unit in units.values():
        names = unit.names
        for name in {names.hans, names.hant, names.in_(Locale.EN), unit.one or ""} - {""}:
            found.setdefault(name, []).append(unit.id)
    return found
