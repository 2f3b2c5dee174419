"""The two sides of a relation: which figures stand in them, and what they come to."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from reportgen.model.figures.breakdowns import breakdowns
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Rounding, Tree
from reportgen.model.relations.intervals import point
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.sides import Sides
from reportgen.model.relations.trees import figure_tree, number_tree, sum_tree
from tests.support.figures import book, figure
from tests.support.intervals import parsed, shown

TOTAL, ONE, OTHER = (figure(text) for text in ("orders=30", "orders[c=a]=10", "orders[c=b]=19"))
LONG, SHORT, HALF = (
    figure(text) for text in ("cost_saving=10.5", "cost_saving[i=a]=3.25", "cost_saving[i=b]=7.0")
)
NOUGHT = figure("orders[c=none]=0")

EXACT = Sides(figure_tree(TOTAL), sum_tree([ONE, OTHER]))
ROUNDED = Sides(figure_tree(LONG), sum_tree([SHORT, HALF]))


def over(one: Figure, other: Figure) -> Tree:
    return "/", figure_tree(one), figure_tree(other)


RATIO = Sides(figure_tree(HALF), over(TOTAL, ONE))
TWICE = Sides(figure_tree(TOTAL), ("*", sum_tree([ONE, OTHER]), number_tree(2)))


@pytest.mark.parametrize(
    ("sides", "slack", "exact", "decimals", "linear"),
    [
        (EXACT, "0", True, 0, True),
        (ROUNDED, "0.105", False, 1, True),
        (RATIO, None, False, 1, False),
        (TWICE, None, True, 0, True),
        (Sides(number_tree(3), over(SHORT, ONE)), None, False, 2, False),
        (Sides(figure_tree(TOTAL), ("*", figure_tree(ONE), figure_tree(OTHER))), None, True, 0, False),
    ],
)  # fmt: skip
def test_sides_know_their_roundings_and_whether_they_are_a_sum(
    sides: Sides, slack: str | None, exact: bool, decimals: int, linear: bool
) -> None:
    assert sides.slack == (None if slack is None else Decimal(slack))
    assert (sides.is_exact, sides.decimals) == (exact, decimals)
    assert sides.is_linear is linear


@pytest.mark.parametrize(
    ("sides", "result", "found"),
    [
        (EXACT, "29", "[29, 29]"),
        (ROUNDED, "10.25", "[10.195, 10.305]"),
        (RATIO, "3", "[3, 3]"),
        (TWICE, "58", "[58, 58]"),
        (Sides(figure_tree(TOTAL), figure_tree(HALF)), "7", "[6.95, 7.05]"),
        (Sides(figure_tree(TOTAL), over(ONE, HALF)), "10/7", "[1.41844, 1.43885]"),
        (Sides(figure_tree(TOTAL), over(TOTAL, NOUGHT)), None, "(-inf, inf)"),
    ],
)
def test_the_computed_side_comes_to_a_value_and_to_all_that_rounding_allows(
    sides: Sides, result: str | None, found: str
) -> None:
    assert sides.result == (None if result is None else Fraction(result))
    assert shown(sides.computed_interval) == found


def test_figures_stand_there_once_those_of_the_stated_side_first() -> None:
    back = Sides(over(OTHER, TOTAL), over(ONE, TOTAL))

    assert list(EXACT.figures) == [TOTAL, ONE, OTHER]
    assert list(back.figures) == [OTHER, TOTAL, ONE]


def test_they_speak_of_their_figures_and_add_up_the_parts_of_a_plain_sum() -> None:
    assert [EXACT.speaks_of(each) for each in (TOTAL, ONE, HALF)] == [True, True, False]
    assert [EXACT.adds(each) for each in (TOTAL, ONE, OTHER, HALF)] == [False, True, True, False]
    assert [TWICE.adds(each) for each in (TOTAL, ONE)] == [False, False]


def test_a_figure_is_alone_where_no_other_of_a_box_stands_beside_it() -> None:
    assert EXACT.is_alone(ONE, [])
    assert EXACT.is_alone(ONE, [(ONE, point(1)), (HALF, point(2))])
    assert not EXACT.is_alone(ONE, [(HALF, point(2)), (OTHER, point(1))])


@pytest.mark.parametrize(
    ("sides", "one", "other", "blind"),
    [
        (EXACT, ONE, OTHER, True),
        (EXACT, TOTAL, OTHER, False),
        (EXACT, ONE, TOTAL, False),
        (TWICE, ONE, OTHER, True),
        (TWICE, TOTAL, OTHER, False),
        (RATIO, TOTAL, ONE, False),
        (Sides(figure_tree(TOTAL), ("*", figure_tree(ONE), figure_tree(OTHER))), ONE, OTHER, False),
    ],
)
def test_only_two_parts_of_a_sum_may_be_exchanged(
    sides: Sides, one: Figure, other: Figure, blind: bool
) -> None:
    assert sides.is_blind_to_exchange(one, other) is blind


def test_long_sums_that_are_multiplied_have_too_many_terms() -> None:
    many = [figure(f"orders[c=c{number}]=1") for number in range(317)]
    product: Tree = ("*", sum_tree(many), sum_tree(many))

    assert Sides(figure_tree(TOTAL), product).has_too_many_terms
    assert [each.has_too_many_terms for each in (EXACT, TWICE, RATIO)] == [False] * 3


ROWS = book("orders=30 orders[c=a]=10 orders[c=b]=15 orders[c=d]=5余")


def test_the_members_of_a_column_are_not_held_but_the_total_is() -> None:
    [table] = breakdowns(ROWS)
    assert table.total is not None
    sides = Sides(figure_tree(table.total), sum_tree(table.members))
    against_number = Sides(number_tree(30), sum_tree(table.members))

    assert sides.rows is not None
    assert (sides.held, against_number.held) == ((table.total,), ())
    assert [each.text for each in sides.figures] == ["30", "10", "15", "5"]
    assert [each.text for each in sides.odd_figures] == ["30", "5"]  # some more than 5
    assert [each.text for each in against_number.figures] == ["10", "15", "5"]
    assert against_number.rows is not None


def test_a_sum_is_no_rows_of_a_column_where_the_total_is_one_of_them_or_an_expression() -> None:
    [table] = breakdowns(ROWS)
    member = table.members[0]
    twice: Tree = ("*", figure_tree(TOTAL), number_tree(2))

    assert Sides(figure_tree(member), sum_tree(table.members)).rows is None
    assert Sides(twice, sum_tree(table.members)).rows is None
    assert Sides(figure_tree(TOTAL), sum_tree([ONE, OTHER])).rows is None
    assert Sides(figure_tree(TOTAL), over(ONE, OTHER)).rows is None
    assert [each.text for each in Sides(twice, sum_tree(table.members)).held] == [
        "30", "10", "15", "5"
    ]  # fmt: skip


MORE = [figure(text) for text in ("orders=400", "orders[c=a]=300余", "orders[c=b]=100")]
MOST = [figure(text) for text in ("orders=500", "orders[c=a]=300余", "orders[c=b]=100")]
LEAST = [
    figure(text) for text in ("cost_saving=29", "cost_saving[i=a]=10以上", "cost_saving[i=b]=20")
]


def adding_up(figures: list[Figure]) -> Relation:
    total, *parts = figures
    return Relation(figure_tree(total), sum_tree(parts))


def cut_off(*values: str) -> list[Figure]:
    """Return a total and its parts, all of them cut off behind the first decimal."""
    made = [figure(f"cost_saving[i=i{at}]={value}") for at, value in enumerate(values)]
    return [replace(f, metric=replace(f.metric, rounding=Rounding.TRUNCATE)) for f in made]


GREAT, SMALL = cut_off("10.2", "5.0", "5.0"), cut_off("-10.2", "-5.0", "-5.0")


def relation(sides: Sides) -> Relation:
    return Relation(sides.stated, sides.computed)


@pytest.mark.parametrize(
    ("given", "box", "outcome"),
    [
        (relation(EXACT), [(OTHER, "[20, 20]")], "holds"),
        (relation(EXACT), [(OTHER, "[21, 21]")], "violated"),
        (relation(EXACT), [(TOTAL, "[29, 29]")], "holds"),
        (relation(EXACT), [(TOTAL, "[28, 28]")], "violated"),
        (relation(EXACT), [(HALF, "[1, 1]"), (OTHER, "[20, 20]")], "holds"),
        (relation(EXACT), [(ONE, "[9, 9]"), (OTHER, "[20, 21]")], "holds"),
        (relation(ROUNDED), [(SHORT, "[3.4, 3.4]")], "holds"),
        (relation(ROUNDED), [(SHORT, "[3.39, 3.39]")], "violated"),
        (relation(ROUNDED), [(LONG, "[10.3, 10.3]")], "holds"),
        (relation(ROUNDED), [(LONG, "[10.31, 10.31]")], "violated"),
        (relation(TWICE), [(ONE, "[5, 5]"), (OTHER, "[10, 10]")], "holds"),
        (relation(TWICE), [(ONE, "[5, 5]"), (OTHER, "[11, 11]")], "violated"),
        (relation(TWICE), [(TOTAL, "[58, 58]")], "holds"),
        (relation(TWICE), [(HALF, "[1, 1]"), (TOTAL, "[58, 58]")], "holds"),
        (relation(RATIO), [(TOTAL, "[70, 70]")], "holds"),
        (relation(RATIO), [(TOTAL, "[71, 71]")], "violated"),
        (relation(RATIO), [(ONE, "[-1, 1]")], "undecidable"),
        (relation(RATIO), [(ONE, "[0, 0]")], "not_applicable"),
        # some more than 300 are neither 300 nor 400
        (adding_up(MORE), [(MORE[2], "[100, 100]")], "violated"),
        (adding_up(MORE), [(MORE[2], "[99, 99]")], "holds"),
        (adding_up(MOST), [(MOST[2], "[100, 100]")], "violated"),
        (adding_up(MOST), [(MOST[2], "[101, 101]")], "holds"),
        # what was cut off to 5.0 is less than 5.1
        (adding_up(GREAT), [(GREAT[2], "[5.1, 5.1]")], "violated"),
        (adding_up(GREAT), [(GREAT[2], "[5.11, 5.11]")], "holds"),
        (adding_up(SMALL), [(SMALL[2], "[-5.1, -5.1]")], "violated"),
        (adding_up(SMALL), [(SMALL[2], "[-5.11, -5.11]")], "holds"),
        # 10 at least
        (adding_up(LEAST), [(LEAST[2], "[20, 20]")], "violated"),
        (adding_up(LEAST), [(LEAST[2], "[19.5, 19.5]")], "holds"),
        (adding_up(LEAST), [(LEAST[1], "[9, 9]")], "holds"),
    ],
)
def test_in_a_box_some_figures_stand_for_what_it_says_and_the_others_for_what_they_did(
    given: Relation, box: list[tuple[Figure, str]], outcome: str
) -> None:
    assert given.outcome_in([(each, parsed(text)) for each, text in box]) == outcome


@pytest.mark.parametrize(
    ("given", "asked", "box", "found"),
    [
        (relation(EXACT), TOTAL, [], "[29, 29]"),
        (relation(EXACT), OTHER, [], "[20, 20]"),
        (relation(EXACT), OTHER, [(ONE, "[8, 9]")], "[21, 22]"),
        (relation(EXACT), OTHER, [(OTHER, "[1, 1]"), (TOTAL, "[31, 31]")], "[21, 21]"),
        (relation(ROUNDED), SHORT, [], "[3.4, 3.6]"),
        (relation(ROUNDED), LONG, [], "[10.195, 10.305]"),
        (relation(ROUNDED), HALF, [(SHORT, "[3, 3]")], "[7.45, 7.55]"),
        (relation(TWICE), TOTAL, [], "[58, 58]"),
        (relation(TWICE), ONE, [], "[-4, -4]"),
        (relation(TWICE), ONE, [(OTHER, "[10, 11]")], "[4, 5]"),
        (relation(RATIO), TOTAL, [], "[69.5, 70.5]"),
        (relation(RATIO), ONE, [], "[4.25532, 4.31655]"),
        (relation(RATIO), HALF, [(ONE, "[5, 10]")], "[3, 6]"),
        (adding_up(LEAST), LEAST[0], [], "[29.5, inf)"),
        (adding_up(LEAST), LEAST[2], [], "(-inf, 19.5]"),
        (adding_up(MORE), MORE[2], [], "(0, 100)"),
    ],
)
def test_a_figure_is_solved_for_with_what_the_others_may_be(
    given: Relation, asked: Figure, box: list[tuple[Figure, str]], found: str
) -> None:
    assert shown(given.solve(asked, [(each, parsed(text)) for each, text in box])) == found
