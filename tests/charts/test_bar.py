"""A bar chart as a picture."""

from __future__ import annotations

from tests.charts.pictures import assert_is_drawn, chart


def test_is_drawn_with_the_colours_of_the_brand_and_every_glyph() -> None:
    drawn = chart("bar", "quarter-summary", metrics="headline", series="previous actual target")

    assert_is_drawn(drawn, 1006)


def test_the_same_figures_give_the_same_bytes() -> None:
    first = chart("bar", "quarter-summary", metrics="headline", series="previous actual target")
    second = chart("bar", "quarter-summary", metrics="headline", series="previous actual target")

    assert first.data == second.data
