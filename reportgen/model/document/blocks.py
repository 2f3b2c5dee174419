"""Every block that a section may hold, a closed union, and one pass over the inlines of any.

A new block goes into one of the two unions below; mypy then names each place that must handle it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from reportgen.model.document.cards import (
    KpiCards,
    NumberCard,
    NumberCards,
    ProblemCard,
    ProblemCards,
)
from reportgen.model.document.chart import Chart
from reportgen.model.document.inline import Inlines
from reportgen.model.document.prose import Callout, Facts, ItemList, Paragraph, SignOff
from reportgen.model.document.sequences import Process, Timeline
from reportgen.model.document.table import Row, Table

ProseBlock = Paragraph | ItemList | Callout | Facts | SignOff
"""What is read on, one after the other, and has no id."""

Neighbour = Table | KpiCards | NumberCards | Process | Chart
"""What may share the slide of an exhibit before it."""

Exhibit = Neighbour | ProblemCards | Timeline
"""What has an id, by which `see` and `ref` mention it."""

Block = ProseBlock | Exhibit

Change = Callable[[Inlines], Inlines]
"""What a pass makes of one line of inlines."""

_Facts = tuple[tuple[str, Inlines], ...]


def map_inlines(block: Block, change: Change) -> Block:
    """Return a block with `change` made to every line of inlines that it holds."""
    match block:
        case Paragraph() | Callout():
            return replace(block, inlines=change(block.inlines))
        case ItemList():
            return replace(block, items=tuple(map(change, block.items)))
        case Facts():
            return replace(block, facts=_facts(block.facts, change))
        case SignOff():
            return block
        case ProblemCards() | NumberCards():
            return _uncaptioned(block, change)
        case Table() | KpiCards() | Process() | Timeline():
            return _captioned(block, change)
        case Chart():
            return _chart(block, change)
        case _:
            assert_never(block)


def _uncaptioned(block: ProblemCards | NumberCards, change: Change) -> Block:
    claim = change(block.claim)
    match block:
        case ProblemCards():
            problems = tuple(_problem_card(card, change) for card in block.cards)
            return replace(block, claim=claim, cards=problems)
        case NumberCards():
            numbers = tuple(_number_card(card, change) for card in block.cards)
            return replace(block, claim=claim, cards=numbers)


def _captioned(block: Table | KpiCards | Process | Timeline, change: Change) -> Block:
    claim, note = change(block.claim), change(block.note)
    match block:
        case Table():
            rows = tuple(_row(row, change) for row in block.rows)
            columns = tuple(replace(each, note=change(each.note)) for each in block.columns)
            return replace(block, claim=claim, note=note, columns=columns, rows=rows)
        case KpiCards():
            cards = tuple(replace(card, gap=change(card.gap)) for card in block.cards)
            return replace(block, claim=claim, note=note, cards=cards)
        case Process():
            steps = tuple(
                replace(step, name=change(step.name), facts=_facts(step.facts, change))
                for step in block.steps
            )
            return replace(block, claim=claim, note=note, steps=steps)
        case Timeline():
            events = tuple(
                replace(event, name=change(event.name), text=change(event.text))
                for event in block.events
            )
            return replace(block, claim=claim, note=note, events=events)


def _chart(chart: Chart, change: Change) -> Chart:
    panels = tuple(
        replace(panel, remarks=tuple(map(change, panel.remarks))) if panel.remarks else panel
        for panel in chart.panels
    )
    return replace(
        chart,
        panels=panels,
        alt=change(chart.alt),
        claim=change(chart.claim),
        takeaway=change(chart.takeaway),
    )


def _row(row: Row, change: Change) -> Row:
    """Return a row; the same one where nothing changes, because tables have many."""
    cells = tuple(map(change, row.cells))
    return row if cells == row.cells else replace(row, cells=cells)


def _problem_card(card: ProblemCard, change: Change) -> ProblemCard:
    return replace(
        card,
        name=change(card.name),
        text=change(card.text),
        headline=change(card.headline),
        facts=_facts(card.facts, change),
        cause=change(card.cause),
        action=change(card.action),
    )


def _number_card(card: NumberCard, change: Change) -> NumberCard:
    return replace(
        card,
        title=change(card.title),
        text=change(card.text),
        figure=change(card.figure),
        line=change(card.line),
    )


def _facts(facts: _Facts, change: Change) -> _Facts:
    return tuple((label, change(inlines)) for label, inlines in facts)
