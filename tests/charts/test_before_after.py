"""A before-after chart as a picture."""

from __future__ import annotations

from tests.charts.pictures import assert_is_drawn, chart


def test_is_drawn_with_the_colours_of_the_brand_and_every_glyph() -> None:
    drawn = chart("before-after", "personal-annual", metrics="complaints escalations")

    assert_is_drawn(drawn)


def test_the_same_figures_give_the_same_bytes() -> None:
    first = chart("before-after", "personal-annual", metrics="complaints escalations")
    second = chart("before-after", "personal-annual", metrics="complaints escalations")

    assert first.data == second.data
