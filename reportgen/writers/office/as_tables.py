"""Processes and timelines as the tables that a document prints; decks draw them."""

from __future__ import annotations

from reportgen.model.document.inline import Inlines, StatusMark, Text, in_bold
from reportgen.model.document.sequences import Process, Timeline
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.language import Locale
from reportgen.wording.labels import label

_NOTHING: Inlines = (Text("—"),)


def process_table(block: Process, locale: Locale) -> Table:
    """Return a process as a numbered table: a row a step, a column for each kind of fact."""
    names = tuple(dict.fromkeys(name for step in block.steps for name, _ in step.facts))
    rows = []
    for number, step in enumerate(block.steps, 1):
        facts = dict(step.facts)
        said = (facts.get(name, _NOTHING) for name in names)
        rows.append(Row(((Text(f"{number}"),), in_bold(step.name), *said)))
    return Table(
        id=block.id,
        caption=block.caption,
        columns=(
            Column(label("number", locale), Align.RIGHT, 6, Emphasis.MUTED, fixed=True),
            Column(block.heading, weight=14),
            *(Column(name, weight=30) for name in names),
        ),
        rows=tuple(rows),
        number=block.number,
        claim=block.claim,
        note=block.note,
        source=block.source,
    )


def timeline_table(block: Timeline) -> Table:
    """Return a timeline as a table: when, what, more of it, how it stands."""
    when, what, more, status = block.headings
    has_text = any(event.text for event in block.events)
    has_status = any(event.status for event in block.events)
    columns = [Column(when, weight=22, fixed=True), Column(what, weight=34)]
    columns += [Column(more, weight=30)] if has_text else []
    columns += [Column(status, weight=14, fixed=True)] if has_status else []
    rows = []
    for event in block.events:
        cells: list[Inlines] = [(Text(event.when),), in_bold(event.name)]
        cells += [event.text or _NOTHING] if has_text else []
        cells += [(StatusMark(event.status),) if event.status else _NOTHING] if has_status else []
        rows.append(Row(tuple(cells)))
    return Table(
        id=block.id,
        caption=block.caption,
        columns=tuple(columns),
        rows=tuple(rows),
        number=block.number,
        claim=block.claim,
        note=block.note,
        source=block.source,
    )
