"""YAML with the place of every key and value kept; text stays text.

Nodes are built from PyYAML's events, so nothing is ever constructed: no tag runs code, an alias
bomb meets a budget, and `010`, `1.10`, `no` and `12:30` are what the author typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

from reportgen.errors import ConfigError
from reportgen.load.tables.text import SourceText
from reportgen.load.yaml.hints import duplicate_key, refused, syntax_problems
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.place import Place

MOST_BYTES = 1024 * 1024
_MOST_NODES = 50_000
_MOST_DEPTH = 40


@frozen
class Scalar:
    """A text. `plain` says that it stood without quotes, so that `null` and `~` mean nothing."""

    text: str
    place: Place
    plain: bool = True
    size: int = 1

    @property
    def is_null(self) -> bool:
        """Return whether the author left the value out."""
        return self.plain and self.text in {"", "~", "null", "Null", "NULL"}


@frozen
class Items:
    """A list."""

    nodes: tuple[Node, ...]
    place: Place
    size: int = 1


@frozen
class Mapping:
    """Keys and values. `flow` says that it stood in braces."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place
    flow: bool = False
    size: int = 1

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Items | Mapping


@dataclass(slots=True)
class _Open:
    """A collection that is still being read."""

    place: Place
    is_mapping: bool
    flow: bool
    anchor: str | None
    nodes: list[Node] = field(default_factory=list)


def parse_yaml(source: SourceText, first_line: int = 1, example: str = "") -> Mapping:
    """Return the mapping that a YAML text holds; raises ConfigError with all that is wrong.

    `first_line` is the line of the file on which the text begins (front matter). `example` is what
    such a file may hold, for whoever left it empty.
    """
    import yaml

    reader = _Reader(source, first_line)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for event in yaml.parse(source.text, Loader=loader):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise ConfigError(
            *reader.problems, *syntax_problems(source, line, column, first_line)
        ) from error
    except yaml.YAMLError as error:
        raise ConfigError(*syntax_problems(source, 1, 1, first_line)) from error
    if reader.problems:
        raise ConfigError(*reader.problems)
    return reader.root_mapping(example)


class _Reader:
    """Builds nodes from events, counting size and depth as it goes."""

    def __init__(self, source: SourceText, first_line: int) -> None:
        self.problems: list[Problem] = []
        self._file = source.file
        self._offset = first_line - 1
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._documents = 0
        self._anchors: dict[str, Node] = {}
        self._total = 0

    def take(self, event: Any) -> None:
        """Take the next event."""
        match type(event).__name__:
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    self._stop("several_documents", self._place(event))
            case "MappingStartEvent" | "SequenceStartEvent":
                self._begin(event)
            case "MappingEndEvent" | "SequenceEndEvent":
                self._end()
            case "ScalarEvent":
                self._refuse_tag(event)
                plain = event.style in (None, "")
                text = event.value
                length = event.end_mark.column - event.start_mark.column
                place = self._place(event, max(1, length))
                self._add(Scalar(text, place, plain), event.anchor)
            case "AliasEvent":
                node = self._anchors.get(event.anchor)
                if node is None:
                    self._stop("self_alias", self._place(event))
                self._add(node, None, node.size)

    def root_mapping(self, example: str) -> Mapping:
        """Return the root, which has to be a mapping, such as the example."""
        if isinstance(self._root, Mapping):
            return self._root
        empty = self._root is None or (isinstance(self._root, Scalar) and self._root.is_null)
        kind = "empty" if empty else "no_mapping"
        text = self._root.text if isinstance(self._root, Scalar) else ""
        if "\N{FULLWIDTH COLON}" in text:
            kind = "wide_colon"
        place = self._root.place if self._root else Place(self._file)
        raise ConfigError(refused(kind, place, text, example))

    def _begin(self, event: Any) -> None:
        self._refuse_tag(event)
        if len(self._open) >= _MOST_DEPTH:
            self._stop("too_deep", self._place(event))
        is_mapping = type(event).__name__ == "MappingStartEvent"
        flow = bool(event.flow_style)
        anchor = event.anchor
        self._open.append(_Open(self._place(event), is_mapping, flow, anchor))

    def _end(self) -> None:
        made = self._open.pop()
        size = 1 + sum(node.size for node in made.nodes)
        if made.is_mapping:
            entries = tuple(self._entries(made))
            self._add(Mapping(entries, made.place, made.flow, size), made.anchor)
        else:
            self._add(Items(tuple(made.nodes), made.place, size), made.anchor)

    def _entries(self, made: _Open) -> Iterator[tuple[Scalar, Node]]:
        """Yield the entries of a mapping; duplicate keys and keys that are no text are problems."""
        seen: dict[str, Place] = {}
        for key, value in zip(made.nodes[::2], made.nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                kind = "braces" if isinstance(key, Mapping) else "key_no_text"
                self._forget(key.place)
                self.problems.append(refused(kind, key.place))
                continue
            if key.text.startswith(("\u3000", "\u00a0")):
                self.problems.append(refused("odd_space", key.place))
                continue
            if key.text in seen:
                self.problems.append(duplicate_key(key.text, key.place, seen[key.text]))
                continue
            seen[key.text] = key.place
            if made.flow and isinstance(value, Scalar) and value.plain and not value.text:
                kind = "wide_colon" if "\N{FULLWIDTH COLON}" in key.text else "cut_text"
                self.problems.append(refused(kind, key.place, key.text))
                continue
            yield key, value

    def _forget(self, place: Place) -> None:
        """Forget what was said of the inside of a key that is no text."""
        self.problems = [
            problem
            for problem in self.problems
            if problem.place is None
            or problem.place.line != place.line
            or problem.place.column < place.column
        ]

    def _add(self, node: Node, anchor: str | None, size: int = 1) -> None:
        """Add a node to what is open; what is in a collection was counted as it was added."""
        self._total += size
        if self._total > _MOST_NODES:
            self._stop("too_many", node.place)
        if anchor:
            self._anchors[anchor] = node
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self._root = node

    def _refuse_tag(self, event: Any) -> None:
        tag = event.tag
        if tag:
            self._stop("tag", self._place(event), tag)

    def _place(self, event: Any, length: int = 1) -> Place:
        mark = event.start_mark
        return Place(self._file, mark.line + 1 + self._offset, mark.column + 1, length=length)

    def _stop(self, kind: str, place: Place, text: str = "") -> NoReturn:
        raise ConfigError(*self.problems, refused(kind, place, text))
