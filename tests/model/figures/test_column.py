"""A column of figures: its numbers, which of them do not say all, and where each figure stands."""

from __future__ import annotations

import pytest

from reportgen.model.figures.book import book_of
from reportgen.model.figures.column import MetricColumn, rank
from tests.support.figures import book, figure


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
