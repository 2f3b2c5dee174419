"""Lists that a report holds, in its config or its tables, with the fields of each thing typed.

A list goes by its path: `principles`, `results.satisfaction`, `actions`. Where a list of the config
names rows of a table (`plan.systems: [I09, I10]`), its things are those rows. A list inside the
things of another goes by both names: `plan.steps` are the steps of all goals, each with its `goal`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import get_args

from reportgen.model.figures.figure import Derivation, Figure, FigureKey
from reportgen.model.figures.metric import Metric, Unit
from reportgen.model.figures.period import Period
from reportgen.model.frozen import field_names, frozen, has_fields
from reportgen.model.hints import types_of
from reportgen.model.language import same
from reportgen.model.report.config import GIVEN, ReportConfig, value_at
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell, DataTable

IDENTITY: Mapping[str, tuple[str, ...]] = {
    "roster": ("person_id",),
    "actions": ("action_id",),
    "initiatives": ("initiative_id",),
    "people": ("person_id",),
    "scores": ("criterion", "person_id"),
}
"""The columns that tell the rows of each table apart."""

HOLDERS: Mapping[str, str] = {"plan.steps": "goal"}
"""What a thing of a list inside another calls the thing that holds it."""

_DAYS = frozenset({"start", "end", "due", "date", "hire_date"})
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PLAIN = Unit("", exact=True, names=same(""))


@frozen
class Entry:
    """One thing of a list: its fields by name, the table that it comes from, where it stands.

    A field is a text, a day, a period, a figure, a tuple, or a part of the config.
    """

    path: str
    fields: Mapping[str, object]
    table: str = ""

    def first(self, *names: str) -> str:
        """Return the name of the first field that is there and says something, else nothing."""
        return next((name for name in names if self.fields.get(name)), "")


def list_names(report: Report) -> tuple[str, ...]:
    """Return the paths of all lists of a report."""
    found = [*_paths(report.config.content, ""), *_paths(report.config, ""), *report.tables]
    return tuple(dict.fromkeys(found))


def entries(report: Report, path: str) -> tuple[Entry, ...]:
    """Return the things of a list; raises KeyError where no list has this path."""
    for holder in (report.config.content, report.config):
        value = value_at(holder, path)
        if isinstance(value, tuple):
            return tuple(_entry(report, each, f"{path}[{n}]") for n, each in enumerate(value))
    if path in report.tables:
        return rows_of(report, path)
    if path not in list_names(report):
        raise KeyError(path)
    outer, _, inner = path.rpartition(".")
    return tuple(_inside(report, outer, inner))


def entries_about(report: Report, *facets: Facet) -> tuple[Entry, ...]:
    """Return the things of the facets, in the order in which the kind asks for them."""
    return tuple(each for things in lists_about(report, *facets) for each in things)


def lists_about(report: Report, *facets: Facet) -> Iterator[tuple[Entry, ...]]:
    """Yield the things of each list of the facets, of a group list by list."""
    for path, value in declared(report.config.content, *facets):
        yield from _in_part(report, path, value)


def _in_part(report: Report, path: str, value: object) -> Iterator[tuple[Entry, ...]]:
    """Yield the things of a list, of each in a group of lists, or a text as one thing."""
    if isinstance(value, str):
        yield (Entry(path, {"text": value}),)
    elif isinstance(value, tuple):
        yield entries(report, path)
    else:
        for name in field_names(type(value)):
            yield from _in_part(report, f"{path}.{name}", getattr(value, name))


def rows_of(report: Report, table: str) -> tuple[Entry, ...]:
    """Return the rows of a table, none where the report has no such table."""
    found = report.tables.get(table)
    return tuple(_row(report, table, found, row) for row in found.rows) if found else ()


def row_named(report: Report, identifier: str) -> Entry | None:
    """Return the row of any table that has one column to tell its rows apart, by its id."""
    for name, table in report.tables.items():
        if len(IDENTITY.get(name, ())) != 1:
            continue
        [column] = IDENTITY[name]
        for row in table.rows:
            if column in row and row[column].text == identifier:
                return _row(report, name, table, row)
    return None


def _paths(value: object, path: str) -> Iterator[str]:
    """Yield the paths of the lists in a part of the config, and of the lists in their things."""
    holder: type = type(value)
    for name in field_names(holder):
        if holder is ReportConfig and name in GIVEN:
            continue
        entry = getattr(value, name)
        where = f"{path}.{name}" if path else name
        if isinstance(entry, tuple):
            yield where
            yield from (f"{where}.{inner}" for inner in _lists_inside(holder).get(name, ()))
        else:
            yield from _paths(entry, where)


@cache
def _lists_inside(holder: type) -> Mapping[str, tuple[str, ...]]:
    """Return by name of a list which lists its things hold: the steps of a plan's goals."""
    found: dict[str, tuple[str, ...]] = {}
    for name, hint in types_of(holder).items():
        thing = _thing(hint)
        hints = types_of(thing) if thing else {}
        found[name] = tuple(inner for inner, each in hints.items() if _thing(each))
    return found


def _thing(hint: object) -> type | None:
    """Return the class of a list's things, where they are parts of the config of one class."""
    [first, *_] = get_args(hint) or (None,)
    is_part = isinstance(first, type) and has_fields(first)
    return first if is_part and isinstance(first, type) else None


def _inside(report: Report, outer: str, inner: str) -> Iterator[Entry]:
    """Yield the things of a list inside the things of another, each with what holds it."""
    for holder in entries(report, outer):
        things = holder.fields.get(inner)
        for n, each in enumerate(things if isinstance(things, tuple) else ()):
            made = _entry(report, each, f"{holder.path}.{inner}[{n}]")
            whose = {HOLDERS.get(f"{outer}.{inner}", "of"): holder.fields.get("text")}
            yield replace(made, fields={**made.fields, **whose})


def _entry(report: Report, value: object, path: str) -> Entry:
    if isinstance(value, str):
        named = row_named(report, value)
        if named is not None:
            return named
        known = value in report.catalogue.metrics
        return Entry(path, {"metric" if known else "text": value})
    names = field_names(type(value))
    return Entry(path, {name: getattr(value, name) for name in names})


def _row(report: Report, name: str, table: DataTable, row: Mapping[str, Cell]) -> Entry:
    identity = {key: row[key].text for key in IDENTITY.get(name, ()) if key in row}
    fields: dict[str, object] = {}
    for column, cell in row.items():
        fields[column] = _typed(report, table, column, cell, identity)
    return Entry("/".join(identity.values()), fields, name)


def _typed(
    report: Report, table: DataTable, column: str, cell: Cell, identity: Mapping[str, str]
) -> object:
    """Return a cell as a day, a period, a figure or a text; None where it is empty."""
    if not cell.text:
        return None
    if column in _DAYS:
        return _day(cell.text)
    if column in identity or column.endswith("_id") or not _NUMBER.fullmatch(cell.text):
        return cell.text
    metric = _metric(report, table, column)
    members = tuple(sorted((key.removesuffix("_id"), text) for key, text in identity.items()))
    key = FigureKey(metric.id, report.config.period.id, members)
    unit = _unit(report, column, metric)
    figure = Figure(key, metric, Decimal(cell.text), cell.text, unit, cell.place)
    return figure if unit is metric.unit else _in_unit_of_metric(figure)


def _unit(report: Report, column: str, metric: Metric) -> Unit:
    """Return the unit that a column is written in: the one of its name, else its metric's."""
    written = report.catalogue.units.get(column.removeprefix(f"{metric.id}_"))
    return written or metric.unit


def _in_unit_of_metric(figure: Figure) -> Figure:
    """Return a figure in the unit in which the document shows its metric."""
    unit = figure.metric.unit
    shown = next((each for each in figure.unit.shown.values() if each.unit == unit.id), None)
    if shown is None:
        return figure
    value = figure.value * shown.times
    source = Derivation(f"{figure.id} * {shown.times}", (figure,))
    return replace(figure, value=value, text=f"{value:f}", unit=unit, source=source)


def _day(text: str) -> object:
    for parse in (date.fromisoformat, Period.parse):
        try:
            return parse(text)
        except ValueError:
            continue
    return text


def _metric(report: Report, table: DataTable, column: str) -> Metric:
    """Return the metric of a column: `budget`, or `budget_wan_cny` with its unit, else its own."""
    catalogue = report.catalogue
    if column in catalogue.metrics:
        return catalogue.metrics[column]
    for unit in catalogue.units:
        name = column.removesuffix(f"_{unit}")
        if name != column and name in catalogue.metrics:
            return catalogue.metrics[name]
    written = [cell.text.partition(".")[2] for cell in table.column(column)]
    return Metric(column, same(column), _PLAIN, decimals=max(map(len, written), default=0))
