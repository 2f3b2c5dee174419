"""Which rows of a column make up which others, by their positions."""

from __future__ import annotations

import pytest

from reportgen.model.figures.figure import Members
from reportgen.model.figures.layout import Layout


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
