"""YAML nodes -> the dataclasses of `reportgen.model`: all mistakes at once, each at its place.

The classes are the schema: a field is a key, its type says what may stand there, a default makes
it optional. Conversion walks nodes and type hints side by side, so that every mistake keeps line
and column and the nearest known name, which a validator over plain dicts would have lost.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Iterable
from collections.abc import Mapping as MappingType
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal, TypeVar, cast

from reportgen.load.numbers import plain_number
from reportgen.load.periods import parse_period
from reportgen.load.yaml import schema_problems as say
from reportgen.load.yaml.nodes import Items, Mapping, Node, Scalar
from reportgen.model.figures.period import Period
from reportgen.model.finding import Problem
from reportgen.model.frozen import has_fields
from reportgen.model.hints import types_of
from reportgen.model.nearest import nearest
from reportgen.model.place import Place

Made = TypeVar("Made")


class _Wrong:
    """Marks a value that could not be converted; its problem is noted already."""


WRONG = _Wrong()
KEY = ".~key"
"""What is added to the path of a value for the place of its key."""
_CLOSE = 0.75
_NOTHING: MappingType[str, object] = types.MappingProxyType({})


class Converter:
    """Converts one file; notes problems, and the place of every value by its path.

    `wrong` are the keys of the file itself whose values could not be converted.
    """

    leaves_out = False
    """Whether what is wrong is left out of what is made, rather than all that is around it."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.wrong: set[str] = set()
        self.places: dict[str, Place] = {}

    def make(
        self, cls: type[Made], node: Mapping, given: MappingType[str, object] = _NOTHING
    ) -> Made | None:
        """Return an instance of a dataclass from a mapping, None where something is wrong.

        `given` are fields that do not come from the file.
        """
        made = self._dataclass(cls, node, "", given)
        return None if made is WRONG else cast(Made, made)

    def _convert(self, hint: Any, node: Node, path: str) -> object:
        self.places[path] = node.place
        origin, arguments, is_part = _shape(hint)
        if origin in (typing.Union, types.UnionType):
            return self._union(arguments, node, path)
        if hint is object:
            return plain_tree(node)
        if origin is tuple:
            return self._tuple(arguments[0], node, path)
        if origin is MappingType:
            return self._mapping(arguments[1], node, path)
        if is_part:
            if isinstance(node, Mapping):
                return self._dataclass(hint, node, path, {})
            return self._wrong(say.wanted("keys and values", node))
        if not isinstance(node, Scalar):
            return self._wrong(say.wanted("a text", node))
        if node.is_null:
            return self._wrong(say.no_value(_last(path), node.place))
        return self._scalar(hint, node)

    def _scalar(self, hint: Any, node: Scalar) -> object:
        if hint is str:
            return node.text
        if hint is bool:
            return self._known({"true": True, "false": False}, node)
        if typing.get_origin(hint) is Literal:
            return self._known({name: name for name in typing.get_args(hint)}, node)
        if issubclass(hint, StrEnum):
            return self._known({entry.value: entry for entry in hint}, node)
        try:
            return _PARSERS[hint](node.text)
        except ValueError:
            return self._wrong(say.wanted(_NAMES[hint], node))

    def _known(self, values: MappingType[str, object], node: Scalar) -> object:
        if node.text in values:
            return values[node.text]
        return self._wrong(say.unknown_value(node, values))

    def _union(self, hints: tuple[Any, ...], node: Node, path: str) -> object:
        wanted = [hint for hint in hints if hint is not types.NoneType]
        if len(wanted) < len(hints) and isinstance(node, Scalar) and node.is_null:
            return None
        if len(wanted) == 1:
            return self._convert(wanted[0], node, path)
        fitting = [hint for hint in wanted if _fits(hint, node)]
        return self._convert(fitting[0] if fitting else wanted[0], node, path)

    def _tuple(self, hint: Any, node: Node, path: str) -> object:
        if _stands_alone(hint, node):
            made = self._convert(hint, node, path)
            return made if made is WRONG else (made,)
        if not isinstance(node, Items):
            return self._wrong(say.wanted("a list", node))
        made_items = [self._convert(hint, n, f"{path}[{at}]") for at, n in enumerate(node.nodes)]
        if WRONG in made_items and not self.leaves_out:
            return WRONG
        return tuple(each for each in made_items if each is not WRONG)

    def _mapping(self, hint: Any, node: Node, path: str) -> object:
        if not isinstance(node, Mapping):
            return self._wrong(say.wanted("keys and values", node))
        made = {}
        for key, value in node.entries:
            self.places[f"{path}.{key.text}{KEY}"] = key.place
            made[key.text] = self._convert(hint, value, f"{path}.{key.text}")
        if WRONG in made.values() and not self.leaves_out:
            return WRONG
        return {key: value for key, value in made.items() if value is not WRONG}

    def _dataclass(
        self, cls: Any, node: Mapping, path: str, given: MappingType[str, object]
    ) -> object:
        fields, wanted = _types(cls), _keys(cls)
        if given:
            wanted = {name: entry for name, entry in wanted.items() if entry.name not in given}
        made: dict[str, object] = dict(given)
        sound = True
        tried: set[str] = set()
        for key, value in node.entries:
            name = key.text
            if name not in wanted:
                self.problems.append(say.unknown_key(key, wanted))
                sound = False
                name = meant(name, wanted, node)
                if not name:
                    continue
            tried.add(name)
            where = f"{path}.{name}" if path else name
            if _left_out(value, wanted[name]):
                self.places[where] = value.place
                continue
            result = self._convert(fields[name], value, where)
            if result is WRONG:
                sound = False
                self.wrong |= set() if path else {key.text}
            else:
                made[wanted[name].name] = result
        lacking = [
            name for name, entry in wanted.items() if entry.name not in made and is_required(entry)
        ]
        for name in lacking:
            if name not in tried:
                self.problems.append(say.missing_key(name, node.place, path))
        return cls(**made) if not lacking and (sound or self.leaves_out) else WRONG

    def _wrong(self, problem: Problem) -> object:
        self.problems.append(problem)
        return WRONG


class MendingConverter(Converter):
    """Converts a file with mistakes into what is right of it, for those who look at the rest."""

    leaves_out = True


def meant(word: str, known: Iterable[str], node: Mapping) -> str:
    """Return the known key that an unknown one misspells, nothing where that stands there too."""
    close = nearest(word, known, _CLOSE)
    return "" if close is None or node.get(close) is not None else close


def plain_tree(node: Node) -> object:
    """Return a node as nested tuples, dicts and texts; None where nothing was written."""
    match node:
        case Scalar():
            return None if node.is_null else node.text
        case Items():
            return tuple(plain_tree(child) for child in node.nodes)
        case Mapping():
            return {key.text: plain_tree(value) for key, value in node.entries}


@functools.cache
def _shape(hint: Any) -> tuple[Any, tuple[Any, ...], bool]:
    """Return what a type is made of, `tuple` and what stands in it, and whether it has keys."""
    is_part = has_fields(hint) and hint is not Period
    return typing.get_origin(hint), typing.get_args(hint), is_part


@functools.cache
def _types(cls: type) -> dict[str, Any]:
    """Return the type of what stands at each key; `from_` is the field of the key `from`."""
    return {name.rstrip("_"): hint for name, hint in types_of(cls).items()}


@functools.cache
def _keys(cls: type[Any]) -> dict[str, dataclasses.Field[Any]]:
    """Return the field of each key of a file."""
    fields = (entry for entry in dataclasses.fields(cls) if entry.name != "places")
    return {entry.name.rstrip("_"): entry for entry in fields}


def _left_out(node: Node, entry: dataclasses.Field[Any]) -> bool:
    """Return whether an optional key was written without a value, which means its default."""
    return isinstance(node, Scalar) and node.is_null and not is_required(entry)


def is_required(entry: dataclasses.Field[Any]) -> bool:
    """Return whether a key has to be written: its field has no default."""
    missing = dataclasses.MISSING
    return entry.default is missing and entry.default_factory is missing


def _stands_alone(hint: Any, node: Node) -> bool:
    """Return whether a list was written as its only entry, without brackets."""
    if isinstance(node, Items) or (isinstance(node, Scalar) and node.is_null):
        return False
    if isinstance(hint, types.UnionType):
        return any(_fits(entry, node) for entry in typing.get_args(hint))
    scalar = hint in (str, int, Period) or typing.get_origin(hint) is Literal
    return scalar and isinstance(node, Scalar)


def _fits(hint: Any, node: Node) -> bool:
    if typing.get_origin(hint) is tuple:
        return isinstance(node, Items)
    if has_fields(hint) or typing.get_origin(hint) is MappingType:
        return isinstance(node, Mapping)
    return isinstance(node, Scalar)


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _date(text: str) -> date:
    plain = text.replace("年", "-").replace("月", "-").removesuffix("日")
    year, month, day = plain.replace("/", "-").replace(".", "-").split("-")
    if not (len(year) == 4 and plain.isascii() and plain.isprintable()):
        raise ValueError(text)
    return date(int(year), int(month), int(day))


def _integer(text: str) -> int:
    number = plain_number(text)
    if number != number.to_integral_value():
        raise ValueError(text)
    return int(number)


_PARSERS: dict[Any, Any] = {
    Period: parse_period,
    date: _date,
    int: _integer,
    Decimal: plain_number,
}
_NAMES = {
    Period: "a period such as 2024, 2024-Q4 or 2024-10",
    date: "a date such as 2025-01-08 that exists",
    int: "a whole number",
    Decimal: "a number",
}
