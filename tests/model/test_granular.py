"""Which means and rates a number of whole items can give: verdicts that were published for GRIM.

Brown and Heathers 2017 (the mean 5.19 of 28 people), and the example tables `pigs1` (means) and
`pigs2` (percentages) of the package scrutiny.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from reportgen.model.figures.metric import Rounding
from reportgen.model.relations.granular import Granular
from reportgen.model.relations.intervals import Interval
from reportgen.model.relations.relation import Outcome
from reportgen.model.relations.trees import figure_tree
from tests.support.figures import figure

MEANS = [
    ("5.19", 28, False),
    ("7.22", 32, True),
    ("4.74", 25, False),
    ("5.23", 29, False),
    ("2.57", 24, False),
    ("6.77", 27, False),
    ("2.68", 28, True),
    ("7.01", 29, False),
    ("7.38", 26, True),
    ("3.14", 27, False),
    ("6.89", 31, False),
    ("5.00", 25, True),
    ("0.24", 28, False),
]

PERCENTAGES = [
    ("67.4", 150, False),
    ("54.2", 150, False),
    ("54.0", 150, True),
    ("69.8", 150, False),
    ("68.1", 150, False),
    ("55.4", 150, False),
    ("86.7", 30, True),
    ("88.0", 30, False),
    ("33.3", 3, True),
    ("100", 1, True),
    ("50", 1, False),
    ("33.4", 3, False),
    ("12.5", 8, True),
    ("12", 8, True),  # 12.5 to even
    ("13", 8, True),  # 12.5 up
    ("0", 7, True),
    ("100", 7, True),
    ("99", 7, False),
]


@pytest.mark.parametrize(("mean", "people", "possible"), MEANS)
def test_a_mean_of_whole_scores(mean: str, people: int, possible: bool) -> None:
    assert (granular(f"csat_score5={mean}", people, 1) is Outcome.HOLDS) is possible


@pytest.mark.parametrize(("rate", "items", "possible"), PERCENTAGES)
def test_a_percentage_of_whole_items(rate: str, items: int, possible: bool) -> None:
    assert (granular(f"csat={rate}", items, 100) is Outcome.HOLDS) is possible


def granular(rate: str, items: int, scale: int) -> Outcome:
    base = figure(f"survey_responses={items}")
    return Granular(figure_tree(figure(rate)), figure_tree(base), scale=Fraction(scale)).outcome


def test_what_a_rate_may_be_has_gaps_and_its_base_is_a_count_of_one_or_more() -> None:
    rate, base = figure("csat=86.7"), figure("survey_responses=30")
    possible = Granular(figure_tree(rate), figure_tree(base))
    impossible = Granular(figure_tree(figure("csat=88.0")), figure_tree(base))

    assert not possible.is_linear
    assert not possible.is_unlikely
    assert possible.solve(rate) == Interval(Fraction(0), Fraction(100))
    assert possible.solve(base) == Interval(Fraction(1), None)
    assert impossible.solve(base) == Interval(Fraction(1), None)


def test_a_rate_above_the_whole_stays_within_its_own_reach() -> None:
    high, base = figure("csat=120.0"), figure("survey_responses=30")

    assert Granular(figure_tree(high), figure_tree(base)).solve(high).high == 120


@pytest.mark.parametrize(
    ("rounding", "rate", "possible"),
    [
        (Rounding.TRUNCATE, "12", True),  # 12 up to 13
        (Rounding.TRUNCATE, "0", True),
        (Rounding.TRUNCATE, "-13", True),
        (Rounding.TRUNCATE, "12.5", False),
    ],
)
def test_a_rate_that_is_rounded_one_way(rounding: Rounding, rate: str, possible: bool) -> None:
    stated = figure(f"csat={rate}")
    stated = replace(stated, metric=replace(stated.metric, rounding=rounding))
    base = figure("survey_responses=100")

    found = Granular(figure_tree(stated), figure_tree(base)).outcome

    assert found is (Outcome.HOLDS if possible else Outcome.VIOLATED)


@pytest.mark.parametrize(
    ("rate", "base"),
    [
        ("csat=86.7", "survey_responses=0"),
        ("csat=86.7以上", "survey_responses=30"),
        ("csat=86.7", "survey_responses=30约"),
    ],
)
def test_without_items_that_are_counted_nothing_can_be_said(rate: str, base: str) -> None:
    found = Granular(figure_tree(figure(rate)), figure_tree(figure(base)))

    assert found.outcome is Outcome.UNDECIDABLE
