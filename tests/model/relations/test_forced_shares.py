"""Shares of a table that were moved so that they make a hundred."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.model.relations.forced_shares import is_forced
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree, number_tree
from tests.support.figures import book

THIRDS = "csat[team=a]=34 csat[team=b]=33 csat[team=c]=33"


@pytest.mark.parametrize(
    ("shares", "computed", "forced"),
    [
        (THIRDS, "33.4", True),
        (THIRDS, "33.2", True),
        (THIRDS, "32.9", False),  # more than a unit away
        (THIRDS, "33.6", False),  # holds as it is
        (THIRDS.replace("b]=33", "b]=32"), "33.4", False),  # do not make a hundred
        ("csat[team=a]=34 csat[team=b]=66", "33.4", True),
        ("csat=34", "33.4", False),  # has no table
        ("csat[team=a]=100", "99.4", False),  # alone it is the whole
        ("csat[team=a,level=x]=34 csat[team=b,level=x]=66", "33.4", False),
        ("aht[team=a]=34 aht[team=b]=66", "33.4", False),  # no shares
        ("csat[team=a]=33.4 csat[team=b]=33.3 csat[team=c]=33.3", "33.33", True),
        ("csat[team=a]=33.4 csat[team=b]=33.3 csat[team=c]=33.3", "33.301", True),
        ("csat[team=a]=33.4 csat[team=b]=33.3 csat[team=c]=33.3", "33.295", False),
        ("csat[team=a]=33.4 csat[team=b]=33.3 csat[team=c]=33.3", "33.2", False),
    ],
)
def test_a_share_is_moved_by_less_than_a_unit_of_its_last_digit(
    shares: str, computed: str, forced: bool
) -> None:
    given = book(shares)
    share = next(iter(given.figures))
    relation = Relation(figure_tree(share), number_tree(Decimal(computed)))

    assert is_forced(relation, given) is forced


def test_what_states_no_single_figure_was_not_moved() -> None:
    given = book(THIRDS)
    share = next(iter(given.figures))

    assert not is_forced(Relation(number_tree(Decimal(33)), figure_tree(share)), given)


@pytest.mark.parametrize(("computed", "forced"), [("33.05", True), ("34.9", True), ("35.1", False)])
def test_a_share_may_be_moved_by_nearly_a_whole_unit(computed: str, forced: bool) -> None:
    given = book(THIRDS)
    share = next(iter(given.figures))

    assert is_forced(Relation(figure_tree(share), number_tree(Decimal(computed))), given) is forced
