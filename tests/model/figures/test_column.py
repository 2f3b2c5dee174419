"""A column of figures: its numbers, which of them do not say all, and where each figure stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.figures.book import book_of
from reportgen.model.figures.column import (
    HeldRows,
    MetricColumn,
    Origin,
    PackedRows,
    rank,
    with_own,
)
from reportgen.model.figures.figure import Figure, Members, Role
from reportgen.model.figures.layout import Layout
from reportgen.model.figures.period import Period
from reportgen.model.place import Place
from tests.support.figures import book, catalogue, figure


def column(text: str) -> MetricColumn:
    return book(text).columns[0]


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("csat=85 csat[team=a]=86", set()),
        ("csat=85 csat[team=a]=86.5", {1}),
        ("csat=85.0 csat[team=a]=86", {1}),
        ("csat=85 csat[team=a]=86|s", {1}),
        ("csat=85 csat[team=a]=86约", {1}),
        ("csat=85 csat=85 csat[team=a]=86", {0, 1}),
    ],
)
def test_a_number_says_all_but_for_units_words_other_decimals_and_second_rows(
    text: str, odd: set[int]
) -> None:
    assert column(text).odd == odd


def test_what_was_computed_is_more_than_its_number() -> None:
    given = book("survey_satisfied=8 survey_responses=10")
    csat = given.find("csat", given.columns[0].period)
    assert csat is not None

    assert book_of([csat], given.metrics).columns[0].odd == {0}


def test_values_are_whole_numbers_with_their_ends() -> None:
    given = column("csat=85.5 csat[team=a]=86.0 csat[team=b]=2.0 csat[team=c]=7.25")

    assert (list(given.values), given.decimals) == ([855, 860, 20, 72], 1)
    assert (given.least, given.most, len(given)) == (20, 860, 4)
    assert [str(given.value(at)) for at in range(4)] == ["85.5", "86.0", "2.0", "7.25"]


@pytest.mark.parametrize(
    ("text", "exact"),
    [("orders=3", True), ("csat=85", False), ("csat:target=85", True), ("csat:forecast=85", False)],
)
def test_counts_and_targets_are_not_rounded(text: str, exact: bool) -> None:
    assert column(text).is_exact is exact


def test_a_figure_is_found_by_its_members_and_at_its_own_row() -> None:
    given = column("orders=3 orders[team=a]=1 orders[team=a]=2")
    whole, first, second = given.figures()
    team = first.key.members

    assert [given.position(each) for each in (whole, first, second)] == [0, 1, 2]
    assert given.position(figure("orders[team=b]=1")) is None
    assert given.position(figure("orders[team=a]=1")) is None  # alike, and another one
    assert (given.find(team), given.find((("team", "b"),))) == (first, None)
    assert list(given.figures([2, 0])) == [second, whole]


def test_rows_are_ranked_by_file_then_line_then_within_it() -> None:
    ranks = [rank(0, 1), rank(0, 1, 1), rank(0, 2), rank(1, 1)]

    assert sorted(ranks) == ranks
    assert len(set(ranks)) == 4


KEY = (Period.parse("2024-Q4"), Role.ACTUAL, None)


def channel(name: str) -> Members:
    return (("channel", name),)


def packed() -> MetricColumn:
    """Return 85.5 of a and 2.0 of c, in the second and fourth line of the first file."""
    origin = Origin("a.csv", "F", 20, [2, 4], number=1)
    layout = Layout((channel("a"), channel("c")), (6, 8))
    return MetricColumn(
        catalogue().metrics["csat"], KEY, layout, PackedRows([855, 20], 1, origin, {})
    )


def told(*rows: tuple[str, str, int]) -> MetricColumn:
    """Return rows with a word beside the number: 'csat[channel=b]=7.5约' in file and line."""
    figures: list[Figure] = [
        replace(figure(text), source=Place(file, line)) for text, file, line in rows
    ]
    ranks = [rank(1 if file == "a.csv" else 2, line) for _, file, line in rows]
    layout = Layout(tuple(each.key.members for each in figures))
    return MetricColumn(catalogue().metrics["csat"], KEY, layout, HeldRows(figures, ranks))


def rows_of(given: MetricColumn) -> list[str]:
    return [
        f"{each.member} {each.text} {each.place.file}:{each.place.line}" for each in given.figures()
    ]


def test_packed_rows_are_numbers_until_somebody_asks_for_a_figure() -> None:
    given = packed()
    first = given.figure(0)

    assert [str(given.value(at)) for at in range(2)] == ["85.5", "2.0"]
    assert rows_of(given) == ["a 85.5 a.csv:2", "c 2.0 a.csv:4"]
    assert first.place == Place("a.csv", 2, 27, "value", "F2", 4)
    assert given.figure(0) is first
    assert given.position(first) == 0
    assert given.odd == set()


def test_rows_with_a_word_stand_between_the_packed_ones_where_their_file_has_them() -> None:
    own = told(("csat[channel=d]=9.0约", "a.csv", 5), ("csat[channel=b]=7.5约", "a.csv", 3))

    found = with_own(packed(), own)

    assert rows_of(found) == [
        "a 85.5 a.csv:2", "b 7.5 a.csv:3", "c 2.0 a.csv:4", "d 9.0 a.csv:5"
    ]  # fmt: skip
    assert (list(found.values), found.decimals) == ([855, 75, 20, 90], 1)
    assert found.odd == {1, 3}
    assert isinstance(found.rows, PackedRows)


def test_rows_of_another_file_follow_and_all_are_held() -> None:
    own = told(("csat[channel=d]=9.0约", "b.csv", 1), ("csat[channel=b]=7.5约", "a.csv", 3))

    found = with_own(packed(), own)

    assert rows_of(found) == [
        "a 85.5 a.csv:2", "b 7.5 a.csv:3", "c 2.0 a.csv:4", "d 9.0 b.csv:1"
    ]  # fmt: skip
    assert [found.rows.rank(at) for at in range(4)] == [
        rank(1, 2), rank(1, 3), rank(1, 4), rank(2, 1)
    ]  # fmt: skip
    assert isinstance(found.rows, HeldRows)
