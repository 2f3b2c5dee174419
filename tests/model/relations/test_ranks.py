"""Which figure is the highest or the lowest, and where nobody can tell."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.figures.figure import Figure, Qualifier
from reportgen.model.relations.intervals import ZERO, point
from reportgen.model.relations.ranks import highest, leading, lowest
from tests.support.figures import figure

SIGNS = {"<": Qualifier.UNDER, "≤": Qualifier.AT_MOST, ">": Qualifier.OVER, "~": Qualifier.ABOUT}


def levels(texts: str, metric: str = "orders") -> list[Figure]:
    """Return levels such as `<5 8 ~300 5.1万`."""
    return [level(text, metric) for text in texts.split()]


def level(text: str, metric: str) -> Figure:
    made = figure(f"{metric}={text.strip('<≤>~万')}")
    if text.endswith("万"):
        return replace(made, value=Decimal(f"{text[:-1]}e4"), text=text)
    sign = SIGNS.get(text[0])
    return replace(made, qualifier=sign, is_qualified_in_cell=True) if sign else made


def named(texts: str, at: int | None) -> str | None:
    return None if at is None else texts.split()[at]


@pytest.mark.parametrize(
    ("texts", "most", "least"),
    [
        ("8 3 12", "12", "3"),
        ("8", "8", "8"),
        ("<5 8 12", "12", "<5"),
        ("<5 3 12", "12", None),
        ("<5 <5 12", "12", None),
        ("<5 <5", None, None),
        ("<5 5", "5", "<5"),
        ("≤5 5", "5", "≤5"),
        (">10 12 3", None, "3"),
        (">10 8 3", ">10", "3"),
        ("~300 310 120", None, "120"),
        ("~300 400 120", "400", "120"),
        ("~300 240", "~300", "240"),
        ("5.1万 51400 2000", None, "2000"),
        ("5.1万 51500 2000", "51500", "2000"),
    ],
)
def test_the_highest_and_the_lowest_are_told_where_all_that_figures_may_be_agrees(
    texts: str, most: str | None, least: str | None
) -> None:
    figures = levels(texts)

    assert named(texts, highest(figures)) == most
    assert named(texts, lowest(figures)) == least


def test_of_equal_figures_the_first_is_taken() -> None:
    assert (highest(levels("8 12 12")), lowest(levels("8 8 12"))) == (1, 0)


def test_rounded_figures_are_ranked_as_they_are_written() -> None:
    assert highest(levels("87 87.4", "csat")) == 1


def test_intervals_lead_that_no_other_reaches_above() -> None:
    assert leading([ZERO, point(2), point(1)]) == 1
    assert leading([point(2) | point(4), point(3)]) is None
