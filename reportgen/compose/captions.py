"""Captions get their numbers, and mentions of tables and charts get their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import KpiCards
from reportgen.model.document.chart import Chart
from reportgen.model.document.document import Chapter, Document
from reportgen.model.document.inline import CaptionReference, Inline, Inlines, Medium
from reportgen.model.document.prose import Callout, ItemList, Paragraph
from reportgen.model.document.sequences import Process, Timeline
from reportgen.model.document.table import Table
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place

_TABLES = (Table, KpiCards, Process, Timeline)
"""What the document prints as a table with a number."""


def numbered(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """Return the document with numbers and references filled in, and references to nothing.

    What is printed as a table is counted together, charts apart, each in the order of the document.
    A mention of something that this report's data left out takes its sentence with it.
    """
    counts = {"table": 0, "figure": 0}
    names: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for block in document.blocks(Medium.DOCUMENT):
        kind = _kind(block)
        if kind:
            counts[kind] += 1
            word = document.chrome.table if kind == "table" else document.chrome.figure
            names[_id(block)] = f"{word}{counts[kind]}"
            numbers[_id(block)] = counts[kind]
    chapters = tuple(_chapter(chapter, names, numbers) for chapter in document.chapters)
    return replace(document, chapters=chapters), tuple(_twice(document))


def _kind(block: Block) -> str:
    if isinstance(block, Chart):
        return "figure"
    return "table" if isinstance(block, _TABLES) else ""


def _id(block: Block) -> str:
    return block.id if isinstance(block, (*_TABLES, Chart)) else ""


def _chapter(chapter: Chapter, names: dict[str, str], numbers: dict[str, int]) -> Chapter:
    return replace(
        chapter,
        sections=tuple(
            replace(
                section,
                blocks=tuple(
                    made
                    for block in section.blocks
                    if (made := _block(block, names, numbers)) is not None
                ),
            )
            for section in chapter.sections
        ),
    )


def _block(block: Block, names: dict[str, str], numbers: dict[str, int]) -> Block | None:
    match block:
        case Table() | KpiCards() | Process() | Timeline() | Chart():
            return replace(block, number=numbers.get(block.id))
        case Paragraph():
            inlines = _referred(block.inlines, names)
            return replace(block, inlines=inlines) if inlines else None
        case Callout():
            inlines = _referred(block.inlines, names)
            return replace(block, inlines=inlines) if inlines else None
        case ItemList():
            items = tuple(made for item in block.items if (made := _referred(item, names)))
            return replace(block, items=items) if items else None
        case _:
            return block


def _referred(inlines: Inlines, names: dict[str, str]) -> Inlines:
    """Return inlines with references filled in.

    One in brackets that points to nothing is left out; any other takes its whole line with it.
    """
    kept = [i for i in inlines if not (isinstance(i, CaptionReference) and _is_idle(i, names))]
    if any(isinstance(i, CaptionReference) and i.target not in names for i in kept):
        return ()
    return tuple(_named(inline, names) for inline in kept)


def _is_idle(reference: CaptionReference, names: dict[str, str]) -> bool:
    return bool(reference.text) and reference.target not in names


def _named(inline: Inline, names: dict[str, str]) -> Inline:
    if isinstance(inline, CaptionReference):
        pattern = inline.text or "{}"
        return replace(inline, text=pattern.replace("{}", names[inline.target]))
    return inline


def _twice(document: Document) -> Iterator[Problem]:
    """Yield a problem for each id that two blocks of the document have."""
    seen: set[str] = set()
    for chapter in document.chapters:
        for section in chapter.sections:
            for block in section.blocks:
                name = _id(block)
                if name and name in seen:
                    yield Problem(
                        LocalText(
                            f'the id "{name}" is used by two tables or charts',
                            f"编号“{name}”被两个表或图使用",
                            f"編號「{name}」被兩個表或圖使用",
                        ),
                        remedy=LocalText(
                            "give one of them another id",
                            "请给其中一个换一个 id",
                            "請給其中一個換一個 id",
                        ),
                        place=Place(section.id),
                    )
                seen.add(name)
