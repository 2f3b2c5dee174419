"""Dimension and member cells name members, by id or by name; near misses are told of once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.load.figures import member_names
from reportgen.load.figures.figure_columns import CellError, FigureColumns
from reportgen.load.figures.member_names import MemberNames
from reportgen.load.numbers import Decimals
from reportgen.load.tables.csv_rows import CsvRow
from reportgen.model.figures.catalogue import Member
from reportgen.model.figures.figure import Members
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from tests.support.figures import catalogue

COLUMNS = FigureColumns.of({"dimension": 1, "member": 2}, Decimals.POINT)


def names(*people: str) -> MemberNames:
    return MemberNames(catalogue(), people)


def members(
    dimension: str, member: str, known: MemberNames | None = None
) -> tuple[Members, list[Problem]]:
    problems: list[Problem] = []
    row = CsvRow("a.csv", 4, 4, ["x", dimension, member])
    return (known or names()).members(dimension, member, row, COLUMNS, problems), problems


def refusal(dimension: str, member: str) -> Problem:
    with pytest.raises(CellError) as stop:
        members(dimension, member)
    return stop.value.problem


@pytest.mark.parametrize(
    ("dimension", "member", "made"),
    [
        ("", "", ()),
        ("channel", "chat", (("channel", "chat"),)),
        ("channel", "在线聊天", (("channel", "chat"),)),
        ("渠道", "線上聊天", (("channel", "chat"),)),
        ("team/channel", "presale/chat", (("channel", "chat"), ("team", "presale"))),
        ("team / channel", "presale / chat", (("channel", "chat"), ("team", "presale"))),
        ("shift", "night", (("shift", "night"),)),
        ("person", "P01", (("person", "P01"),)),
    ],
)
def test_ids_and_names_mean_members_in_the_order_of_their_dimensions(
    dimension: str, member: str, made: Members
) -> None:
    assert members(dimension, member) == (made, [])


@pytest.mark.parametrize(
    ("dimension", "member", "column", "field"),
    [
        ("channel", "", 11, "member"),
        ("", "chat", 3, "dimension"),
        ("team/channel", "chat", 3, "dimension"),
        ("team", "presale/chat", 3, "dimension"),
    ],
)
def test_dimension_and_member_are_named_together_and_alike(
    dimension: str, member: str, column: int, field: str
) -> None:
    problem = refusal(dimension, member)

    assert problem.message.en == (f'dimension "{dimension}" and member "{member}" do not match')
    assert problem.place is not None
    assert (problem.place.line, problem.place.column, problem.place.field) == (4, column, field)


def test_a_name_of_several_members_is_asked_for_by_id() -> None:
    problem = refusal("reason", "其他")

    assert problem.remedy.en == "write the id: other, misc"
    assert problem.place is not None
    assert problem.place.column == 10


@pytest.mark.parametrize(
    ("dimension", "member", "people", "said"),
    [
        ("channel", "senoir", (), '"senoir" is new, but looks like "senior"'),
        ("chanel", "chat", (), '"chanel" is new, but looks like "channel"'),
        ("person", "Pauline", ("Paulina",), '"Pauline" is new, but looks like "Paulina"'),
    ],
)
def test_a_name_that_nearly_equals_a_known_one_is_told_of_and_means_itself(
    dimension: str, member: str, people: tuple[str, ...], said: str
) -> None:
    made, problems = members(dimension, member, names(*people))

    assert made == ((dimension, member),)
    assert [problem.message.en for problem in problems] == [said]


@pytest.mark.parametrize(
    ("dimension", "member", "people"),
    [
        ("person", "P07", ("P01", "P02")),
        ("person", "P01", ()),
        ("person", "P01", ("P01",)),
        ("channel", "warehouse", ()),
    ],
)
def test_digits_set_names_apart_and_strangers_are_welcome(
    dimension: str, member: str, people: tuple[str, ...]
) -> None:
    assert members(dimension, member, names(*people)) == (((dimension, member),), [])


@pytest.mark.parametrize(
    ("before", "meant"), [("phone", "phone"), ("home", "home"), ("live", "home")]
)
def test_the_nearest_name_is_sought_in_its_own_dimension_first(before: str, meant: str) -> None:
    home = Member("home", LocalText("Home", "家", "家"))
    plain = catalogue()
    known = MemberNames(replace(plain, members={**plain.members, "home": home}), ())

    members("channel", before, known)
    _, [problem] = members("channel", "phome", known)

    assert problem.message.en == f'"phome" is new, but looks like "{meant}"'


def test_a_near_miss_is_told_of_once_a_name() -> None:
    known = names()

    told = [members(dimension, "senoir", known)[1] for dimension in ("channel", "channel", "team")]

    assert [len(problems) for problems in told] == [1, 0, 0]


def test_of_very_many_strangers_no_more_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(member_names, "_MOST_STRANGE", 2)
    known = names()

    assert members("channel", "one", known)[1] == []
    assert len(members("channel", "senoir", known)[1]) == 1
    assert members("channel", "juinor", known) == ((("channel", "juinor"),), [])


def plain(pairs: list[tuple[str, str]], known: MemberNames | None = None) -> list[Members | None]:
    return list((known or names()).plain_all(pairs))


@pytest.mark.parametrize(
    ("dimension", "member"),
    [
        ("channel", "senoir"),
        ("channel", " chat"),
        (" channel", "chat"),
        ("channel", ""),
        ("reason", "其他"),
        ("team/channel", "chat"),
    ],
)
def test_a_pair_is_plain_only_where_nothing_is_to_be_said_of_it(
    dimension: str, member: str
) -> None:
    known = names()

    assert plain([(dimension, member)], known) == [None]
    assert plain([(dimension, member)], known) == [None]


def test_what_was_not_plain_is_still_told_of_when_its_row_is_read() -> None:
    known = names()
    plain([("channel", "senoir")], known)

    assert len(members("channel", "senoir", known)[1]) == 1


def test_plain_pairs_mean_what_rows_would() -> None:
    assert plain(
        [("", ""), ("渠道", "在线聊天"), ("team/channel", "presale/chat"), ("a", "b")]
    ) == [
        (),
        (("channel", "chat"),),
        (("channel", "chat"), ("team", "presale")),
        (("a", "b"),),
    ]


def test_after_very_many_strangers_a_plain_name_is_what_it_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(member_names, "_MOST_STRANGE", 1)
    pairs = [("channel", "one"), ("渠道", "senoir"), ("渠道", "在线聊天"), ("渠道", "a/b"), ("渠道", " a"), ("nowhere", "a")]  # fmt: skip

    assert plain(pairs) == [
        (("channel", "one"),),
        (("channel", "senoir"),),
        (("channel", "chat"),),
        None,
        None,
        (("nowhere", "a"),),
    ]
