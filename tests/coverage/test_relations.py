"""How firmly a relation holds each of its figures: by the room that it leaves them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.checks.figures.breakdown_sum import breakdown_sum
from reportgen.coverage.relations import hold_of, mark_relation
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.language import same
from reportgen.model.relations.granular import Granular
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, number_tree, sum_tree
from reportgen.model.report.report import Report
from tests.support.figures import figure, report


def added(metric: str, total: str, parts: str) -> list[Figure]:
    """Return a total and what it is made of."""
    members = [f"{metric}[item=i{at}]={value}" for at, value in enumerate(parts.split())]
    return [figure(text) for text in (f"{metric}={total}", *members)]


def adding_up(figures: list[Figure], tolerance: str = "0", sense: Sense = Sense.EQUAL) -> Relation:
    total, *parts = figures
    return Relation(figure_tree(total), sum_tree(parts), sense, tolerance=Decimal(tolerance))


@pytest.mark.parametrize(
    ("metric", "values", "tolerance", "holds"),
    [
        # three roundings leave a room of 0.3, three units of the last digit
        ("cost_saving", "3.0 1.0 2.0", "0", "firm firm firm"),
        # four leave 0.4: a hundredth of 40.0
        ("cost_saving", "80.0 40.0 39.9 0.1", "0", "firm firm loose loose"),
        ("cost_saving", "0.0 40.0 -40.0 0.0", "0", "loose firm firm loose"),
        # and so does a tolerance on both sides
        ("cost_saving", "79.9 40.0 39.9", "0.05", "firm firm loose"),
        # counts are not rounded
        ("orders", "3 1 2", "0", "firm firm firm"),
        ("orders", "1999 1000 999", "1", "firm firm loose"),
        # what is broken is looked at
        ("orders", "9 1 2", "1", "firm firm firm"),
    ],
)
def test_a_sum_holds_firmly_what_can_be_moved_but_little(
    metric: str, values: str, tolerance: str, holds: str
) -> None:
    total, parts = values.split(maxsplit=1)
    figures = added(metric, total, parts)
    relation = adding_up(figures, tolerance)

    assert [hold_of(relation, each).name.lower() for each in figures] == holds.split()


@pytest.mark.parametrize("sense", [Sense.AT_LEAST, Sense.AT_MOST])
def test_what_may_lie_on_one_side_is_held_loosely(sense: Sense) -> None:
    figures = added("orders", "300", "100 200")

    assert {hold_of(adding_up(figures, sense=sense), each) for each in figures} == {Hold.LOOSE}


@pytest.mark.parametrize(
    ("given", "count", "hold"),
    [
        # the total lies between 399.5 and 400.5, so its half is known to 0.5
        ("cost_saving=400", "aht=200", Hold.FIRM),
        ("cost_saving=400", "aht=199.5", Hold.FIRM),
        ("cost_saving=20", "aht=10.0", Hold.LOOSE),
        ("cost_saving=20以上", "aht=10.0", Hold.LOOSE),
    ],
)
def test_a_product_holds_what_it_leaves_little_room(given: str, count: str, hold: Hold) -> None:
    stated, factor = figure(given), figure(count)
    double = ("*", figure_tree(factor), number_tree(Decimal(2)))
    relation = Relation(figure_tree(stated), double)

    assert hold_of(relation, factor) is hold


def test_what_any_value_would_satisfy_is_not_held() -> None:
    one, other = figure("orders=0"), figure("cost_saving=5.0")
    nought = ("*", figure_tree(one), figure_tree(other))

    assert hold_of(Relation(figure_tree(one), nought), other) is Hold.NONE


def test_of_some_possible_rates_the_rate_is_held_loosely_and_its_base_is_not() -> None:
    rate, base = figure("csat=86.7"), figure("survey_responses=30")
    possible = Granular(figure_tree(rate), figure_tree(base))

    assert [hold_of(possible, each) for each in (rate, base)] == [Hold.LOOSE, Hold.NONE]
    assert hold_of(replace(possible, stated=figure_tree(figure("csat=86.8"))), base) is Hold.FIRM


def marked(data: Report, *relations: Relation) -> tuple[int, list[str]]:
    """Return how many relations were counted, and how firmly each figure is held."""
    marks = HoldMarks()
    for relation in relations:
        mark_relation(data.book, relation, marks)
    found = [
        Hold(hold).name.lower()
        for column in data.book.columns
        for hold in marks.marks.get(column) or bytes(len(column))
    ]
    return marks.relations, found


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("orders=30 orders[channel=chat]=10 orders[channel=phone]=20", "firm firm firm"),
        ("orders=31 orders[channel=chat]=10 orders[channel=phone]=20", "firm firm firm"),
        (
            "cost_saving=80.0 cost_saving[item=a]=40.0 cost_saving[item=b]=39.9 cost_saving[item=c]=0.1",
            "firm firm loose loose",
        ),
        (
            "cost_saving=80.0 cost_saving[item=a]=40.1 cost_saving[item=b]=39.9",
            "firm firm firm",
        ),
        # 44.0 passes beside two of which nobody knows the tenths
        (
            "cost_saving=122.5 cost_saving[item=a]=40 cost_saving[item=b]=38 cost_saving[item=c]=44.5",
            "loose firm firm loose",
        ),
    ],
)
def test_the_rows_that_a_rule_adds_up_are_held_as_their_sum_holds_them(
    text: str, holds: str
) -> None:
    data = report(text)
    relations = [each for each in breakdown_sum(data) if isinstance(each, Relation)]

    assert all(each.rows is not None for each in relations)
    assert marked(data, *relations)[1] == holds.split()


@pytest.mark.parametrize(
    ("total", "sense", "holds"),
    [
        ("79.0", Sense.EQUAL, "firm firm firm"),
        ("81.0", Sense.AT_LEAST, "loose loose loose"),
        ("79.0", Sense.AT_LEAST, "firm firm firm"),
    ],
)
def test_rows_are_held_by_a_broken_sum_and_loosely_by_a_bound(
    total: str, sense: Sense, holds: str
) -> None:
    data = report(f"cost_saving={total} cost_saving[item=a]=79.9 cost_saving[item=b]=0.1")
    [relation] = [each for each in breakdown_sum(data) if isinstance(each, Relation)]

    assert marked(data, replace(relation, sense=sense))[1] == holds.split()


def test_what_was_not_decided_is_not_counted_and_holds_nothing() -> None:
    data = report("orders=30 orders[channel=chat]=30")
    relation = adding_up(list(data.book.figures))

    assert marked(data, relation) == (1, ["firm", "firm"])
    assert marked(data, replace(relation, absent=(same("mail"),))) == (0, ["none", "none"])
