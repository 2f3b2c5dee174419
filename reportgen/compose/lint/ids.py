"""Blocks by id: what `see` and `ref` may point to, and ids that two blocks of a document have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.compose.fences import Word, fences
from reportgen.compose.lint import block_problems as say
from reportgen.compose.lint.template_source import TemplateSource, template_source
from reportgen.model.document.template import SectionSource
from reportgen.model.finding import Problem
from reportgen.model.language import Locale

_ID = "id="


def ids_of(source: SectionSource) -> Iterator[str]:
    """Yield the ids of the blocks of a section."""
    yield from (word.text for word in _ids(template_source(source, Locale.EN)))


def used_twice(sources: Iterable[SectionSource], locale: Locale) -> Iterator[Problem]:
    """Yield a problem for each id that another block of the document has already.

    Sections for people of different variants are never in one document.
    """
    seen: dict[str, SectionSource] = {}
    for source in sources:
        template = template_source(source, locale)
        for word in _ids(template):
            other = seen.setdefault(word.text, source)
            if other is source and not _again(template, word):
                continue
            if other is not source and _apart(other, source):
                continue
            place = template.place(word.at, len(word.text))
            yield say.used_twice(word.text, other.path, place)


def _ids(template: TemplateSource) -> Iterator[Word]:
    [body] = [part for part in template.parts() if part.name == "body"]
    for fence in fences(body.text):
        for word in fence.head[1:]:
            if word.text.startswith(_ID):
                yield Word(word.text.removeprefix(_ID), word.at + len(_ID))


def _again(template: TemplateSource, word: Word) -> bool:
    """Return whether an earlier block of the same section has the id."""
    return any(each.text == word.text and each.at < word.at for each in _ids(template))


def _apart(one: SectionSource, other: SectionSource) -> bool:
    return bool(one.variants and other.variants) and not set(one.variants) & set(other.variants)
