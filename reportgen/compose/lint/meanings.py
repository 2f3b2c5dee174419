"""What a name stands for, known without any data: from the return types of what editors see.

A meaning is a class of `compose/views`, a list of a meaning, a function, a part of the config by
its class, or `Any` where nothing is known; of that nothing is ever said.
"""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import Any

from reportgen.compose.views.config import METRIC_LISTS, TextsView
from reportgen.compose.views.figure import FigureView, Phrase
from reportgen.compose.views.metric import MetricView
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen, has_fields

Meaning = Any
"""A class, `PartMeaning`, `ListMeaning`, `CallMeaning`, or `Any`."""

_HIDDEN = frozenset({"context", "figure", "members", "at_period", "form", "say", "what"})
_PICKS = frozenset(
    {
        "met",
        "missed",
        "untargeted",
        "undecided",
        "moved",
        "aiming",
        "present",
        "shown",
        "done",
        "unfinished",
    }
)
_RETURNS = {"worst": MetricView, "best": MetricView, "metric": MetricView}
"""What functions return that do not say so themselves."""

_PRINTED = (str, int, bool, float, date, Period)


@frozen
class PartMeaning:
    """A part of the config, such as a task or a gap."""

    cls: type


@frozen
class ListMeaning:
    """A list of like things."""

    item: Meaning


@frozen
class CallMeaning:
    """Something to call. One that picks from a list returns a list of the same things."""

    name: str
    returns: Meaning
    picks: bool = False


def meaning_of_value(name: str, value: object) -> Meaning:
    """Return what a name stands for, from an example of what it gives."""
    match value:
        case None:
            return Any
        case list():
            return ListMeaning(meaning_of_value("", value[0]) if value else Any)
        case TextsView():
            part = type(value._value)
            return PartMeaning(part) if has_fields(part) else Any
        case str():
            return str
        case _ if callable(value) and not hasattr(type(value), "__bool__"):
            return _function(name, value)
        case _:
            return type(value)


def meanings_of_class(cls: type) -> dict[str, Meaning]:
    """Return what the fields of a part of the config stand for."""
    hints = _hints(cls)
    return {name: meaning_of_field(name, hint) for name, hint in hints.items()}


def meaning_of_field(name: str, hint: object) -> Meaning:
    """Return what a field of the config stands for: names of metrics are metrics."""
    made = meaning_of_hint(hint)
    if name == "metric":
        return MetricView if made is str else Any
    if name in METRIC_LISTS:
        return ListMeaning(MetricView) if made == ListMeaning(str) else Any
    return made


def meaning_of_hint(hint: object) -> Meaning:
    """Return what a type stands for to an editor."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        wanted = [each for each in arguments if each is not types.NoneType]
        return meaning_of_hint(wanted[0]) if len(wanted) == 1 else Any
    if origin in (list, tuple):
        return ListMeaning(meaning_of_hint(arguments[0])) if arguments else Any
    if origin is typing.Literal:
        return str
    if not isinstance(hint, type) or hint is object:
        return Any
    if issubclass(hint, (*_PRINTED, Enum)):
        return str
    if hint in (FigureView, MetricView, Phrase) or _is_view(hint):
        return hint
    return PartMeaning(hint) if has_fields(hint) else Any


def attributes(meaning: Meaning) -> Mapping[str, Meaning] | None:
    """Return the attributes that a thing has, None where that is not known."""
    if isinstance(meaning, PartMeaning):
        return meanings_of_class(meaning.cls)
    if meaning is Any or not isinstance(meaning, type) or issubclass(meaning, _PRINTED):
        return None
    if "__getattr__" in vars(meaning):
        return None
    found: dict[str, Meaning] = {"id": str} if meaning is MetricView else {}
    for name, entry in inspect.getmembers_static(meaning):
        if name.startswith("_") or name in _HIDDEN:
            continue
        if isinstance(entry, property):
            found[name] = _returned(entry.fget)
        elif inspect.isfunction(entry):
            found[name] = CallMeaning(name, _returned(entry))
    return found


def _is_view(cls: type) -> bool:
    return cls.__module__.startswith("reportgen.compose") and not has_fields(cls)


def _function(name: str, function: Callable[..., object]) -> CallMeaning:
    returns = _RETURNS.get(name) or _returned(function)
    return CallMeaning(name, returns, name in _PICKS)


def _returned(function: object) -> Meaning:
    return meaning_of_hint(_hints(function).get("return"))


def _hints(thing: object) -> Mapping[str, object]:
    try:
        return typing.get_type_hints(thing)
    except (NameError, TypeError):
        return {}
