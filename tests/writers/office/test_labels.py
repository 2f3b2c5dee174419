"""Which points of a long series are labelled."""

from __future__ import annotations

import re

from reportgen.load.brand.brand import load_brand
from reportgen.model.document.inline import FigureRun, Form
from reportgen.model.language import Locale
from reportgen.writers.office.charts.labels import value_labels
from reportgen.writers.office.charts.look import ChartLook
from tests.support.figures import figure


def labelled(*values: str) -> list[int]:
    """Return the positions of the points of a series that keep their label."""
    theme = load_brand("sober").theme
    look = ChartLook(theme.colours, theme.fonts[Locale.HANS], 9, Locale.HANS)
    runs = [FigureRun(figure(f"contacts={value}"), 0, Form.NUMBER) for value in values]
    xml = value_labels(look, runs, "outEnd", "000000")
    dropped = re.findall(r'<c:idx val="(\d+)"/><c:delete', xml)
    return [at for at in range(len(values)) if str(at) not in dropped]


def test_of_many_points_the_first_last_least_and_most_are_labelled() -> None:
    assert labelled("50", "70", "60", "90", "40", "60", "70", "60", "80") == [0, 3, 4, 8]


def test_long_numbers_give_way_to_the_highest_and_to_higher_neighbours() -> None:
    values = ("84000", "69990", "92000", "90010", "98000", "94000", "92000", "166000", "121990")

    assert labelled(*values) == [0, 7]
