"""The steps of a process: chevrons in the deck, a numbered table in the document.

Under each step stand the fields that `facts` names, each with its label; without it, what the
sample's steps hold: the standard, the record, the target of its metric.

    ::: process id=P1
    of: process
    caption: 售后处理流程
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.base import LINES, BlockData, BlockType, Made, Option, OptionKind, plain
from reportgen.blocks.fields import cell, metric_of, title_of
from reportgen.model.document.inline import Form, Inlines
from reportgen.model.document.sequences import Process, Step
from reportgen.model.figures.figure import Figure
from reportgen.model.report.entries import Entry
from reportgen.wording.labels import column_title

_FACTS = ("standard", "record", "target")


def process(data: BlockData) -> Made:
    """Yield the process, nothing where it has no steps."""
    things = data.entries()
    steps = tuple(Step(title_of(data, each), tuple(_facts(data, each))) for each in things)
    if steps:
        yield Process(
            id=data.id,
            caption=data.caption(),
            heading=data.label("step"),
            steps=steps,
            claim=data.line("claim"),
            note=data.line("note"),
            source=data.source_of(things, _used(data, things)),
            medium=data.medium,
        )


def _facts(data: BlockData, entry: Entry) -> Iterator[tuple[str, Inlines]]:
    for name in data.words("facts") or _FACTS:
        said = _target(data, entry) if name == "target" else cell(data, entry, name)
        if said:
            yield column_title(name, data.context.locale), said


def _target(data: BlockData, entry: Entry) -> Inlines:
    """Return the target of a step's metric under the metric's name."""
    context, metric = data.context, metric_of(data.context, entry)
    target = context.target(metric) if metric else None
    if target is None:
        return ()
    name = context.metric(metric).names.in_(context.locale)
    return (*plain(f"{name} "), context.run(target, Form.BOUND))


def _used(data: BlockData, things: tuple[Entry, ...]) -> list[Figure]:
    metrics = [name for each in things if (name := metric_of(data.context, each))]
    return [figure for name in metrics if (figure := data.context.target(name))]


BLOCK = BlockType(
    "process",
    process,
    {
        "of": Option(OptionKind.LIST),
        "facts": Option(OptionKind.FIELDS),
        **LINES,
    },
)
