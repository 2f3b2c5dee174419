"""Which points of a long series are labelled."""

from __future__ import annotations

from reportgen.model.document.chart_labels import labelled
from tests.support.charts import runs


def test_of_many_points_the_first_last_least_and_most_are_labelled() -> None:
    values = ("50", "70", "60", "90", "40", "60", "70", "60", "80")

    assert labelled(runs(*values)) == {0, 3, 4, 8}


def test_long_numbers_give_way_to_the_highest_and_to_higher_neighbours() -> None:
    values = ("84000", "69990", "92000", "90010", "98000", "94000", "92000", "166000", "121990")

    assert labelled(runs(*values)) == {0, 7}
