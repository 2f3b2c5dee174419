"""One pass reaches every line of inlines of every block."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import fields

import pytest

from reportgen.model.document.blocks import Block, map_inlines
from reportgen.model.document.cards import (
    KpiCard,
    KpiCards,
    NumberCard,
    NumberCards,
    ProblemCard,
    ProblemCards,
)
from reportgen.model.document.chart import Chart, Panel, Series
from reportgen.model.document.inline import FigureRun, Inlines, Status, Text
from reportgen.model.document.prose import Callout, Facts, ItemList, Paragraph, SignOff
from reportgen.model.document.sequences import Event, Process, Step, Timeline
from reportgen.model.document.table import Column, Row, Table
from tests.support.figures import figure

OLD: Inlines = (Text("old"),)
LABELLED = (("label", OLD),)
RUN = FigureRun(figure("csat=85.0"), 1)

BLOCKS: tuple[Block, ...] = (
    Paragraph(OLD),
    ItemList((OLD, OLD)),
    Callout("label", OLD),
    Facts(LABELLED),
    SignOff((), "hand", "date"),
    Table("a", "", (Column("c", note=OLD),), (Row((OLD,)),), claim=OLD, note=OLD),
    KpiCards("a", "", (KpiCard("n", RUN, "%", Status.MET, gap=OLD),), claim=OLD, note=OLD),
    ProblemCards("a", (ProblemCard(OLD, None, OLD, OLD, LABELLED, OLD, OLD),), claim=OLD),
    NumberCards("a", (NumberCard(OLD, OLD, None, OLD, OLD),), claim=OLD),
    Process("a", "", "", (Step(OLD, LABELLED),), claim=OLD, note=OLD),
    Timeline("a", "", ("", "", "", ""), (Event("", OLD, OLD),), claim=OLD, note=OLD),
    Chart(
        "a",
        "column",
        "",
        (Panel("", "", (), (Series("s", ()),), remarks=(OLD,)),),
        alt=OLD,
        claim=OLD,
        takeaway=OLD,
    ),
)


def texts(value: object) -> Iterator[str]:
    """Yield the words of every inline inside a block."""
    match value:
        case Text():
            yield value.text
        case tuple():
            for each in value:
                yield from texts(each)
        case FigureRun():
            pass
        case _ if hasattr(type(value), "__dataclass_fields__"):
            for each in fields(value):  # type: ignore[arg-type]
                yield from texts(getattr(value, each.name))


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_every_line_of_a_block_is_changed(block: Block) -> None:
    made = map_inlines(block, lambda _: (Text("new"),))

    assert list(texts(made)) == ["new"] * len(list(texts(block)))


def test_no_block_is_without_a_sample_here() -> None:
    assert {type(block) for block in BLOCKS} == set(typing.get_args(Block))


def test_no_line_of_a_sample_here_is_empty() -> None:
    for block in BLOCKS:
        empty = [f.name for f in fields(block) if getattr(block, f.name) == () and f.default == ()]
        assert empty == []
