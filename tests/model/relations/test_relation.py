"""Whether a relation can hold with what its figures may stand for, and what would mend it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Rounding, Tree
from reportgen.model.language import same
from reportgen.model.relations.intervals import Interval, point
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, number_tree, sum_tree
from tests.support.figures import figure
from tests.support.intervals import shown


def exact(*values: object) -> list[Figure]:
    return [figure(f"orders[channel=c{at}]={value}") for at, value in enumerate(values)]


def rounded(*values: object) -> list[Figure]:
    return [figure(f"cost_saving[item=i{at}]={value}") for at, value in enumerate(values)]


def adding_up(figures: list[Figure], sense: Sense = Sense.EQUAL) -> Relation:
    total, *parts = figures
    return Relation(figure_tree(total), sum_tree(parts), sense)


@pytest.mark.parametrize(
    ("figures", "sense", "outcome"),
    [
        (exact(30, 10, 20), Sense.EQUAL, "holds"),
        (exact(31, 10, 20), Sense.EQUAL, "violated"),
        (exact(29, 10, 20), Sense.EQUAL, "violated"),
        (exact(31, 10, 20), Sense.AT_LEAST, "holds"),
        (exact(30, 10, 20), Sense.AT_LEAST, "holds"),
        (exact(29, 10, 20), Sense.AT_LEAST, "violated"),
        (exact(29, 10, 20), Sense.AT_MOST, "holds"),
        (exact(30, 10, 20), Sense.AT_MOST, "holds"),
        (exact(31, 10, 20), Sense.AT_MOST, "violated"),
        (rounded("10.0", "3.3", "3.3", "3.3"), Sense.EQUAL, "holds"),
        (rounded("10.1", "3.3", "3.3", "3.3"), Sense.EQUAL, "holds"),
        (rounded("10.2", "3.3", "3.3", "3.3"), Sense.EQUAL, "violated"),
        (rounded("9.7", "3.3", "3.3", "3.3"), Sense.EQUAL, "holds"),
        (rounded("9.6", "3.3", "3.3", "3.3"), Sense.EQUAL, "violated"),
        (rounded("9.7", "3.3", "3.3", "3.3"), Sense.AT_LEAST, "holds"),
        (rounded("9.6", "3.3", "3.3", "3.3"), Sense.AT_LEAST, "violated"),
        (rounded("10.1", "3.3", "3.3", "3.3"), Sense.AT_MOST, "holds"),
        (rounded("10.2", "3.3", "3.3", "3.3"), Sense.AT_MOST, "violated"),
        (exact("30", "10以上", "20"), Sense.EQUAL, "holds"),
        (exact("29", "10以上", "20"), Sense.EQUAL, "violated"),
    ],
)
def test_a_sum_holds_within_the_roundings_of_its_figures(
    figures: list[Figure], sense: Sense, outcome: str
) -> None:
    assert adding_up(figures, sense).outcome == outcome


def test_a_part_that_stands_twice_is_counted_twice() -> None:
    total, part = exact(20, 10)

    assert Relation(figure_tree(total), sum_tree([part, part])).outcome == "holds"


def test_a_sum_that_was_cut_off_may_only_be_more() -> None:
    cut = [
        replace(each, metric=replace(each.metric, rounding=Rounding.TRUNCATE))
        for each in rounded("10.1", "3.3", "3.3", "3.3")
    ]

    assert adding_up(cut).outcome == "holds"
    assert adding_up([replace(cut[0], value=Decimal("9.8"), text="9.8"), *cut[1:]]).outcome == (
        "violated"
    )


def test_what_lacks_something_is_open_or_broken_and_never_holds() -> None:
    right, wrong = (
        replace(adding_up(exact(total, 10, 20)), absent=(same("mail"),)) for total in (30, 31)
    )

    assert (right.outcome, wrong.outcome) == ("undecidable", "violated")


def ratio(stated: str, above: str, below: str) -> Relation:
    csat, satisfied, responses = figure(stated), figure(above), figure(below)
    share: Tree = ("/", figure_tree(satisfied), figure_tree(responses))
    return Relation(figure_tree(csat), ("*", share, number_tree(Decimal(100))))


@pytest.mark.parametrize(
    ("relation", "outcome"),
    [
        (ratio("csat=85", "survey_satisfied=170", "survey_responses=200"), "holds"),
        (ratio("csat=86", "survey_satisfied=170", "survey_responses=200"), "violated"),
        (ratio("csat=86", "survey_satisfied=171", "survey_responses=200"), "holds"),
        (ratio("csat=86", "survey_satisfied=170", "survey_responses=0"), "not_applicable"),
        (ratio("csat=86", "service_cost=0.1", "service_cost=0.0"), "undecidable"),
    ],
)
def test_a_quotient_is_decided_where_nothing_may_be_divided_by_zero(
    relation: Relation, outcome: str
) -> None:
    assert relation.outcome == outcome


@pytest.mark.parametrize(
    ("figures", "at", "low", "high"),
    [
        (exact(31, 10, 20), 0, "30", "30"),
        (exact(31, 10, 20), 1, "11", "11"),
        (rounded("10.2", "3.3", "3.3"), 0, "6.5", "6.7"),
        (rounded("10.2", "3.3", "3.3"), 1, "6.8", "7.0"),
    ],
)
def test_a_broken_sum_says_what_each_figure_would_have_to_be(
    figures: list[Figure], at: int, low: str, high: str
) -> None:
    found = adding_up(figures).solve(figures[at])

    assert (found.low, found.high) == (Fraction(low), Fraction(high))


def test_a_figure_is_solved_for_with_others_as_they_might_be() -> None:
    total, one, other = exact(31, 10, 20)
    box = [(other, Interval(Fraction(15), Fraction(16)))]

    assert adding_up([total, one, other]).solve(one, box) == Interval(Fraction(15), Fraction(16))
    assert adding_up([total, one, other]).outcome_in([(other, point(21))]) == "holds"
    assert adding_up([total, one, other]).outcome_in([(other, point(22))]) == "violated"


@pytest.mark.parametrize(
    ("figures", "unlikely"),
    [
        (rounded("4.0", *["0.1"] * 40), False),
        (rounded("4.5", *["0.1"] * 40), False),
        (rounded("4.6", *["0.1"] * 40), True),
        (rounded("5.9", *["0.1"] * 40), True),
        (exact(30, 10, 20), False),
        (rounded("9.9", *["0.1"] * 40), False),  # is broken, not unlikely
        (rounded("5.9", *["0.1"] * 39, "0.1约"), False),
    ],
)
def test_roundings_that_nearly_all_go_one_way_are_unlikely(
    figures: list[Figure], unlikely: bool
) -> None:
    assert adding_up(figures).is_unlikely is unlikely


def test_a_bound_or_a_tolerance_is_never_unlikely() -> None:
    figures = rounded("5.9", *["0.1"] * 40)

    assert adding_up(figures, Sense.AT_LEAST).is_unlikely is False
    assert replace(adding_up(figures), tolerance=Decimal(1)).is_unlikely is False
    assert replace(adding_up(figures), absent=(same("mail"),)).is_unlikely is False


@pytest.mark.parametrize(
    ("stated", "unlikely"),
    [
        ("8.0", False),
        ("9.0", False),
        ("9.6", True),
        ("11.8", True),
        ("12.5", False),
    ],
)
def test_a_product_of_a_rounded_sum_is_unlikely_far_from_its_middle(
    stated: str, unlikely: bool
) -> None:
    total, *parts = rounded(stated, *["0.1"] * 40)
    twice: Tree = ("*", sum_tree(parts), number_tree(Decimal(2)))

    assert Relation(figure_tree(total), twice).is_unlikely is unlikely


def test_a_product_with_a_word_beside_a_figure_is_never_unlikely() -> None:
    total, *parts = rounded("11.8", *["0.1"] * 39, "0.1约")
    twice: Tree = ("*", sum_tree(parts), number_tree(Decimal(2)))

    assert Relation(figure_tree(total), twice).is_unlikely is False


@pytest.mark.parametrize(
    ("given", "pinned"),
    [
        (adding_up(exact(30, 10, 20)), True),
        (adding_up(exact(31, 10, 20)), False),
        (adding_up(exact(30, 10, 20), Sense.AT_LEAST), False),
        (replace(adding_up(exact(30, 10, 20)), tolerance=Decimal(1)), False),
        (adding_up(rounded("10.0", "5.0", "5.0")), False),
        (ratio("csat=85", "survey_satisfied=170", "survey_responses=200"), False),
    ],
)
def test_an_exact_sum_that_holds_leaves_no_other_value_to_any_of_its_figures(
    given: Relation, pinned: bool
) -> None:
    assert given.pins is pinned
    assert given.has_gaps is False


@pytest.mark.parametrize(
    ("given", "at", "found", "middle"),
    [
        (adding_up(exact(31, 10, 20)), 0, "[30, 30]", 30),
        (adding_up(exact(31, 10, 20)), 1, "[11, 11]", 11),
        (adding_up(exact(29, 10, 20), Sense.AT_LEAST), 0, "[30, inf)", 30),
        (adding_up(exact(29, 10, 20), Sense.AT_LEAST), 1, "(-inf, 9]", 9),
        (adding_up(exact(31, 10, 20), Sense.AT_MOST), 0, "(-inf, 30]", 30),
        (adding_up(exact(31, 10, 20), Sense.AT_MOST), 2, "[21, inf)", 21),
        (replace(adding_up(exact(33, 10, 20)), tolerance=Decimal(1)), 0, "[29, 31]", 30),
        (replace(adding_up(exact(33, 10, 20)), tolerance=Decimal(1)), 1, "[12, 14]", 13),
        (adding_up(rounded("10.2", "3.3", "3.3")), 1, "[6.8, 7]", Fraction("6.9")),
        (ratio("csat=80", "survey_satisfied=170", "survey_responses=200"), 0, "[85, 85]", 85),
        (ratio("csat=80", "survey_satisfied=170", "survey_responses=200"), 1, "[159, 161]", 160),
    ],
)
def test_what_a_figure_may_be_and_the_middle_of_it(
    given: Relation, at: int, found: str, middle: Fraction | int
) -> None:
    figure_asked = given.figures[at]

    assert shown(given.solve(figure_asked)) == found
    assert given.middle_for(figure_asked) == middle


@pytest.mark.parametrize(
    ("at", "found"), [(0, "[85, inf)"), (1, "(-inf, 161]"), (2, "(-inf, inf)")]
)
def test_what_is_divided_by_is_not_solved_for_where_more_would_do(at: int, found: str) -> None:
    at_least = replace(
        ratio("csat=80", "survey_satisfied=170", "survey_responses=200"), sense=Sense.AT_LEAST
    )

    assert shown(at_least.solve(at_least.figures[at])) == found


@pytest.mark.parametrize(
    ("tolerance", "stated", "outcome"),
    [
        ("2", "csat:target=87", "holds"),
        ("2", "csat:target=83", "holds"),
        ("1.9", "csat:target=87", "violated"),
        ("1.9", "csat:target=83", "violated"),
        ("0", "csat:target=85", "holds"),
    ],
)
def test_a_tolerance_is_in_the_unit_of_the_stated_side_though_the_other_is_a_quotient(
    tolerance: str, stated: str, outcome: str
) -> None:
    given = ratio(stated, "survey_satisfied=170", "survey_responses=200")

    assert replace(given, tolerance=Decimal(tolerance)).outcome == outcome


@pytest.mark.parametrize(
    ("tolerance", "outcome"), [("2", "holds"), ("1.9", "violated"), ("0", "violated")]
)
def test_a_sum_holds_within_its_tolerance(tolerance: str, outcome: str) -> None:
    more, less = adding_up(exact(32, 10, 20)), adding_up(exact(28, 10, 20))

    assert replace(more, tolerance=Decimal(tolerance)).outcome == outcome
    assert replace(less, tolerance=Decimal(tolerance)).outcome == outcome


def test_what_cannot_be_multiplied_out_or_lacks_something_is_open() -> None:
    total, *parts = exact(*[1] * 318)
    squared: Tree = ("*", sum_tree(parts), sum_tree(parts))
    lacking = replace(
        ratio("csat=85", "survey_satisfied=170", "survey_responses=200"), absent=(same("mail"),)
    )

    assert Relation(figure_tree(total), squared).outcome == "undecidable"
    assert lacking.outcome == "undecidable"


def test_without_words_it_is_the_same_relation() -> None:
    given = replace(adding_up(exact(30, 10, 20)), say=lambda _: same("no"), name=same("orders"))

    assert given.without_words.say is None
    assert given.without_words.name == same("orders")
