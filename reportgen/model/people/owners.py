"""Who may own an action of a plan: people of the config, of the roster, roles, other owners."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from reportgen.model.regex import regex
from reportgen.model.report.config import Person
from reportgen.model.report.facets import Facet
from reportgen.model.report.items import items
from reportgen.model.report.report import Report

_MARK = regex(r"[、，,;；/／&＆+＋]")
_MARK_OR_AND = regex(r"[、，,;；/／&＆+＋和与與及]|\s+and\s+")


def known_owners(report: Report) -> tuple[str, ...]:
    """Return every name that may own an action, as written, each once."""
    return tuple(dict.fromkeys(name for name in _names(report) if name))


def strangers(owner: str, known: Collection[str]) -> tuple[str, ...]:
    """Return who of those that a cell names as owner is in nobody's list: 小王、小李 are two.

    A name that is listed as it stands is one, whatever marks it holds. "And" divides two names only
    where one of them is listed, for it may be a part of a name: Research and Development.
    """
    if not owner or owner in known:
        return ()
    names = _parts(_MARK_OR_AND, owner)
    if not any(name in known for name in names):
        names = _parts(_MARK, owner)
    return tuple(name for name in names if name not in known)


def _parts(mark: re.Pattern[str], owner: str) -> list[str]:
    return [part for each in mark.split(owner) if (part := each.strip())]


def lists_owners(report: Report) -> bool:
    """Return whether a report lists who may own an action, beside the people who made it."""
    return bool(items(report, Facet.OWNERS, Facet.DUTIES)) or "roster" in report.tables


def _names(report: Report) -> Iterator[str]:
    people = report.config.people
    single = (people.presenter, people.compiler, people.reviewer, people.approver)
    for person in (*people.authors, *single):
        if isinstance(person, Person):
            yield from (person.name, person.title or "")
    yield from (owner.text for owner in items(report, Facet.OWNERS))
    yield from (duty.name for duty in items(report, Facet.DUTIES))
    for name in ("roster", "people"):
        if name in report.tables:
            for column in ("person_id", "name", "position"):
                yield from (cell.text for cell in report.tables[name].column(column))
