"""Which rows of a column make up which others, by their positions."""

from __future__ import annotations

import pytest

from reportgen.model.figures.figure import Members
from reportgen.model.figures.layout import Layout, Positions, Split

PARENTS = {"sh": "east", "hz": "east", "pudong": "sh"}


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


def crossed(*rows: str) -> Layout:
    """Return a layout from members with their dimensions: "a=x,b=p"."""
    pairs = [[pair.split("=") for pair in row.split(",") if "=" in pair] for row in rows]
    return Layout(tuple(tuple((name, member) for name, member in row) for row in pairs))


def corners(rows: Layout) -> list[tuple[str, Members, int | None, list[str]]]:
    return [
        (each.dimension, each.within, each.total, sorted(rows.names(each)))
        for each in rows.splits
        if each.is_corner
    ]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("a=x,b=p", "a=y,b=q"), [("a/b", (), None, ["x/p", "y/q"])]),
        (("-", "a=x,b=p", "a=y,b=q"), [("a/b", (), 0, ["x/p", "y/q"])]),
        (("-", "a=x", "a=x,b=p"), []),
        (("a=x", "a=x,b=p"), []),
        (("a=x", "a=x,b=p,c=v", "a=x,b=q,c=w"), [("b/c", (("a", "x"),), 0, ["p/v", "q/w"])]),
        (("a=y", "a=x,b=p,c=v"), []),
        (("a=x", "a=x,b=p", "a=x,b=p,c=v"), []),
        (("a=x", "a=x,b=p", "a=x,b=p,c=v", "a=x,b=q,c=v"),
         [("b/c", (("a", "x"),), 0, ["p/v", "q/v"])]),
    ],
)  # fmt: skip
def test_cells_make_up_a_margin_that_no_table_between_says_already(
    rows: tuple[str, ...], found: list[tuple[str, Members, int | None, list[str]]]
) -> None:
    assert corners(crossed(*rows)) == found


def test_cells_of_members_of_a_member_are_no_cells_of_their_own() -> None:
    rows = Layout(tuple(map(_members, ["sh/a", "hz/a", "east/a", "west/b"])), parents=PARENTS)

    assert corners(rows) == [("channel/team", (), None, ["east/a", "west/b"])]


def test_rows_of_the_same_table_cross_the_same_dimensions() -> None:
    rows = crossed("-", "a=x,b=p", "a=y,b=q", "a=x")
    by_name = {(each.dimension, each.within): each for each in rows.splits}

    assert list(rows.alike(by_name["a", (("b", "p"),)])) == [1, 2]
    assert list(rows.alike(by_name["a", ()])) == [3]
    assert rows.varying(by_name["a", (("b", "p"),)], 1) == ("x",)


@pytest.mark.parametrize(
    ("dimension", "within", "parent", "row", "holds"),
    [
        ("a", "-", None, "a=z", True),
        ("a", "-", None, "b=z", False),
        ("a", "-", None, "-", False),
        ("a", "-", None, "a=z,b=p", False),
        ("a", "b=p", None, "a=z,b=p", True),
        ("a", "b=p", None, "a=z,b=q", False),
        ("a", "b=p", None, "a=z", False),
        ("a/b", "-", None, "a=z,b=p", True),
        ("a/b", "-", None, "a=z", False),
        ("a", "-", None, "a=sh", False),
        ("a", "-", "east", "a=sh", True),
        ("a", "-", "east", "a=z", False),
        ("a", "-", "east", "a=pudong", True),  # Shanghai, which it belongs to, has no row
        ("a", "b=p", None, "a=sh,b=p", True),  # nor has East, beside that other member
    ],
)
def test_a_row_would_be_a_part_where_it_varies_in_nothing_else(
    dimension: str, within: str, parent: str | None, row: str, holds: bool
) -> None:
    (rest, members), parts = crossed(within, row).members, range(1, 3)
    rows = Layout(crossed("-", "a=east", "a=west").members, parents=PARENTS)

    assert rows.would_hold(Split(dimension, rest, 0, parts, parent=parent), members) is holds


def test_the_plain_breakdown_is_that_of_the_total() -> None:
    rows = Layout(tuple(map(_members, ["sh", "hz", "east", "west"])), parents=PARENTS)
    beside = crossed("a=x,b=p", "a=y,b=p", "a=x")

    assert rows.split("channel") == Split("channel", (), None, range(2, 4))
    assert beside.split("a") == Split("a", (), None, range(2, 3))
    assert Split("a", (), None, range(2, 3)).positions == (2,)


@pytest.mark.parametrize(
    ("rows", "splits"),
    [
        ("- east west sh hz", [(None, 0, (1, 2)), ("east", 1, (3, 4))]),
        ("- east sh hz pudong", [(None, 0, (1,)), ("east", 1, (2, 3)), ("sh", 2, (4,))]),
        # without its parent a member belongs to what is above that
        ("- east pudong hz", [(None, 0, (1,)), ("east", 1, (2, 3))]),
        ("- sh hz west", [(None, 0, (1, 2, 3))]),
    ],
)
def test_members_of_a_member_make_it_up_and_not_the_total(
    rows: str, splits: list[tuple[str | None, int, tuple[int, ...]]]
) -> None:
    nested = Layout(tuple(_members(row) for row in rows.split()), parents=PARENTS)

    assert [(each.parent, each.total, tuple(each.parts)) for each in nested.splits] == splits
    plain = nested.split("channel")
    assert plain is not None
    assert plain.parent is None


def test_cells_of_members_of_a_member_are_counted_once_in_a_margin() -> None:
    nested = Layout(
        tuple(_members(row) for row in ["-", "east/a", "west/a", "sh/a", "hz/a"]), parents=PARENTS
    )

    assert [(s.dimension, s.within, s.total, tuple(s.parts)) for s in nested.splits] == [
        ("channel", (("team", "a"),), None, (1, 2)),
        ("team", (("channel", "east"),), None, (1,)),
        ("team", (("channel", "west"),), None, (2,)),
        ("channel", (("team", "a"),), 1, (3, 4)),
        ("team", (("channel", "sh"),), None, (3,)),
        ("team", (("channel", "hz"),), None, (4,)),
        ("channel/team", (), 0, (1, 2)),
    ]


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
