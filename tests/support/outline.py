"""A document as text, for goldens: what every block says, in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import KpiCards, NumberCards, ProblemCards
from reportgen.model.document.chart import Chart
from reportgen.model.document.document import Document
from reportgen.model.document.inline import Inlines, Medium
from reportgen.model.document.prose import Callout, Facts, ItemList, Paragraph, SignOff
from reportgen.model.document.sequences import Process, Timeline
from reportgen.model.document.table import Table
from reportgen.wording.lines import plain_line
from reportgen.writers.heading_numbers import numbered_chapters


def document_outline(document: Document) -> str:
    """Return all that a document says, one line a paragraph, row, card or series."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Document) -> Iterator[str]:
    def said(inlines: Inlines) -> str:
        return plain_line(inlines, document.locale)

    cover = document.cover
    yield f"COVER {cover.period_mark} | {cover.title} | {cover.organisation}"
    yield from (f"  {name}: {text}" for name, text in cover.details)
    for entry in numbered_chapters(document):
        yield f"# {entry.number}{entry.chapter.title} | {said(entry.chapter.summary)}"
        for number, section in entry.sections:
            yield f"## {number}{section.title} | {said(section.claim)}"
            for block in section.blocks:
                only = "" if block.medium is Medium.BOTH else f"[{block.medium.value}] "
                yield from (f"  {only}{line}" for line in _block(block, document))


def _block(block: Block, document: Document) -> Iterator[str]:
    def said(inlines: Inlines) -> str:
        return plain_line(inlines, document.locale)

    match block:
        case Paragraph():
            yield said(block.inlines)
        case ItemList():
            yield from (f"- {said(item)}" for item in block.items)
        case Table():
            yield f"TABLE {block.number} {block.caption} | {said(block.claim)}"
            yield f"  {' | '.join(column.title for column in block.columns)}"
            yield from (f"  {' | '.join(said(cell) for cell in row.cells)}" for row in block.rows)
            yield f"  {block.source}"
        case KpiCards():
            yield f"KPI {block.number} {block.caption}"
            for card in block.cards:
                runs = (card.value, card.change, card.target, card.scale)
                texts = [said((run,)) if run else "—" for run in runs]
                yield f"  {card.name} {' | '.join(texts)} | {card.status.value} {said(card.gap)}"
        case ProblemCards():
            for problem in block.cards:
                facts = ", ".join(f"{name} {said(text)}" for name, text in problem.facts)
                status = problem.status.value if problem.status else ""
                yield f"PROBLEM {said(problem.name)} {status} | {facts} | {said(problem.text)}"
                yield f"  {problem.cause_label} {said(problem.cause)} | {said(problem.action)}"
        case NumberCards():
            for numbered in block.cards:
                yield f"CARD {said(numbered.title)} | {said(numbered.text)}"
                yield f"  {said(numbered.figure)} | {said(numbered.line)}"
        case Process():
            yield f"PROCESS {block.number} {block.caption} | {said(block.claim)}"
            for step in block.steps:
                facts = " | ".join(f"{name} {said(text)}" for name, text in step.facts)
                yield f"  {said(step.name)} | {facts}"
            yield f"  {block.source}"
        case Timeline():
            yield f"TIMELINE {block.number} {block.caption} | {said(block.claim)}"
            for event in block.events:
                status = event.status.value if event.status else ""
                yield f"  {event.when} | {said(event.name)} | {said(event.text)} | {status}"
            yield f"  {block.source}"
        case Callout():
            yield f"CALLOUT {block.label} | {said(block.inlines)}"
        case Facts():
            yield f"FACTS {' | '.join(f'{name} {said(text)}' for name, text in block.facts)}"
        case SignOff():
            yield f"SIGN {' | '.join(f'{who.role} {who.name}' for who in block.signatories)}"
        case Chart():
            yield f"CHART {block.number} {block.type} {block.caption} | {said(block.claim)}"
            for panel in block.panels:
                yield f"  {panel.title} {panel.unit}: {', '.join(panel.categories)}"
                for series in panel.series:
                    points = [said((run,)) if run else "—" for run in series.points]
                    yield f"    {series.name} {series.scenario.value}: {', '.join(points)}"
        case _:
            assert_never(block)
