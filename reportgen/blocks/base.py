"""What a fenced block is: its name, its options, and the function that makes plain blocks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from enum import Enum
from typing import cast

from reportgen.model.document import Block
from reportgen.model.figure import Figure
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.inline import Inlines, Medium, Text
from reportgen.model.place import Place
from reportgen.model.scene import Scene
from reportgen.wording.labels import label, source_line


class Kind(Enum):
    """What may be written for an option."""

    METRICS = "metric ids, or a list by name such as headline"
    METRIC = "a metric id"
    LINE = "a line of text, with expressions"
    WORD = "a word"
    WORDS = "words, parted by spaces"
    FLAG = "true or false"


@frozen
class Option:
    """An option of a block; `choices` are the words that it may be, if not any."""

    kind: Kind
    choices: tuple[str, ...] = ()


@frozen
class BlockData:
    """What a block is made from: the scene, its id, its options by name, its place."""

    scene: Scene
    id: str
    place: Place
    medium: Medium = Medium.BOTH
    options: Mapping[str, object] = field(default_factory=dict)

    def metrics(self, name: str = "metrics") -> tuple[str, ...]:
        """Return the metric ids of an option, none where it was left out."""
        return cast("tuple[str, ...]", self.options.get(name, ()))

    def word(self, name: str, default: str = "") -> str:
        """Return a word or metric id."""
        return cast(str, self.options.get(name, default))

    def words(self, name: str) -> tuple[str, ...]:
        """Return several words."""
        return cast("tuple[str, ...]", self.options.get(name, ()))

    def line(self, name: str) -> Inlines:
        """Return a line of text as inlines."""
        return cast("Inlines", self.options.get(name, ()))

    def is_set(self, name: str) -> bool:
        """Return whether a flag is true."""
        return bool(self.options.get(name, False))

    def caption(self, default: str = "") -> str:
        """Return the caption as text; figures do not stand in captions."""
        return "".join(i.text for i in self.line("caption") if isinstance(i, Text)) or default

    def source(self, figures: list[Figure]) -> str:
        """Return the source line of the figures that a block shows."""
        day = (self.scene.report.config.period.end or self.scene.period.end).isoformat()
        return source_line(self.scene.files(figures), day, self.scene.locale)

    def own_source(self) -> str:
        """Return the source line of what stands in the config itself."""
        config = self.scene.report.config
        day = (config.date or self.scene.period.end).isoformat()
        return source_line((config.path.rpartition("/")[2],), day, self.scene.locale)

    def label(self, name: str) -> str:
        """Return one of the words that blocks print."""
        return label(name, self.scene.locale)


Made = Iterator[Block | Problem]


@frozen
class BlockType:
    """A fenced block: `::: name key=value`. Its manual page is the docstring of its module."""

    name: str
    expand: Callable[[BlockData], Made]
    options: Mapping[str, Option] = field(default_factory=dict)


def plain(text: str | None) -> Inlines:
    """Return a text as inlines, nothing where there is none."""
    return (Text(text),) if text else ()


def strong(text: str) -> Inlines:
    """Return a text as bold inlines."""
    return (Text(text, strong=True),)
