"""Things with a time, in order of it: marks on a line in the deck, a table in the document.

A thing's time is its `end`, `due` or `date`, and its `start` where it has one. Things without a
time are left out. `text:` names the field that stands under the name; as it is, none. `part:`
chooses among initiatives.

    ::: timeline id=T-roadmap
    of: plan.systems
    text: metric
    caption: 路線圖
    :::
"""

from __future__ import annotations

from datetime import date

from reportgen.blocks.base import LINES, BlockData, BlockType, Made, Option, OptionKind
from reportgen.blocks.fields import cell, status_of, title_of, when
from reportgen.model.document.sequences import Event, Timeline
from reportgen.model.figures.period import Period
from reportgen.model.report.entries import Entry
from reportgen.wording.labels import column_title


def timeline(data: BlockData) -> Made:
    """Yield the timeline, nothing where no thing has a time."""
    part = data.word("part")
    chosen = [e for e in data.entries() if not part or e.fields.get("part") == part]
    things = sorted((each for each in chosen if _day(each)), key=_day)
    events = tuple(
        Event(
            when(data.context, each),
            title_of(data, each),
            cell(data, each, data.word("text")) if data.word("text") else (),
            status_of(each),
        )
        for each in things
    )
    if events:
        text = data.word("text")
        yield Timeline(
            id=data.id,
            caption=data.caption(),
            headings=(
                data.label("when"),
                data.label("what"),
                column_title(text, data.context.locale) if text else "",
                data.label("status"),
            ),
            events=events,
            claim=data.line("claim"),
            note=data.line("note"),
            source=data.source_of(things, []),
            medium=data.medium,
        )


def _day(entry: Entry) -> str:
    """Return the day by which a thing is sorted: its end, else its start; empty without one."""
    for field in ("end", "due", "date", "start"):
        match entry.fields.get(field):
            case date() as day:
                return day.isoformat()
            case Period() as period:
                return period.end.isoformat()
    return ""


BLOCK = BlockType(
    "timeline",
    timeline,
    {
        "of": Option(OptionKind.LIST),
        "text": Option(OptionKind.FIELD),
        "part": Option(OptionKind.WORD),
        **LINES,
    },
)
