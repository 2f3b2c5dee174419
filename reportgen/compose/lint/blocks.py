"""Every block exists, is closed, and has the options and values that it takes.

::: kpi-crads            did you mean "kpi-cards"?
metrics：headline        the colon is full-width
by: chanel               did you mean "channel"?
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from reportgen.blocks import BLOCKS
from reportgen.blocks.base import Option, OptionKind
from reportgen.blocks.without_texts import without_texts
from reportgen.compose.expand import FLAGS, HEAD, SHARING, words_of
from reportgen.compose.fences import ONLY, Word, WrittenFence, WrittenOption, fences
from reportgen.compose.lint import block_problems as say
from reportgen.compose.lint import name_problems as names
from reportgen.compose.lint.ids import ids_of
from reportgen.compose.lint.section import LintedSection
from reportgen.compose.problems import option_hint
from reportgen.model.document.inline import Medium
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place

_MEDIA = ("deck", "document")
_DIMENSIONS = frozenset({"by", "stack"})
_SHOWS = frozenset({"metric", "metrics", "columns", "line", "of"})


def blocks(section: LintedSection) -> Iterator[Problem]:
    """Yield a problem for each block, option or value that there is not."""
    [body] = [part.part for part in section.parts if part.part.name == "body"]
    for fence in fences(body.text):
        yield from _BlockReader(section, fence).problems()


class _BlockReader:
    """Reads one block."""

    def __init__(self, section: LintedSection, fence: WrittenFence) -> None:
        self._section, self._known, self._fence = section, section.known, fence
        self._ids = list(ids_of(section.template.source))

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the block."""
        fence = self._fence
        if not fence.head:
            yield say.closes_nothing(self._section.place(fence.at, 3))
            return
        first = fence.head[0]
        if fence.end is None:
            length = fence.head[-1].at + len(fence.head[-1].text) - fence.at
            yield say.not_closed(first.text, self._section.place(fence.at, length))
        if first.text == ONLY:
            yield from self._medium()
            return
        if first.text not in BLOCKS:
            yield names.unknown(say.BLOCK, first.text, (*BLOCKS, ONLY), self._place(first))
            return
        yield from self._facet()
        yield from self._head()
        yield from self._options()

    def _facet(self) -> Iterator[Problem]:
        """Yield a problem where the kind has no texts of what the block shows."""
        written = {option.name.text: option.value for option in self._fence.options}
        word = written.get("of", self._fence.head[0])
        facet = BLOCKS[self._fence.name].facet_of("of" in written and word.text)
        if facet is not None and facet not in self._known.facets:
            yield without_texts(facet, self._known.kind, self._place(word))

    def _medium(self) -> Iterator[Problem]:
        head = self._fence.head
        if len(head) != 2:
            yield say.no_medium(self._place(head[0]))
        elif head[1].text not in _MEDIA:
            yield names.unknown(say.MEDIUM, head[1].text, _MEDIA, self._place(head[1]))
        elif any(other != head[1].text for other in self._fence.inside):
            yield say.never_shown(self._place(head[1]))

    def _head(self) -> Iterator[Problem]:
        for word in self._fence.head[1:]:
            name, equals, value = word.text.partition("=")
            at = Word(value, word.at + len(name) + 1)
            if name not in HEAD or not equals:
                yield names.unknown(say.OPTION, name, sorted(HEAD), self._place(word))
            elif name == ONLY:
                known = [medium.value for medium in Medium]
                if value not in known:
                    yield names.unknown(say.MEDIUM, value, known, self._place(at))
                elif any(other != value for other in self._fence.inside):
                    yield say.never_shown(self._place(at))
            elif name == SHARING and value not in self._ids:
                yield names.unknown(say.IN_SECTION, value, self._ids, self._place(at))

    def _options(self) -> Iterator[Problem]:
        fence, known = self._fence, BLOCKS[self._fence.name].options
        for line in fence.strange:
            yield say.no_option(line.text, fence.name, self._place(line))
        times = Counter(option.name.text for option in fence.options)
        for option in fence.options:
            name = option.name
            if name.text not in known:
                told = names.unknown(say.OPTION, name.text, known, self._place(name))
                yield replace(told, remedy=option_hint(name.text, known, fence.name, HEAD))
                continue
            if times[name.text] > 1:
                times[name.text] = 0
                yield say.twice(name.text, self._place(name))
            if "{" not in option.value.text:
                yield from self._value(option, known[name.text])
        written = {option.name.text for option in fence.options}
        if fence.name == "chart" and not written & _SHOWS:
            yield say.shows_nothing(self._place(fence.head[0]))

    def _value(self, option: WrittenOption, kind: Option) -> Iterator[Problem]:
        text, known = option.value.text, self._known
        if not text:
            yield say.no_value(option.name.text, self._place(option.name))
            return
        match kind.kind:
            case OptionKind.METRIC:
                yield from self._among(names.METRIC, option, (text,), known.metrics)
            case OptionKind.METRICS:
                there = known.metrics | known.metric_lists | known.lists
                yield from self._among(names.METRIC, option, words_of(text), there)
            case OptionKind.FLAG:
                yield from self._among(say.VALUE, option, (text,), FLAGS)
            case OptionKind.FIELDS | OptionKind.FIELD:
                fields = known.fields.get(self._of, ())
                yield from self._among(
                    names.FIELD, option, words_of(text) if fields else (), fields
                )
            case OptionKind.LIST | OptionKind.LISTS:
                there = known.lists | frozenset(kind.choices)
                words = (text,) if kind.kind is OptionKind.LIST else words_of(text)
                yield from self._among(names.LIST, option, words, there)
            case OptionKind.WORDS if kind.choices:
                yield from self._among(_what(option), option, words_of(text), kind.choices)
            case OptionKind.WORD if kind.choices:
                yield from self._among(_what(option), option, (text,), kind.choices)
            case OptionKind.WORD if option.name.text in _DIMENSIONS and not known.is_dimension(
                text
            ):
                yield names.unknown(names.DIMENSION, text, known.along, self._place(option.value))

    @property
    def _of(self) -> str:
        """Return the list that the block names, nothing where it names none."""
        named = (o.value.text for o in self._fence.options if o.name.text == "of")
        return next(named, "")

    def _among(
        self, what: LocalText, option: WrittenOption, words: Iterable[str], there: Collection[str]
    ) -> Iterator[Problem]:
        value, at = option.value, 0
        for word in words:
            at = value.text.find(word, at)
            if word not in there:
                place = self._place(Word(word, value.at + at))
                yield names.unknown(what, word, there, place)
            at += len(word)

    def _place(self, word: Word) -> Place:
        return self._section.place(word.at, len(word.text))


def _what(option: WrittenOption) -> LocalText:
    return say.CHART if option.name.text == "type" else say.VALUE
