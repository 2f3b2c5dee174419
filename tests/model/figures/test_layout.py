"""Which rows of a column make up which others, by their positions."""

from __future__ import annotations

import pytest

from reportgen.model.figures.figure import Members
from reportgen.model.figures.layout import Layout, Positions


def layout(text: str) -> Layout:
    """Return a layout from members of rows: "- chat chat/order", a dash for the total."""
    return Layout(tuple(_members(row) for row in text.split()))


def _members(row: str) -> Members:
    names = ("channel", "team")
    return () if row == "-" else tuple(zip(names, row.split("/"), strict=False))


@pytest.mark.parametrize(
    ("rows", "splits"),
    [
        ("- chat phone", [("channel", 0, (1, 2))]),
        ("phone - chat", [("channel", 1, (0, 2))]),
        ("chat phone", [("channel", None, (0, 1))]),
        ("- chat phone chat", [("channel", 0, (1, 2))]),  # chat again: its first row counts
        ("phone chat - phone chat", [("channel", 2, (0, 1))]),
        (
            "- chat/order phone/order",
            [("channel", None, (1, 2)), ("team", None, (1,)), ("team", None, (2,)),
             ("channel/team", 0, (1, 2))],
        ),
    ],
)  # fmt: skip
def test_parts_stand_in_the_order_of_the_rows(
    rows: str, splits: list[tuple[str, int | None, tuple[int, ...]]]
) -> None:
    found = layout(rows).splits

    assert [(split.dimension, split.total, tuple(split.parts)) for split in found] == splits


def test_members_named_again_are_found_at_all_their_rows() -> None:
    rows = layout("- chat phone chat")

    assert rows.index == {(): 0, (("channel", "chat"),): 1, (("channel", "phone"),): 2}
    assert rows.at((("channel", "chat"),)) == (1, 3)
    assert rows.at((("channel", "phone"),)) == (2,)
    assert rows.at((("channel", "mail"),)) == ()


def test_only_members_that_are_named_again_are_repeated() -> None:
    chat, phone = (("channel", "chat"),), (("channel", "phone"),)

    assert layout("- chat phone").repeated == {}
    assert layout("- chat phone chat").repeated == {chat: (1, 3)}
    assert list(layout("- chat phone chat").with_repeated([1, 2])) == [1, 3, 2]
    assert list(layout("- chat phone").with_repeated([1, 2])) == [1, 2]
    assert layout("chat phone").at(phone) == (1,)


@pytest.mark.parametrize(
    ("rows", "parts", "cut"),
    [
        ("- chat phone mail", range(1, 4), slice(1, 4, 1)),
        ("chat - phone", range(0, 3, 2), slice(0, 3, 2)),
        ("- chat", range(1, 2), slice(1, 2, 1)),
        ("chat - phone mail", (0, 2, 3), None),
        ("chat phone - mail", (0, 1, 3), None),
    ],
)
def test_parts_at_even_steps_are_taken_out_at_once(
    rows: str, parts: Positions, cut: slice | None
) -> None:
    [split] = layout(rows).splits

    assert (split.parts, split.cut) == (parts, cut)


@pytest.mark.parametrize(
    ("positions", "touched"), [({0}, True), ({2}, True), ({3}, False), (set(), False)]
)
def test_a_breakdown_is_touched_at_its_total_or_at_a_part(
    positions: set[int], touched: bool
) -> None:
    first, *_ = layout("- chat phone chat/order").splits

    assert first.is_touched(positions) is touched
    assert first.positions == (0, 1, 2)


def test_members_stand_alone_or_crossed() -> None:
    rows = layout("- chat phone chat/order")

    assert rows.dimensions == {"channel", "team"}
    assert rows.plain_members == ((1, "channel", "chat"), (2, "channel", "phone"))
    assert rows.plain_names == {"channel": {"chat", "phone"}}
    assert rows.split("channel") is rows.splits[0]
    assert rows.split("team") is None
    assert rows.names(rows.splits[0]) == {"chat", "phone"}
