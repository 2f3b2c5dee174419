"""A plain sum: what is left of a total, and what rounding explains of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.figures.breakdowns import breakdowns
from reportgen.model.figures.metric import Rounding
from reportgen.model.relations.plain_sum import PlainSum, half_unit, plain_sum
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, number_tree, sum_tree
from tests.support.figures import book, figure, redefined, report


def made(residue: str, slack: str, squares: str = "0") -> PlainSum:
    return PlainSum(Decimal(residue), Decimal(slack), Decimal(squares))


@pytest.mark.parametrize(
    ("found", "exact"),
    [
        (made("0", "0"), True),
        (made("0.0", "0"), True),
        (made("1", "0"), False),
        (made("0", "1"), False),
        (made("1", "1"), False),
    ],
)
def test_it_is_exact_where_nothing_is_left_and_nothing_was_rounded(
    found: PlainSum, exact: bool
) -> None:
    assert found.is_exact is exact


@pytest.mark.parametrize(
    ("residue", "equal", "at_least", "at_most"),
    [
        ("0", True, True, True),
        ("0.5", True, True, True),
        ("0.6", False, True, False),
        ("-0.5", True, True, True),
        ("-0.6", False, False, True),
    ],
)
def test_rounding_explains_its_slack_on_either_side(
    residue: str, equal: bool, at_least: bool, at_most: bool
) -> None:
    found = made(residue, "0.5")

    assert found.holds(Sense.EQUAL) is equal
    assert found.holds(Sense.AT_LEAST) is at_least
    assert found.holds(Sense.AT_MOST) is at_most
    assert found.holds(Sense.ABOVE) is False
    assert found.holds(Sense.BELOW) is False


@pytest.mark.parametrize(("residue", "beyond"), [("3", False), ("3.01", True), ("-3.01", True)])
def test_far_off_is_more_than_some_deviations(residue: str, beyond: bool) -> None:
    assert made(residue, "9", "12").is_beyond(3) is beyond


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("orders=3", "0"),
        ("csat:target=85", "0"),
        ("csat=85", "0.5"),
        ("csat=85.2", "0.05"),
        ("csat=85约", None),
        ("orders=3约", None),
    ],
)
def test_a_rounding_is_half_a_unit_of_the_last_digit(text: str, half: str | None) -> None:
    assert half_unit(figure(text)) == (None if half is None else Decimal(half))


def test_it_leaves_what_the_parts_do_not_make_up() -> None:
    total, *parts = (
        figure(text)
        for text in ("cost_saving=9.0", "cost_saving[item=a]=5.0", "cost_saving[item=b]=3.55")
    )

    assert plain_sum(figure_tree(total), sum_tree(parts), 3) == made("0.45", "0.105", "0.0201")


def test_exact_figures_add_nothing_to_what_rounding_explains() -> None:
    total, part, target = figure("orders=9"), figure("orders=8"), figure("csat:target=80")

    assert plain_sum(figure_tree(total), sum_tree([part]), 2) == made("1", "0")
    assert plain_sum(figure_tree(target), sum_tree([figure("csat=80")]), 2) == made("0", "0.5", "1")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "cost_saving=9.0 cost_saving[item=a]=5.0 cost_saving[item=b]=3.5",
            ("0.5", "0.15", "0.03"),
        ),
        ("orders=9 orders[team=a]=5 orders[team=b]=4", ("0", "0")),
        ("orders=9 orders[team=a]=5 orders[team=b]=4约", None),
        ("orders=9 orders[team=a]=5约 orders[team=b]=4约", None),
    ],
)
def test_the_rows_of_a_column_are_taken_away_at_once(
    text: str, found: tuple[str, ...] | None
) -> None:
    [broken_down] = breakdowns(book(text))
    assert broken_down.total is not None
    stated, computed = figure_tree(broken_down.total), sum_tree(broken_down.members)

    assert plain_sum(stated, computed, 3) == (None if found is None else made(*found))


def test_what_is_no_sum_of_figures_each_once_is_none() -> None:
    total, one, about = figure("orders=9"), figure("orders[team=a]=5"), figure("orders[team=b]=4约")

    assert plain_sum(figure_tree(total), figure_tree(one), 2) is None
    assert plain_sum(figure_tree(total), ("sum", (figure_tree(one),)), 2) is None
    assert plain_sum(number_tree(Decimal(9)), sum_tree([one]), 1) is None
    assert plain_sum(number_tree(Decimal(9)), sum_tree([one]), 2) is None
    assert plain_sum(figure_tree(total), sum_tree([one, one]), 2) is None
    assert plain_sum(figure_tree(total), sum_tree([one, about]), 3) is None
    assert plain_sum(figure_tree(about), sum_tree([one]), 2) is None


def test_what_was_cut_off_is_no_plain_sum() -> None:
    cut = redefined(
        report("cost_saving=9.0 cost_saving[item=a]=5.0"), "cost_saving", rounding=Rounding.TRUNCATE
    )
    [table] = breakdowns(cut.book)
    counted = redefined(report("orders=9 orders[c=a]=5"), "orders", rounding=Rounding.TRUNCATE)
    [counts] = breakdowns(counted.book)
    assert table.total is not None
    assert counts.total is not None

    assert half_unit(table.total) is None
    assert plain_sum(figure_tree(figure("orders=9")), sum_tree(table.members), 2) is None
    assert plain_sum(figure_tree(counts.total), sum_tree(counts.members), 2) == made("4", "0")


def test_a_range_is_never_simple() -> None:
    assert half_unit(replace(figure("csat:target=88"), until=Decimal(92))) is None
    assert half_unit(replace(figure("csat=88"), until=Decimal(92))) is None
