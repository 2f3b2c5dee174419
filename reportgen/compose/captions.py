"""Captions get their numbers, and mentions of tables and charts get their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from reportgen.model.document.blocks import Block, map_inlines
from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCards
from reportgen.model.document.chart import Chart
from reportgen.model.document.document import Chapter, Document, Section
from reportgen.model.document.inline import CaptionReference, Inline, Inlines, Medium
from reportgen.model.document.prose import Callout, Facts, ItemList, Paragraph, SignOff
from reportgen.model.document.sequences import Process, Timeline
from reportgen.model.document.table import Table
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place

_TABLES = (Table, KpiCards, Process, Timeline)
"""What the document prints as a table with a number."""


def numbered(document: Document) -> Document:
    """Return the document with numbers and mentions filled in.

    What is printed as a table is counted together, charts apart, each in the order of the document.
    A mention of something that this report's data left out takes its sentence with it.
    """
    captions = _captions(document)
    chapters = tuple(_chapter(chapter, captions) for chapter in document.chapters)
    steps = tuple((when, captions.filled(what), who) for when, what, who in document.closing.steps)
    closing = replace(document.closing, steps=tuple(step for step in steps if step[1]))
    return replace(document, chapters=chapters, closing=closing)


@frozen
class _Captions:
    """The number of each table and chart that the document prints, and its name: 表1, Figure 2."""

    numbers: dict[str, int]
    names: dict[str, str]

    def filled(self, inlines: Inlines) -> Inlines:
        """Return inlines with mentions filled in.

        An aside that points to nothing is left out; any other takes its whole line with it.
        """
        if not any(isinstance(each, CaptionReference) for each in inlines):
            return inlines
        kept = [each for each in inlines if not self._points_nowhere(each)]
        lost = [each for each in inlines if self._points_nowhere(each)]
        return tuple(self._named(each) for each in kept) if all(map(_is_aside, lost)) else ()

    def _points_nowhere(self, inline: Inline) -> bool:
        return isinstance(inline, CaptionReference) and inline.target not in self.names

    def _named(self, inline: Inline) -> Inline:
        if not isinstance(inline, CaptionReference):
            return inline
        pattern = inline.text or "{}"
        return replace(inline, text=pattern.replace("{}", self.names[inline.target]))


def _is_aside(inline: Inline) -> bool:
    return isinstance(inline, CaptionReference) and inline.is_aside


def _captions(document: Document) -> _Captions:
    counts = {document.chrome.table: 0, document.chrome.figure: 0}
    captions = _Captions({}, {})
    for block in document.blocks(Medium.DOCUMENT):
        if not isinstance(block, (*_TABLES, Chart)):
            continue
        word = document.chrome.figure if isinstance(block, Chart) else document.chrome.table
        counts[word] += 1
        captions.numbers[block.id] = counts[word]
        captions.names[block.id] = f"{word}{counts[word]}"
    return captions


def _chapter(chapter: Chapter, captions: _Captions) -> Chapter:
    sections = tuple(_section(section, captions) for section in chapter.sections)
    return replace(chapter, sections=sections, summary=captions.filled(chapter.summary))


def _section(section: Section, captions: _Captions) -> Section:
    made = (_block(block, captions) for block in section.blocks)
    blocks = tuple(block for block in made if block is not None)
    return replace(section, blocks=blocks, claim=captions.filled(section.claim))


def _block(block: Block, captions: _Captions) -> Block | None:
    """Return a block with its number and its mentions; None where those left nothing of it."""
    made = map_inlines(block, captions.filled)
    match made:
        case Paragraph() | Callout():
            return made if made.inlines else None
        case ItemList():
            items = tuple(item for item in made.items if item)
            return replace(made, items=items) if items else None
        case Facts():
            facts = tuple(fact for fact in made.facts if fact[1])
            return replace(made, facts=facts) if facts else None
        case Table() | KpiCards() | Process() | Timeline() | Chart():
            return replace(made, number=captions.numbers.get(made.id))
        case ProblemCards() | NumberCards() | SignOff():
            return made
        case _:
            assert_never(made)


def each_id_once(document: Document) -> Document:
    """Return the document without the later ones of blocks that have one id."""
    seen: set[str] = set()

    def is_new(block: Block) -> bool:
        if not isinstance(block, (*_TABLES, Chart)):
            return True
        known = block.id in seen
        seen.add(block.id)
        return not known

    def once(section: Section) -> Section:
        return replace(section, blocks=tuple(filter(is_new, section.blocks)))

    chapters = tuple(
        replace(chapter, sections=tuple(map(once, chapter.sections)))
        for chapter in document.chapters
    )
    return replace(document, chapters=chapters)


def ids_used_twice(document: Document) -> Iterator[Problem]:
    """Yield a problem for each id that two blocks of the document have."""
    seen: set[str] = set()
    for chapter in document.chapters:
        for section in chapter.sections:
            for block in section.blocks:
                if not isinstance(block, (*_TABLES, Chart)):
                    continue
                if block.id in seen:
                    yield Problem(
                        LocalText(
                            f'the id "{block.id}" is used by two tables or charts',
                            f"编号“{block.id}”被两个表或图使用",
                            f"編號「{block.id}」被兩個表或圖使用",
                        ),
                        remedy=LocalText(
                            "give one of them another id",
                            "请给其中一个换一个 id",
                            "請給其中一個換一個 id",
                        ),
                        place=Place(section.id),
                    )
                seen.add(block.id)
