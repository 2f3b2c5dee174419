"""Entries of the catalogue by id and by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeVar

from reportgen.model.language import LocalText

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
