"""Which texts a section names, by its source alone: in expressions, and by its blocks."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks import BLOCKS
from reportgen.blocks.base import OptionKind
from reportgen.compose.fences import WrittenFence, fences
from reportgen.model.document.template import SectionSource
from reportgen.model.regex import regex
from reportgen.model.report.facets import Facet, declared

_EXPRESSION = regex(r"(?s)\{\{.*?\}\}|\{%.*?%\}")
_NAME = regex(r"[A-Za-z_][\w.]*")


def names_in(section: SectionSource) -> Iterator[str]:
    """Yield what a section names: in expressions, and in options that are no lines of text."""
    for code in _EXPRESSION.findall(f"{section.claim}\n{section.body}"):
        yield from _NAME.findall(code)
    for fence in _blocks(section):
        known = BLOCKS[fence.name].options
        for option in fence.options:
            kind = known.get(option.name.text)
            if kind is not None and kind.kind is not OptionKind.LINE:
                yield from _NAME.findall(option.value.text)


def facets_in(section: SectionSource) -> Iterator[Facet]:
    """Yield what the blocks of a section show, whatever the kind calls it."""
    for fence in _blocks(section):
        facet = BLOCKS[fence.name].facet_of(_of(fence))
        if facet is not None:
            yield facet


def lists_in(section: SectionSource, texts: object) -> Iterator[str]:
    """Yield the paths of the lists that the blocks of a section show, of texts or of a config."""
    for fence in _blocks(section):
        facet = BLOCKS[fence.name].facet_of(_of(fence))
        if facet is not None:
            yield from (path for path, _ in declared(texts, facet))
        else:
            yield from _NAME.findall(_of(fence))


def _of(fence: WrittenFence) -> str:
    """Return the list that a block names, nothing where it names none."""
    return next((o.value.text for o in fence.options if o.name.text == "of"), "")


def _blocks(section: SectionSource) -> Iterator[WrittenFence]:
    return (fence for fence in fences(section.body) if fence.name in BLOCKS)
