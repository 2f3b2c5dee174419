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

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option, plain
from reportgen.blocks.fields import cell, metric_of, title_of
from reportgen.model.document import Process, Step
from reportgen.model.entries import Entry
from reportgen.model.figure import Figure
from reportgen.model.inline import Form, Inlines
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
            yield column_title(name, data.scene.locale), said


def _target(data: BlockData, entry: Entry) -> Inlines:
    """Return the target of a step's metric under the metric's name."""
    scene, metric = data.scene, metric_of(data.scene, entry)
    target = scene.target(metric) if metric else None
    if target is None:
        return ()
    name = scene.metric(metric).names.in_(scene.locale)
    return (*plain(f"{name} "), scene.run(target, Form.BOUND))


def _used(data: BlockData, things: tuple[Entry, ...]) -> list[Figure]:
    metrics = [name for each in things if (name := metric_of(data.scene, each))]
    return [figure for name in metrics if (figure := data.scene.target(name))]


BLOCK = BlockType(
    "process",
    process,
    {
        "of": Option(Kind.LIST),
        "facts": Option(Kind.WORDS),
        "caption": Option(Kind.LINE),
        "claim": Option(Kind.LINE),
        "note": Option(Kind.LINE),
    },
)
