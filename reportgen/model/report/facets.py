"""What the texts of a report are about: rules and blocks ask by facet, whatever the kind.

The class of a kind's texts declares its fields, one by one or a group of them at once:

    gaps: Annotated[tuple[Gap, ...], Facet.PROBLEMS] = ()
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, get_args, get_origin

from reportgen.model.frozen import field_names, has_fields
from reportgen.model.hints import marked_types_of


class Facet(StrEnum):
    """What a part of the texts is about; the values are words that an outline may use."""

    BACKGROUND = "background"
    HIGHLIGHTS = "highlights"
    COMPARED_WITH = "compared_with"  # the period that all highlights compare with
    TASKS = "tasks"
    PROBLEMS = "problems"  # they answer for missed targets
    ISSUES = "issues"  # seen, and not yet answered
    NEXT_STEPS = "next_steps"
    PLAN = "plan"
    RISKS = "risks"
    PRINCIPLES = "principles"
    GROWTH = "growth"
    PROCESS = "process"
    OWNERS = "owners"  # names that may own an action, beside people and roles
    DUTIES = "duties"
    RULES = "rules"
    STANDARDS = "standards"
    QUALITY_CYCLE = "quality_cycle"
    MONITORING = "monitoring"
    PROPOSALS = "proposals"
    RESULTS = "results"  # cards that show a figure
    KEY_RESULTS = "key_results"  # the same, where one without a figure is an error
    CREDITS = "credits"  # a group in which no figure is the result of two things
    SHOWN = "shown"  # metrics to be shown
    TARGETS = "targets"  # metrics whose next target is shown
    SAVINGS = "savings"  # metrics that say what was saved
    FINISHED = "finished"  # initiatives that are done
    PLANNED = "planned"  # initiatives to come
    ESSAYS = "essays"  # a file of texts a person
    CRITERIA = "criteria"
    GRADES = "grades"
    QUOTA = "quota"
    EXPECTED_COUNT = "expected_count"
    OUTPUTS = "outputs"  # how a collection and its single files are written


OF_METRICS = frozenset({Facet.SHOWN, Facet.TARGETS, Facet.SAVINGS})
"""Lists whose texts are ids of metrics."""

OF_IDS = OF_METRICS | {
    *(Facet.FINISHED, Facet.PLANNED, Facet.COMPARED_WITH),
    *(Facet.CRITERIA, Facet.QUOTA),
}
"""What holds ids alone, of metrics, initiatives, periods and grades, which no reader sees."""


def declared(texts: object, *wanted: Facet) -> Iterator[tuple[str, Any]]:
    """Yield path and value of each part of the texts that is declared to be of a facet."""
    yield from _parts(texts, "", frozenset(wanted))


def declares(texts: object, *wanted: Facet) -> bool:
    """Return whether texts have a part of one of the facets, be it empty."""
    return next(declared(texts, *wanted), None) is not None


def key_of(texts: object, facet: Facet) -> str:
    """Return under which key a kind has its text of a facet, whatever it calls it."""
    return next((path for path, _ in declared(texts, facet)), facet.value)


@cache
def facets_of(cls: type) -> frozenset[Facet]:
    """Return the facets that a class of texts declares, in its parts as well."""
    found: set[Facet] = set()
    for hint, marks in _hints(cls).values():
        found |= _facets(marks)
        for part in _classes(hint):
            found |= facets_of(part)
    return frozenset(found)


@cache
def _is_open(cls: type) -> bool:
    """Return whether a class has a part of any class, so that only its value tells its facets."""
    hints = [hint for hint, _ in _hints(cls).values()]
    return object in hints or any(_is_open(part) for hint in hints for part in _classes(hint))


def _classes(hint: Any) -> Iterator[type]:
    """Yield the classes of texts that a hint allows, one or several."""
    for part in get_args(hint) if isinstance(hint, UnionType) else (hint,):
        if has_fields(part):
            yield part


def facets_at(cls: type, name: str) -> frozenset[Facet]:
    """Return the facets of one field of a class."""
    return _facets(_hints(cls)[name][1])


def marks_at(cls: type, name: str) -> tuple[object, ...]:
    """Return all that one field of a class is declared to be: facets, and what it tells of."""
    return _hints(cls)[name][1]


def _parts(value: object, path: str, wanted: frozenset[Facet]) -> Iterator[tuple[str, Any]]:
    cls: type = type(value)
    if wanted.isdisjoint(facets_of(cls)) and not _is_open(cls):
        return  # most rules ask most kinds for what they have not
    for name, (_, marks) in _hints(cls).items():
        part = getattr(value, name)
        where = f"{path}.{name}" if path else name
        if not wanted.isdisjoint(_facets(marks)):
            yield where, part
        yield from _parts(part, where, wanted)


@cache
def _hints(cls: type) -> dict[str, tuple[Any, tuple[object, ...]]]:
    """Return type and marks of each field of a class; of what is no class of texts, nothing."""
    names = field_names(cls)
    hints = marked_types_of(cls) if names else {}
    return {name: _marked(hints[name]) for name in names}


def _marked(hint: Any) -> tuple[Any, tuple[object, ...]]:
    if get_origin(hint) is not Annotated:
        return hint, ()
    return hint.__origin__, hint.__metadata__


@cache
def _facets(marks: tuple[object, ...]) -> frozenset[Facet]:
    return frozenset(each for each in marks if isinstance(each, Facet))
