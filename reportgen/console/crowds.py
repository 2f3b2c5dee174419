"""Causes of one rule for many people, put together: one of them is told, and how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reportgen.console.causes import Cause
from reportgen.model.frozen import frozen
from reportgen.model.people.named_people import people_named
from reportgen.model.place import Place

_FEW = 3
"""Of so many people each is told of alone."""

Kind = tuple[str, str, str, Place | None]
"""What a crowd has in common: config, rule, severity, and the place, if one place is to blame."""


@frozen
class Crowd:
    """What one rule says for many people, be it because of one place or of each one's own."""

    causes: tuple[Cause, ...]
    people: frozenset[str]
    is_of_one_place: bool

    @property
    def size(self) -> int:
        """Return how many findings there are."""
        return sum(len(cause) for cause in self.causes)


def parted(causes: Sequence[Cause]) -> tuple[list[Cause], list[Crowd]]:
    """Return the causes that are told one by one, then those of many people, rule by rule."""
    one_place = Counter(_kind(cause, cause[0].place) for cause in causes if _people(cause))
    kinds = [_kind_of(cause, one_place) for cause in causes]
    groups: dict[Kind, list[Cause]] = {}
    for kind, cause in zip(kinds, causes, strict=True):
        if kind is not None:
            groups.setdefault(kind, []).append(cause)
    crowds = {kind: _crowd(kind, group) for kind, group in groups.items()}
    many = {kind: crowd for kind, crowd in crowds.items() if len(crowd.people) > _FEW}
    alone = [cause for kind, cause in zip(kinds, causes, strict=True) if kind not in many]
    return alone, list(many.values())


def _kind_of(cause: Cause, one_place: Counter[Kind]) -> Kind | None:
    """Return what a cause has in common with others, None where it speaks of nobody."""
    if not _people(cause):
        return None
    shared = _kind(cause, cause[0].place)
    return shared if one_place[shared] > _FEW else _kind(cause, None)


def _kind(cause: Cause, place: Place | None) -> Kind:
    lead = cause[0]
    return lead.config, lead.check, lead.severity.value, place


def _crowd(kind: Kind, causes: Iterable[Cause]) -> Crowd:
    group = tuple(causes)
    people = frozenset(person for cause in group for person in _people(cause))
    return Crowd(group, people, kind[-1] is not None)


def _people(cause: Cause) -> frozenset[str]:
    return people_named(cause[0])
