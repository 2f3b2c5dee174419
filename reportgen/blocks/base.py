"""What a fenced block is: its name, its options, and the function that makes plain blocks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import Enum
from typing import cast

from reportgen.model.document.blocks import Block
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Inlines, Medium, Text, in_bold, without_mentions
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.place import Place
from reportgen.model.report.entries import Entry, entries, entries_about
from reportgen.model.report.facets import Facet
from reportgen.wording.labels import label, source_line


class OptionKind(Enum):
    """What may be written for an option."""

    METRICS = "metric ids, or a list by name such as headline"
    METRIC = "a metric id"
    LINE = "a line of text, with expressions"
    WORD = "a word"
    WORDS = "words, parted by spaces"
    FIELDS = "fields of the list's things, or of the metric that they name, parted by spaces"
    FIELD = "a field of the list's things, or of the metric that they name"
    FLAG = "true or false"
    LIST = "a list of the config or a table, such as principles, plan.systems, actions"
    LISTS = "one or more such lists, parted by spaces"


@frozen
class Option:
    """An option of a block; `choices` are the words that it may be, if not any."""

    kind: OptionKind
    choices: tuple[str, ...] = ()


LINES: Mapping[str, Option] = {
    "caption": Option(OptionKind.LINE),
    "claim": Option(OptionKind.LINE),
    "note": Option(OptionKind.LINE),
}
"""What is written over and under a table or figure."""


def plain(text: str | None) -> Inlines:
    """Return a text as inlines, nothing where there is none."""
    return (Text(text),) if text else ()


def strong(text: str) -> Inlines:
    """Return a text as bold inlines."""
    return (Text(text, strong=True),)


def _as_it_stands(text: str, path: str) -> Inlines:
    return plain(text)


@frozen
class BlockData:
    """What a block is made from: the context, its id, its options by name, its place.

    `fill` puts figures in the place of the expressions of an author's text.
    """

    context: DocumentContext
    id: str
    place: Place
    medium: Medium = Medium.BOTH
    options: Mapping[str, object] = field(default_factory=dict)
    fill: Callable[[str, str], Inlines] = _as_it_stands

    def says(self, text: str | None, path: str) -> Inlines:
        """Return a text of the config, its expressions filled in; nothing where there is none.

        `path` is where it stands, such as `gaps[0].cause`.
        """
        return self.fill(text, path) if text else ()

    def says_strongly(self, text: str | None, path: str) -> Inlines:
        """Return a text of the config in bold, its expressions filled in."""
        return in_bold(self.says(text, path))

    def entries(self, name: str = "of") -> tuple[Entry, ...]:
        """Return the things of the list or lists that an option names."""
        named = self.options.get(name, ())
        paths = (named,) if isinstance(named, str) else cast("tuple[str, ...]", named)
        return tuple(each for path in paths for each in entries(self.context.report, path))

    def things(self, *facets: Facet) -> tuple[Entry, ...]:
        """Return the things that the report's texts hold of some facets."""
        return entries_about(self.context.report, *facets)

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
        """Return the caption as text; figures and mentions do not stand in captions."""
        words = without_mentions(self.line("caption"))
        return "".join(each.text for each in words if isinstance(each, Text)) or default

    def source(self, figures: list[Figure]) -> str:
        """Return the source line of the figures that a block shows."""
        return source_line(self.context.files(figures), self._state_of_data(), self.context.locale)

    def _state_of_data(self) -> str:
        """Return the day whose data is shown: the period's last, for a plan the day it was made."""
        config = self.context.report.config
        end = config.period.end or self.context.period.end
        return min(end, config.date or end).isoformat()

    def own_source(self) -> str:
        """Return the source line of what stands in the config itself."""
        config = self.context.report.config
        day = (config.date or self.context.period.end).isoformat()
        return source_line((config.path.rpartition("/")[2],), day, self.context.locale)

    def source_of(self, things: Sequence[Entry], figures: list[Figure]) -> str:
        """Return the source line of a list: of its figures, else its table, else the config."""
        if figures:
            return self.source(figures)
        tables = dict.fromkeys(entry.table for entry in things if entry.table)
        if not tables:
            return self.own_source()
        files = (self.context.report.tables[name].file.rpartition("/")[2] for name in tables)
        day = (self.context.report.config.date or self.context.period.end).isoformat()
        return source_line(tuple(files), day, self.context.locale)

    def label(self, name: str) -> str:
        """Return one of the words that blocks print."""
        return label(name, self.context.locale)


Made = Iterator[Block | Problem]

Draws = Callable[[BlockData, str], object]
"""What a block draws of a metric, nothing where the data hold none of it."""


@frozen
class BlockType:
    """A fenced block: `::: name key=value`. Its manual page is the docstring of its module.

    `facet` is what it shows unless its option `of` says otherwise. `draws` are its options whose
    metrics it draws one by one, each with what it draws of one.
    """

    name: str
    expand: Callable[[BlockData], Made]
    options: Mapping[str, Option] = field(default_factory=dict)
    facet: Facet | None = None
    draws: Mapping[str, Draws] = field(default_factory=dict)

    @property
    def shows_fields(self) -> frozenset[str]:
        """Return its options that name fields of the things of its list."""
        kinds = (OptionKind.FIELDS, OptionKind.FIELD)
        return frozenset(name for name, option in self.options.items() if option.kind in kinds)

    def facet_of(self, of: object) -> Facet | None:
        """Return what the kind has to have texts about; nothing where `of` names lists itself."""
        option = self.options.get("of")
        if not of or option is None:
            return self.facet
        return Facet(of) if option.kind is OptionKind.WORD and of in option.choices else None
