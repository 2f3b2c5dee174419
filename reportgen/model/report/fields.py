"""The fields that the things of a list have: of their class, or columns of their table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, get_args, get_origin

from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.frozen import field_names, has_fields
from reportgen.model.hints import types_of
from reportgen.model.report.entries import HOLDERS, IDENTITY
from reportgen.model.report.report import Report

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "roster": ("name", "level", "team", "channel", "hire_date", "position"),
    "actions": ("area", "action", "owner", "start", "due", "budget_item", "metric"),
    "initiatives": ("name", "part", "status", "start", "end", "metric"),
    "people": ("name", "position", "team", "hire_date", "variant", "reviewer", "note"),
    "scores": ("weight", "self_score", "reviewer_score"),
}
"""The columns that tables may have and may lack; one that is not there is simply empty."""


def fields_at(report: Report, path: str) -> frozenset[str]:
    """Return the fields that things of a list may have, be it empty; none where nobody can tell."""
    if path in IDENTITY:
        return frozenset(_of_table(report, path))
    for holder in (type(report.config.content), type(report.config)):
        things = _things(holder, path)
        if things is not None:
            return frozenset(_of_things(report, path, things))
    return frozenset()


def columns_of(name: str) -> tuple[str, ...]:
    """Return the columns of a table that are read by name; others are the author's own."""
    return (*IDENTITY[name], *_COLUMNS[name], "source")


def _of_table(report: Report, name: str) -> Iterator[str]:
    """Yield the columns that a table has or may have, with those of metrics."""
    yield from columns_of(name)
    if name in report.tables:
        yield from report.tables[name].columns
    yield from _of_metrics(report.catalogue)


def _of_metrics(catalogue: Catalogue) -> Iterator[str]:
    """Yield what a column of a metric is called: `budget`, or `budget_wan_cny` with its unit."""
    for metric in catalogue.metrics:
        yield metric
        yield from (f"{metric}_{unit}" for unit in catalogue.units)


def _of_things(report: Report, path: str, things: tuple[type, ...]) -> Iterator[str]:
    """Yield the fields of classes; a text may be one, a metric, or the id of a table's row."""
    for cls in things:
        if has_fields(cls):
            yield from field_names(cls)
        else:
            yield from ("text", "metric")
            for name in report.tables:
                yield from _of_table(report, name)
    if "." in path:
        yield HOLDERS.get(path, "of")


def _things(holder: type, path: str) -> tuple[type, ...] | None:
    """Return the classes of a list's things, None where a holder has no such list."""
    found: tuple[type, ...] = (holder,)
    for name in path.split("."):
        hints = [types_of(cls).get(name) for cls in found if has_fields(cls)]
        found = tuple(cls for hint in hints for cls in _classes(hint))
    return found or None


def _classes(hint: object) -> Iterator[type]:
    """Yield the classes in a type such as `tuple[str | ShownMetric, ...]`."""
    if get_origin(hint) is Annotated:
        yield from _classes(get_args(hint)[0])
    elif get_args(hint):
        for each in get_args(hint):
            yield from _classes(each)
    elif isinstance(hint, type) and hint is not type(None):
        yield hint
