"""What stands under a heading: results alone, next steps alone, or nothing that can be told.

Only what is clear counts, for headings are held against it: a paragraph without figures may tell of
anything, and so may a list that is neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from reportgen.compose.fences import fences
from reportgen.compose.markdown import Fence
from reportgen.compose.named_texts import facets_in, lists_in, names_in
from reportgen.model.document.template import SectionSource
from reportgen.model.frozen import frozen
from reportgen.model.regex import regex
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.report import Report
from reportgen.model.report.telling import Tells, told_of
from reportgen.reading.heading_words import speaks_of_what_comes

_STEPS = frozenset({Facet.NEXT_STEPS, Facet.PLAN, Facet.PLANNED})
_TO_COME = frozenset({"next", "next_target", "next_period", "forecast"})
_NEITHER = frozenset({"goals", "actions", "initiatives", "essay", "rows"})
_WORDS = regex(r"[^\W\d_]{2}")
_TAGS = regex(r"(?s)\{%.*?%\}|\{#.*?#\}")


@frozen
class _Named:
    """What is named under a heading: facets of the kind's texts, and whether figures are."""

    facets: frozenset[Facet]
    is_measured: bool
    is_open: bool = False

    @property
    def tells(self) -> Tells:
        """Return what that tells of, nothing where it is not clear."""
        if self.is_open:
            return Tells.NOTHING
        if self.is_measured:
            return Tells.RESULTS if all(map(_is_of_results, self.facets)) else Tells.NOTHING
        return Tells.AHEAD if self.facets and self.facets <= _STEPS else Tells.NOTHING


class UnderHeadings:
    """What sections and blocks of a report tell of; the facets of its texts are looked up once."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def of_section(self, section: SectionSource) -> Tells:
        """Return what the blocks and expressions of a section tell of, where they tell of one."""
        names = {*names_in(section), *lists_in(section, self._report.config.content)}
        named = self._named(names, facets_in(section))
        paragraphs = tuple(_paragraphs(section.body))
        is_open = any("{{" not in each or speaks_of_what_comes(each) for each in paragraphs)
        return _Named(named.facets, named.is_measured, named.is_open or is_open).tells

    def of_sections(self, sections: Iterable[SectionSource]) -> Tells:
        """Return what several sections tell of, where all of them tell of the same."""
        told = {self.of_section(section) for section in sections}
        return told.pop() if len(told) == 1 else Tells.NOTHING

    def of_block(self, fence: Fence) -> Tells:
        """Return what one block of a section tells of."""
        return self.of_section(SectionSource("", "", "", _as_written(fence), 1))

    def _named(self, names: set[str], facets: Iterable[Facet]) -> _Named:
        paths = self._facets_by_path
        about = frozenset({*facets, *(paths[name] for name in names if name in paths)})
        parts = {part for name in names for part in name.split(".")}
        measured = parts & {"headline", *self._report.catalogue.metrics}
        return _Named(about, bool(measured), bool(parts & (_TO_COME | _NEITHER)))

    @cached_property
    def _facets_by_path(self) -> Mapping[str, Facet]:
        content = self._report.config.content
        return {path: facet for facet in Facet for path, _ in declared(content, facet)}


def _as_written(fence: Fence) -> str:
    options = (f"{name}: {value}" for name, value in fence.options)
    return "\n".join((f"::: {fence.head}", *options, ":::"))


def _is_of_results(facet: Facet) -> bool:
    return told_of(facet) is Tells.RESULTS


def _paragraphs(body: str) -> Iterator[str]:
    """Yield the paragraphs of a section that hold words, none of its blocks."""
    rest, last = [], 0
    for fence in fences(body):
        rest.append(body[last : fence.at])
        last = max(last, len(body) if fence.end is None else fence.end)
    rest.append(body[last:])
    for part in "\n\n".join(rest).split("\n\n"):
        words = _TAGS.sub("", part)
        if _WORDS.search(words):
            yield words
