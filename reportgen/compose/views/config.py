"""Texts, rows and parts of the config as templates see them."""

from __future__ import annotations

from datetime import date
from enum import Enum

from reportgen.compose.views.figure import FigureView
from reportgen.compose.views.metric import MetricView
from reportgen.compose.views.period import label_of
from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period
from reportgen.model.frozen import field_names, frozen
from reportgen.model.report.entries import Entry
from reportgen.wording.dates import long_date

METRIC_LISTS = frozenset({"metrics", "watches", "targets", "satisfaction", "speed", "resolution"})
"""The keys of the config whose lists name metrics."""


@frozen
class AuthorText:
    """A text of the config that holds expressions; printed after they were filled in."""

    text: str
    path: str


@frozen
class Quoted:
    """A text that a sentence quotes; it may hold expressions."""

    text: object


@frozen
class Several:
    """Names one after the other, some of which hold expressions: 甲、乙和丙."""

    parts: tuple[object, ...]


class EntryView:
    """A row of a table, or a thing of a list: `action.owner`, `action.metric`, `action.due`."""

    def __init__(self, context: DocumentContext, entry: Entry) -> None:
        self._context, self._entry = context, entry

    def __getattr__(self, name: str) -> object:
        """Return a field as templates see it; one that a row leaves empty is None."""
        if name.startswith("_") or name not in self._entry.fields:
            raise AttributeError(name)
        return _field(self._context, name, self._entry.fields[name], f"{self._entry.path}.{name}")


class TextsView:
    """A part of the config's texts: `task.how`, `gap.metric`, `team.structure`."""

    def __init__(self, context: DocumentContext, value: object, path: str) -> None:
        self._context, self._value, self._path = context, value, path

    def __bool__(self) -> bool:
        """Return whether the part was written."""
        return self._value is not None

    def __getattr__(self, name: str) -> object:
        """Return a field of the part as templates see it."""
        if name.startswith("_") or name not in fields_of(self._value):
            raise AttributeError(name)
        value = getattr(self._value, name)
        where = f"{self._path}.{name}" if self._path else name
        return _field(self._context, name, value, where)


def _field(context: DocumentContext, name: str, value: object, path: str) -> object:
    """Return a field as templates see it: names of metrics become metrics."""
    known = context.report.catalogue.metrics
    if name == "metric" and isinstance(value, str) and value in known:
        return MetricView(context, value)
    if name in METRIC_LISTS and isinstance(value, tuple):
        return [
            MetricView(context, each)
            if isinstance(each, str) and each in known
            else seen(context, each, path)
            for each in value
        ]
    return seen(context, value, path)


def seen(context: DocumentContext, value: object, path: str) -> object:
    """Return a value of the config as templates see it."""
    match value:
        case Enum():
            return value.value
        case str():
            return AuthorText(value, path) if "{{" in value or "{%" in value else value
        case date():
            return long_date(value, context.locale)
        case tuple():
            return [seen(context, entry, f"{path}[{at}]") for at, entry in enumerate(value)]
        case Period():
            return label_of(value, context.locale)
        case Figure():
            return FigureView(context, value, value.id)
        case _ if fields_of(value):
            return TextsView(context, value, path)
        case _:
            return value


def fields_of(value: object) -> tuple[str, ...]:
    """Return the field names of a dataclass instance, none for anything else."""
    return field_names(type(value))
